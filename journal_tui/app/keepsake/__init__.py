"""The keepsake: a period of the journal on one page, to be kept, printed or given away."""
