"""Progressions: which chord follows which in each palette, and walks through it that arrive where they should."""

from __future__ import annotations

import numpy as np

from pixora_core.providers.embedded.composer.theory import Key, chord_of
from pixora_core.units import Frozen

__all__ = ["PALETTES", "Palette", "coloured", "walk"]


class Palette(Frozen):
    """The chords of a mood: `ways` weighs each succession, `homes` are points of rest, `halts` ask for more.

    `cadences` are the two last chords of a score; `colours` dress a plain triad, by its case.
    """

    mode: str
    ways: dict[str, dict[str, float]]
    homes: tuple[str, ...]
    halts: tuple[str, ...]
    cadences: tuple[tuple[str, str], ...]
    major_colours: tuple[str, ...] = ("",)
    minor_colours: tuple[str, ...] = ("",)


def _ways(table: str) -> dict[str, dict[str, float]]:
    """Reads lines such as `I: IV3 vi3 V2`, the digit behind each chord being its weight."""
    rows = (line.split(":") for line in table.strip().splitlines())
    return {chord.strip(): {way[:-1]: float(way[-1]) for way in ways.split()} for chord, ways in rows}


PALETTES: dict[str, Palette] = {
    "major": Palette(
        mode="ionian",
        ways=_ways("""
            I: IV3 vi3 V2 iii2 ii1
            ii: V4 IV1 vi1
            iii: vi3 IV3
            IV: I3 V3 ii1 vi1
            V: vi3 I2 IV2
            vi: IV4 ii2 iii1 V2
        """),
        homes=("I", "vi"),
        halts=("V", "IV", "ii"),
        cadences=(("IV", "I"), ("V", "I"), ("ii7", "I")),
        major_colours=("", "add9", "maj7", "sus2"),
        minor_colours=("", "7", "7", "add9"),
    ),
    "bright": Palette(
        mode="ionian",
        ways=_ways("""
            I: IV4 V3 vi2 ii1
            ii: V5 IV1
            IV: I4 V4
            V: I3 vi3 IV2
            vi: IV4 V2 ii1
        """),
        homes=("I",),
        halts=("V", "IV"),
        cadences=(("V", "I"), ("IV", "I")),
        major_colours=("", "", "add9"),
        minor_colours=("", "7"),
    ),
    "tender": Palette(
        mode="ionian",
        ways=_ways("""
            I: vi3 iii3 IV2 ii2 bVI1
            ii: V4 iv1
            iii: vi3 IV4
            IV: iv3 I2 V2 ii1
            iv: I5
            V: vi2 I3 iii1
            vi: ii3 IV3 iii1
            bVI: iv2 V3
        """),
        homes=("I", "vi"),
        halts=("V", "ii", "IV"),
        cadences=(("iv", "I"), ("V", "I")),
        major_colours=("maj7", "add9", "maj9"),
        minor_colours=("7", "9"),
    ),
    "wonder": Palette(
        mode="lydian",
        ways=_ways("""
            I: II4 vi2 iii2 V1
            II: I2 vi2 iii2 V3
            iii: vi3 II2 I1
            V: I3 II2 vi2
            vi: II3 I2 V2
        """),
        homes=("I", "vi"),
        halts=("II", "V"),
        cadences=(("II", "I"), ("V", "I")),
        major_colours=("", "add9", "maj7", "sus2"),
        minor_colours=("7", "add9"),
    ),
    "open": Palette(
        mode="mixolydian",
        ways=_ways("""
            I: bVII3 IV3 v1 ii1
            ii: IV3 bVII1
            IV: I4 bVII2
            v: IV2 bVII2
            bVII: IV3 I3
        """),
        homes=("I",),
        halts=("bVII", "IV"),
        cadences=(("bVII", "I"), ("IV", "I")),
        major_colours=("", "add9", "sus4"),
        minor_colours=("7", ""),
    ),
    "dorian": Palette(
        mode="dorian",
        ways=_ways("""
            i: IV3 bVII3 bIII2 v1
            bIII: bVII3 IV2
            IV: i3 bVII2
            v: IV2 bIII2 i1
            bVII: i3 IV2 bIII2
        """),
        homes=("i",),
        halts=("IV", "bVII", "v"),
        cadences=(("IV", "i"), ("bVII", "i")),
        major_colours=("", "add9", "maj7"),
        minor_colours=("7", "add9", "9"),
    ),
    "minor": Palette(
        mode="aeolian",
        ways=_ways("""
            i: bVI4 iv2 bIII2 v1 bVII1
            bIII: bVII3 bVI2 iv1
            iv: i2 bVI2 v2
            v: bVI3 i2
            bVI: bIII3 bVII3 iv1 i1
            bVII: i3 bVI2 bIII2
        """),
        homes=("i", "bVI"),
        halts=("v", "bVII", "iv"),
        cadences=(("iv", "i"), ("bVII", "i"), ("bVI", "i")),
        major_colours=("", "maj7", "add9"),
        minor_colours=("", "add9", "7"),
    ),
    "heroic": Palette(
        mode="aeolian",
        ways=_ways("""
            i: bVI4 bVII2 bIII2 iv1
            bIII: bVII4 iv1 bVI1
            iv: V2 bVI2 i1
            V: i3 bVI2
            bVI: bVII3 bIII3 iv1
            bVII: i4 bIII1 bVI1
        """),
        homes=("i", "bIII"),
        halts=("V", "bVII"),
        cadences=(("bVII", "i"), ("V", "i"), ("bVI", "I")),
        major_colours=("", "", "sus2"),
        minor_colours=("", "", "add9"),
    ),
    "noir": Palette(
        mode="harmonic",
        ways=_ways("""
            i: iv3 bVI3 iim7b52 V1
            iim7b5: V6
            iv: V3 i2 bVI1
            V: i4 bVI2
            bVI: iim7b53 iv2 V2
        """),
        homes=("i",),
        halts=("V", "bVI"),
        cadences=(("V", "i"), ("iv", "i")),
        major_colours=("7", "7"),
        minor_colours=("7", "add9", "6"),
    ),
    "uneasy": Palette(
        mode="phrygian",
        ways=_ways("""
            i: bII3 bVI2 bvii2 iv2
            bII: i4 bvii1 bVI1
            iv: i2 bII3
            bVI: bII3 bvii2 iv1
            bvii: i3 bVI2
        """),
        homes=("i",),
        halts=("bII", "bvii"),
        cadences=(("bII", "i"), ("bvii", "i")),
        major_colours=("", "maj7"),
        minor_colours=("", "add9", "sus2"),
    ),
}


