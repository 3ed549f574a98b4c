"""The sample journal: a year of a beginner's running, written for the program."""
