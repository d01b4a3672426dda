"""The check: a good film passes, and each fault is found and named."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from pixora_core.film import (
    CameraMove,
    Clip,
    Cue,
    Heard,
    Join,
    Layer,
    Measurements,
    Picture,
    Pose,
    Shot,
    SoundTrack,
    Span,
    Timeline,
    Voice,
    Word,
)
from pixora_core.pipeline.check import judge
from pixora_core.units import Frames, Seconds, Size

SIZE = Size(width=64, height=36)
PICTURE = Picture(flat=Path("a.png"), layers=(Layer(path=Path("a.png")),), size=SIZE)
MOVING = CameraMove(end=Pose(zoom=1.2))


def seconds(value: float) -> Seconds:
    return Seconds(value)


def span(start: float, end: float) -> Span:
    return Span(start=seconds(start), end=seconds(end))


WORD = Word(text="Hello.", start=seconds(0.5), end=seconds(1.0))
TIMELINE = Timeline(
    size=SIZE,
    rate=Fraction(30),
    shots=(
        Shot(source=PICTURE, frames=Frames(90), camera=MOVING),
        Shot(source=PICTURE, frames=Frames(90), camera=MOVING, join=Join(kind="fade_black", frames=Frames(24))),
    ),
    sound=SoundTrack(voices=(Voice(path=Path("v.wav"), start=seconds(0.4)),), score=Path("m.wav")),
    cues=(Cue(start=seconds(0.4), end=seconds(1.4), lines=("Hello.",), words=(WORD,)),),
)
GOOD = Measurements(
    seconds=seconds(6),
    frames=180,
    width=64,
    height=36,
    rate="30",
    constant_rate=True,
    video_codec="h264",
    profile="High",
    pixel_format="yuv420p",
    colour="bt709",
    audio_codec="aac",
    sample_rate=48000,
    channels=2,
    audio_seconds=seconds(6),
    integrated_lufs=-16.2,
    true_peak_dbtp=-1.4,
    black=(span(3.1, 3.5),),
    frozen=(),
    silent=(),
    heard=(Heard(start=seconds(0.4), correlation=0.9, offset=seconds(0.001)),),
    decode_errors=0,
    keyframes=2,
    faststart=True,
    chapters=2,
    subtitles=0,
    file_bytes=1000,
)


def faults(timeline: Timeline = TIMELINE, voiced: int = 1, **changes: object) -> list[str]:
    found = judge(timeline, GOOD.model_copy(update=changes), voiced=voiced)
    return [finding.name for finding in found if finding.severity == "fault"]


def test_a_good_film_passes() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"frames": 179}, "length"),
        ({"audio_seconds": 5.9}, "sound length"),
        ({"audio_seconds": None}, "sound length"),
        ({"width": 62}, "picture"),
        ({"constant_rate": False}, "picture"),
        ({"colour": "unknown"}, "picture"),
        ({"decode_errors": 1}, "file"),
        ({"faststart": False}, "file"),
        ({"black": (span(0.5, 1.5),)}, "black"),
        ({"frozen": (span(0.0, 2.5),)}, "frozen"),
        ({"silent": (span(1.0, 4.0),)}, "silence"),
        ({"integrated_lufs": -18.0}, "loudness"),
        ({"integrated_lufs": None}, "loudness"),
        ({"true_peak_dbtp": -0.4}, "true peak"),
        ({"heard": ()}, "narration"),
        ({"heard": (Heard(start=seconds(0.4), correlation=0.1, offset=seconds(0)),)}, "narration"),
        ({"heard": (Heard(start=seconds(0.4), correlation=0.9, offset=seconds(0.2)),)}, "narration"),
    ],
)
def test_each_fault_is_found(changes: dict[str, object], fault: str) -> None:
    assert faults(**changes) == [fault]


def test_a_scene_whose_words_nobody_says() -> None:
    assert faults(voiced=2) == ["narration"]


def test_a_camera_that_stands_still_may_freeze_the_picture() -> None:
    still = TIMELINE.model_copy(
        update={"shots": tuple(shot.model_copy(update={"camera": CameraMove()}) for shot in TIMELINE.shots)}
    )
    clip = TIMELINE.model_copy(
        update={"shots": (Shot(source=Clip(path=Path("c.mp4")), frames=Frames(90)), TIMELINE.shots[1])}
    )
    frozen = (span(0.1, 2.9),)
    assert faults(still, frozen=frozen) == []
    assert faults(clip, frozen=frozen) == []
    assert faults(frozen=frozen) == ["frozen"]


def test_a_film_without_sound_is_not_judged_by_its_loudness() -> None:
    mute = TIMELINE.model_copy(update={"sound": SoundTrack()})
    assert faults(mute, voiced=0, heard=(), silent=(span(0, 6),), integrated_lufs=None) == []
    unscored = TIMELINE.model_copy(update={"sound": SoundTrack(voices=TIMELINE.sound.voices)})
    assert faults(unscored, silent=(span(1.2, 6),)) == []


def test_a_word_may_stick_out_of_its_cue_by_the_frames_between_cues() -> None:
    """At 12 frames a second the two frames that part two cues are longer than what is allowed at 30."""
    cue = Cue(start=seconds(0.4), end=seconds(0.8), lines=("Hello.",), words=(WORD,))
    assert faults(TIMELINE.model_copy(update={"cues": (cue,)})) == ["captions"]
    assert "captions" not in faults(TIMELINE.model_copy(update={"cues": (cue,), "rate": Fraction(12)}))


def test_captions_that_lose_their_words() -> None:
    outside = Cue(start=seconds(0.7), end=seconds(1.4), lines=("Hello.",), words=(WORD,))
    late = Cue(start=seconds(5.5), end=seconds(7.0), lines=("Bye.",))
    for cues in ((outside,), (late,), (TIMELINE.cues[0], TIMELINE.cues[0])):
        assert faults(TIMELINE.model_copy(update={"cues": cues})) == ["captions"]
