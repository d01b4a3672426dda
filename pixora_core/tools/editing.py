"""Editing the film on paper: pure functions from breakdown to breakdown.

Scenes are numbered from 1. An edit stays where it is made: the other scenes keep their lengths to the frame, so that
nothing of them has to be made again. A scene whose new words need more time grows by that much, and the film with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from pixora_core.duration import needed_frames, speech_seconds
from pixora_core.errors import InvalidInput, Refused
from pixora_core.film import AspectRatio, Character, Music, Scene, SceneBreakdown, Transition, Visual
from pixora_core.pipeline.plan import shared_out
from pixora_core.units import Seconds, frames_at, seconds_of

__all__ = [
    "appearing",
    "film_seconds",
    "frames_of",
    "inserted",
    "recast",
    "removed",
    "reordered",
    "roomy",
    "scene_at",
    "with_character",
    "with_format",
    "with_joins",
    "with_music",
    "with_script",
    "with_seconds",
    "with_speaker",
    "with_style",
    "with_visual",
    "with_voice",
]

FASTEST: Final = 1.12
"""How much faster a voice may speak; see `duration.fit`."""

SHORTEST_SCENE: Final = 1.5
_SILENT_SCENE: Final = 4.0
_NARRATOR: Final = frozenset(
    {
        *("narrator", "voice-over", "voice over", "voiceover", "erzähler", "erzählerin"),
        *("narrador", "narradora", "narrateur", "narratrice", "narratore"),
    }
)


def scene_at(breakdown: SceneBreakdown, number: int) -> Scene:
    """Scene `number`. Raises `InvalidInput` when there is none."""
    count = len(breakdown.scenes)
    if not 1 <= number <= count:
        raise InvalidInput("scene_index", f"there is no scene {number}; the film has scenes 1 to {count}")
    return breakdown.scenes[number - 1]


def film_seconds(breakdown: SceneBreakdown) -> Seconds:
    """How long the film is; what was asked for, where the length has not been shared out yet."""
    if breakdown.scenes[0].seconds is None:
        return Seconds(breakdown.brief.duration)
    return Seconds(sum(scene.seconds or 0.0 for scene in breakdown.scenes))


def frames_of(seconds: float, rate: Fraction) -> Seconds:
    """The nearest whole number of frames, at least one, in seconds."""
    return seconds_of(max(1, frames_at(seconds, rate)), rate)


def roomy(scene: Scene, language: str, rate: Fraction) -> Seconds:
    """A length in which the scene's words are said without haste; some seconds where there are none."""
    spoken = speech_seconds(scene.script, language)
    wanted = max(SHORTEST_SCENE, spoken) if spoken else _SILENT_SCENE
    return seconds_of(needed_frames(Seconds(wanted), rate), rate)


def _room_for_words(scene: Scene, language: str, rate: Fraction) -> Scene:
    """The scene, longer where its words cannot be said in its time even by a quicker voice."""
    if scene.seconds is None or speech_seconds(scene.script, language) / FASTEST <= scene.seconds:
        return scene
    return scene.model_copy(update={"seconds": max(scene.seconds, roomy(scene, language, rate))})


def with_script(breakdown: SceneBreakdown, number: int, script: str, rate: Fraction) -> SceneBreakdown:
    """Scene `number` says something else. A name and a colon before the words say whose they are."""
    speaker, words = _spoken_by(breakdown, script.strip(), scene_at(breakdown, number).speaker)
    scene = scene_at(breakdown, number).model_copy(update={"script": words, "speaker": speaker})
    return breakdown.with_scene(number, _room_for_words(scene, breakdown.brief.language, rate))


def _spoken_by(breakdown: SceneBreakdown, script: str, now: str | None) -> tuple[str | None, str]:
    """Who says the words of a script, and the words. Where no name stands before them, it is who it was."""
    name, colon, words = script.partition(":")
    if not colon or not words.strip():
        return now, script
    named = name.strip().casefold()
    if named in _NARRATOR:
        return None, words.strip()
    found = next((each.name for each in breakdown.characters if each.name.casefold() == named), None)
    return (now, script) if found is None else (found, words.strip())


def with_visual(breakdown: SceneBreakdown, number: int, visual: Visual | str) -> SceneBreakdown:
    """Scene `number` shows something else. Of a text, only the camera's way of moving is kept."""
    scene = scene_at(breakdown, number)
    if isinstance(visual, str):
        visual = Visual(description=visual, camera=scene.visual.camera, variant=scene.visual.variant)
    return breakdown.with_scene(number, scene.model_copy(update={"visual": visual}))


def with_seconds(breakdown: SceneBreakdown, number: int, seconds: float, rate: Fraction) -> SceneBreakdown:
    """Scene `number` lasts `seconds`; the film becomes longer or shorter by the difference."""
    scene = scene_at(breakdown, number)
    return breakdown.with_scene(number, scene.model_copy(update={"seconds": frames_of(seconds, rate)}))


def inserted(breakdown: SceneBreakdown, position: int, scene: Scene, rate: Fraction) -> SceneBreakdown:
    """With one more scene, which is number `position` then. Raises `InvalidInput`."""
    count = len(breakdown.scenes)
    if not 1 <= position <= count + 1:
        raise InvalidInput("position", f"a new scene can be number 1 to {count + 1}, not {position}")
    if breakdown.scenes[0].seconds is None:
        scene = scene.model_copy(update={"seconds": None})
    elif scene.seconds is None:
        scene = scene.model_copy(update={"seconds": roomy(scene, breakdown.brief.language, rate)})
    else:
        scene = _room_for_words(
            scene.model_copy(update={"seconds": frames_of(scene.seconds, rate)}), breakdown.brief.language, rate
        )
    scenes = (*breakdown.scenes[: position - 1], scene, *breakdown.scenes[position - 1 :])
    return breakdown.model_copy(update={"scenes": scenes})


