"""Where every item and part is."""
