"""Paths, settings, keys and themes: YAML in, plain data out."""
