"""`python -m pixora_cli` is `pixora`."""

from pixora_cli.app import main

main()
