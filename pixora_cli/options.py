"""The options that several commands share, and the brief that they make."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

if TYPE_CHECKING:
    from fractions import Fraction

    from pixora_core import Brief, SceneBreakdown

__all__ = [
    "Asked",
    "CaptionOption",
    "DebugOption",
    "FpsOption",
    "MediaOption",
    "OutOption",
    "PresetOption",
    "ResolutionOption",
    "TitleOption",
    "asking",
    "breakdown_in",
    "rate_from",
    "text_from",
]

BRIEF: Final = "Brief"
DELIVERY: Final = "Delivery"

PromptArgument = Annotated[str | None, typer.Argument(help="What the film is about; - reads it from standard input.")]
StyleOption = Annotated[
    str, typer.Option(help="cinematic, documentary, cartoon, anime, watercolor …", rich_help_panel=BRIEF)
]
DurationOption = Annotated[float, typer.Option(help="Seconds, 1 to 3600.", rich_help_panel=BRIEF)]
AspectRatioOption = Annotated[str, typer.Option(help="16:9, 9:16, 1:1, 4:5, 4:3 or 21:9.", rich_help_panel=BRIEF)]
MoodOption = Annotated[str | None, typer.Option(help="calm, epic, playful …", rich_help_panel=BRIEF)]
LanguageOption = Annotated[
    str,
    typer.Option(
        help="A BCP 47 tag: en, de, es …; und is the prompt's own where that is clear, else English.",
        rich_help_panel=BRIEF,
    ),
]
ScenesOption = Annotated[int | None, typer.Option(help="How many scenes.", rich_help_panel=BRIEF)]
VoiceOption = Annotated[
    str | None,
    typer.Option(
        help="A voice's name, as en-GB; an unknown one is answered with those of the language.", rich_help_panel=BRIEF
    ),
]
SeedOption = Annotated[int, typer.Option(help="Another seed, another film on the same prompt.", rich_help_panel=BRIEF)]
ScriptOption = Annotated[
    Path | None,
    typer.Option(
        help="Film this text (plain or Markdown) in its own words; - reads standard input.", rich_help_panel=BRIEF
    ),
]
ResolutionOption = Annotated[str, typer.Option(help="480p, 720p, 1080p, 1440p or 4k.", rich_help_panel=DELIVERY)]
FpsOption = Annotated[str, typer.Option(help="Frames per second: 24, 25, 29.97, 30, 60 …", rich_help_panel=DELIVERY)]
PresetOption = Annotated[str, typer.Option(help="draft, standard or high.", rich_help_panel=DELIVERY)]
CaptionOption = Annotated[str, typer.Option(help="burn, soft or off.", rich_help_panel=DELIVERY)]
TitleOption = Annotated[
    str,
    typer.Option(
        help="on (the film's, and those of chapters), scenes (every scene's) or off.", rich_help_panel=DELIVERY
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option(help="The folder that films are put into (PIXORA_OUT; films).", rich_help_panel=DELIVERY),
]
MediaOption = Annotated[
    Path | None,
    typer.Option(help="The folder that the breakdown's own pictures, clips and sounds lie in (the breakdown's own)."),
]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show where an error came from.")]

LONGEST_TEXT: Final = 1_000_000
_OPTION_OF: Final = {"scene_count": "scenes", "aspect_ratio": "aspect-ratio"}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What stands on the command line about the film itself, before anything is validated."""

    prompt: PromptArgument = None
    style: StyleOption = "cinematic"
    duration: DurationOption = 60.0
    aspect_ratio: AspectRatioOption = "16:9"
    mood: MoodOption = None
    language: LanguageOption = "und"
    scenes: ScenesOption = None
    voice: VoiceOption = None
    seed: SeedOption = 0
    script: ScriptOption = None

    def brief(self) -> Brief:
        """The brief that is asked for. Raises `InvalidInput`."""
        from pixora_core import make_brief
        from pixora_core.errors import InvalidInput

        if self.prompt is None and self.script is None:
            raise InvalidInput("PROMPT", "say what the film is about, or give --script or --breakdown")
        text = text_from(self.script) if self.script is not None else None
        about = text_from(self.prompt) if self.prompt is not None else _title_of(text or "")
        try:
            return make_brief(
                prompt=about,
                style=self.style,
                duration=self.duration,
                aspect_ratio=self.aspect_ratio,
                mood=self.mood,
                language=self.language,
                scene_count=self.scenes,
                voice=self.voice,
                seed=self.seed,
                script=text,
            )
        except InvalidInput as error:
            raise InvalidInput(_OPTION_OF.get(error.field, error.field), error.problem) from error

    def given(self) -> list[str]:
        """What differs from its default, as it is written on the command line."""
        different = [each.name for each in fields(self) if getattr(self, each.name) != each.default]
        return ["PROMPT" if name == "prompt" else f"--{name.replace('_', '-')}" for name in different]


def asking(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of `Asked` before its own; the command itself is handed them as `asked`.

    Typer learns a command's options from its signature: this one is put together of both.
    """
    own = [each for each in inspect.signature(command, eval_str=True).parameters.values() if each.name != "asked"]
    shared = list(inspect.signature(Asked, eval_str=True).parameters.values())

    def given(**options: Any) -> None:
        about = {each.name: options.pop(each.name) for each in shared}
        command(Asked(**about), **options)

    given.__doc__ = command.__doc__
    given.__signature__ = inspect.Signature([*shared, *own])  # type: ignore[attr-defined]
    return given


def text_from(argument: str | Path) -> str:
    """The text itself, standard input for `-`, or a file's. Raises `InvalidInput`."""
    from pixora_core.errors import InvalidInput

    name = str(argument)
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LONGEST_TEXT + 1)
        elif isinstance(argument, Path):
            with argument.open("rb") as file:
                data = file.read(LONGEST_TEXT + 1)
        else:
            return argument
        if len(data) > LONGEST_TEXT:
            raise InvalidInput(name, "is longer than a megabyte of text; film a part of it")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InvalidInput(name, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InvalidInput(name, "is not UTF-8 text; save it as UTF-8") from error


def breakdown_in(path: Path, media: Path | None) -> SceneBreakdown:
    """The breakdown in a file, or on standard input for `-`; its own media lie beside it, or in `media`.

    Raises `InvalidInput`.
    """
    from pixora_core import read_breakdown

    beside = None if str(path) == "-" else path.parent
    return read_breakdown(text_from(path), path.name, media=media or beside)


def _title_of(script: str) -> str:
    """The first line of a script that says something, as a prompt."""
    lines = (line.lstrip("# ").strip() for line in script.splitlines())
    return next((line[:200] for line in lines if line), "")


def rate_from(text: str) -> Fraction:
    """The exact rate: 29.97 means 30000/1001. Raises `InvalidInput`."""
    from pixora_core.errors import InvalidInput
    from pixora_core.film.brief import exact_rate

    try:
        rate: Fraction = exact_rate(text)
    except ValueError as error:
        raise InvalidInput("fps", f"{error} (given: {text[:60]!r})") from None
    if not 1 <= rate <= 120:
        raise InvalidInput("fps", "takes 1 to 120 frames per second")
    return rate
