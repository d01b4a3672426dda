"""`pixora preview`: a look at one scene of a film; at one prop, setting, style or card, for whoever makes a new one."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pixora_cli.options import (
    CaptionOption,
    DebugOption,
    FpsOption,
    MediaOption,
    PresetOption,
    ResolutionOption,
    breakdown_in,
    rate_from,
)
from pixora_cli.running import run
from pixora_cli.tasking import UserOption, opened
from pixora_cli.watch import watching

if TYPE_CHECKING:
    from pixora_core import SceneBreakdown
    from pixora_core.pipeline.preview import Preview
    from pixora_core.providers.embedded.illustrator.preview import PreviewKind
    from pixora_core.providers.embedded.writer.preview import CardPreview
    from pixora_core.units import Size

__all__ = ["app"]

app = typer.Typer(
    name="preview",
    help="Look at one scene of a film; at a prop, setting, style or topic card, or a sheet of many.",
    no_args_is_help=True,
)

NameArgument = Annotated[str, typer.Argument(help="Its name; an unknown one lists those that there are.")]
StyleOption = Annotated[
    str, typer.Option(help="cinematic, documentary, cartoon, anime, watercolor, minimal, noir, retro.")
]
SizeOption = Annotated[str, typer.Option(help="Width and height in pixels, 1280x720.")]
VariantOption = Annotated[int, typer.Option(min=0, help="Another number, another arrangement.")]
PictureOption = Annotated[
    Path | None,
    typer.Option("--out", "-o", help="The file: .png or .jpg, or .mp4 to see what moves; NAME.png when left out."),
]
SecondsOption = Annotated[float, typer.Option(min=3, max=3600, help="The film's length.")]


@app.command("scene")
def scene(
    film: Annotated[str, typer.Argument(help="A breakdown's file (.yaml or .json), or a task's name.")],
    number: Annotated[int, typer.Argument(help="The scene's number, from 1.")],
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The file: .png or .jpg, or .mp4 with sound; scene_NUMBER.png when left out."),
    ] = None,
    media: MediaOption = None,
    resolution: ResolutionOption = "1080p",
    fps: FpsOption = "30",
    preset: PresetOption = "standard",
    captions: CaptionOption = "burn",
    user: UserOption = "local",
    debug: DebugOption = False,
) -> None:
    """Draw one scene of a film, or film it with its sound, as it would be in the film; the film finds it made."""

    path = Path(film)
    named = bool(path.suffix) or path.is_file()

    async def work() -> Preview:
        from pixora_core import make_delivery, preview_scene

        paper = breakdown_in(path, media) if named else await _of_task(film, user)
        delivery = make_delivery(
            aspect_ratio=paper.brief.aspect_ratio,
            resolution=resolution,
            rate=rate_from(fps),
            preset=preset,
            captions=captions,
        )
        with watching(quiet=True) as say:
            return await preview_scene(paper, number, out or Path(f"scene_{number}.png"), delivery, progress=say)

    made = run(work, debug=debug)
    for told in made.told:
        typer.echo(f"note: {told}", err=True)
    typer.echo(made.path)


async def _of_task(task: str, user: str) -> SceneBreakdown:
    """A task's breakdown. Raises `InvalidInput`, `TaskMissing`."""
    from pixora_core import SceneBreakdown
    from pixora_core.errors import InvalidInput, TaskMissing

    async with opened() as hub:
        state = await (await hub.session(task, user)).state()
    if state is None:
        raise TaskMissing(task)
    if state.breakdown is None:
        raise InvalidInput("film", f"the task {task} has no scenes yet")
    return SceneBreakdown.model_validate(state.breakdown)


@app.command("prop")
def prop(
    name: NameArgument,
    *,
    style: StyleOption = "cinematic",
    size: SizeOption = "1280x720",
    variant: VariantOption = 0,
    out: PictureOption = None,
    debug: DebugOption = False,
) -> None:
    """Draw a prop where it is at home."""
    _draw("prop", name, style, size, variant, out, debug=debug)


