"""The composer, measured: every mood at three lengths.

    python benchmarks/score.py
    python benchmarks/score.py --moods calm,epic --seconds 60 --pictures /tmp/score

Of each score: integrated loudness and true peak (ITU-R BS.1770-4), samples at full scale, the loudness of each section
against its energy (Pearson's correlation), the largest deviation from the reference spectrum in any octave from 62.5 Hz
to 8 kHz, what is left in its last 50 ms, and CPU seconds a minute. Of each mood: how much the themes of ten seeds have
in common. With --pictures, a waveform and a spectrogram of each score, to be looked at.

The reference spectrum (`composer/master.py`): level from 125 to 500 Hz, 3 dB less at 62.5 Hz, then 1.5, 5, 9.5, 14 and
20 dB less at 0.5, 1, 2, 4 and 8 kHz. It falls as chamber music does and leaves 1 to 4 kHz to the voice.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import wave
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

import anyio
import numpy as np
import numpy.typing as npt
from PIL import Image

from pixora_core.pipeline.ports import ScoreRequest, ScoreSection
from pixora_core.providers.embedded.composer import EmbeddedComposer
from pixora_core.providers.embedded.composer.character import CHARACTERS
from pixora_core.providers.embedded.composer.composing import composed
from pixora_core.providers.embedded.composer.master import CENTRES, REFERENCE_DB, Spectrum
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp

Samples = npt.NDArray[np.float64]

RATE = 48_000
ARC = (0.35, 0.5, 0.45, 0.6, 0.55, 0.9, 0.4)
"""The energies of a film's scenes: hook, development that breathes, a lift at the turn, a quiet close."""


class Measured(NamedTuple):
    """One score's figures."""

    lufs: float
    peak: float
    clipped: int
    follows: float
    octaves: npt.NDArray[np.float64]
    ending: float
    cpu: float


def request_for(mood: str, seconds: float, seed: int = 0) -> ScoreRequest:
    """A score for as many scenes of about eight seconds as the length holds, the arc laid over them."""
    count = max(3, round(seconds / 8.5))
    energies = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, len(ARC)), ARC)
    sections = tuple(ScoreSection(seconds=seconds / count, energy=float(energy)) for energy in energies)
    return ScoreRequest(mood=mood, sections=sections, seed=seed)


def measured(request: ScoreRequest, into: Path) -> tuple[Measured, Samples]:
    """Composes, and measures what came out."""
    before = _cpu()
    score = anyio.run(EmbeddedComposer().compose, request, into)
    cpu = (_cpu() - before) / score.seconds * 60
    with wave.open(str(score.path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2) / 32_768
    edges = np.rint(np.cumsum([0.0, *(section.seconds for section in request.sections)]) * RATE).astype(int)
    loud = [integrated_lufs(samples[first:last]) for first, last in pairwise(edges)]
    energies = [section.energy for section in request.sections]
    spectrum = Spectrum()
    spectrum.feed(samples.T.astype(np.float32))
    figures = Measured(
        lufs=integrated_lufs(samples),
        peak=true_peak_dbtp(samples),
        clipped=int((np.abs(samples) >= 32_767 / 32_768).sum()),
        follows=float(np.corrcoef(loud[:-1], energies[:-1])[0, 1]),
        octaves=spectrum.decibels() - (REFERENCE_DB - REFERENCE_DB[1:4].mean()),
        ending=float(20 * np.log10(np.sqrt((samples[-RATE // 20 :] ** 2).mean()) + 1e-9)),
        cpu=cpu,
    )
    return figures, samples


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def in_common(mood: str, seeds: int = 10) -> float:
    """The longest run of notes (interval and length) that the themes of two seeds share, as a part of the shorter."""
    themes = []
    for seed in range(seeds):
        tones = composed(request_for(mood, 60, seed)).motif.tones
        steps = [other.step - one.step for one, other in pairwise(tones)]
        themes.append(list(zip(steps, (tone.length for tone in tones[1:]), strict=True)))
    return max(_run(one, other) / max(1, min(len(one), len(other))) for one, other in combinations(themes, 2))


def _run(one: list[tuple[int, float]], other: list[tuple[int, float]]) -> int:
    longest = 0
    for first in range(len(one)):
        for second in range(len(other)):
            length = 0
            while first + length < len(one) and second + length < len(other):
                if one[first + length] != other[second + length]:
                    break
                length += 1
            longest = max(longest, length)
    return longest


def pictured(samples: Samples, energies: tuple[float, ...], path: Path) -> None:
    """A waveform with the asked energies as a line, and below it a spectrogram to 12 kHz, louder is lighter."""
    width, high = 1200, 120
    mono = samples.mean(axis=1)
    columns = mono[: len(mono) // width * width].reshape(width, -1)
    tops = (np.abs(columns).max(axis=1) * high).astype(int).clip(1, high)
    form = np.full((2 * high, width), 20, np.uint8)
    for column, top in enumerate(tops):
        form[high - top : high + top, column] = 170
    for column in range(width):
        form[int((1 - energies[column * len(energies) // width]) * (2 * high - 2)), column] = 255
    size = 4096
    starts = np.linspace(0, len(mono) - size, width).astype(int)
    frames = np.stack([mono[start : start + size] for start in starts]) * np.hanning(size)
    levels = 20 * np.log10(np.abs(np.fft.rfft(frames, axis=1)) + 1e-6)[:, : size // 4]
    rows = np.geomspace(4, size // 4 - 1, 300).astype(int)[::-1]
    shown = np.clip((levels[:, rows].T + 40) / 90 * 255, 0, 255).astype(np.uint8)
    Image.fromarray(np.concatenate([form, shown])).save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moods", default=",".join(CHARACTERS), help="separated by commas")
    parser.add_argument("--seconds", default="30,60,180", help="lengths, separated by commas")
    parser.add_argument("--pictures", type=Path, help="a folder for waveforms and spectrograms")
    asked = parser.parse_args()
    print("mood         s   LUFS   peak clipped follows  off by (at)    ending  CPU/min")
    for mood in asked.moods.split(","):
        for seconds in map(float, asked.seconds.split(",")):
            request = request_for(mood, seconds)
            with tempfile.TemporaryDirectory() as folder:
                found, samples = measured(request, Path(folder))
            worst = int(np.argmax(np.abs(found.octaves)))
            print(
                f"{mood:12}{seconds:4.0f} {found.lufs:6.2f} {found.peak:6.2f} {found.clipped:7} {found.follows:7.2f}"
                f"  {found.octaves[worst]:+5.1f} dB ({CENTRES[worst]:4.0f}) {found.ending:7.0f} {found.cpu:8.1f}",
                flush=True,
            )
            if asked.pictures:
                asked.pictures.mkdir(parents=True, exist_ok=True)
                energies = tuple(section.energy for section in request.sections)
                pictured(samples, energies, asked.pictures / f"{mood}_{seconds:.0f}.png")
        print(f"{'':12}themes of ten seeds share at most {in_common(mood):.0%}", flush=True)


if __name__ == "__main__":
    main()
