"""A question with a few answers, as a screen: there are no dialogs."""
