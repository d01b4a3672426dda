"""`pixora generate`: a prompt, a script or a breakdown becomes a film."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pixora_cli.options import (
    AspectRatioOption,
    BriefOptions,
    CaptionOption,
    DebugOption,
    DurationOption,
    FpsOption,
    LanguageOption,
    MoodOption,
    OutOption,
    PresetOption,
    PromptArgument,
    ResolutionOption,
    ScenesOption,
    ScriptOption,
    SeedOption,
    StyleOption,
    VoiceOption,
    brief_from,
    rate_from,
    text_from,
)
from pixora_cli.running import FAULTY, run
from pixora_cli.watch import show_film, watching

if TYPE_CHECKING:
    from pixora_core import Film, SceneBreakdown

__all__ = ["generate"]


def generate(
    prompt: PromptArgument = None,
    *,
    style: StyleOption = "cinematic",
    duration: DurationOption = 60.0,
    aspect_ratio: AspectRatioOption = "16:9",
    mood: MoodOption = None,
    language: LanguageOption = "en",
    scenes: ScenesOption = None,
    voice: VoiceOption = None,
    seed: SeedOption = 0,
    script: ScriptOption = None,
    breakdown: Annotated[Path | None, typer.Option(help="Film this breakdown (JSON or YAML).")] = None,
    resolution: ResolutionOption = "1080p",
    fps: FpsOption = "30",
    preset: PresetOption = "standard",
    captions: CaptionOption = "burn",
    out: OutOption = None,
    exact: Annotated[bool, typer.Option("--exact", help="Fail rather than let the film grow.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before spending money.")] = False,
    debug: DebugOption = False,
) -> None:
    """Make a film about PROMPT."""
    asked = BriefOptions(
        style=style,
        duration=duration,
        aspect_ratio=aspect_ratio,
        mood=mood,
        language=language,
        scene_count=scenes,
        voice=voice,
        seed=seed,
    )

    async def work() -> Film:
        from pixora_core import make_delivery, plan, produce

        with watching(quiet=as_json) as say:
            ready = _read_breakdown(breakdown) if breakdown else None
            brief = ready.brief if ready else brief_from(prompt, script, asked)
            delivery = make_delivery(
                aspect_ratio=brief.aspect_ratio,
                resolution=resolution,
                rate=rate_from(fps),
                preset=preset,
                captions=captions,
            )
            _ask_before_spending(yes=yes or as_json)
            ready = ready or await plan(brief, delivery, out=out, progress=say)
            return await produce(ready, delivery, out=out, progress=say, exact=exact)

    film = run(work, debug=debug)
    if as_json:
        typer.echo(film.model_dump_json())
    else:
        show_film(film)
    if not film.report.passed:
        raise typer.Exit(FAULTY)


def _read_breakdown(path: Path) -> SceneBreakdown:
    from pixora_core import read_breakdown

    return read_breakdown(text_from(path), path.name)


def _ask_before_spending(*, yes: bool) -> None:
    """Names the providers that cost money and asks. Raises `typer.Abort` when the answer is no."""
    from pixora_core import Settings, paid_providers

    paid = paid_providers(Settings.from_environment())
    if paid and not yes:
        typer.confirm(f"{', '.join(paid)} cost money. Go on?", abort=True, err=True)
