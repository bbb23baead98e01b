"""The worker: one instruction at a time."""
