"""How a narration fills its slot. Pure decisions; speech is never cut.

The remedies, in order: the voice's speed (at most 12 % faster, 5 % slower), its pauses, the writer asked for a
shorter or longer line (`ASKS` times at most), and at last the picture, which holds in silence or lasts longer by
whole frames. A narration that fills 60 to 100 % of its slot needs nothing but breathing room.

The loop of a caller, for a film of `total` frames::

    slots = allot(total, [speech_seconds(scene.script) for scene in scenes], minimum)
    # speak every scene at speed 1 and pause 1, then lend frames among the scenes:
    slots = rebalance(slots, [needed_frames(take.seconds, rate) for take in takes])
    # then, scene by scene:
    speed, pause, asks_left = 1.0, 1.0, ASKS
    while not isinstance(answer := fit(slot, rate, spoken=…, silence=…, speed=speed, pause=pause,
                                       asks_left=asks_left), Fit):
        if isinstance(answer, Respeak):     # the same words again
            speed, pause = answer.speed, answer.pause
        else:                               # Rewrite: new words, at natural speed
            speed, pause, asks_left = 1.0, 1.0, asks_left - 1   # asks_left = 0 when the writer has none
    # when any scene grew, let the others give what they can spare, and lay the narrations in what results:
    slots = settle(slots, [answer.needed for answer in answers])
    answers = [place(slot, rate, spoken=…, speed=…, pause=…) for …]

The film has then grown by `sum(slots) - total` frames; a caller for whom that is an error raises
`ScriptDoesNotFit` with those frames in seconds. `fit` ends for every narrator, also one that does not do as it is told:
each `Respeak` of a line is faster than the last (or, while no hurry was needed, slower), in steps of a hundredth.

A film that is made again does not go through this for the scenes that are as they were: see `pipeline.speech`.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Annotated, Final

from pydantic import Field

from pixora_core.errors import InvalidInput
from pixora_core.units import Frames, Frozen, Seconds, seconds_of

__all__ = ["ASKS", "Fit", "Respeak", "Rewrite", "fit", "likely_readings", "needed_frames", "place"]

ASKS: Final = 2
"""How often the writer is asked for another line, at most."""

LEAD_SECONDS: Final = 0.35
"""The least silence before the first word; a line under 2.3 s takes 15 % of itself."""

TAIL_SECONDS: Final = 0.5
"""The least silence after the last word; a line under 2.5 s takes 20 % of itself."""

LATEST_LEAD_SECONDS: Final = 0.8
"""The first word waits no longer, however much room there is; what is left stands after the last."""

FASTEST, SLOWEST = 1.12, 0.95
SHORTEST_PAUSE, LONGEST_PAUSE = 0.7, 1.5

FULL: Final = 0.6
"""A slot that is spoken in for this part needs no remedy."""

EMPTY: Final = 0.45
"""A slot that is silent for more than this part asks for a longer line."""

UNNOTICED_SECONDS: Final = 2.5
"""Silence in one slot that nobody calls empty, whatever part of it that is."""

_AIM_WHEN_LONG: Final = 0.92
"""The part of the room between lead and tail that a shorter line is to fill."""

_AIM_WHEN_TINY: Final = 0.68
"""The part of the slot instead, where lead and tail would take nearly all of it and shrink with the line."""

_AIM_WHEN_SHORT: Final = 0.8
"""The part of the slot that a longer line is to fill."""

_MARGIN: Final = 1.004
"""Voices miss the speed asked for by a few milliseconds."""


class Respeak(Frozen):
    """Say the same words again, at this speed and with the pauses scaled by this."""

    speed: float
    pause: float


class Rewrite(Frozen):
    """Ask the writer for a line that takes this long to say at natural speed."""

    target_seconds: Annotated[Seconds, Field(gt=0)]


class Fit(Frozen):
    """A narration in its slot.

    `lead` is the silence before the first word, `frames` the slot's length afterwards, `needed` the fewest frames
    that hold the narration with its breathing room, `grown` the frames by which the slot became longer.
    `remedies` says in plain words what was done.
    """

    speed: float
    pause: float
    lead: Seconds
    frames: Frames
    needed: Frames
    grown: Frames
    remedies: tuple[str, ...] = ()


class _Spoken(Frozen):
    """A narration as it was measured: its length, the silences within it, and how it was asked for."""

    seconds: float
    silence: float
    speed: float
    pause: float

    def at(self, speed: float, pause: float) -> float:
        """About how long it would last, were voice and silences changed."""
        voiced = self.seconds - self.silence
        return voiced * self.speed / speed + self.silence * pause / self.pause


def needed_frames(spoken: float, rate: Fraction) -> Frames:
    """The fewest frames that hold a narration of `spoken` seconds with its lead and tail."""
    lead, tail = _breath(spoken)
    return Frames(max(1, math.ceil(Fraction(lead + spoken + tail) * rate)))


def fit(
    slot: Frames,
    rate: Fraction,
    *,
    spoken: Seconds,
    silence: float = 0.0,
    speed: float = 1.0,
    pause: float = 1.0,
    asks_left: int = ASKS,
) -> Fit | Rewrite | Respeak:
    """What to do with a narration of `spoken` seconds, measured, in a slot of `slot` frames.

    `silence` is how much of it lies between words (0 when unknown: pauses then count for nothing in the
    forecast), `speed` and `pause` are those that it was spoken with. Raises: InvalidInput for lengths that are none.
    """
    _check(slot, spoken, silence)
    take = _Spoken(seconds=spoken, silence=silence, speed=speed, pause=pause)
    if needed_frames(spoken, rate) > slot:
        answer = _shorten(take, slot=seconds_of(slot, rate), asks_left=asks_left)
    else:
        answer = _lengthen(take, slot=seconds_of(slot, rate), asks_left=asks_left)
    return answer or place(slot, rate, spoken=spoken, speed=speed, pause=pause)


def likely_readings(slot: Frames, rate: Fraction, *, spoken: Seconds) -> int:
    """How often a line that should take `spoken` seconds is read until it fits, the first time included.

    For a voice that does as it is told and a writer who keeps to the length asked for. Raises: as `fit`.
    """
    readings, asks_left, speed, pause = 1, ASKS, 1.0, 1.0
    while not isinstance(answer := fit(slot, rate, spoken=spoken, speed=speed, pause=pause, asks_left=asks_left), Fit):
        readings += 1
        if isinstance(answer, Respeak):
            spoken = Seconds(spoken * speed / answer.speed)
            speed, pause = answer.speed, answer.pause
        else:
            spoken, speed, pause, asks_left = answer.target_seconds, 1.0, 1.0, asks_left - 1
    return readings


def place(slot: Frames, rate: Fraction, *, spoken: Seconds, speed: float = 1.0, pause: float = 1.0) -> Fit:
    """The narration as it is, laid into its slot; a slot that is too short grows to what is needed."""
    _check(slot, spoken, 0.0)
    needed = needed_frames(spoken, rate)
    frames = Frames(max(slot, needed))
    lead, tail = _breath(spoken)
    spare = max(0.0, seconds_of(frames, rate) - spoken - lead - tail)
    return Fit(
        speed=speed,
        pause=pause,
        lead=Seconds(max(lead, min(LATEST_LEAD_SECONDS, lead + spare / 4))),
        frames=frames,
        needed=needed,
        grown=Frames(frames - slot),
        remedies=_remedies(speed, pause, slot=slot, frames=frames, rate=rate, spoken=spoken),
    )


def _check(slot: int, spoken: float, silence: float) -> None:
    if slot < 1:
        raise InvalidInput("slot", f"a scene lasts at least one frame, not {slot}")
    if not (math.isfinite(spoken) and spoken > 0 and 0 <= silence < spoken):
        raise InvalidInput("spoken", f"a narration of {spoken} s with {silence} s of silence in it cannot be")


def _breath(spoken: float) -> tuple[float, float]:
    return min(LEAD_SECONDS, 0.15 * spoken), min(TAIL_SECONDS, 0.2 * spoken)


def _shorten(take: _Spoken, *, slot: float, asks_left: int) -> Respeak | Rewrite | None:
    room = slot - sum(_breath(take.seconds))
    if room > 0:
        speed = math.ceil(take.speed * take.seconds / room * _MARGIN * 100) / 100
        if speed <= FASTEST:
            return _faster(take, speed, 1.0)
        over = take.at(FASTEST, take.pause) - room
        pause = take.pause * (1 - over * _MARGIN / take.silence) if take.silence else 0.0
        if pause >= SHORTEST_PAUSE:
            return _faster(take, FASTEST, math.floor(pause * 100) / 100)
    if asks_left > 0:
        return Rewrite(target_seconds=Seconds(max(_AIM_WHEN_LONG * room, _AIM_WHEN_TINY * slot)))
    return _faster(take, FASTEST, SHORTEST_PAUSE)


def _faster(take: _Spoken, speed: float, pause: float) -> Respeak | None:
    """A faster reading than the last; None when there is none within the limits."""
    quick = min(FASTEST, max(speed, take.speed))
    tight = max(SHORTEST_PAUSE, min(pause, take.pause))
    if quick >= take.speed + 0.005 or tight <= take.pause - 0.005:
        return Respeak(speed=quick, pause=tight)
    return None


def _lengthen(take: _Spoken, *, slot: float, asks_left: int) -> Respeak | Rewrite | None:
    if take.seconds >= FULL * slot or slot - take.seconds <= UNNOTICED_SECONDS:
        return None
    if take.at(SLOWEST, LONGEST_PAUSE) < (1 - EMPTY) * slot and asks_left > 0:
        return Rewrite(target_seconds=Seconds(_AIM_WHEN_SHORT * slot))
    if take.speed > 1 or take.pause < 1:
        return None
    return _slower(take, FULL * slot)


def _slower(take: _Spoken, aim: float) -> Respeak | None:
    """A slower reading, and longer pauses where slowness alone does not reach `aim` seconds."""
    speed = max(SLOWEST, min(take.speed, math.floor(take.speed * take.seconds / aim * 100) / 100))
    missing = aim - take.at(speed, take.pause)
    pause = take.pause
    if missing > 0 and take.silence:
        pause = min(LONGEST_PAUSE, math.ceil(take.pause * (1 + missing / take.silence) * 100) / 100)
    if speed <= take.speed - 0.005 or pause >= take.pause + 0.005:
        return Respeak(speed=speed, pause=pause)
    return None


def _remedies(
    speed: float, pause: float, *, slot: Frames, frames: Frames, rate: Fraction, spoken: float
) -> tuple[str, ...]:
    said = []
    if round(speed, 2) != 1:
        said.append(f"voice {abs(speed - 1):.0%} {'faster' if speed > 1 else 'slower'}")
    if round(pause, 2) != 1:
        said.append(f"pauses {abs(pause - 1):.0%} {'longer' if pause > 1 else 'shorter'}")
    if frames > slot:
        said.append(f"scene longer by {frames - slot} frames ({seconds_of(frames - slot, rate):.2f} s)")
    silent = seconds_of(frames, rate) - spoken
    if silent > max(EMPTY * seconds_of(frames, rate), UNNOTICED_SECONDS):
        said.append(f"picture holds through {silent:.1f} s of silence")
    return tuple(said)
