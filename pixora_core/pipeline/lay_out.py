"""Laying out: takes and their fits become the timeline. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from pixora_core.duration import Fit
from pixora_core.film import (
    CameraMove,
    Clip,
    Cue,
    Delivery,
    Join,
    Narration,
    Picture,
    Scene,
    SceneBreakdown,
    Score,
    Shot,
    SoundTrack,
    Timeline,
    Transition,
    Voice,
)
from pixora_core.film.captions import columns_for, cues_of
from pixora_core.film.titles import Staged, titles_of
from pixora_core.units import Frames, Seconds, frames_at, seconds_of

__all__ = ["Laid", "lay_out", "sound_of"]

LONGEST_JOIN: Final = Fraction(1, 3)
"""The part of the shorter of two shots that a transition between them may take."""

CAMERA_HANDLE: Final = Seconds(1.0)
"""How much longer than its scene a camera moves, whatever follows: scenes may change places and look the same."""


_ALL_MADE: Final = "Made by Pixora: an illustrated film, drawn, spoken and scored by programs"
_OWN_MEDIA: Final = "Made by Pixora with media of its user's own; what they leave open is made by programs"


@dataclass(frozen=True)
class Laid:
    """All that is known of one scene: its picture and camera, its narration if it has one, and its slot.

    Where there is a `clip`, the user's own, it is seen instead of the picture.
    """

    scene: Scene
    picture: Picture
    move: CameraMove
    narration: Narration | None
    fit: Fit
    clip: Clip | None = None


def lay_out(breakdown: SceneBreakdown, delivery: Delivery, scenes: Sequence[Laid], score: Score | None) -> Timeline:
    """The film's timeline: shots in order, voices and captions at their instants, the score below if it is there."""
    shots = tuple(
        Shot(
            source=laid.clip or laid.picture,
            frames=laid.fit.frames,
            camera=laid.move,
            camera_frames=Frames(laid.fit.frames + frames_at(CAMERA_HANDLE, delivery.rate)),
            join=_join(laid.scene.transition, delivery.rate, before, laid),
            title=laid.scene.title,
        )
        for before, laid in zip((None, *scenes), scenes, strict=False)
    )
    said = [(laid.fit, laid.narration) for laid in scenes]
    staged = _staged(scenes, shots, delivery.rate)
    return Timeline(
        size=delivery.size,
        rate=delivery.rate,
        shots=shots,
        sound=sound_of(said, delivery.rate, score),
        cues=_cues(breakdown, delivery, scenes),
        captions=delivery.captions,
        titles=titles_of(breakdown, staged, delivery.rate, delivery.titles),
        title=breakdown.title,
        comment=_OWN_MEDIA if breakdown.has_own_media else _ALL_MADE,
        language=breakdown.brief.language,
    )


def _staged(scenes: Sequence[Laid], shots: Sequence[Shot], rate: Fraction) -> list[Staged]:
    staged, first = [], 0
    for laid, shot in zip(scenes, shots, strict=True):
        words = laid.narration.words if laid.narration else ()
        said = first + (frames_at(Seconds(laid.fit.lead + words[-1].end), rate) if words else 0)
        staged.append(Staged(laid.scene, first, shot.frames, shot.join.frames, said, _subject(laid.picture, laid.move)))
        first += shot.frames
    return staged


def _subject(picture: Picture, move: CameraMove) -> tuple[float, float, float, float] | None:
    """Where what matters in a picture is seen while the camera moves: the box around it, in fractions of the frame."""
    if picture.kept is None:
        return None
    left, top, right, low = picture.kept
    poses = (move.start, move.end)
    return (
        max(0.0, min(0.5 + (left - pose.x) * pose.zoom for pose in poses)),
        max(0.0, min(0.5 + (top - pose.y) * pose.zoom for pose in poses)),
        min(1.0, max(0.5 + (right - pose.x) * pose.zoom for pose in poses)),
        min(1.0, max(0.5 + (low - pose.y) * pose.zoom for pose in poses)),
    )


def sound_of(said: Sequence[tuple[Fit, Narration | None]], rate: Fraction, score: Score | None) -> SoundTrack:
    """The film's sound: each scene's narration at its instant, the score below if it is there."""
    starts = _starts([fit for fit, _ in said], rate)
    voices = tuple(
        Voice(path=narration.path, start=Seconds(start + fit.lead))
        for start, (fit, narration) in zip(starts, said, strict=True)
        if narration is not None
    )
    return SoundTrack(voices=voices, score=score.path if score else None)


def _join(transition: Transition, rate: Fraction, before: Laid | None, laid: Laid) -> Join:
    if before is None or transition.kind == "cut":
        return Join()
    longest = int(min(before.fit.frames, laid.fit.frames) * LONGEST_JOIN)
    frames = min(frames_at(transition.seconds, rate), longest)
    return Join(kind=transition.kind, frames=Frames(frames)) if frames > 0 else Join()


def _starts(fits: Sequence[Fit], rate: Fraction) -> list[Seconds]:
    starts, past = [], 0
    for fit in fits:
        starts.append(seconds_of(past, rate))
        past += fit.frames
    return starts


def _cues(breakdown: SceneBreakdown, delivery: Delivery, scenes: Sequence[Laid]) -> tuple[Cue, ...]:
    cues: list[Cue] = []
    starts = _starts([laid.fit for laid in scenes], delivery.rate)
    for start, laid in zip(starts, scenes, strict=True):
        if laid.narration is not None:
            cues += cues_of(
                laid.narration.words,
                voice=Seconds(start + laid.fit.lead),
                scene_end=Seconds(start + seconds_of(laid.fit.frames, delivery.rate)),
                rate=delivery.rate,
                limit=columns_for(delivery.size),
                language=breakdown.brief.language,
            )
    return tuple(cues)
