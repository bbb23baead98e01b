"""Orders and whom they are for: arranged by leads, promised, packed, brought."""