def removed(breakdown: SceneBreakdown, number: int) -> SceneBreakdown:
    """Without scene `number`. Raises `InvalidInput`, and `Refused` for the only scene."""
    scene_at(breakdown, number)
    if len(breakdown.scenes) == 1:
        raise Refused("last_scene", "a film has at least one scene; change this one instead", recovery=["update_scene"])
    scenes = (*breakdown.scenes[: number - 1], *breakdown.scenes[number:])
    return breakdown.model_copy(update={"scenes": scenes})


def reordered(breakdown: SceneBreakdown, order: Sequence[int]) -> SceneBreakdown:
    """The scenes in another order: the present numbers of all of them. Raises `InvalidInput`."""
    count = len(breakdown.scenes)
    if sorted(order) != list(range(1, count + 1)):
        raise InvalidInput("order", f"names each of the scenes 1 to {count} once; given: {list(order)}")
    return breakdown.model_copy(update={"scenes": tuple(breakdown.scenes[number - 1] for number in order)})


def with_style(breakdown: SceneBreakdown, style: str) -> SceneBreakdown:
    """The whole film in another look."""
    return breakdown.model_copy(update={"brief": breakdown.brief.model_copy(update={"style": style})})


def with_format(
    breakdown: SceneBreakdown, duration: float | None, aspect_ratio: AspectRatio | None, rate: Fraction
) -> SceneBreakdown:
    """The same scenes in a film of another length, which is shared out anew among them, or of another shape."""
    wanted = {"duration": duration, "aspect_ratio": aspect_ratio}
    brief = breakdown.brief.model_copy(update={name: value for name, value in wanted.items() if value is not None})
    if duration is None:
        return breakdown.model_copy(update={"brief": brief})
    scenes = tuple(scene.model_copy(update={"seconds": None}) for scene in breakdown.scenes)
    return shared_out(breakdown.model_copy(update={"brief": brief, "scenes": scenes}), rate)


def with_voice(breakdown: SceneBreakdown, voice: str) -> SceneBreakdown:
    """The narrator, and with it all scenes that no character says, in another voice."""
    return breakdown.model_copy(update={"brief": breakdown.brief.model_copy(update={"voice": voice})})


def with_music(breakdown: SceneBreakdown, music: Music) -> SceneBreakdown:
    """The whole film with other music."""
    return breakdown.model_copy(update={"music": music})


def with_joins(breakdown: SceneBreakdown, transition: Transition, number: int | None) -> SceneBreakdown:
    """Another way into scene `number`, or into every scene."""
    if number is not None:
        scene = scene_at(breakdown, number)
        return breakdown.with_scene(number, scene.model_copy(update={"transition": transition}))
    scenes = tuple(scene.model_copy(update={"transition": transition}) for scene in breakdown.scenes)
    return breakdown.model_copy(update={"scenes": scenes})


def appearing(breakdown: SceneBreakdown, name: str) -> tuple[int, ...]:
    """The scenes that a character of that name is seen in."""
    return tuple(number for number, scene in enumerate(breakdown.scenes, 1) if name in scene.characters)


def with_character(breakdown: SceneBreakdown, character: Character, numbers: Sequence[int]) -> SceneBreakdown:
    """With a character, new or changed, who is seen in just those scenes. Raises `InvalidInput`."""
    for number in numbers:
        scene_at(breakdown, number)
    known = character.name in {each.name for each in breakdown.characters}
    if not known and len(breakdown.characters) >= 32:
        raise InvalidInput("name", "a film has at most 32 characters")
    cast = tuple(character if each.name == character.name else each for each in breakdown.characters)
    scenes = tuple(
        _seen(scene, character.name, seen=number in numbers) for number, scene in enumerate(breakdown.scenes, 1)
    )
    return breakdown.model_copy(update={"characters": cast if known else (*cast, character), "scenes": scenes})


def _seen(scene: Scene, name: str, *, seen: bool) -> Scene:
    if seen == (name in scene.characters):
        return scene
    if seen and len(scene.characters) == 4:
        raise InvalidInput("scenes", f"{scene.title!r} shows four characters already")
    names = (*scene.characters, name) if seen else tuple(each for each in scene.characters if each != name)
    return scene.model_copy(update={"characters": names})


def with_speaker(breakdown: SceneBreakdown, name: str, numbers: Sequence[int]) -> SceneBreakdown:
    """A character says the words of just those scenes; those that it said before are the narrator's again."""
    for number in numbers:
        scene_at(breakdown, number)
    scenes = []
    for number, scene in enumerate(breakdown.scenes, 1):
        speaker = name if number in numbers else None if scene.speaker == name else scene.speaker
        scenes.append(scene if speaker == scene.speaker else scene.model_copy(update={"speaker": speaker}))
    return breakdown.model_copy(update={"scenes": tuple(scenes)})


def recast(breakdown: SceneBreakdown, name: str, new_name: str) -> SceneBreakdown:
    """A character under another name. Raises `InvalidInput` when the name is taken."""
    if new_name in {each.name for each in breakdown.characters}:
        raise InvalidInput("new_name", f"there is a character {new_name!r} already")
    cast = tuple(
        each.model_copy(update={"name": new_name}) if each.name == name else each for each in breakdown.characters
    )
    scenes = tuple(
        scene.model_copy(
            update={
                "characters": tuple(new_name if each == name else each for each in scene.characters),
                "speaker": new_name if scene.speaker == name else scene.speaker,
            }
        )
        for scene in breakdown.scenes
    )
    return breakdown.model_copy(update={"characters": cast, "scenes": scenes})
