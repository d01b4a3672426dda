"""The instruments: each a recipe for one note's sound, and how it is played, placed in the room and let go.

Struck and plucked notes are finished sounds that are damped when released; sustained ones are drawn
at the length asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from pixora_core.providers.embedded.composer.drums import DRUMS
from pixora_core.providers.embedded.composer.waves import (
    LOOP,
    RATE,
    Bins,
    Sound,
    hertz,
    line,
    noise,
    players,
    ringing,
    voices,
)

__all__ = ["INSTRUMENTS", "Instrument"]

_FADE = 24_000

Family = Literal["keys", "pads", "strings", "bass", "drums"]

Recipe = Callable[[int, int, np.random.Generator, float], Sound]
"""From pitch, touch (0 soft to 2 hard) and the seconds that will be heard to the sound of the note, `(n,)` or `(2, n)`.

What lies within those seconds does not depend on them; a recipe may give more."""


class Instrument(NamedTuple):
    """How a recipe is used.

    `sustained` sounds are looped under an envelope of `attack` and `release` seconds, others ring and are damped over
    `release`. `pan` is -1 (left) to 1, `spread` how far apart low and high notes stand; `send` is the share of reverb.
    """

    recipe: Recipe
    family: Family
    level: float = 0.0
    attack: float = 0.0
    release: float = 0.35
    sustained: bool = False
    pan: float = 0.0
    spread: float = 0.0
    send: float = 1.0
    touches: int = 3


def _strings_of(
    pitch: int, *, partials: int, slope: float, stiffness: float, decay: float, damping: float, pluck: float
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Partials of a stiff string: frequencies, amplitudes that fall by `slope` dB an octave, decays in seconds.

    `pluck` is where it is plucked as a fraction of its length: partials with a node there are missing.
    """
    k = np.arange(1, partials + 1)
    f = hertz(pitch) * k * np.sqrt(1 + stiffness * k**2)
    a = 10 ** (-slope * np.log2(k) / 20)
    a = a * np.abs(np.sin(np.pi * k * pluck)) / np.sin(np.pi * pluck)
    return f, a, decay / (1 + damping * (f / 1000) ** 1.1)


def _hammered(
    pitch: int, touch: int, rng: np.random.Generator, heard: float, *, slope: float, hammer: float, decay: float
) -> Sound:
    """A piano note: two strings a little apart, a quick first decay and a slow second one, the hammer's thump."""
    stiffness = 2.5e-4 * 2 ** ((pitch - 60) / 14)
    long = decay * 2 ** ((60 - pitch) / 20)
    f, a, d = _strings_of(
        pitch, partials=22, slope=slope - 2.2 * touch, stiffness=stiffness, decay=long, damping=0.35, pluck=0.12
    )
    a = a * rng.uniform(0.75, 1.25, len(a))
    apart = 2 ** (rng.normal(0.55, 0.15) / 1200)
    f2 = np.concatenate([f, f * apart, f])
    a2 = np.concatenate([0.55 * a, 0.3 * a, 0.6 * a])
    d2 = np.concatenate([d, d * 1.15, d * 0.22])
    tone = ringing(f2, a2, d2, min(6.5, 1.2 * long, heard))
    thump = noise(0.12, 60, 420 + 250 * touch, rng) * np.exp(-np.arange(5760) / 900, dtype=np.float32)
    tone[:5760] += thump * np.float32(hammer * np.abs(tone[:9600]).max())
    return _softened(tone, 0.004 if hammer > 0.1 else 0.0015)


def _softened(tone: Sound, seconds: float) -> Sound:
    """The first milliseconds as a smooth rise, so that nothing clicks."""
    count = int(seconds * RATE)
    tone[:count] *= np.sin(np.linspace(0, np.pi / 2, count, dtype=np.float32)) ** 2
    return tone


