"""The way from a bench to its centre: a key in a file, HTTP, and the thread that uses them."""