_AGAIN = 0.25
"""How much less a walk likes to go straight back to where it came from."""


def walk(
    palette: Palette, length: int, *, start: str, ends: tuple[str, ...], rng: np.random.Generator
) -> tuple[str, ...]:
    """`length` chords from `start` to one of `ends`, each step drawn by its weight times the ways that still arrive.

    When no way arrives in so few steps, the last chord is put in place of where the walk would have ended.
    """
    hopes = _hopes(palette, length, ends)
    path = [start]
    for hope in hopes[1:]:
        ways = palette.ways[path[-1]]
        stale = path[-2] if len(path) > 1 else None
        weights = np.array([weight * hope[c] * (_AGAIN if c == stale else 1) for c, weight in ways.items()])
        weights = weights if weights.sum() else np.array(list(ways.values()))
        path.append(str(rng.choice(list(ways), p=weights / weights.sum())))
    return tuple(path) if path[-1] in ends or length == 1 else (*path[:-1], ends[0])


def _hopes(palette: Palette, length: int, ends: tuple[str, ...]) -> list[dict[str, float]]:
    """For each place the weight of all ways from each chord to an end: backward messages of a Markov chain."""
    hopes = [{chord: float(chord in ends) for chord in palette.ways}]
    for _ in range(length - 1):
        after = hopes[0]
        hopes.insert(0, {c: sum(w * after[n] for n, w in ways.items()) for c, ways in palette.ways.items()})
    return hopes


def coloured(palette: Palette, numeral: str, rng: np.random.Generator) -> str:
    """A plain numeral with one of the palette's colours that adds no tone foreign to the mode.

    Numerals that carry a suffix stay.
    """
    letters = numeral.lstrip("b#")
    if letters.strip("IViv"):
        return numeral
    dressed = numeral + str(rng.choice(palette.major_colours if letters.isupper() else palette.minor_colours))
    key = Key(tonic=0, mode=palette.mode)
    foreign = set(chord_of(key, dressed).tones) - key.scale - set(chord_of(key, numeral).tones)
    return numeral if foreign else dressed
