"""From beats to scenes: the words under a title, the picture in a full sentence, the way in, the energy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Final, NamedTuple

from pixora_core.film.breakdown import Scene, Transition, TransitionKind, Visual
from pixora_core.providers.embedded.writer.cards import Look, Role
from pixora_core.providers.embedded.writer.text import capitalised

__all__ = ["Piece", "energy_of", "scene_of", "transition_into", "variants_of", "visual_of"]

_INDOORS: Final = frozenset({"room", "laboratory", "workshop", "studio", "theatre"})
_DARK: Final = frozenset({"space", "underwater", "lake_bed", "deep_sea", "cave"})

_OUTSIDE_LIGHT: Final = {
    "dawn": "in the first light of dawn",
    "morning": "in fresh morning light",
    "day": "in clear daylight",
    "evening": "in the golden light of evening",
    "dusk": "in the blue hour after sunset",
    "night": "at night, under a dark sky",
}
_INSIDE_LIGHT: Final = {
    "dawn": "with the first light at the window",
    "morning": "in soft morning light from a window",
    "day": "in bright, even light",
    "evening": "in the warm light of evening",
    "dusk": "in the last light of the day",
    "night": "by lamplight",
}
_DARK_LIGHT: Final = {
    "space": "lit from one side by the sun",
    "underwater": "with light falling from above",
    "lake_bed": "with green light falling from above",
    "deep_sea": "in black water, lit by one lamp",
    "cave": "in a warm glow against the dark",
}
_WEATHER: Final = {
    "clear": "",
    "cloudy": ", below a cloudy sky",
    "mist": ", with mist in the air",
    "rain": ", in the rain",
    "snow": ", with snow falling",
    "storm": ", with a storm coming",
}
_PLACES: Final = {"planet_surface": "the ground of another world"}
"""Settings whose own name would put something into the picture that is not meant: a planet into its own sky."""

_CAMERA: Final = {
    "push_in": "The camera moves slowly closer.",
    "pull_out": "The camera slowly draws back.",
    "pan_left": "The camera glides to the left.",
    "pan_right": "The camera glides to the right.",
    "rise": "The camera rises.",
    "sink": "The camera sinks.",
    "drift": "The camera drifts.",
    "still": "The camera rests.",
}
_INTO: Final[tuple[tuple[str, TransitionKind, float], ...]] = (
    ("cartoon", "wipe", 0.5), ("comic", "wipe", 0.5), ("retro", "wipe", 0.6), ("vintage", "fade_black", 0.8),
    ("anime", "slide", 0.5), ("minimal", "slide", 0.6), ("noir", "fade_black", 0.9), ("watercolor", "crossfade", 1.1),
    ("watercolour", "crossfade", 1.1), ("documentary", "crossfade", 0.7),
)  # fmt: skip
_PLAIN: Final = ("crossfade", 0.8)
_ENERGY: Final = {"hook": 0.4, "turn": 0.85, "close": 0.3}


class Piece(NamedTuple):
    """A scene in the making: what is said, what is seen (`then`, if its end is cut off), and its part of the arc."""

    role: Role
    title: str
    script: str
    look: Look
    chapter: bool = False
    then: Look | None = None


def _light(look: Look) -> str:
    if look.setting in _DARK:
        return _DARK_LIGHT[look.setting]
    if look.time is None:
        return "in soft light"
    return (_INSIDE_LIGHT if look.setting in _INDOORS else _OUTSIDE_LIGHT)[look.time]


def variants_of(looks: Sequence[Look]) -> tuple[int, ...]:
    """A variant for the picture of each scene, no two alike.

    Neighbours differ by one, and a place that is seen again differs from the last time by one or five of six, so that
    it is seen from the other side, from another distance and in another arrangement. Places have three faces: at the
    third time the third is shown.
    """
    chosen: list[int] = []
    seen: dict[str, list[int]] = {}
    for number, look in enumerate(looks):
        before = seen.setdefault(look.setting, [])
        variant = next(found for found in count(number) if found not in chosen and _is_new(found, before))
        chosen.append(variant)
        before.append(variant)
    return tuple(chosen)


def _is_new(variant: int, before: Sequence[int]) -> bool:
    """Whether a place is seen from the other side than the last time, and otherwise than the time before."""
    turned = not before or (variant - before[-1]) % 6 in (1, 5)
    return turned and (len(before) < 2 or (variant - before[-2]) % 3 != 0)


def visual_of(look: Look, variant: int = 0) -> Visual:
    """The picture of a look: subject, setting, light and camera in sentences, and the same as hints."""
    weather = _WEATHER[look.weather or "clear"] if look.setting not in _INDOORS | _DARK else ""
    shows = capitalised(look.shows.rstrip("."))
    place = _PLACES.get(look.setting) or look.setting.replace("_", " ")
    described = f"{shows}, {_light(look)}{weather}. Setting: {place}. {_CAMERA[look.camera or 'drift']}"
    return Visual(
        description=described,
        setting=look.setting,
        subjects=look.subjects,
        time_of_day=look.time,
        weather=look.weather,
        camera=look.camera,
        variant=variant,
    )


def transition_into(number: int, role: Role, before: Role | None, style: str) -> Transition:
    """How scene `number` (from 1) is come into: a fade through black into the turn, the style's own way elsewhere.

    The first step after the hook is a plain cut in every style that does not ask for softness: the film sets off.
    """
    if number == 1:
        return Transition(kind="cut", seconds=0)
    if role == "turn" and before != "turn":
        return Transition(kind="fade_black", seconds=1.0)
    kind, seconds = next(((kind, secs) for name, kind, secs in _INTO if name in style.casefold()), _PLAIN)
    every = number % 3 == 0 or kind in {"crossfade", "fade_black"}
    return Transition(kind=kind, seconds=seconds) if every else Transition(kind="crossfade", seconds=0.7)


def energy_of(role: Role, place: float) -> float:
    """How much goes on, 0 to 1; `place` is how far into the film the scene begins, 0 to 1."""
    return round(0.45 + 0.25 * place, 2) if role == "development" else _ENERGY[role]


def scene_of(
    piece: Piece, number: int, before: Role | None, *, variant: int, place: float, style: str, mood: str | None
) -> Scene:
    """The piece as scene `number` of a film in this style and mood; `variant` tells its picture from the others."""
    return Scene(
        title=piece.title[:200],
        chapter=piece.chapter,
        script=piece.script,
        visual=visual_of(piece.look, variant),
        transition=transition_into(number, piece.role, before, style),
        mood=mood,
        energy=energy_of(piece.role, place),
    )
