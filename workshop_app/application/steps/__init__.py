"""Writing how each task is done: drafts, their checks, and publishing to the benches."""
