"""People who were recorded saying what is written: the control that tells a recogniser's errors from a voice's.

Debian has what a telephone exchange says as texts (asterisk-core-sounds-fr, -es, -it), and recorded, 16 kHz, by one
speaker each (the same with -g722). Taken is every text of at least six words, as it stands, with its slips of the pen;
what is described instead of said ("[ascending tones]") is no text.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import av
import numpy as np
import numpy.typing as npt

__all__ = ["Recording", "recordings"]

FEWEST_WORDS: Final = 6


class Recording(NamedTuple):
    """What a person was to say, and how it sounds at 16 kHz."""

    text: str
    sound: npt.NDArray[np.float32]


def recordings(folder: Path, language: str) -> list[Recording]:
    """Every recorded text of a language in a folder into which the packages were unpacked (`dpkg-deb -x`)."""
    written = folder / f"usr/share/doc/asterisk-core-sounds-{language}/core-sounds-{language}.txt.gz"
    text = gzip.decompress(written.read_bytes()).decode("utf-8")
    (speaker,) = folder.glob(f"usr/share/asterisk/sounds/{language}_*")
    return [Recording(said, _sound(path)) for said, path in _found(text, speaker)]


def _found(written: str, speaker: Path) -> Iterator[tuple[str, Path]]:
    for name, said in re.findall(r"^([^;:\s]+):\s*(.+)$", written, re.MULTILINE):
        path = speaker / f"{name}.g722"
        if len(said.split()) >= FEWEST_WORDS and not set("[(<") & set(said) and path.exists():
            yield said.strip('“”" '), path


def _sound(path: Path) -> npt.NDArray[np.float32]:
    with av.open(str(path), format="g722") as file:
        parts = [frame.to_ndarray().ravel() for frame in file.decode(audio=0)]
    return np.concatenate(parts).astype(np.float32) / 32_768
