"""FIT: what Garmin, Suunto, COROS, Wahoo and most other watches record."""
