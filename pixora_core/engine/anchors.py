"""What a group shows, told by its anchors: the frames that others are made from, a few of the whole. Pure.

A frame between two anchors is needed for no other picture, and most of decoding is spent on such frames. They need not
be seen where the anchors rule out that anything is black or frozen, whatever stands between them and beside the group:

* no anchor is black, the first and the last frame are anchors, and two anchors are less apart than a black stretch
  lasts: so nothing is black for long enough;
* from the first anchor on, each link of a chain of anchors is another picture than the link before it, and no link is
  longer than `_LINK` seconds. No frozen stretch holds both ends of a link: none lies in the group, and of one that
  reaches over the group's edge less than a link lies inside, so that two neighbours together hold less than it takes.

Two frames that differ by more than twice what a frozen stretch allows from its first frame lie in no stretch together.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from pixora_core.engine.stretches import BLACK_SECONDS, FROZEN_SECONDS, Grid, is_black, surely_apart

__all__ = ["Anchor", "Told", "told_by"]

_LINK: Final = 0.7
"""Seconds. The chains of 180 groups of thirteen films had links of 0.13 to 0.4 s."""

_TAIL: Final = 0.2
"""Seconds from a chain's end to its group's last frame, at most: 0 to 0.1 s in the same films."""

_TOO_SHORT: Final = 1.0
"""Seconds: a group that is shorter is seen whole. It costs little, and so frames of every kind are decoded in any film
that has a transition."""

assert _LINK + _TAIL + BLACK_SECONDS + _LINK < FROZEN_SECONDS  # no frame lasts as long as a black stretch: `_covered`


class Anchor(NamedTuple):
    """A frame that was decoded: its number in the group, from 0, and its luma."""

    number: int
    grid: Grid


class Told(NamedTuple):
    """The numbers of frames at which a group's picture is another, and the picture since the last of them."""

    changes: tuple[int, ...]
    picture: Grid


def told_by(anchors: Iterable[Anchor], instants: Sequence[float]) -> Told | None:
    """What a group's anchors tell of it; None where they don't suffice. They are asked for as long as they may.

    `instants` are those of all the group's frames, in seconds. A picture that stands still from the group's end on may
    have begun to do so anywhere in the last link: its change is told for the earliest frame that it can be.
    """
    if not instants or instants[-1] - instants[0] < _TOO_SHORT:
        return None
    seen = list(itertools.takewhile(lambda anchor: not is_black(anchor.grid), anchors))
    if not _covered([anchor.number for anchor in seen], instants):
        return None
    chain = _chain(seen)
    links = [instants[later.number] - instants[earlier.number] for earlier, later in itertools.pairwise(chain)]
    if not links or max(links) > _LINK or instants[-1] - instants[chain[-1].number] > _TAIL:
        return None
    changes = [anchor.number for anchor in chain[:-1]]
    return Told((*changes, changes[-1] + 1), chain[-1].grid)


def _covered(numbers: Sequence[int], instants: Sequence[float]) -> bool:
    """Whether a group begins and ends with an anchor, and no black stretch fits between two."""
    if not numbers or numbers[0] != 0 or numbers[-1] != len(instants) - 1:
        return False
    return all(instants[later] - instants[earlier] < BLACK_SECONDS for earlier, later in itertools.pairwise(numbers))


def _chain(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The first anchor, and each that is surely another picture than the one in the chain before it."""
    chain = [anchors[0]]
    for anchor in anchors:
        if surely_apart(chain[-1].grid, anchor.grid):
            chain.append(anchor)
    return chain
