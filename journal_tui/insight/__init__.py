"""From entries to what they show: dips, evidence, walls, affirmations. Pure functions."""
