"""What a breakdown would take: which steps are in the store already, what has to be made, about how long, how dear.

Pictures and voices are looked up by their steps' keys. A scene's own film and the joins are compared with the film that
was made last, because their keys depend on how long the voices turn out. The seconds are a rule of thumb; see `pace`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pixora_core.context import Needs, SceneNeeds
from pixora_core.duration import likely_readings, needed_frames, rebalance, speech_seconds
from pixora_core.film import Delivery, Scene, SceneBreakdown
from pixora_core.pipeline.make import picture_request, score_request
from pixora_core.pipeline.makers import Makers, Provider, narrators_for
from pixora_core.pipeline.plan import least_frames, shared_out, slots_of
from pixora_core.pipeline.ports import Narrator
from pixora_core.pipeline.speech import first_speech, still_settled
from pixora_core.pipeline.steps import StepStore, step_key
from pixora_core.units import Frozen, Seconds, Size

__all__ = ["film_needs", "wanted_keys"]

_DRAW_SECONDS: Final = 1.2
_SPEAK_SECONDS: Final = 0.08
_COMPOSE_SECONDS: Final = 0.05
_RENDER_SECONDS: Final = 0.75
_JOIN_SECONDS: Final = 1.0
_FINISH_SECONDS: Final = 0.04
"""Measured with the embedded makers on two cores: a picture or a second of film at 1080p, a second of sound."""


def _keys(kind: str, providers: Sequence[Provider], request: Frozen) -> tuple[str, ...]:
    return tuple(step_key(kind, provider.info, request) for provider in providers)


def _drawn(breakdown: SceneBreakdown, scene: Scene, frame: Size, makers: Makers) -> tuple[str, ...]:
    return _keys("draw", makers.illustrators, picture_request(breakdown, scene, frame))


def _spoken(breakdown: SceneBreakdown, scene: Scene, makers: Makers) -> tuple[str, ...]:
    if not scene.is_spoken:
        return ()
    return _keys("narrate", _narrators(breakdown, scene, makers), first_speech(breakdown, scene, makers.narrators))


def _narrators(breakdown: SceneBreakdown, scene: Scene, makers: Makers) -> Sequence[Narrator]:
    return narrators_for(makers.narrators, breakdown.brief.language, breakdown.voice_of(scene))


def wanted_keys(breakdown: SceneBreakdown, delivery: Delivery, makers: Makers) -> frozenset[str]:
    """The keys of the pictures and voices that a breakdown asks for."""
    keys: set[str] = set()
    for scene in breakdown.scenes:
        keys.update(_drawn(breakdown, scene, delivery.size, makers), _spoken(breakdown, scene, makers))
    return frozenset(keys)


def film_needs(
    breakdown: SceneBreakdown, delivery: Delivery, makers: Makers, store: StepStore, filmed: SceneBreakdown | None
) -> Needs:
    """What is to be made of a film. Raises `UnsupportedLanguage`, `InvalidInput` (no such voice)."""
    parts = _parts(breakdown)
    there = _parts(filmed) if filmed else []
    scenes = tuple(
        _scene_needs(number, scene, part in there, (breakdown, delivery, makers, store))
        for number, (scene, part) in enumerate(zip(breakdown.scenes, parts, strict=True), 1)
    )
    joined = filmed is not None and _joins(breakdown, parts) <= _joins(filmed, there)
    film = _film_needs(breakdown, filmed, scenes, joined=joined, same=parts == there)
    counts = _counts(breakdown, delivery, makers, scenes, film)
    return Needs(
        scenes=scenes,
        film=film,
        seconds=_seconds(breakdown, delivery, scenes, film),
        price=_price(counts),
        paid=_paid(counts),
    )


def _joins(breakdown: SceneBreakdown, parts: Sequence[str]) -> set[tuple[str, str, str]]:
    """For each join, all that it depends on, as text; `parts` are the breakdown's."""
    kinds = (scene.transition.kind for scene in breakdown.scenes[1:])
    return {(*pair, kind) for pair, kind in zip(pairwise(parts), kinds, strict=True)}


def _parts(breakdown: SceneBreakdown) -> list[str]:
    """For each scene, all that its own stretch of film depends on, as text."""
    brief = breakdown.brief
    parts = []
    for number, scene in enumerate(breakdown.scenes):
        cast = [each.model_copy(update={"voice": None}) for each in breakdown.cast(scene)]
        look = [brief.style, brief.mood, brief.language, breakdown.voice_of(scene), brief.seed, *cast]
        words = scene.model_dump_json(exclude={"transition", "title", "speaker", "settled"})
        parts.append(f"{words} {scene.transition.seconds if number else None} {look!r}")
    return parts


