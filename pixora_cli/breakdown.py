"""`pixora breakdown`: the film on paper, to read and to edit before anything is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pixora_cli.options import Asked, DebugOption, asking
from pixora_cli.running import run, telling
from pixora_cli.watch import watching

if TYPE_CHECKING:
    from pixora_core import SceneBreakdown

__all__ = ["breakdown", "show_breakdown"]


@asking
def breakdown(
    asked: Asked,
    *,
    to: Annotated[
        Path | None, typer.Option("--to", help="Write it to this file: .json, or .yaml to edit by hand.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the breakdown as JSON instead of a table.")] = False,
    debug: DebugOption = False,
) -> None:
    """Write the scene breakdown of a film about PROMPT, and show it.

    Edit the file and film it: pixora generate --breakdown FILE.
    """
    with telling(debug=debug):
        brief = asked.brief()

    async def work() -> SceneBreakdown:
        from pixora_core import plan, write_breakdown

        with watching(quiet=True) as say:
            written = await plan(brief, progress=say)
        if to is not None:
            write_breakdown(written, to)
        return written

    written = run(work, debug=debug)
    if as_json:
        typer.echo(written.model_dump_json(indent=2, exclude_none=True))
    else:
        show_breakdown(written, to)


def show_breakdown(written: SceneBreakdown, to: Path | None) -> None:
    """A breakdown as a table; `to` is the file that it was written to."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    table = Table(title=Text(written.title, style="bold"), box=None, title_justify="left", padding=(0, 2, 1, 0))
    for column in ("#", "Seconds", "Scene", "Words", "Picture"):
        table.add_column(column, overflow="fold")
    for number, scene in enumerate(written.scenes, 1):
        seconds = "" if scene.seconds is None else f"{scene.seconds:.1f}"
        row = (str(number), seconds, scene.title, scene.script, scene.visual.description)
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    for notice in written.notices:
        console.print(f"Note: {notice}", markup=False)
    if to is not None:
        console.print(f"Written to {to}; film it with: pixora generate --breakdown {to}", markup=False)
