"""`pixora command` and `pixora edit`: what can be done to a task, without a model."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from pixora_cli.generate import agreed
from pixora_cli.options import DebugOption
from pixora_cli.running import FAULTY, run
from pixora_cli.tasking import JsonOption, TaskArgument, UserOption, YesOption, opened, params_in, until_finished

if TYPE_CHECKING:
    from pydantic import JsonValue

    from pixora_core import Session
    from pixora_core.messages import Completion

__all__ = ["command", "done", "edit", "resume"]

_BEGUN: Final = frozenset({"started", "resumed", "running"})


def command(
    task: TaskArgument,
    name: Annotated[str, typer.Argument(help="generate_scene_breakdown, update_scene, generate_video, undo …")],
    *,
    params: Annotated[str, typer.Option(help="The parameters, a JSON object; - reads standard input.")] = "{}",
    user: UserOption = "local",
    yes: YesOption = False,
    debug: DebugOption = False,
) -> None:
    """Do one thing to a task and print what it gives as JSON. What begins a film stays until the film is finished."""

    async def work() -> tuple[JsonValue, Completion | None]:
        async with opened() as hub:
            session = await hub.session(task, user)
            return await done(session, name, params_in(sys.stdin.read() if params == "-" else params), yes=yes)

    result, film = run(work, debug=debug)
    typer.echo(json.dumps(result, ensure_ascii=False, indent=2))
    _show_film(film)


async def done(
    session: Session, name: str, params: dict[str, Any], *, yes: bool
) -> tuple[JsonValue, Completion | None]:
    """What the command gives, and the film if it began one. Raises `CommandRefused`."""
    after = (await session.position()).last_seq
    result = await session.command(name, **params)
    if isinstance(result, dict) and result.get("status") == "awaiting_approval":
        result = await _approved(session, str(result["approval_id"]), yes=yes)
    begun = isinstance(result, dict) and "generation_id" in result and result.get("status") in _BEGUN
    return result, await until_finished(session, after) if begun else None


async def _approved(session: Session, approval_id: str, *, yes: bool) -> JsonValue:
    """What comes of a command that has to be agreed to, once it is. What is declined is not done."""
    state = await session.state()
    asked = next((each for each in state.approvals if each["approval_id"] == approval_id), {}) if state else {}
    agrees = yes or agreed(f"{asked.get('subject', '')} Go on?")
    result = await session.approve(approval_id, approve=agrees)
    return result if agrees else {"status": "declined"}


def _show_film(film: Completion | None) -> None:
    if film is None:
        return
    typer.echo(f"{film.data.message} {film.data.video_url}", err=True)
    findings = (film.data.report or {}).get("findings", [])
    if isinstance(findings, list) and any(isinstance(each, dict) and each["severity"] == "fault" for each in findings):
        raise typer.Exit(FAULTY)


def edit(
    task: TaskArgument,
    *,
    scene: Annotated[int | None, typer.Option(help="The scene's number, from 1.")] = None,
    script: Annotated[str | None, typer.Option(help="What it says; @FILE reads a file.")] = None,
    visual: Annotated[str | None, typer.Option(help="What it shows.")] = None,
    about: Annotated[str | None, typer.Option(help="What it is about: words and picture are written anew.")] = None,
    seconds: Annotated[float | None, typer.Option(help="How long it lasts.")] = None,
    style: Annotated[str | None, typer.Option(help="The look of the whole film.")] = None,
    voice: Annotated[str | None, typer.Option(help="The voice of the whole film.")] = None,
    music: Annotated[str | None, typer.Option(help="The mood of the music.")] = None,
    film: Annotated[bool, typer.Option("--film", help="Make the film at once.")] = False,
    user: UserOption = "local",
    as_json: JsonOption = False,
    yes: YesOption = False,
    debug: DebugOption = False,
) -> None:
    """Change the film on paper, and say what has to be made again. Several changes may be given at once."""

    async def work() -> tuple[list[dict[str, Any]], Completion | None]:
        changes = [
            *_scene_changes(scene, script=script, visual=visual, about=about, seconds=seconds),
            *([("set_style", {"style": style})] if style else []),
            *([("set_voice", {"voice": voice})] if voice else []),
            *([("set_music", {"mood": music})] if music else []),
        ]
        async with opened() as hub:
            session = await hub.session(task, user)
            given = [await done(session, name, params, yes=yes) for name, params in _some(changes)]
            made = (await done(session, "generate_video", {}, yes=yes))[1] if film else None
        return [result for result, _ in given if isinstance(result, dict)], made

    results, finished = run(work, debug=debug)
    if as_json:
        typer.echo(json.dumps(results, ensure_ascii=False, indent=2))
    else:
        for result in results:
            _show_edit(result)
    _show_film(finished)


Changes = list[tuple[str, dict[str, Any]]]


def _scene_changes(
    scene: int | None, *, script: str | None, visual: str | None, about: str | None, seconds: float | None
) -> Changes:
    """The commands that change a scene. Raises `InvalidInput` when it is not said which."""
    from pixora_core.errors import InvalidInput

    texts = (("script", script), ("visual", visual), ("both", about))
    changes: Changes = [
        ("update_scene", {"scene_index": scene, "new_content": _text(text), "update_type": kind})
        for kind, text in texts
        if text is not None
    ]
    if seconds is not None:
        changes.append(("adjust_scene_duration", {"scene_index": scene, "seconds": seconds}))
    if changes and scene is None:
        raise InvalidInput("--scene", "say which scene, from 1")
    return changes


def _some(changes: Changes) -> Changes:
    from pixora_core.errors import InvalidInput

    if not changes:
        options = "--script, --visual, --about, --seconds, --style, --voice, --music"
        raise InvalidInput("edit", f"say what to change: {options}")
    return changes


def _text(argument: str) -> str:
    from pixora_cli.options import text_from

    return text_from(Path(argument[1:])) if argument.startswith("@") else argument


def _show_edit(result: dict[str, Any]) -> None:
    typer.echo(f"{result['change']}; the film lasts {result['seconds']:.1f} s")
    for notice in result.get("notices", []):
        typer.echo(f"Note: {notice}")
    needs = result["needs"]
    for each in needs["scenes"]:
        if each["make"]:
            typer.echo(f"Scene {each['scene_index']}: {', '.join(each['make'])} to be made")
    if needs["film"]:
        typer.echo(
            f"Film: {', '.join(needs['film'])} to be made; about {needs['seconds']:.0f} s in all "
            f"({needs['at_least']:.0f} to {needs['at_most']:.0f} s, {_learnt(needs['learnt_from'])})"
        )


def _learnt(films: int) -> str:
    """Where an estimate comes from."""
    return f"going by {films} film{'s' if films > 1 else ''} made here" if films else "a rule of thumb so far"


def resume(
    task: TaskArgument, *, user: UserOption = "local", yes: YesOption = False, debug: DebugOption = False
) -> None:
    """Go on with a film that was interrupted, paused, cancelled or has failed, until it is finished."""

    async def work() -> Completion | None:
        async with opened() as hub:
            session = await hub.session(task, user)
            result, film = await done(session, "resume_generation", {}, yes=yes)
            if film is None and isinstance(result, dict):
                typer.echo(result["message"], err=True)
            return film

    _show_film(run(work, debug=debug))
