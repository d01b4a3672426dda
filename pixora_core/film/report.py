"""What was measured of a finished film, and what is said of it: the completion report."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pixora_core.film.breakdown import SceneBreakdown
from pixora_core.film.takes import Maker
from pixora_core.units import Frozen, Seconds

__all__ = ["Film", "Finding", "Heard", "Measurements", "Report", "Span"]

Severity = Literal["ok", "notice", "fault"]


class Span(Frozen):
    """A stretch of the film, in seconds."""

    start: Seconds
    end: Seconds


class Heard(Frozen):
    """How well one voice of the sound track was found again in the finished film.

    `correlation` is the highest normalised cross-correlation (0 to 1) of the narration with the film's sound within
    a quarter of a second of its place, `offset` where it was found, in seconds later than planned.
    """

    start: Seconds
    correlation: float
    offset: Seconds


class Measurements(Frozen):
    """A film file as measured, nothing judged. Loudness in LUFS, true peak in dBTP, both BS.1770-4."""

    seconds: Seconds
    frames: int
    width: int
    height: int
    rate: str
    constant_rate: bool
    video_codec: str
    profile: str
    pixel_format: str
    colour: str
    audio_codec: str | None
    sample_rate: int | None
    channels: int | None
    audio_seconds: Seconds | None
    integrated_lufs: float | None
    true_peak_dbtp: float | None
    black: tuple[Span, ...]
    frozen: tuple[Span, ...]
    silent: tuple[Span, ...]
    heard: tuple[Heard, ...] = ()
    decode_errors: int
    keyframes: int
    faststart: bool
    chapters: int
    subtitles: int
    file_bytes: int


class Finding(Frozen):
    """One thing that was looked at: what was wanted, what was found."""

    name: str
    severity: Severity
    wanted: str
    found: str


class Report(Frozen):
    """The completion report: every finding, every second choice taken, every remedy, who made what."""

    findings: tuple[Finding, ...]
    fallbacks: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    remedies: tuple[str, ...] = ()
    makers: tuple[Maker, ...] = ()
    asked_seconds: Seconds
    seconds: Seconds
    cost: float = 0.0
    measurements: Measurements | None = None

    @property
    def passed(self) -> bool:
        """Whether no finding is a fault."""
        return all(finding.severity != "fault" for finding in self.findings)


class Film(Frozen):
    """A finished film and the folder that it lies in."""

    folder: Path
    video: Path
    thumbnail: Path
    captions: Path
    breakdown: SceneBreakdown
    report: Report
    seconds: Seconds
