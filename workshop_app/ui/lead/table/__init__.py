"""Tables: a model, a way to draw, and what a lead can do with the keys."""
