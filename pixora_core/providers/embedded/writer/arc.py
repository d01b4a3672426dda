"""The arc: which beats of a card become a film of so many seconds, in which order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from numpy.random import Generator

from pixora_core.providers.embedded.writer.cards import Beat, Role
from pixora_core.providers.embedded.writer.fitting import BREATH, PLAIN, Fitted, fit_forms, longest, spoken_seconds

__all__ = ["SCENE_SECONDS", "Told", "beats_wanted", "tell"]

SCENE_SECONDS: Final = 8.2
"""The usual length of a scene, words and breath."""

_SHORT_FILM: Final = 40.0
_QUICK_SECONDS: Final = 6.5
"""A film of fewer seconds has shorter scenes, where the beats have short forms: three of them in twenty seconds."""

_LONG_SECONDS: Final = 12.0
"""The longest usual scene: a card of longer lines has more scenes all the same, and says some of them in short."""

_ATTEMPTS: Final = 36
_PATIENCE: Final = 1500.0
"""A long film costs more to fit and has more to choose from, so fewer picks of it are tried."""

_NEAR: Final = 0.015
_CONTENT: Final = 1.5
"""A try with less regret is taken: a few scripts in another form, none of them clipped."""

_POINTS_BACK: Final = re.compile(
    r"^(?:(?:an?|one|two|three|ten|some|many|\d+) (?:hour|day|week|month|year|decade|centur)\w* later"
    r"|(?:and )?from there|and then he|then (?:he|she)|he|she|his|her)\b|^[^.!?]*, (?:he|she) \w+",
    re.IGNORECASE,
)
_UNLED: Final = 6.0
"""What a line costs that points back at nothing, in seconds of misfit."""

_ARC_SECONDS: Final = 18.0
"""The shortest film that has room for a hook, something told, and a close."""

_NOTHING_TOLD: Final = 3.0
"""What a film costs that only opens and closes, in seconds of misfit: a little less than a line without its end."""

_FEWER: Final = 1.2
_ALIKE: Final = 0.5
_UNSEEN: Final = 4.0
_UNSAID: Final = 4.0
"""What a missing scene costs, a place that is seen again, and that what a film is about is never seen or never said,
in seconds of misfit."""

_ORDER: Final[tuple[Role, ...]] = ("hook", "development", "turn", "close")


class Told(NamedTuple):
    """The beats of a film in order, the words of each, and the seconds that they take."""

    beats: tuple[Beat, ...]
    fitted: Fitted


def beats_wanted(
    seconds: float, beats: Sequence[Beat] = (), language: str = "en", *, usual: float = SCENE_SECONDS
) -> int:
    """How many beats a film of this length has; of beats with long lines there are somewhat fewer.

    From `_ARC_SECONDS` on there are three at least: between a hook and a close something is told.
    `usual` is the shortest usual scene in seconds.
    """
    short = seconds < _SHORT_FILM
    lines = [spoken_seconds((short and beat.short) or beat.script, language) + BREATH for beat in beats]
    usual = min(usual, _QUICK_SECONDS) if short else usual
    mean = min(_LONG_SECONDS, max(usual, sum(lines) / max(1, len(lines))))
    least = 3 if seconds >= _ARC_SECONDS else 1
    return max(least, round(seconds / mean)) if seconds >= 12 else 1 + (seconds >= 8)


def _shares(count: int, available: dict[Role, int]) -> dict[Role, int]:
    """How many beats of each role: hook first, then close, turn, development; second ones when all else is used."""
    shares: dict[Role, int] = dict.fromkeys(_ORDER, 0)
    plan: tuple[tuple[Role, int], ...] = (
        ("hook", 1), ("close", 1), ("development", 1), ("turn", 1), ("development", 5), ("turn", 2),
        ("development", 99), ("turn", 99), ("hook", 99), ("close", 99),
    )  # fmt: skip
    for role, limit in plan:
        room = count - sum(shares.values())
        shares[role] += max(0, min(room, limit - shares[role], available[role] - shares[role]))
    return shares


def _pick(beats: Sequence[Beat], count: int, rng: Generator) -> tuple[Beat, ...]:
    """Beats by chance, the essential ones first; a turn that is essential takes the place of something told."""
    by_role = {role: [beat for beat in beats if beat.role == role] for role in _ORDER}
    shares = _shares(count, {role: len(found) for role, found in by_role.items()})
    owed = {role: sum(beat.essential for beat in found) - shares[role] for role, found in by_role.items()}
    turned = max(0, min(owed["turn"], -owed["development"], shares["development"]))
    shares = {**shares, "turn": shares["turn"] + turned, "development": shares["development"] - turned}
    chosen: list[Beat] = []
    for role in _ORDER:
        order = sorted(rng.permutation(len(by_role[role])), key=lambda place: not by_role[role][place].essential)
        chosen += [by_role[role][place] for place in sorted(order[: shares[role]])]
    return tuple(chosen)


def tell(
    beats: Sequence[Beat],
    seconds: float,
    language: str,
    rng: Generator,
    *,
    wanted: int,
    hero: str | None = None,
    names: Sequence[str] = (),
) -> Told:
    """About `wanted` beats, in the forms that fill `seconds` best.

    Several picks are tried, and the first that fits well is taken. `hero` is the prop that the film is about, and shall
    be seen in it; `names` are what it is about, one of which shall be said.
    When all beats in their longest forms are too short for the time, all of them are told.
    """
    if longest(beats, language) <= seconds:
        everything = _pick(beats, len(beats), rng)
        return Told(everything, fit_forms(everything, seconds, language))
    led = dict(zip(beats[1:], beats, strict=False))
    tries: list[Told] = []

    def regret(told: Told) -> float:
        unsaid = bool(names) and not _says(told.fitted.scripts, names)
        return _regret(told, seconds, wanted, led, hero) + _UNSAID * unsaid

    for attempt in range(max(6, min(_ATTEMPTS, round(_PATIENCE / seconds)))):
        count = max(1, min(len(beats), wanted + (0, 0, 1, -1, 2, -2)[attempt % 6]))
        picked = _pick(beats, count, rng)
        tries.append(Told(picked, fit_forms(picked, seconds, language, BREATH)))
        if regret(tries[-1]) <= _CONTENT:
            break
    return min(tries, key=regret)


def _says(scripts: Sequence[str], names: Sequence[str]) -> bool:
    """Whether one of the names is said, at the beginning of a word."""
    spoken = " ".join(scripts)
    return any(re.search(rf"\b{re.escape(name)}", spoken, re.IGNORECASE) for name in names)


def _regret(told: Told, seconds: float, wanted: int, led: Mapping[Beat, Beat], hero: str | None) -> float:
    """How far a try is from the ideal, in seconds: its own words, the length met, enough scenes, no two alike."""
    misfit = abs(told.fitted.seconds - seconds) - _NEAR * seconds
    hearable = max(0.0, misfit - 2 * _NEAR * seconds)
    fewer = max(0, wanted - len(told.beats))
    words = PLAIN * len(told.beats) - told.fitted.worth
    return (
        4 * max(0.0, misfit)
        + 12 * hearable
        + words
        + _FEWER * fewer
        + _NOTHING_TOLD * (wanted > 2 and all(beat.role in {"hook", "close"} for beat in told.beats))
        + _ALIKE * _repeats(told.beats)
        + _UNSEEN * (hero is not None and not any(hero in beat.look.subjects for beat in told.beats))
        + _UNLED * _leaning(told.beats, led)
    )


def _leaning(beats: Sequence[Beat], led: Mapping[Beat, Beat]) -> int:
    """How many lines begin by pointing back ("a year later", "he") at a line of their card that is not told before."""
    pairs = zip((None, *beats), beats, strict=False)
    return sum(1 for before, beat in pairs if _POINTS_BACK.search(beat.script) and led.get(beat) != before)


def _repeats(beats: Sequence[Beat]) -> float:
    """How often a picture's place is seen again in the film; with the same subjects in it, it counts twice."""
    places = Counter(beat.look.setting for beat in beats)
    scenes = Counter((beat.look.setting, beat.look.subjects) for beat in beats)
    return sum(count - 1 for seen in (places, scenes) for count in seen.values())
