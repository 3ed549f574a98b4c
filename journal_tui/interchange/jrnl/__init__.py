"""jrnl: its journals and exports in, and ours for it out."""
