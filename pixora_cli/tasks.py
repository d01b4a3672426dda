"""`pixora tasks`, `pixora show`, `pixora logs`: what there is, how it stands, what was told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from pixora_cli.generate import agreed
from pixora_cli.options import DebugOption
from pixora_cli.running import run
from pixora_cli.tasking import JsonOption, TaskArgument, UserOption, YesOption, opened, said

if TYPE_CHECKING:
    from pixora_core.messages import TaskState
    from pixora_core.tasks import TaskSummary

__all__ = ["logs", "show", "tasks"]


def tasks(
    *,
    delete: Annotated[str | None, typer.Option(metavar="TASK", help="Delete this task and its films.")] = None,
    user: UserOption = "local",
    yes: YesOption = False,
    as_json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """List the tasks, the last changed first; or delete one."""
    if delete is not None:
        _delete(delete, user, yes=yes, debug=debug)
        return

    async def work() -> tuple[TaskSummary, ...]:
        async with opened() as hub:
            return await hub.tasks(user)

    found = run(work, debug=debug)
    if as_json:
        typer.echo(json.dumps([each.model_dump(mode="json") for each in found], ensure_ascii=False, indent=2))
    else:
        _list(found)


def _delete(task: str, user: str, *, yes: bool, debug: bool) -> None:
    from pixora_core.errors import TaskMissing

    async def work() -> bool:
        async with opened() as hub:
            if task not in {each.task_id for each in await hub.tasks(user)}:
                raise TaskMissing(task)
            agrees = yes or agreed(f"Delete the task {task}, its conversation and its films for good?")
            if agrees:
                await hub.delete(task, user)
            return agrees

    done = run(work, debug=debug)
    typer.echo(f"The task {task} is deleted." if done else "Nothing is deleted.", err=True)


def _list(found: tuple[TaskSummary, ...]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("Task", "Film", "Status", "%", "Changed"):
        table.add_column(column, overflow="fold")
    for each in found:
        changed = each.updated_at.astimezone().strftime("%Y-%m-%d %H:%M")
        progress = "" if each.progress is None else str(each.progress)
        table.add_row(*(Text(cell) for cell in (each.task_id, each.title, each.status, progress, changed)))
    Console().print(table if found else "There are no tasks yet.")


def show(
    task: TaskArgument, *, user: UserOption = "local", as_json: JsonOption = False, debug: DebugOption = False
) -> None:
    """Show a task: the film on paper, how far it is made, what waits for an answer."""
    from pixora_core.errors import TaskMissing

    async def work() -> TaskState:
        async with opened() as hub:
            state = await (await hub.session(task, user)).state()
            if state is None:
                raise TaskMissing(task)
            return state

    state = run(work, debug=debug)
    if as_json:
        typer.echo(state.model_dump_json(indent=2, exclude_none=True))
    else:
        _describe(state)


def _describe(state: TaskState) -> None:
    from rich.console import Console

    from pixora_cli.breakdown import show_breakdown
    from pixora_core import SceneBreakdown
    from pixora_core.film.plain_text import readable

    console = Console(highlight=False, soft_wrap=True)
    if state.breakdown is not None:
        show_breakdown(SceneBreakdown.model_validate(state.breakdown), None)
    for each in state.characters:
        console.print(f"Character: {each['name']}: {each['look']}", markup=False)
    generation = state.generation or {}
    stage = f", {state.stage}" if state.stage else ""
    console.print(f"Task {state.task_id}: {state.status}{stage}, {generation.get('progress', 0)} %", markup=False)
    result = generation.get("result")
    if isinstance(result, dict):
        console.print(f"Film: {result['video_url']}", markup=False)
    if generation.get("error"):
        console.print(f"Error: {readable(str(generation['error']))}", markup=False)
    for question in state.approvals:
        console.print(f"Waits for an answer: {readable(str(question['subject']))}", markup=False)


def logs(
    task: TaskArgument,
    *,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on as more is told.")] = False,
    after: Annotated[int, typer.Option(min=0, help="Begin after this number.")] = 0,
    user: UserOption = "local",
    as_json: Annotated[bool, typer.Option("--json", help="Print the messages themselves, one a line.")] = False,
    debug: DebugOption = False,
) -> None:
    """Print a task's event log."""

    async def work() -> None:
        async with opened() as hub:
            session = await hub.session(task, user)
            last = (await session.position()).last_seq
            if last <= after and not follow:
                return
            async with session.follow(after) as entries:
                async for entry in entries:
                    line = entry.encoded.decode() if as_json else said(entry.message)
                    if line is not None:
                        typer.echo(line if as_json else f"{entry.seq:5d}  {line}")
                    if entry.seq >= last and not follow:
                        return

    run(work, debug=debug)
