"""Orders: how far each is, who gets what is ready, and boxes that are opened or received."""
