"""How a lead's own window looks."""
