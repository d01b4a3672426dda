"""The check: a finished film, as measured, against the timeline that it was made from. Pure.

What is judged and where the lines lie:

* length: to the frame, and sound within one AAC packet (1,024 samples) of the picture;
* picture: size, constant rate, H.264 High, yuv420p, BT.709, decodable to the end, fast start;
* black, frozen, silent stretches: none that the timeline does not ask for;
* loudness: integrated within 1 LU of the target, true peak at most the ceiling;
* narration: each voice heard again in the finished sound at its place;
* captions: each word within its cue and its scene, each spoken word shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pixora_core.film import Cue, Finding, Measurements, Span, Timeline, Word
from pixora_core.units import seconds_of

__all__ = ["judge"]

AAC_PACKET_SECONDS: Final = 1024 / 48000
LOUDNESS_TOLERANCE: Final = 1.0
HEARD_CORRELATION: Final = 0.3
HEARD_OFFSET: Final = 0.05
LONGEST_SILENCE: Final = 2.5
BLACK_ALLOWANCE: Final = 0.2
STILL_ENOUGH: Final = 0.002
CUE_ALLOWANCE: Final = 0.15
CUE_ALLOWANCE_FRAMES: Final = 3
"""Cues stand on whole frames, with two frames between them: a word may stick out by that, or by `CUE_ALLOWANCE`
seconds where frames are short."""


def judge(timeline: Timeline, found: Measurements, *, voiced: int) -> tuple[Finding, ...]:
    """All findings on a film, faults and passes alike; `voiced` is how many scenes have a voice."""
    return (
        _length(timeline, found),
        _sound_length(found),
        _picture(timeline, found),
        _file(found),
        _black(timeline, found),
        _frozen(timeline, found),
        _silent(timeline, found),
        *_loudness(timeline, found),
        _narration(timeline, found, voiced),
        _captions(timeline),
    )


def _finding(name: str, *, good: bool, wanted: str, found: str) -> Finding:
    return Finding(name=name, severity="ok" if good else "fault", wanted=wanted, found=found)


def _length(timeline: Timeline, found: Measurements) -> Finding:
    return _finding(
        "length",
        good=found.frames == timeline.frames,
        wanted=f"{timeline.frames} frames ({timeline.seconds:.2f} s)",
        found=f"{found.frames} frames ({found.seconds:.2f} s)",
    )


def _sound_length(found: Measurements) -> Finding:
    if found.audio_seconds is None:
        return Finding(name="sound length", severity="fault", wanted="a sound track", found="none")
    off = found.audio_seconds - found.seconds
    return _finding(
        "sound length",
        good=abs(off) <= AAC_PACKET_SECONDS + 0.001,
        wanted="the picture's, within one AAC packet",
        found=f"{off * 1000:+.0f} ms",
    )


def _picture(timeline: Timeline, found: Measurements) -> Finding:
    wanted = (timeline.size.width, timeline.size.height, str(timeline.rate), True, "h264", "High", "yuv420p", "bt709")
    got = (
        found.width,
        found.height,
        found.rate,
        found.constant_rate,
        found.video_codec,
        found.profile,
        found.pixel_format,
        found.colour,
    )
    return _finding("picture", good=wanted == got, wanted=_picture_words(wanted), found=_picture_words(got))


def _picture_words(facts: tuple[int, int, str, bool, str, str, str, str]) -> str:
    width, height, rate, constant, *encoding = facts
    return f"{width}x{height} at {'a constant' if constant else 'an uneven'} {rate}/s, {' '.join(encoding)}"


def _file(found: Measurements) -> Finding:
    start = "fast start" if found.faststart else "slow start"
    return _finding(
        "file",
        good=found.decode_errors == 0 and found.faststart,
        wanted="0 decoding errors, fast start",
        found=f"{found.decode_errors} decoding errors, {start}",
    )


def _spans(spans: Sequence[Span]) -> str:
    return ", ".join(f"{span.start:.1f} to {span.end:.1f} s" for span in spans) or "none"


def _black(timeline: Timeline, found: Measurements) -> Finding:
    fades = [
        Span(start=seconds_of(first, timeline.rate), end=seconds_of(first + shot.join.frames, timeline.rate))
        for first, shot in zip(timeline.starts(), timeline.shots, strict=True)
        if shot.join.kind == "fade_black"
    ]
    bad = [span for span in found.black if not _inside_any(span, fades)]
    return _finding("black", good=not bad, wanted="none beside the fades", found=_spans(bad))


def _inside_any(span: Span, allowed: Sequence[Span]) -> bool:
    return any(
        each.start - BLACK_ALLOWANCE <= span.start and span.end <= each.end + BLACK_ALLOWANCE for each in allowed
    )


def _frozen(timeline: Timeline, found: Measurements) -> Finding:
    still = [
        Span(start=seconds_of(first, timeline.rate), end=seconds_of(first + shot.frames, timeline.rate))
        for first, shot in zip(timeline.starts(), timeline.shots, strict=True)
        if _stands_still(timeline, first, shot.frames)
    ]
    bad = [span for span in found.frozen if not _inside_any(span, still)]
    return _finding("frozen", good=not bad, wanted="none where the camera moves", found=_spans(bad))


def _stands_still(timeline: Timeline, first: int, frames: int) -> bool:
    """Whether a shot's camera travels less than what can be told from standing still, or it is a clip."""
    shot = timeline.shots[timeline.starts().index(first)]
    if not hasattr(shot.source, "layers"):
        return True
    start, end = shot.camera.start, shot.camera.end
    travel = max(abs(start.x - end.x), abs(start.y - end.y), abs(start.zoom - end.zoom))
    return travel / frames < STILL_ENOUGH / 30


