"""The tree of a page. Every text goes through it, so that none can become markup."""

from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from journal_tui.domain.units import plain
from journal_tui.texts.literal import visible_controls

Child: TypeAlias = "Element | str | None"


def branch(tag: str, *children: Child, **attributes: str | float) -> Element:
    """An element with its attributes and children; strings become text, None is left out.

    ``class_`` stands for ``class`` and ``aria_label`` for ``aria-label``; numbers are written
    with a tenth at most. Control characters are made visible.
    """
    element = Element(tag, {_name(name): _value(value) for name, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, str):
            text = visible_controls(child)
            if last is None:
                element.text = (element.text or "") + text
            else:
                last.tail = (last.tail or "") + text
        elif child is not None:
            element.append(child)
            last = child
    return element


def style(css: str) -> Element:
    """The style sheet of the page: our own, since nothing in it is escaped.

    Raises ValueError for one that could end its element.
    """
    if "<" in css:
        raise ValueError("a style sheet with a tag in it")
    element = Element("style")
    element.text = css
    return element


def as_html(element: Element) -> str:
    """The element as HTML."""
    return tostring(element, encoding="unicode", method="html")


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return visible_controls(value) if isinstance(value, str) else plain(value, 1)
