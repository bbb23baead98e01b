"""What the whole room may see: benches and items, no names."""
