"""Parts of the screens on which files are brought in."""
