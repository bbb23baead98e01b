"""The program as a screen reader meets it: over the real accessibility bus."""
