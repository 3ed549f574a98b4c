"""The journal in git: a private repository, and the files in which the documents travel."""
