"""`pixora doctor`, `pixora providers`, `pixora tidy`: what is here, what would be used, what is kept."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pixora_cli.options import DebugOption
from pixora_cli.running import FAILED, run

if TYPE_CHECKING:
    from rich.text import Text

    from pixora_core import Diagnosis, Settings, Tidied
    from pixora_core.diagnosis import ProviderLine

__all__ = ["doctor", "providers", "tidy"]

JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]


def doctor(*, as_json: JsonOption = False, debug: DebugOption = False) -> None:
    """Say what is installed, which providers can be used and why not, and what would be used."""
    found = _diagnose(debug=debug)
    if as_json:
        typer.echo(found.model_dump_json())
    else:
        _show(found)
    if not found.ready:
        raise typer.Exit(FAILED)


def providers(*, as_json: JsonOption = False, debug: DebugOption = False) -> None:
    """List all providers: who they are, what they cost, whether they can be used here."""
    found = _diagnose(debug=debug)
    if as_json:
        typer.echo(found.model_dump_json(include={"providers"}))
    else:
        _providers_table(found)


def tidy(
    *,
    limit: Annotated[
        str | None, typer.Option(help="Keep at most so much, such as 5 GB, instead of PIXORA_STORE_LIMIT.")
    ] = None,
    as_json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Take from the step store what was used longest ago; nothing that a running film uses."""

    async def work() -> tuple[Settings, Tidied]:
        from pixora_core import Settings, tidy

        settings = Settings.from_environment({**os.environ, **({"PIXORA_STORE_LIMIT": limit} if limit else {})})
        return settings, await tidy(settings)

    settings, done = run(work, debug=debug)
    if as_json:
        typer.echo(done.model_dump_json())
        return
    typer.echo(f"removed {done.removed} kept results, {in_words(done.removed_bytes)}")
    typer.echo(f"kept {done.kept}, {in_words(done.kept_bytes)}, in {settings.step_store}")


def in_words(size: int) -> str:
    """A number of bytes as people say it."""
    for power, unit in ((9, "GB"), (6, "MB"), (3, "kB")):
        if size >= 10**power:
            return f"{size / 10**power:.1f} {unit}"
    return f"{size} bytes"


def _diagnose(*, debug: bool) -> Diagnosis:
    async def work() -> Diagnosis:
        from pixora_core import diagnose

        return await diagnose()

    return run(work, debug=debug)


def _show(found: Diagnosis) -> None:
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    console.print(f"Python {platform.python_version()} on {sys.platform}", markup=False)
    for name, version in found.packages.items():
        console.print(f"  {name} {version}", markup=False)
    console.print(f"ffmpeg: {found.ffmpeg}", markup=False)
    console.print(f"films go to {Path(found.out).absolute()}", markup=False)
    room = f"{in_words(found.store_bytes)} of at most {in_words(found.store_limit)}"
    console.print(f"finished steps are kept in {found.store}: {room}", markup=False)
    console.print()
    _providers_table(found)
    console.print()
    for kind, chosen in found.chosen.items():
        console.print(f"{kind}: {chosen or 'NONE: no film can be made'}", markup=False)


def _providers_table(found: Diagnosis) -> None:
    """Each provider in a few lines beside its kind, so that a narrow terminal breaks no name in the middle."""
    from rich.console import Console
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column()
    for line in found.providers:
        table.add_row(line.kind, _told(line))
    Console(highlight=False).print(table)


def _told(line: ProviderLine) -> Text:
    from rich.text import Text

    info = line.info
    price = "free" if not info.price_per_unit else f"{info.price_per_unit:g} a unit"
    usable = ("usable", "green") if info.unavailable is None else (f"not usable: {info.unavailable}", "red")
    about = [f"{info.summary.rstrip('.')}."] if info.summary else []
    about += [f"Speaks {', '.join(line.languages)}."] if line.languages else []
    about += [f"English voices: {', '.join(line.voices)}."] if line.voices else []
    more = " ".join([*about, f"Licence of what it makes: {info.licence}."])
    setting = f"PIXORA_{line.kind.upper()}={line.setting}"
    return Text.assemble(f"{info.name} {info.version}, {price}, ", usable, f" ({setting})\n", (more, "dim"))