def _scene_needs(
    number: int,
    scene: Scene,
    filmed: bool,  # noqa: FBT001 -- one of three things that are known of a scene
    where: tuple[SceneBreakdown, Delivery, Makers, StepStore],
) -> SceneNeeds:
    breakdown, delivery, makers, store = where
    found = {"picture": any(store.holds("draw", key) for key in _drawn(breakdown, scene, delivery.size, makers))}
    voices = _spoken(breakdown, scene, makers)
    if voices:
        found["narration"] = any(store.holds("narrate", key) for key in voices)
    found["film"] = filmed and all(found.values())
    return SceneNeeds(
        scene_index=number,
        make=tuple(name for name, there in found.items() if not there),
        reuse=tuple(name for name, there in found.items() if there),
    )


def _film_needs(
    breakdown: SceneBreakdown,
    filmed: SceneBreakdown | None,
    scenes: Sequence[SceneNeeds],
    *,
    joined: bool,
    same: bool,
) -> tuple[str, ...]:
    """What of the film as a whole; `joined` where all joins are there already, `same` where all scenes' films are."""
    film = []
    if filmed is None or _score(breakdown) != _score(filmed):
        film.append("score")
    if not joined:
        film.append("joins")
    if film or any(scene.make for scene in scenes) or (filmed and not same):
        film.append("film")
    return tuple(film)


def _score(breakdown: SceneBreakdown) -> str:
    seconds = [Seconds(scene.seconds or 1.0) for scene in breakdown.scenes]
    return score_request(breakdown, breakdown.scenes, seconds).model_dump_json()


def _seconds(
    breakdown: SceneBreakdown, delivery: Delivery, scenes: Sequence[SceneNeeds], film: Sequence[str]
) -> Seconds:
    """About how long it takes with the embedded makers on two cores."""
    area = delivery.size.width * delivery.size.height / (1920 * 1080)
    whole = sum(scene.seconds or 0.0 for scene in breakdown.scenes)
    total = 0.0
    for scene, needs in zip(breakdown.scenes, scenes, strict=True):
        length = scene.seconds or 0.0
        total += _DRAW_SECONDS * (0.2 + area) * ("picture" in needs.make)
        total += _SPEAK_SECONDS * length * ("narration" in needs.make)
        total += _RENDER_SECONDS * area * length * ("film" in needs.make)
    total += _COMPOSE_SECONDS * whole * ("score" in film) + _JOIN_SECONDS * area * ("joins" in film)
    return Seconds(round(total + _FINISH_SECONDS * whole * (0.2 + area) * ("film" in film), 1))


def _counts(
    breakdown: SceneBreakdown, delivery: Delivery, makers: Makers, scenes: Sequence[SceneNeeds], film: Sequence[str]
) -> list[tuple[Provider, int]]:
    """Who would be asked, and how often; of each kind the first choice.

    A voice may be slower than is forecast here and another provider may have to help out; what that costs beyond this
    is asked for before it is done (`purse`).
    """
    pictures = sum("picture" in scene.make for scene in scenes)
    read = zip(breakdown.scenes, scenes, _readings(breakdown, delivery, makers), strict=True)
    spoken = [(scene, times) for scene, needs, times in read if "narration" in needs.make]
    moves = sum("film" in scene.make for scene in scenes)
    return [
        (makers.illustrators[0], pictures),
        *((_narrators(breakdown, scene, makers)[0], times) for scene, times in spoken),
        (makers.animators[0], moves),
        (makers.composers[0], int("score" in film)),
    ]


def _readings(breakdown: SceneBreakdown, delivery: Delivery, makers: Makers) -> list[int]:
    """How often each scene's words are likely to be read until they fit; 0 where there are none."""
    language, rate = breakdown.brief.language, delivery.rate
    spoken = [speech_seconds(scene.script, language) for scene in breakdown.scenes]
    slots = slots_of(shared_out(breakdown, rate), rate)
    needed = [
        needed_frames(seconds, rate) if seconds else least_frames(slot, rate)
        for slot, seconds in zip(slots, spoken, strict=True)
    ]
    likely = [1 if scene.is_spoken else 0 for scene in breakdown.scenes]
    fresh = [n for n, scene in enumerate(breakdown.scenes) if not still_settled(breakdown, scene, makers.narrators)]
    lent = rebalance([slots[n] for n in fresh], [needed[n] for n in fresh])
    for n, slot in zip(fresh, lent, strict=True):
        likely[n] = likely_readings(slot, rate, spoken=spoken[n]) if spoken[n] else 0
    return likely


def _price(counts: Sequence[tuple[Provider, int]]) -> float:
    return round(sum(provider.info.price_per_unit * count for provider, count in counts), 6)


def _paid(counts: Sequence[tuple[Provider, int]]) -> tuple[str, ...]:
    names = (provider.info.name for provider, count in counts if count and provider.info.price_per_unit)
    return tuple(dict.fromkeys(names))
