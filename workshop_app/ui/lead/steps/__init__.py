"""The steps: the list of tasks, the steps of one, and the writing of a step in two languages."""
