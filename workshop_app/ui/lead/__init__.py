"""The team lead's screens: one frame, and a section for each kind of work."""
