"""What a person sees while a film is made: live bars on a terminal, plain lines in a pipe."""

from __future__ import annotations

import contextlib
import re
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from pixora_core import Film, ProgressCallback
    from pixora_core.pipeline.progress import Progress

__all__ = ["show_film", "watching"]

_TITLES: Final = {
    "plan": "Writing",
    "narrate": "Narration",
    "draw": "Pictures",
    "compose": "Score",
    "render": "Scenes",
    "join": "Film",
    "check": "Check",
}


@contextlib.contextmanager
def watching(*, quiet: bool) -> Iterator[ProgressCallback]:
    """A progress callback that shows what it is told, on standard error, for as long as the context lasts."""
    if quiet:
        yield _silently
    elif sys.stderr.isatty():
        with _bars() as say:
            yield say
    else:
        yield _Lines().say


def _silently(progress: Progress) -> None:
    """`--json` wants one object and nothing else."""


class _Lines:
    """One plain line when a step of a scene is done, each tenth of the film, and each fallback."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str, int]] = set()

    def say(self, progress: Progress) -> None:
        if progress.kind == "fallback":
            _line(f"second choice: {_note(progress)}")
            return
        mark = (progress.step, re.sub(r"\d+", "", progress.message), int(progress.step_fraction * 10))
        if mark not in self._told:
            self._told.add(mark)
            _line(f"{progress.fraction * 100:3.0f} %  {_note(progress)}")


def _note(progress: Progress) -> str:
    """What is told, and of which scene; no order to the terminal, whoever said it."""
    from pixora_core.film.plain_text import readable

    message = readable(progress.message)
    if progress.scene is None or progress.scenes is None:
        return message
    return f"scene {progress.scene} of {progress.scenes}: {message}"


def _line(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 -- a terminal program prints


@contextlib.contextmanager
def _bars() -> Iterator[ProgressCallback]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    from pixora_core.leaving import leaving_by

    columns = (
        SpinnerColumn(finished_text="[green]✓"),
        TextColumn("[bold]{task.description:<10}"),
        BarColumn(bar_width=32),
        TextColumn("{task.percentage:>3.0f} %"),
        TextColumn("[dim]{task.fields[note]}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as bars, leaving_by(bars.stop):
        yield _Bars(bars).say


class _Bars:
    """A bar for each step that has begun, and one for the whole film with the time left."""

    def __init__(self, bars: RichProgress) -> None:
        self._bars = bars
        self._lock = threading.Lock()
        self._rows: dict[str, TaskID] = {}
        self._scenes_done: dict[str, set[int]] = {}
        self._whole = bars.add_task("Whole film", total=1.0, note="")

    def say(self, progress: Progress) -> None:
        from rich.markup import escape

        with self._lock:
            if progress.kind == "fallback":
                self._bars.console.print(f"[yellow]second choice:[/] {escape(_note(progress))}")
                return
            if progress.step in _TITLES:
                row = self._row(progress.step)
                self._bars.update(row, completed=progress.step_fraction, note=escape(_note(progress)))
            self._bars.update(self._whole, completed=progress.fraction, note=_time_left(progress))

    def _row(self, step: str) -> TaskID:
        if step not in self._rows:
            self._rows[step] = self._bars.add_task(_TITLES[step], total=1.0, note="")
        return self._rows[step]


def _time_left(progress: Progress) -> str:
    if progress.eta_seconds is None:
        return ""
    minutes, seconds = divmod(round(progress.eta_seconds), 60)
    return f"{minutes}:{seconds:02d} left"


def show_film(film: Film) -> None:
    """The completion report as a short table, and where the film lies, on standard output."""
    from rich.console import Console
    from rich.table import Table

    from pixora_core.film.plain_text import readable

    console = Console(highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("Check", "", "Found", "Wanted"):
        table.add_column(column)
    for finding in film.report.findings:
        good = finding.severity != "fault"
        table.add_row(finding.name, "[green]ok[/]" if good else "[red]FAULT[/]", finding.found, finding.wanted)
    console.print(table)
    for title, lines in (
        ("Second choice", film.report.fallbacks),
        ("Note", film.report.notices),
        ("Fitted", film.report.remedies),
    ):
        for line in lines:
            console.print(f"{title}: {readable(line)}", markup=False)
    console.print(str(film.video), markup=False)
