"""Draws the parts of the step pictures, and sheets to look at them."""