@app.command("setting")
def setting(
    name: NameArgument,
    *,
    style: StyleOption = "cinematic",
    size: SizeOption = "1280x720",
    variant: VariantOption = 0,
    out: PictureOption = None,
    debug: DebugOption = False,
) -> None:
    """Draw a setting with nobody in it."""
    _draw("setting", name, style, size, variant, out, debug=debug)


@app.command("style")
def style(
    name: NameArgument,
    *,
    size: SizeOption = "1280x720",
    variant: VariantOption = 0,
    out: PictureOption = None,
    debug: DebugOption = False,
) -> None:
    """Draw the scene by which styles are compared."""
    _draw("style", name, "cinematic", size, variant, out, debug=debug)


@app.command("sheet")
def sheet(
    kind: Annotated[str, typer.Argument(help="styles, hours, weathers, settings or props.")],
    names: Annotated[list[str] | None, typer.Argument(help="Some of them; all when left out.")] = None,
    *,
    style: StyleOption = "cinematic",
    size: SizeOption = "320x180",
    out: PictureOption = None,
    debug: DebugOption = False,
) -> None:
    """Draw many side by side, each with its name; --size is that of one."""

    async def work() -> Path:
        from pixora_core.providers.embedded.illustrator.preview import preview_sheet

        return preview_sheet(kind, tuple(names or ()), style, _size(size), out or Path(f"{kind}.png"))

    typer.echo(run(work, debug=debug))


@app.command("card")
def card(
    name: Annotated[str, typer.Argument(help="honey, food/honey, or a card's YAML file.")],
    *,
    seconds: SecondsOption = 60.0,
    variant: VariantOption = 0,
    debug: DebugOption = False,
) -> None:
    """Print what a topic card tells in so many seconds, and how its lines fit their pace."""

    async def work() -> CardPreview:
        from pixora_core.providers.embedded.writer.preview import preview_card

        return preview_card(name, seconds, variant=variant)

    _print(run(work, debug=debug))


def _draw(kind: PreviewKind, name: str, style: str, size: str, variant: int, out: Path | None, *, debug: bool) -> None:
    async def work() -> Path:
        from pixora_core.providers.embedded.illustrator.preview import preview

        into = out or Path(re.sub(r"\W", "_", name) + ".png")
        if into.suffix.lower() == ".mp4":
            return await _film(kind, name, style, _size(size), variant, into)
        return preview(name, style, _size(size), into, variant=variant, kind=kind)

    typer.echo(run(work, debug=debug))


async def _film(kind: PreviewKind, name: str, style: str, size: Size, variant: int, into: Path) -> Path:
    """Six seconds of it as it would be in a film."""
    from pixora_core.casting import makers_for
    from pixora_core.pipeline.preview import film_picture
    from pixora_core.providers.embedded.illustrator.preview import preview_picture
    from pixora_core.settings import Settings

    with tempfile.TemporaryDirectory(prefix="pixora-") as place:
        picture = preview_picture(name, style, size, Path(place), variant=variant, kind=kind)
        return await film_picture(picture, into, makers_for(Settings.from_environment()))


def _size(text: str) -> Size:
    """ "1280x720" as a size. Raises `InvalidInput`."""
    from pydantic import ValidationError

    from pixora_core.errors import InvalidInput
    from pixora_core.units import Size

    width, _, height = text.partition("x")
    try:
        return Size.model_validate({"width": width, "height": height})
    except ValidationError:
        raise InvalidInput("size", f"{text!r} is no size; it is two even numbers from 16 to 8192, 1280x720") from None


def _print(card: CardPreview) -> None:
    apart = card.seconds - card.wanted
    fits = "fits" if abs(apart) <= 0.06 * card.wanted else f"{abs(apart):.1f} s too {'long' if apart > 0 else 'short'}"
    typer.echo(f"{card.topic}: {len(card.beats)} beats in {card.seconds:.1f} of {card.wanted:g} s ({fits}); ", nl=False)
    typer.echo(f"all that it has takes {card.most:.0f} s")
    for beat in card.beats:
        typer.echo(f"\n{beat.seconds:5.1f} s  {beat.role}: {beat.title} ({beat.form}, {len(beat.text.split())} words)")
        typer.echo(f"         {beat.text}")
        typer.echo(f"         shows: {beat.shows}")
    typer.echo("\nSources: " + "; ".join(card.sources))
