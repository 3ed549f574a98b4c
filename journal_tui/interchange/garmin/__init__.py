"""The list of activities that Garmin Connect exports."""
