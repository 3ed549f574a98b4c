"""Markdown files with front matter, in and out."""
