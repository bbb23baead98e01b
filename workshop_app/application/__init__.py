"""What the application can do: one use case a file, named by a verb."""