def _silent(timeline: Timeline, found: Measurements) -> Finding:
    if not timeline.sound.voices and timeline.sound.score is None:
        return Finding(name="silence", severity="ok", wanted="a silent film", found=_spans(found.silent))
    if timeline.sound.score is None:
        return Finding(name="silence", severity="ok", wanted="no score was asked for", found=_spans(found.silent))
    bad = [span for span in found.silent if span.end - span.start > LONGEST_SILENCE]
    return _finding("silence", good=not bad, wanted=f"none over {LONGEST_SILENCE} s", found=_spans(bad))


def _loudness(timeline: Timeline, found: Measurements) -> tuple[Finding, ...]:
    if not timeline.sound.voices and timeline.sound.score is None:
        return ()
    if found.integrated_lufs is None or found.true_peak_dbtp is None:
        return (Finding(name="loudness", severity="fault", wanted="a measurable sound track", found="none"),)
    target, ceiling = timeline.sound.target_lufs, timeline.sound.ceiling_dbtp
    return (
        _finding(
            "loudness",
            good=abs(found.integrated_lufs - target) <= LOUDNESS_TOLERANCE,
            wanted=f"{target:.0f} LUFS ±{LOUDNESS_TOLERANCE:.0f}",
            found=f"{found.integrated_lufs:.1f} LUFS",
        ),
        _finding(
            "true peak",
            good=found.true_peak_dbtp <= ceiling,
            wanted=f"at most {ceiling:.1f} dBTP",
            found=f"{found.true_peak_dbtp:.1f} dBTP",
        ),
    )


def _narration(timeline: Timeline, found: Measurements, voiced: int) -> Finding:
    good = [
        voice for voice in found.heard if voice.correlation >= HEARD_CORRELATION and abs(voice.offset) <= HEARD_OFFSET
    ]
    return _finding(
        "narration",
        good=len(timeline.sound.voices) == voiced == len(good),
        wanted=f"heard in {voiced} scenes",
        found=f"heard in {len(good)}",
    )


def _within(word: Word, cue: Cue, allowance: float) -> bool:
    return cue.start - allowance <= word.start and word.end <= cue.end + allowance


def _captions(timeline: Timeline) -> Finding:
    allowance = max(CUE_ALLOWANCE, seconds_of(CUE_ALLOWANCE_FRAMES, timeline.rate))
    lost = sum(1 for cue in timeline.cues for word in cue.words if not _within(word, cue, allowance))
    ends = [seconds_of(first, timeline.rate) for first in (*timeline.starts()[1:], timeline.frames)]
    late = sum(1 for cue in timeline.cues if cue.end > ends[-1] + 1e-6)
    order = all(
        before.end <= after.start + 1e-6 for before, after in zip(timeline.cues, timeline.cues[1:], strict=False)
    )
    return _finding(
        "captions",
        good=not lost and not late and order,
        wanted="each word within its cue, cues in order",
        found=f"{len(timeline.cues)} cues, {lost} words outside, {late} after the end",
    )