def _felt(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _hammered(pitch, touch, rng, heard, slope=14.5, hammer=0.16, decay=6.0)


def _piano(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _hammered(pitch, touch, rng, heard, slope=9.8, hammer=0.06, decay=7.5)


def _plucked(
    pitch: int,
    touch: int,
    rng: np.random.Generator,
    heard: float,
    *,
    slope: float,
    decay: float,
    damping: float,
    pluck: float,
) -> Sound:
    long = decay * 2 ** ((60 - pitch) / 24)
    f, a, d = _strings_of(
        pitch, partials=26, slope=slope - touch, stiffness=6e-5, decay=long, damping=damping, pluck=pluck
    )
    tone = ringing(f, a * rng.uniform(0.8, 1.2, len(a)), d, min(5.0, 1.1 * long, heard), phase=0.3)
    tone[:1920] += noise(0.04, 900, 3500, rng) * np.exp(-np.arange(1920) / 220, dtype=np.float32) * np.float32(0.05)
    return _softened(tone, 0.0012)


def _harp(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _plucked(pitch, touch, rng, heard, slope=9.5, decay=4.2, damping=0.8, pluck=0.36)


def _ukulele(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _plucked(pitch, touch, rng, heard, slope=7.0, decay=1.7, damping=0.7, pluck=0.2)


def _pizzicato(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _plucked(pitch, touch, rng, heard, slope=9.0, decay=0.75, damping=0.9, pluck=0.17)


def _upright(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _plucked(pitch, touch, rng, heard, slope=7.5, decay=2.2, damping=2.5, pluck=0.22)


def _bars(pitch: int, touch: int, heard: float, ratios: list[float], levels: list[float], decays: list[float]) -> Sound:
    """A bar or bell struck by a mallet: few partials, harder touch brings out the upper ones."""
    a = np.array(levels) * np.array([1, *[0.55 + 0.3 * touch] * (len(levels) - 1)])
    d = np.array(decays) * 2 ** ((72 - pitch) / 30)
    return _softened(ringing(hertz(pitch) * np.array(ratios), a, d, min(5.0, float(d.max()), heard)), 0.0012)


def _celesta(pitch: int, touch: int, _rng: np.random.Generator, heard: float) -> Sound:
    return _bars(
        pitch, touch, heard, [1, 1.002, 2.0, 4.02, 6.7], [1, 0.35, 0.14, 0.22, 0.05], [2.6, 2.4, 1.4, 0.7, 0.25]
    )


def _glock(pitch: int, touch: int, _rng: np.random.Generator, heard: float) -> Sound:
    return _bars(pitch, touch, heard, [1, 1.001, 2.72, 5.2], [1, 0.3, 0.22, 0.08], [3.4, 3.0, 1.1, 0.35])


def _marimba(pitch: int, touch: int, _rng: np.random.Generator, heard: float) -> Sound:
    return _bars(pitch, touch, heard, [1, 1.001, 3.93, 9.3], [1, 0.3, 0.2, 0.06], [1.3, 1.1, 0.35, 0.1])


def _vibes(pitch: int, touch: int, _rng: np.random.Generator, heard: float) -> Sound:
    tone = _bars(pitch, touch, heard, [1, 1.0015, 4.0, 10.1], [1, 0.3, 0.16, 0.04], [4.2, 3.9, 1.4, 0.3])
    tremolo = 1 + 0.22 * np.sin(2 * np.pi * 4.6 * np.arange(len(tone)) / RATE)
    return np.asarray(tone * tremolo, dtype=np.float32)


def _bell(pitch: int, touch: int, _rng: np.random.Generator, heard: float) -> Sound:
    ratios = [0.5, 1, 1.003, 1.19, 1.5, 2.0, 2.52, 3.01, 4.1]
    return _bars(
        pitch - 12,
        touch,
        heard,
        ratios,
        [0.3, 1, 0.4, 0.35, 0.3, 0.45, 0.18, 0.15, 0.1],
        [5, 4.5, 4, 3, 2.4, 2, 1.2, 1, 0.6],
    )


def _rhodes(pitch: int, touch: int, _rng: np.random.Generator, heard: float) -> Sound:
    """An electric piano by frequency modulation: a body and a tine."""
    t = np.arange(int(min(4.0, heard) * RATE)) / RATE
    w = 2 * np.pi * hertz(pitch)
    body = np.sin(w * t + (0.5 + 0.5 * touch) * np.exp(-t / 0.9) * np.sin(w * t))
    tine = np.sin(w * t + 0.35 * np.exp(-t / 0.12) * np.sin(14 * w * t)) if hertz(pitch) < 1200 else 0.0
    tone = (body + 0.5 * tine) * np.exp(-t / (1.5 * 2 ** ((60 - pitch) / 30)))
    return _softened(np.asarray(tone, dtype=np.float32), 0.003)


def _wound(
    pitch: int, touch: int, rng: np.random.Generator, heard: float, *, slope: float, decay: float, spread: float
) -> Sound:
    """A synthesiser's note: all harmonics of a saw, the upper ones closing first, two oscillators beating."""
    k = np.arange(1, 34)
    f = hertz(pitch) * k
    a = 10 ** (-(slope - touch) * np.log2(k) / 20)
    d = decay / (0.35 + 0.22 * k)
    both = np.concatenate([f, f * 2 ** (spread / 1200)])
    return _softened(
        ringing(both, np.tile(a, 2), np.tile(d, 2), min(decay * 1.3, heard), phase=float(rng.uniform(0, 6))), 0.002
    )


def _sequence(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _wound(pitch, touch, rng, heard, slope=6.5, decay=0.9, spread=7)


def _saw_bass(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    return _wound(pitch, touch, rng, heard, slope=8.5, decay=1.6, spread=4)


def _ensemble(pitch: int, touch: int, rng: np.random.Generator, *, slope: float, cents: float, bright: float) -> Bins:
    """Sustained voices whose harmonics fall by `slope` dB an octave, and by 12 more above `bright` Hz."""
    k = np.arange(1, 64)
    f = hertz(pitch) * k
    a = 10 ** (-(slope - 1.5 * touch) * np.log2(k) / 20) / (1 + (f / bright) ** 2)
    return players(f, a, cents, rng, scale=0.95, breath=0.02)


def _warm(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    return voices(_ensemble(pitch, touch, rng, slope=6.5, cents=16, bright=900))


def _dark(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    low = _ensemble(pitch, touch, rng, slope=7.5, cents=22, bright=500)
    return voices(low + np.float32(0.7) * _ensemble(pitch - 12, touch, rng, slope=8.0, cents=18, bright=450))


def _analog(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    return voices(_ensemble(pitch, touch, rng, slope=5.5, cents=20, bright=1900))


def _string_section(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    """Strings: a saw through the body's resonances, wide enough for a section's vibrato, with a breath of bow noise."""
    k = np.arange(1, 60)
    f = hertz(pitch) * k
    body = 1 + 0.8 * np.exp(-(((f - 480) / 160) ** 2)) + 0.5 * np.exp(-(((f - 1150) / 300) ** 2))
    a = body * 10 ** (-(7.0 - touch) * np.log2(k) / 20) / (1 + (f / 4200) ** 2)
    return voices(players(f, a, 26, rng, scale=0.9, breath=0.05))


def _glass(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    k = np.array([1, 2, 3, 4, 6, 8])
    a = np.array([1, 0.5, 0.16, 0.22, 0.08, 0.07]) * np.array([1, *[0.7 + 0.3 * touch] * 5])
    return voices(players(hertz(pitch) * k, a, 9, rng, breath=0.03))


def _choir(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    """Voices on "ah": the formants of an open vowel over a soft source."""
    k = np.arange(1, 50)
    f = hertz(pitch) * k
    formants = sum(
        g * np.exp(-(((f - c) / w) ** 2)) for c, w, g in ((700, 170, 1), (1150, 190, 0.5), (2800, 350, 0.12))
    )
    a = (0.12 + formants) * 10 ** (-(7.5 - touch) * np.log2(k) / 20)
    return voices(players(f, a, 30, rng, scale=0.9, breath=0.05))


def _bass(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    """A soft bass, one player: the same left and right below, a little wider above."""
    a = np.array([1, 0.42, 0.2, 0.1, 0.06, 0.03, 0.02, 0.01]) * (1 + 0.25 * touch) ** np.arange(8)
    return _solo(pitch, rng, heard, a, 0.4, 1.5)


def _low(pitch: int, touch: int, rng: np.random.Generator, _heard: float) -> Sound:
    """Low strings and a sub octave, for weight."""
    section = voices(_ensemble(pitch, touch, rng, slope=6.0, cents=14, bright=700))
    return np.asarray(0.5 * section.sum(axis=0) + 0.3 * section, dtype=np.float32)


def _solo(
    pitch: int, rng: np.random.Generator, heard: float, amplitudes: npt.ArrayLike, vibrato: float, cents: float
) -> Sound:
    """One player's tone; where it is held for longer than it is long, it returns to itself."""
    short = heard * RATE <= LOOP - _FADE
    tone = line(pitch, amplitudes, LOOP / RATE, rng, vibrato=vibrato, cents=cents, heard=heard if short else None)
    return tone if short else _seamless(tone)


def _seamless(tone: Sound) -> Sound:
    """A tone that returns to itself after `LOOP` samples: its end is faded over into what came before its middle."""
    rise = np.sin(np.linspace(0, np.pi / 2, _FADE, dtype=np.float32))
    start = LOOP // 4
    body = np.concatenate([tone, tone[start:]])[:LOOP]
    body[-_FADE:] = body[-_FADE:] * rise[::-1] + tone[start - _FADE : start] * rise
    return np.concatenate([body, body[start:]])


def _cello(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    k = np.arange(1, 22)
    f = hertz(pitch) * k
    body = 1 + 0.9 * np.exp(-(((f - 250) / 90) ** 2)) + 0.6 * np.exp(-(((f - 600) / 200) ** 2))
    return _solo(pitch, rng, heard, body * 10 ** (-(7.5 - touch) * np.log2(k) / 20) / (1 + (f / 2600) ** 2), 5.2, 14)


def _horn(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    k = np.arange(1, 16)
    f = hertz(pitch) * k
    swell = np.exp(-(((f - 420) / 330) ** 2)) + 0.25
    return _solo(
        pitch, rng, heard, swell * 10 ** (-(5.5 - 1.5 * touch) * np.log2(k) / 20) / (1 + (f / 1300) ** 2), 4.4, 4
    )


def _clarinet(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    k = np.arange(1, 16)
    odd = np.where(k % 2 == 1, 1.0, 0.06 + 0.03 * touch)
    return _solo(
        pitch, rng, heard, odd * 10 ** (-(7.0 - touch) * np.log2(k) / 20) / (1 + (hertz(pitch) * k / 2800) ** 2), 4.8, 7
    )


def _synth_lead(pitch: int, touch: int, rng: np.random.Generator, heard: float) -> Sound:
    k = np.arange(1, 24)
    pulse = np.abs(np.sin(np.pi * k * 0.3))
    return _solo(
        pitch,
        rng,
        heard,
        pulse * 10 ** (-(6.5 - touch) * np.log2(k) / 20) / (1 + (hertz(pitch) * k / 2400) ** 2),
        5.5,
        9,
    )


def _stroke_of(recipe: Callable[[np.random.Generator], Sound]) -> Recipe:
    return lambda _pitch, _touch, rng, _heard: recipe(rng)


INSTRUMENTS: dict[str, Instrument] = {
    "felt": Instrument(_felt, "keys", release=0.5, spread=0.5, send=0.8),
    "piano": Instrument(_piano, "keys", release=0.35, spread=0.6, send=0.6),
    "rhodes": Instrument(_rhodes, "keys", level=-2.0, release=0.3, spread=0.5, send=0.6),
    "harp": Instrument(_harp, "keys", release=1.2, pan=-0.3, spread=0.3, send=1.0),
    "ukulele": Instrument(_ukulele, "keys", release=0.3, pan=0.35, spread=0.2, send=0.6),
    "pizzicato": Instrument(_pizzicato, "keys", release=0.25, pan=-0.2, spread=0.5, send=0.9),
    "marimba": Instrument(_marimba, "keys", release=0.5, pan=0.15, spread=0.4, send=0.8),
    "vibes": Instrument(_vibes, "keys", release=0.8, pan=0.3, spread=0.3, send=1.0),
    "celesta": Instrument(_celesta, "keys", release=0.9, pan=0.15, spread=0.3, send=1.2),
    "glock": Instrument(_glock, "keys", release=1.5, pan=0.3, spread=0.3, send=1.4),
    "bell": Instrument(_bell, "keys", release=2.0, pan=-0.25, spread=0.3, send=1.5),
    "sequence": Instrument(_sequence, "keys", release=0.2, pan=-0.25, spread=0.5, send=0.8),
    "upright": Instrument(_upright, "bass", release=0.15, send=0.25),
    "saw": Instrument(_saw_bass, "bass", release=0.08, send=0.1),
    "round": Instrument(_bass, "bass", attack=0.05, release=0.25, sustained=True, send=0.15, touches=1),
    "low": Instrument(_low, "bass", attack=0.15, release=0.5, sustained=True, send=0.4, touches=1),
    "warm": Instrument(_warm, "pads", attack=0.9, release=1.4, sustained=True, send=0.8, touches=1),
    "glass": Instrument(_glass, "pads", attack=0.8, release=1.8, sustained=True, send=1.2, touches=1),
    "dark": Instrument(_dark, "pads", attack=0.8, release=1.2, sustained=True, send=0.9, touches=1),
    "analog": Instrument(_analog, "pads", attack=0.35, release=0.8, sustained=True, send=0.7, touches=1),
    "choir": Instrument(_choir, "pads", attack=0.7, release=1.0, sustained=True, send=1.3, touches=1),
    "strings": Instrument(_string_section, "strings", attack=0.5, release=0.7, sustained=True, send=1.0, touches=1),
    "short": Instrument(_string_section, "strings", attack=0.02, release=0.18, sustained=True, send=0.8, touches=1),
    "cello": Instrument(_cello, "strings", attack=0.22, release=0.35, sustained=True, pan=0.3, send=0.9, touches=1),
    "horn": Instrument(
        _horn, "strings", level=-2.5, attack=0.12, release=0.35, sustained=True, pan=-0.2, send=1.2, touches=1
    ),
    "clarinet": Instrument(
        _clarinet, "keys", level=-5.0, attack=0.06, release=0.15, sustained=True, pan=0.1, send=0.9, touches=1
    ),
    "synth": Instrument(
        _synth_lead, "keys", level=-3.0, attack=0.03, release=0.25, sustained=True, send=0.9, touches=1
    ),
    **{
        name: Instrument(_stroke_of(recipe), "drums", release=1.0, pan=pan, send=send, touches=1)
        for name, (recipe, pan, send) in DRUMS.items()
    },
}
