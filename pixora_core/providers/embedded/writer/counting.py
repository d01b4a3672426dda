"""As many scenes as asked for: neighbours are joined, or lines are cut and silent pictures put between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import count
from typing import Final

from pixora_core.providers.embedded.writer.cards import Beat, Light, Look
from pixora_core.providers.embedded.writer.hours import names_an_hour
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.text import clauses_in, sentences_in

__all__ = ["distinct", "joined", "spread", "with_pauses"]

_MOVES: Final = ("push_in", "pan_right", "pull_out", "pan_left", "rise", "drift")
_HOURS: Final = ("dawn", "morning", "day", "evening", "dusk", "night")


def joined(pieces: Sequence[Piece], wanted: int) -> tuple[Piece, ...]:
    """The pieces as `wanted` scenes or fewer: the two neighbours with the fewest words become one, again and again.

    The pairs wait in a heap, the earlier among equals first: a script may have tens of thousands of headings.
    """
    left: dict[int, Piece] = dict(enumerate(pieces))
    after = {at: at + 1 for at in range(len(pieces) - 1)}
    before = {second: first for first, second in after.items()}
    pairs = [(len(pieces[at].script) + len(pieces[at + 1].script), at) for at in after]
    heapify(pairs)
    while len(left) > wanted and pairs:
        words, at = heappop(pairs)
        if at not in after or words != len(left[at].script) + len(left[after[at]].script):
            continue  # one of the two has become another
        second = left.pop(after[at])
        left[at] = left[at]._replace(script=f"{left[at].script} {second.script}".strip())
        _close(after, before, at)
        for first in (before.get(at), at):
            if first in after:
                heappush(pairs, (len(left[first].script) + len(left[after[first]].script), first))
    return tuple(left.values())


def _close(after: dict[int, int], before: dict[int, int], at: int) -> None:
    """Takes what comes after a place out of the row."""
    gone = after.pop(at)
    before.pop(gone)
    following = after.pop(gone, None)
    if following is not None:
        after[at], before[following] = following, at


def _halves(script: str) -> tuple[str, str] | None:
    """A script cut where its parts are most alike in length: between sentences, else between clauses."""
    for parts in (sentences_in(script), clauses_in(script)):
        if len(parts) > 1:
            cut = min(range(1, len(parts)), key=lambda i: abs(len(" ".join(parts[:i])) - len(script) / 2))
            return " ".join(parts[:cut]), " ".join(parts[cut:])
    return None


def spread(pieces: Sequence[Piece], wanted: int, spare: Sequence[Beat]) -> tuple[Piece, ...]:
    """The pieces as `wanted` scenes: the longest lines are cut, then silent pictures follow the scenes in turn.

    The pictures of `spare` beats, those that the film does not tell, are shown first.
    """
    left = list(pieces)
    while len(left) < wanted:
        cuts = [(len(piece.script), at) for at, piece in enumerate(left) if _halves(piece.script)]
        if not cuts:
            break
        at = max(cuts, key=lambda cut: (cut[0], -cut[1]))[1]
        parts = _halves(left[at].script)
        assert parts is not None
        second = left[at]._replace(script=parts[1])
        left[at : at + 1] = [left[at]._replace(script=parts[0]), second]
    return tuple(with_pauses(left, wanted, [beat.look for beat in spare]))


def with_pauses(pieces: Sequence[Piece], wanted: int, looks: Sequence[Look]) -> list[Piece]:
    """The pieces with so many silent pictures between them that they are `wanted`, those of `looks` first."""
    missing = max(0, wanted - len(pieces))
    each, extra = divmod(missing, len(pieces))
    supply = iter(looks)
    shown: list[Piece] = []
    for at, piece in enumerate(pieces):
        shown.append(piece)
        silent = each + (at < extra)
        shown += [piece._replace(script="", look=next(supply, piece.look)) for _ in range(silent)]
    return shown


def _same(look: Look) -> tuple[object, ...]:
    return (look.setting, look.time, look.subjects[:1])


def _held(pieces: Sequence[Piece]) -> Light | None:
    """The hour of three pictures of four: then it is the film's own, and no picture is moved to another."""
    hours = Counter(piece.look.time for piece in pieces)
    hour, times = hours.most_common(1)[0] if hours else (None, 0)
    return hour if times >= 0.75 * len(pieces) and times > 2 else None


def distinct(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with no two looks alike: one that was seen before gets another hour and another move.

    Where the film's hour holds for it, or its own words tell one, the hour stays.
    """
    seen: set[tuple[object, ...]] = set()
    repeats = count(1)
    told: list[Piece] = []
    held = _held(pieces)
    for piece in pieces:
        look = piece.look
        if _same(look) in seen and (look.time == held or names_an_hour(look.shows)):
            look = look.model_copy(update={"camera": _MOVES[next(repeats) % len(_MOVES)]})
        elif _same(look) in seen:
            now = _HOURS.index(look.time) if look.time else 0
            later = (*_HOURS[now + 1 :], *_HOURS[:now])
            hours = [hour for hour in later if (look.setting, hour, look.subjects[:1]) not in seen]
            camera = _MOVES[next(repeats) % len(_MOVES)]
            hour = hours[0] if hours and look.setting not in {"space", "night_sky"} else look.time
            look = look.model_copy(update={"time": hour, "camera": camera})
        seen.add(_same(look))
        told.append(piece._replace(look=look))
    return tuple(told)
