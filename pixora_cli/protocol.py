"""`pixora protocol`: the wire protocol for programs in other languages."""

from __future__ import annotations

import json

import typer

__all__ = ["app"]

app = typer.Typer(name="protocol", help="The wire protocol, made of the models.", no_args_is_help=True)


@app.command()
def schema() -> None:
    """Print the JSON Schema of both directions."""
    from pixora_ws.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=1, ensure_ascii=False))


@app.command()
def asyncapi() -> None:
    """Print the AsyncAPI 3 document."""
    from pixora_ws.schema import asyncapi as document

    typer.echo(json.dumps(document(), indent=1, ensure_ascii=False))


@app.command()
def typescript() -> None:
    """Print TypeScript declarations."""
    from pixora_ws.schema import typescript as declarations

    typer.echo(declarations(), nl=False)
