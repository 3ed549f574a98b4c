"""TCX: what Garmin's Training Center and its followers wrote."""
