"""The catalogue: every text that a person reads."""
