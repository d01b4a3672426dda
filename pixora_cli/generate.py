"""`pixora generate`: a prompt, a script or a breakdown becomes a film."""

from __future__ import annotations

import select
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from pixora_cli.options import (
    Asked,
    CaptionOption,
    DebugOption,
    FpsOption,
    MediaOption,
    OutOption,
    PresetOption,
    ResolutionOption,
    TitleOption,
    asking,
    breakdown_in,
    rate_from,
)
from pixora_cli.running import FAILED, FAULTY, fail, run, telling
from pixora_cli.watch import show_film, watching

if TYPE_CHECKING:
    from pixora_core import Film, SceneBreakdown

__all__ = ["agreed", "generate"]

_LISTEN_SECONDS: Final = 0.1


@asking
def generate(
    asked: Asked,
    *,
    breakdown: Annotated[Path | None, typer.Option(help="Film this breakdown (JSON or YAML).")] = None,
    media: MediaOption = None,
    resolution: ResolutionOption = "1080p",
    fps: FpsOption = "30",
    preset: PresetOption = "standard",
    captions: CaptionOption = "burn",
    titles: TitleOption = "on",
    out: OutOption = None,
    exact: Annotated[bool, typer.Option("--exact", help="Fail rather than let the film grow.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before spending money.")] = False,
    debug: DebugOption = False,
) -> None:
    """Make a film about PROMPT."""
    with telling(debug=debug):
        from pixora_core import Settings, make_delivery, paid_providers

        ready = _read_breakdown(breakdown, media, asked)
        if ready and not as_json:
            _tell_lengths(ready)
        brief = ready.brief if ready else asked.brief()
        delivery = make_delivery(
            aspect_ratio=brief.aspect_ratio,
            resolution=resolution,
            rate=rate_from(fps),
            preset=preset,
            captions=captions,
            titles=titles,
        )
        paid = paid_providers(Settings.from_environment())
        if paid and not yes and not agreed(f"{', '.join(paid)} cost money. Go on?"):
            fail("nothing was made and nothing spent; --yes agrees beforehand", FAILED)

    async def work() -> Film:
        from pixora_core import plan, produce

        with watching(quiet=as_json) as say:
            planned = ready or await plan(brief, delivery, out=out, filming=True, progress=say)
            return await produce(planned, delivery, out=out, progress=say, exact=exact)

    film = run(work, debug=debug)
    if as_json:
        typer.echo(film.model_dump_json())
    else:
        show_film(film)
    if not film.report.passed:
        raise typer.Exit(FAULTY)


def agreed(question: str) -> bool:
    """Asks on standard error, where it stands in nobody's way; nobody there to answer is no."""
    print(question, "[y/N]", end=" ", file=sys.stderr, flush=True)  # noqa: T201 -- a terminal program prints
    if sys.stdin.isatty():
        _until_typed()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _until_typed() -> None:
    """Waits for a line, and hears Ctrl-C whenever it comes.

    Python notes a signal and obeys it between two instructions; one that comes just before a read that waits is not
    heard until somebody types (15 of 20,000 here). So nothing waits without end.
    """
    while not select.select([sys.stdin], [], [], _LISTEN_SECONDS)[0]:
        pass


def _read_breakdown(path: Path | None, media: Path | None, asked: Asked) -> SceneBreakdown | None:
    """The breakdown in a file. Raises `InvalidInput`, also where something else says what the film is to be."""
    from pixora_core.errors import InvalidInput

    if path is None:
        if media is not None:
            raise InvalidInput("--media", "belongs to --breakdown, whose own pictures, clips and sounds lie there")
        return None
    if also := asked.given():
        raise InvalidInput("--breakdown", f"says itself what the film is; change it there, and leave out {also[0]}")
    return breakdown_in(path, media)


def _tell_lengths(breakdown: SceneBreakdown) -> None:
    """Says it where the scenes last longer or shorter than the brief, as after an edit of one of the two."""
    asked, seconds = breakdown.brief.duration, [scene.seconds for scene in breakdown.scenes]
    lasting = sum(each or 0.0 for each in seconds)
    if None in seconds or abs(lasting - asked) < 0.5:
        return
    typer.echo(
        f"note: the scenes' seconds come to {lasting:g}, and so long the film is; the brief's duration is {asked:g} "
        "(leave out all seconds to have it shared out)",
        err=True,
    )
