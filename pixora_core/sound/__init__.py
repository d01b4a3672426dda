"""Arithmetic on sound: arrays in, figures out. Nothing here opens a file."""
