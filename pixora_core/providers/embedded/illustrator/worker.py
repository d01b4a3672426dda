"""A process that draws: a job a line on standard input, an answer a line on standard output.

Skia holds Python's lock while it paints, so pictures that are drawn at the same time are drawn in processes. The end of
standard input is the end of the worker: it does not outlive its owner. It ends by itself when nothing was asked for
`IDLE_SECONDS`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import sys
from importlib import import_module
from typing import Final

from pixora_core.errors import ProviderError
from pixora_core.providers.embedded.illustrator.job import Answer, Job

__all__ = ["main"]

IDLE_SECONDS: Final = 30.0
NICENESS: Final = 5
"""It yields to its owner, who has everything else to do, and whose words and engine are waited for longest."""


def answer_to(job: Job) -> Answer:
    """Draws. What goes wrong with a file, or a library that is missing, is an answer too.

    Anything else ends the worker with its trace.
    """
    try:
        from pixora_core.providers.embedded.illustrator.paint_picture import draw_picture  # noqa: PLC0415 -- may fail

        return Answer(picture=draw_picture(job.request, job.into))
    except ImportError as error:
        return Answer(failure=f"its package cannot be imported ({error})")
    except ProviderError as error:
        cause = error.__cause__
        return Answer(failure=error.reason, errno=cause.errno if isinstance(cause, OSError) else None)


def main() -> None:
    """Works until its owner has gone or nothing was asked for a while; loads what draws before it is asked.

    What is loaded stays: looking through it for rubbish, again and again, was a twelfth of the start.
    """
    os.nice(NICENESS)
    gc.disable()
    with contextlib.suppress(ImportError):  # told to whoever asks for a picture
        import_module("pixora_core.providers.embedded.illustrator.paint_picture")
    gc.freeze()
    gc.enable()
    while select.select([sys.stdin], [], [], IDLE_SECONDS)[0]:
        line = sys.stdin.readline()
        if not line:
            return
        job = Job.model_validate_json(line)
        try:
            sys.stdout.write(answer_to(job).model_dump_json(context={"root": job.into}) + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            # Its owner has gone. What is left in the buffer goes nowhere, or Python complains of it when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
