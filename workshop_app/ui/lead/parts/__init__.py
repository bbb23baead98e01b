"""What the lead's screens are made of: tabs, calls, buttons, rows that wrap."""
