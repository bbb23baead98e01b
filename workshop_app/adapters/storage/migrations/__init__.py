"""Changes of what is kept, one revision a file, oldest first by their numbers."""
