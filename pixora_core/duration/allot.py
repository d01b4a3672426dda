"""Sharing out the film's length among its scenes, in whole frames that sum exactly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from pixora_core.errors import InvalidInput
from pixora_core.units import Frames

__all__ = ["allot", "rebalance", "settle"]


def allot(total: Frames, weights: Sequence[float], minimum: Frames) -> tuple[Frames, ...]:
    """`total` frames shared in proportion to `weights`, no share below `minimum`.

    Largest remainder (Hamilton's method) in exact arithmetic, the earlier scene first among equals: the
    shares sum to `total`, and a heavier scene never gets fewer frames than a lighter one. Weights that
    are all zero share equally.

    Raises: InvalidInput when the scenes are none, a weight is negative or not finite, or `total` is too
    short to give each scene its minimum.
    """
    _check(total, weights, minimum)
    exact = [Fraction(weight) for weight in weights]
    if not any(exact):
        exact = [Fraction(1)] * len(exact)
    free = _above_minimum(total, exact, minimum)
    rest = total - minimum * (len(exact) - len(free))
    shares = dict(zip(free, _largest_remainder(rest, [exact[index] for index in free]), strict=True))
    return tuple(Frames(shares.get(index, minimum)) for index in range(len(exact)))


def rebalance(slots: Sequence[Frames], needed: Sequence[Frames]) -> tuple[Frames, ...]:
    """The same frames in all, lent from scenes with time to spare to those that need more.

    A scene lends only what it does not need, so that one long text never hurries the others; where all that is
    lent is not enough, it is shared among the borrowers by what they miss. `slots` and `needed` go scene by
    scene; a need is at least one frame.
    """
    spare = [max(0, slot - need) for slot, need in zip(slots, needed, strict=True)]
    missing = [max(0, need - slot) for slot, need in zip(slots, needed, strict=True)]
    lent = min(sum(spare), sum(missing))
    if not lent:
        return tuple(slots)
    gives = _largest_remainder(lent, [Fraction(frames) for frames in spare])
    gets = _largest_remainder(lent, [Fraction(frames) for frames in missing])
    return tuple(Frames(slot - give + get) for slot, give, get in zip(slots, gives, gets, strict=True))


def settle(slots: Sequence[Frames], needed: Sequence[Frames]) -> tuple[Frames, ...]:
    """The frames of each scene once nothing more can be asked for: `rebalance` where that is enough.

    Otherwise every scene lasts exactly as long as it needs, and the film grows by `sum(result) - sum(slots)`.
    """
    if sum(needed) > sum(slots):
        return tuple(needed)
    return rebalance(slots, needed)


def _check(total: int, weights: Sequence[float], minimum: int) -> None:
    if not weights:
        raise InvalidInput("scenes", "there is no scene to share the film's length with; write at least one")
    if not all(math.isfinite(weight) and weight >= 0 for weight in weights):
        raise InvalidInput("weights", "a scene's weight is a finite number of zero or more")
    if minimum < 0 or minimum * len(weights) > total:
        raise InvalidInput(
            "duration",
            f"{total} frames are too few for {len(weights)} scenes of at least {minimum} frames each; "
            "ask for a longer film or fewer scenes",
        )


def _above_minimum(total: int, weights: Sequence[Fraction], minimum: int) -> list[int]:
    """The scenes whose proportional share is above the minimum once the others are given theirs."""
    free = [index for index, weight in enumerate(weights) if weight > 0] if minimum else list(range(len(weights)))
    while True:
        rest, heavy = total - minimum * (len(weights) - len(free)), sum(weights[index] for index in free)
        kept = [index for index in free if weights[index] * rest > minimum * heavy]
        if len(kept) == len(free) or not kept:
            return kept or free
        free = kept


def _largest_remainder(total: int, weights: Sequence[Fraction]) -> list[int]:
    whole = sum(weights)
    quotas = [weight * total / whole for weight in weights]
    shares = [math.floor(quota) for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda index: (shares[index] - quotas[index], index))
    for index in by_remainder[: total - sum(shares)]:
        shares[index] += 1
    return shares
