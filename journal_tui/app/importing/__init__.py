"""Bringing in what other programs and devices know."""
