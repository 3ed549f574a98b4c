"""A page for any browser: one file without a script, with nothing fetched from anywhere."""
