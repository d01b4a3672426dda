"""What a mood means in music."""

from __future__ import annotations

from typing import Literal

from pixora_core.units import Frozen

__all__ = ["CHARACTERS", "Character", "Layer", "Part"]

Part = Literal[
    "pad", "chords", "arpeggio", "lead", "echo", "counter", "sparkle", "strings", "ostinato", "bass", "drums"
]


class Layer(Frozen):
    """A part, what plays it, the energy at which it enters, and how loud it is, in dB."""

    part: Part
    instrument: str
    enters: float
    level: float = 0.0


class Character(Frozen):
    """A mood as a composer reads it.

    `slowest` and `fastest` are beats a minute; `density` is how busy the melody is, `leaps` how bold, 0 to 1;
    `tessitura` is the melody's middle as MIDI number; `room` is the reverb's decay in seconds, `wet` its share;
    `swing` delays off-beats, 0 (straight) to 0.33 (triplets); `calm_bars` is how many bars a chord lasts.
    """

    name: str
    palette: str
    tonics: tuple[int, ...]
    slowest: float
    fastest: float
    meters: tuple[int, ...]
    layers: tuple[Layer, ...]
    density: float = 0.5
    leaps: float = 0.3
    tessitura: int = 74
    room: float = 2.6
    wet: float = 0.3
    swing: float = 0.0
    calm_bars: int = 1
    groove: str = "none"


def _layers(table: str) -> tuple[Layer, ...]:
    """Reads lines of part, instrument, energy at which it enters, level in dB."""
    rows = (line.split() for line in table.strip().splitlines())
    return tuple(
        Layer.model_validate({"part": part, "instrument": instrument, "enters": float(enters), "level": float(level)})
        for part, instrument, enters, level in rows
    )


