"""Two versions of the film on paper, compared. Pure.

A scene is the same scene where its title is the same, wherever it stands; else where its place is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixora_core.film import Brief, Character, Scene, SceneBreakdown
from pixora_core.tools.results import Difference

__all__ = ["differences"]

Pair = tuple[int | None, int | None]


def differences(older: SceneBreakdown, newer: SceneBreakdown) -> tuple[Difference, ...]:
    """Everything that differs: the film's own first, then scene by scene."""
    pairs = _paired(older.scenes, newer.scenes)
    return (*_film(older, newer), *(each for pair in pairs for each in _scene(older.scenes, newer.scenes, pair)))


def _film(older: SceneBreakdown, newer: SceneBreakdown) -> Iterator[Difference]:
    yield from _unequal(None, "title", older.title, newer.title)
    for name in Brief.model_fields:
        if name not in {"script", "seed"}:
            yield from _unequal(None, name, getattr(older.brief, name), getattr(newer.brief, name))
    yield from _unequal(None, "music", _music(older), _music(newer))
    yield from _unequal(None, "characters", _cast(older.characters), _cast(newer.characters))


def _music(breakdown: SceneBreakdown) -> str:
    music = breakdown.music
    return ", ".join(part for part in (music.mood, music.style, f"variation {music.variation}") if part)


def _cast(characters: Sequence[Character]) -> str:
    return "; ".join(f"{each.name}: {each.look} {' '.join(each.palette)}".strip() for each in characters)


def _paired(older: Sequence[Scene], newer: Sequence[Scene]) -> list[Pair]:
    """Which scene of the one is which of the other, by index: the newer's in order, then what was removed."""
    free = dict(enumerate(older))
    found: dict[int, int] = {}
    for index, scene in enumerate(newer):
        same = [place for place, each in free.items() if each.title == scene.title]
        if same:
            found[index] = min(same, key=lambda place: abs(place - index))
            del free[found[index]]
    for index in range(len(newer)):
        if index not in found and index in free:
            found[index] = index
            del free[index]
    return [*((found.get(index), index) for index in range(len(newer))), *((place, None) for place in free)]


def _scene(older: Sequence[Scene], newer: Sequence[Scene], pair: Pair) -> Iterator[Difference]:
    before, after = pair
    if after is None:
        yield Difference(scene_index=None, what="scene removed", older=older[before or 0].title, newer=None)
        return
    number, now = after + 1, newer[after]
    if before is None:
        yield Difference(scene_index=number, what="scene added", older=None, newer=now.title)
        return
    then = older[before]
    if len(older) == len(newer):
        yield from _unequal(number, "place", before + 1, number)
    yield from _unequal(number, "title", then.title, now.title)
    yield from _unequal(number, "script", then.script, now.script)
    yield from _unequal(number, "visual", _visual(then), _visual(now))
    yield from _unequal(number, "seconds", _seconds(then), _seconds(now))
    yield from _unequal(number, "transition", _join(then), _join(now))
    yield from _unequal(number, "characters", ", ".join(then.characters), ", ".join(now.characters))


def _visual(scene: Scene) -> str:
    visual = scene.visual
    return f"{visual.description} (variant {visual.variant})" if visual.variant else visual.description


def _seconds(scene: Scene) -> str:
    return f"{scene.seconds:.2f}" if scene.seconds else ""


def _join(scene: Scene) -> str:
    return f"{scene.transition.kind} {scene.transition.seconds:g} s"


def _unequal(number: int | None, what: str, older: object, newer: object) -> Iterator[Difference]:
    if older != newer:
        told = [None if value in {None, ""} else str(value) for value in (older, newer)]
        yield Difference(scene_index=number, what=what, older=told[0], newer=told[1])
