"""What a runner's journal is: pure values and the languages to write them in."""