CHARACTERS: dict[str, Character] = {
    each.name: each
    for each in (
        Character(
            name="calm",
            palette="major",
            tonics=(0, 2, 5, 7, 9),
            slowest=60,
            fastest=76,
            meters=(4, 4, 3),
            density=0.3,
            room=3.0,
            wet=0.36,
            layers=_layers("""
                pad       warm     0.00  -6
                chords    felt     0.00  -3
                lead      felt     0.00   1
                echo     celesta  0.30  -5
                arpeggio  harp     0.45  -7
                bass      round    0.35  -3
                strings   strings  0.60  -8
                counter   cello    0.72  -8
                sparkle   celesta  0.80 -13
            """),
        ),
        Character(
            name="wonder",
            palette="wonder",
            tonics=(0, 2, 3, 5, 7),
            slowest=66,
            fastest=84,
            meters=(4, 4, 3),
            density=0.35,
            leaps=0.55,
            tessitura=76,
            room=3.8,
            wet=0.42,
            calm_bars=1,
            layers=_layers("""
                pad       glass    0.00  -6
                chords    felt     0.00  -6
                lead      celesta  0.00   0
                echo     horn     0.30  -4
                arpeggio  harp     0.30  -7
                bass      round    0.35  -2
                strings   strings  0.45  -6
                pad       choir    0.65  -9
                sparkle   glock    0.60 -15
                counter   horn     0.75  -8
                drums     swell    0.70  -8
            """),
        ),
        Character(
            name="epic",
            palette="heroic",
            tonics=(0, 2, 4, 7, 9),
            slowest=84,
            fastest=104,
            meters=(4,),
            density=0.35,
            leaps=0.6,
            tessitura=69,
            room=3.2,
            wet=0.32,
            groove="taiko",
            layers=_layers("""
                pad       dark     0.00  -5
                strings   strings  0.15  -5
                lead      horn     0.00   0
                echo     cello    0.30  -3
                ostinato  short    0.30  -5
                bass      low      0.25  -2
                pad       choir    0.60  -8
                drums     taiko    0.45  -3
                counter   cello    0.70  -7
                drums     swell    0.55  -7
            """),
        ),
        Character(
            name="playful",
            palette="bright",
            tonics=(0, 2, 5, 7, 10),
            slowest=98,
            fastest=122,
            meters=(4, 4, 3),
            density=0.75,
            leaps=0.55,
            tessitura=77,
            room=1.4,
            wet=0.18,
            swing=0.12,
            groove="light",
            layers=_layers("""
                chords    pizzicato 0.00 -2
                lead      marimba  0.00   1
                echo     clarinet 0.20  -2
                pad       warm     0.00 -13
                bass      upright  0.20  -2
                arpeggio  ukulele  0.35  -6
                sparkle   glock    0.60 -15
                drums     light    0.50  -6
                strings   strings  0.75 -11
            """),
        ),
        Character(
            name="tense",
            palette="uneasy",
            tonics=(0, 1, 2, 4, 9, 11),
            slowest=72,
            fastest=92,
            meters=(4,),
            density=0.25,
            leaps=0.4,
            tessitura=70,
            room=3.0,
            wet=0.36,
            calm_bars=2,
            groove="pulse",
            layers=_layers("""
                pad       dark     0.00  -3
                chords    felt     0.00  -9
                lead      felt     0.00   0
                echo     bell     0.20  -5
                ostinato  short    0.30  -8
                bass      low      0.20  -2
                strings   strings  0.55  -7
                drums     pulse    0.50  -4
                sparkle   bell     0.35 -13
                drums     swell    0.60  -7
            """),
        ),
        Character(
            name="sad",
            palette="minor",
            tonics=(0, 2, 4, 7, 9, 11),
            slowest=54,
            fastest=68,
            meters=(4, 3),
            density=0.3,
            leaps=0.35,
            tessitura=71,
            room=3.2,
            wet=0.36,
            layers=_layers("""
                chords    felt     0.00  -2
                lead      felt     0.00   1
                echo     cello    0.25  -2
                pad       warm     0.00  -9
                counter   cello    0.50  -5
                strings   strings  0.45  -6
                bass      round    0.40  -5
                arpeggio  felt     0.65  -8
            """),
        ),
        Character(
            name="joyful",
            palette="bright",
            tonics=(0, 2, 4, 5, 7, 9),
            slowest=100,
            fastest=120,
            meters=(4,),
            density=0.6,
            leaps=0.5,
            tessitura=76,
            room=1.8,
            wet=0.22,
            groove="drive",
            layers=_layers("""
                chords    piano    0.00  -3
                lead      piano    0.00   1
                echo     celesta  0.25  -4
                pad       warm     0.00 -10
                arpeggio  ukulele  0.30  -6
                bass      round    0.25  -2
                drums     drive    0.45  -5
                strings   strings  0.55  -8
                sparkle   glock    0.65 -15
                drums     swell    0.65 -10
            """),
        ),
        Character(
            name="romantic",
            palette="tender",
            tonics=(1, 3, 5, 8, 10, 0),
            slowest=62,
            fastest=78,
            meters=(3, 4),
            density=0.4,
            leaps=0.55,
            tessitura=73,
            room=2.6,
            wet=0.32,
            layers=_layers("""
                chords    piano    0.00  -5
                lead      piano    0.00   1
                echo     cello    0.25  -2
                pad       warm     0.00 -10
                arpeggio  harp     0.50  -8
                bass      round    0.30  -4
                strings   strings  0.40  -5
                counter   cello    0.60  -5
            """),
        ),
        Character(
            name="noir",
            palette="noir",
            tonics=(0, 2, 5, 7, 10),
            slowest=64,
            fastest=80,
            meters=(4,),
            density=0.4,
            leaps=0.4,
            tessitura=70,
            room=2.4,
            wet=0.3,
            swing=0.26,
            groove="brushes",
            layers=_layers("""
                chords    rhodes   0.00  -4
                lead      clarinet 0.00   0
                echo     vibes    0.20  -2
                bass      upright  0.10  -1
                pad       dark     0.00  -9
                drums     brushes  0.35  -9
                strings   strings  0.60  -9
                sparkle   vibes    0.50  -9
            """),
        ),
        Character(
            name="retro",
            palette="open",
            tonics=(0, 2, 4, 7, 9, 11),
            slowest=92,
            fastest=112,
            meters=(4,),
            density=0.5,
            leaps=0.45,
            tessitura=74,
            room=2.0,
            wet=0.24,
            groove="machine",
            layers=_layers("""
                pad       analog   0.00  -6
                chords    rhodes   0.00  -6
                lead      synth    0.00  -1
                echo     bell     0.25  -5
                arpeggio  sequence 0.20  -6
                bass      saw      0.25  -3
                drums     machine  0.40  -4
                strings   strings  0.80 -11
                sparkle   bell     0.70 -15
            """),
        ),
        Character(
            name="documentary",
            palette="dorian",
            tonics=(0, 2, 4, 5, 7, 9),
            slowest=76,
            fastest=96,
            meters=(4,),
            density=0.35,
            leaps=0.35,
            tessitura=73,
            room=2.2,
            wet=0.27,
            groove="soft",
            layers=_layers("""
                pad       warm     0.00  -6
                chords    felt     0.00  -4
                lead      felt     0.00   0
                echo     vibes    0.25  -4
                arpeggio  harp     0.25  -6
                bass      round    0.30  -3
                ostinato  pizzicato 0.50 -9
                strings   strings  0.55  -7
                drums     soft     0.55  -7
                sparkle   vibes    0.70 -12
            """),
        ),
    )
}
