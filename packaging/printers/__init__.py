"""What others make of our labels: a real CUPS, and a renderer of ZPL that is not ours."""
