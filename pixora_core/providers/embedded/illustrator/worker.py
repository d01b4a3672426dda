"""A process that draws: a job a line on standard input, an answer a line on standard output.

Skia holds Python's lock while it paints, so pictures that are drawn at the same time are drawn in processes. The end of
standard input is the end of the worker: it does not outlive its owner. It ends by itself when nothing was asked for
`IDLE_SECONDS`.
"""

from __future__ import annotations

import select
import sys
from pathlib import Path
from typing import Final

from pixora_core.errors import ProviderError
from pixora_core.film.takes import Picture
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator.paint_picture import draw_picture
from pixora_core.units import Frozen

__all__ = ["Answer", "Job", "main"]

IDLE_SECONDS: Final = 30.0


class Job(Frozen):
    """A picture to be drawn into a folder."""

    request: PictureRequest
    into: Path


class Answer(Frozen):
    """The picture, or one sentence why there is none, and the system's number for it where the system refused."""

    picture: Picture | None = None
    failure: str | None = None
    errno: int | None = None


def answer_to(job: Job) -> Answer:
    """Draws. What goes wrong with a file is an answer too; anything else ends the worker with its trace."""
    try:
        return Answer(picture=draw_picture(job.request, job.into))
    except ProviderError as error:
        cause = error.__cause__
        return Answer(failure=error.reason, errno=cause.errno if isinstance(cause, OSError) else None)


def main() -> None:
    """Works until its owner has gone or nothing was asked for a while."""
    while select.select([sys.stdin], [], [], IDLE_SECONDS)[0]:
        line = sys.stdin.readline()
        if not line:
            return
        job = Job.model_validate_json(line)
        sys.stdout.write(answer_to(job).model_dump_json(context={"root": job.into}) + "\n")
        sys.stdout.flush()
