"""The only room that knows TinyDB and the disk."""
