"""Use cases: what the screens and the command line both call."""
