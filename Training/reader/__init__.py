"""Training of the reader's model: PyTorch, offline. The tool itself never runs any of this."""
