"""What this machine is and has: clock, identity, memory, disk."""
