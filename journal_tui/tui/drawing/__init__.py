"""Pictures made of styled cells: pure functions, without Textual, for the screens to paint."""
