"""Strava's bulk export."""
