"""Other programs' files, in and out: one module or package a format."""
