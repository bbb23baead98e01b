"""Qt machinery for all screens: tasks, the input gate, announcing."""
