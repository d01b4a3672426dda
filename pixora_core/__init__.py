"""Pixora: a prompt becomes a finished film."""
