"""Making a sound or a film last as long as wanted: what may be done, and which instant of the source is shown when.

`trim` cuts the end off, `pad` adds silence, `hold` keeps the last frame, `loop` begins again, `stretch` goes slower or
faster. None of them does another's work: what would cut something is refused unless it is `trim`.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final, Literal

from pixora_core.errors import InvalidInput
from pixora_core.units import Frames, frames_at

__all__ = [
    "LEAST_RATIO",
    "MOST_RATIO",
    "AudioMethod",
    "VideoMethod",
    "check_target",
    "common_rate",
    "source_instant",
    "target_frames",
]

AudioMethod = Literal["trim", "stretch", "pad", "loop"]
VideoMethod = Literal["trim", "stretch", "hold", "loop"]

LEAST_RATIO: Final = 0.1
MOST_RATIO: Final = 10.0
_SAME: Final = 1e-3

_COMMON_RATES: Final = tuple(
    Fraction(*parts)
    for parts in ((24_000, 1001), (24, 1), (25, 1), (30_000, 1001), (30, 1), (50, 1), (60_000, 1001), (60, 1))
)


def check_target(source_seconds: float, target_seconds: float, method: AudioMethod | VideoMethod) -> None:
    """Raises `InvalidInput` when `method` cannot make `target_seconds` of `source_seconds`."""
    if not math.isfinite(target_seconds) or target_seconds <= 0:
        raise InvalidInput("target_seconds", f"is a length above 0 s, not {target_seconds:g}")
    ratio = target_seconds / source_seconds
    if not LEAST_RATIO * (1 - _SAME) <= ratio <= MOST_RATIO * (1 + _SAME):
        raise InvalidInput(
            "target_seconds",
            f"{target_seconds:g} s is {ratio:.3g} times the source's {source_seconds:.3f} s; "
            f"from {LEAST_RATIO:g} to {MOST_RATIO:g} times is possible",
        )
    if method == "trim" and ratio > 1 + _SAME:
        raise InvalidInput("method", f"trim cannot lengthen {source_seconds:.3f} s to {target_seconds:g} s")
    if method in {"pad", "hold", "loop"} and ratio < 1 - _SAME:
        raise InvalidInput(
            "method",
            f"{method} cannot shorten {source_seconds:.3f} s to {target_seconds:g} s; stretch keeps everything, "
            "trim cuts the end off",
        )


def target_frames(target_seconds: float, rate: Fraction) -> Frames:
    """The whole frames nearest to a length, at least one."""
    return Frames(max(1, frames_at(target_seconds, rate)))


def source_instant(number: int, rate: Fraction, *, source: Fraction, target: Fraction, method: VideoMethod) -> Fraction:
    """The instant of a source of `source` seconds that frame `number` of a film of `target` seconds shows.

    A stretched film samples the middle of what each frame stands for, so that it neither leads nor lags.
    """
    instant = number / rate
    if method == "loop":
        return instant % source
    if method == "stretch":
        return (instant + 1 / (2 * rate)) * source / target
    return instant


def common_rate(rate: Fraction) -> Fraction:
    """The broadcast or cinema rate nearest to the mean rate of a film whose frames come unevenly."""
    return min(_COMMON_RATES, key=lambda common: abs(math.log(common / rate)))
