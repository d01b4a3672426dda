"""Asking a writer for a line in another length, as a step of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pixora_core.film import Brief, Scene
from pixora_core.pipeline.makers import first_that_works
from pixora_core.pipeline.ports import Writer
from pixora_core.pipeline.steps import StepStore, maker_of, step_key
from pixora_core.units import Frozen, Seconds

__all__ = ["Line", "rewritten_line"]


class Line(Frozen):
    """What a writer answered when it was asked for another line; None when it has none."""

    text: str | None


async def rewritten_line(
    scene: Scene,
    brief: Brief,
    target: Seconds,
    writers: Sequence[Writer],
    store: StepStore,
    announce: Callable[[str], None],
) -> str | None:
    """The scene's words, to be said in about `target` seconds; None when no writer has any.

    Raises `ProviderError`, `StorageError`.
    """
    # How the scene was read in an earlier film is nothing to the writer, nor to the step's key.
    scene = scene.model_copy(update={"settled": None})

    async def ask(writer: Writer) -> str | None:
        async def make(into: Path) -> Line:  # noqa: ARG001 -- a line has no files
            return Line(text=await writer.rewrite(scene, brief, target))

        key = step_key("rewrite", writer.info, scene, brief, repr(target))
        done = await store.run("rewrite", key, maker_of(writer.info), Line, make)
        return done.take.text

    return await first_that_works(writers, ask, announce)
