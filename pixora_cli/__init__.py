"""The command line: `pixora`, on Typer. It knows terminals, and nothing about films."""
