"""Voices speak in a process of their own, which ends with us, on cancellation and after a time limit."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import anyio
import numpy as np
import numpy.typing as npt
from pydantic import ValidationError

from pixora_core.errors import ProviderError
from pixora_core.units import Frozen

__all__ = ["Samples", "Sound", "VoiceRequest", "say"]

Samples = npt.NDArray[np.float64]
"""Mono sound, shape `(n,)`, full scale 1.0."""

START_SECONDS: Final = 30.0
"""How long a worker may take to start on a busy machine, before its texts are counted."""

SECONDS_A_CHARACTER: Final = 0.05
"""The slowest machine still speaks in real time."""


class VoiceRequest(Frozen):
    """What a worker is asked: the voice by the library's own name, and the texts, each said by itself."""

    voice: str
    texts: tuple[str, ...]
    words_per_minute: int = 170


@dataclass(frozen=True)
class Sound:
    """One text, said. `words`: where the library tells, the first character and the first sample of each word."""

    rate: int
    samples: Samples
    words: tuple[tuple[int, int], ...] = ()


class _Part(Frozen):
    size: int
    words: tuple[tuple[int, int], ...] = ()


class _Head(Frozen):
    rate: int
    parts: tuple[_Part, ...]


async def say(worker: Path, request: VoiceRequest, *, provider: str) -> tuple[Sound, ...]:
    """Has the worker program say the texts of a request. Raises `ProviderError`, also when it hangs."""
    seconds = START_SECONDS + SECONDS_A_CHARACTER * sum(len(text) for text in request.texts)
    command = [sys.executable, "-P", str(worker), str(os.getpid())]
    try:
        with anyio.fail_after(seconds):
            code, answer, said = await _asked(command, request.model_dump_json().encode())
    except TimeoutError as error:
        raise ProviderError(provider, f"hung and was ended after {seconds:.0f} s") from error
    if code != 0:
        raise ProviderError(provider, f"stopped ({_last_line(said) or f'code {code}'})")
    return tuple(_sounds(answer, request.texts, provider))


async def _asked(command: Sequence[str], question: bytes) -> tuple[int, bytes, bytes]:
    """The exit code of a program that is given `question`, and what it writes to standard output and error.

    `anyio.run_process` would raise when the program ends before it has read the question, and its reason be lost.
    """
    written: dict[str, bytes] = {}

    async def collect(name: str, stream: AsyncIterable[bytes]) -> None:
        written[name] = b"".join([part async for part in stream])

    async with await anyio.open_process(command, start_new_session=True) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(collect, "answer", process.stdout)
            tasks.start_soon(collect, "said", process.stderr)
            with suppress(anyio.BrokenResourceError):
                await process.stdin.send(question)
                await process.stdin.aclose()
        code = await process.wait()
    return code, written["answer"], written["said"]


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else ""


def _sounds(answer: bytes, texts: Sequence[str], provider: str) -> Iterator[Sound]:
    line, _, sound = answer.partition(b"\n")
    try:
        head = _Head.model_validate_json(line)
    except ValidationError as error:
        raise ProviderError(provider, "gave an answer that cannot be read") from error
    if len(head.parts) != len(texts) or sum(part.size for part in head.parts) != len(sound):
        raise ProviderError(provider, "gave less sound than it announced")
    at = 0
    for part in head.parts:
        samples = np.frombuffer(sound, np.int16, part.size // 2, at).astype(np.float64) / 32_768
        yield Sound(rate=head.rate, samples=samples, words=part.words)
        at += part.size
