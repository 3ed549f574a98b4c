"""Whether bytes are sealed: asked at every save, so without all that sealing itself needs."""

from typing import Final

_MAGIC: Final = b"age-encryption.org/v1"


def is_sealed(data: bytes) -> bool:
    """Whether the bytes are, or begin like, a binary age file; 21 bytes are enough to tell."""
    return data.startswith(_MAGIC)
