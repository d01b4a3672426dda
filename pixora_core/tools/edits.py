"""The edits: what each editing tool makes of a breakdown, with the writer's help where words are to be found.

An edit changes nothing by itself; see `applying`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pixora_core.context import Wish
from pixora_core.duration import speech_seconds
from pixora_core.errors import InvalidInput, Refused
from pixora_core.film import Scene, SceneBreakdown, Transition, Visual
from pixora_core.tools import params as take
from pixora_core.tools.casting import generate_character, update_character
from pixora_core.tools.editing import (
    FASTEST,
    film_seconds,
    inserted,
    removed,
    reordered,
    roomy,
    scene_at,
    with_format,
    with_joins,
    with_music,
    with_script,
    with_seconds,
    with_style,
    with_visual,
    with_voice,
)
from pixora_core.tools.paper import Change, Edit, Paper
from pixora_core.units import Frozen, Seconds

__all__ = ["EDITS"]


async def _update_scene(paper: Paper, asked: take.UpdateScene) -> Change:
    number, content = asked.scene_index, asked.new_content
    scene = scene_at(paper.breakdown, number)
    if isinstance(content, take.SceneWords):
        after = with_visual(with_script(paper.breakdown, number, content.script, paper.rate), number, content.visual)
        return _told(paper.breakdown, after, f"scene {number}: another script and picture")
    if asked.update_type == "script":
        return _told(
            paper.breakdown,
            with_script(paper.breakdown, number, content, paper.rate),
            f"scene {number}: another script",
        )
    if asked.update_type == "visual":
        return Change(with_visual(paper.breakdown, number, content), f"scene {number}: another picture")
    written = await paper.authors.scene(Wish(content=content, number=number, seconds=scene.seconds), paper.breakdown)
    after = with_script(paper.breakdown, number, written.script, paper.rate)
    after = with_visual(after, number, written.visual)
    titled = scene_at(after, number).model_copy(update={"title": written.title})
    return _told(paper.breakdown, after.with_scene(number, titled), f"scene {number}: rewritten")


async def _regenerate_scene(paper: Paper, asked: take.RegenerateScene) -> Change:
    number, notices = asked.scene_index, list[str]()
    scene = scene_at(paper.breakdown, number)
    after = paper.breakdown
    if asked.what != "visual":
        wish = Wish(content=scene.title, number=number, seconds=scene.seconds, other=True)
        written = await paper.authors.scene(wish, paper.breakdown)
        if written.script == scene.script:
            notices.append(f"the writer has no other words for scene {number}; say what it should be about")
        after = with_script(after, number, written.script, paper.rate)
    if asked.what != "script":
        after = with_visual(after, number, _another(scene.visual))
    what = {"script": "other words", "visual": "another picture", "both": "once more"}[asked.what]
    return _told(paper.breakdown, after, f"scene {number}: {what}", notices)


async def _regenerate_scene_image(paper: Paper, asked: take.RegenerateSceneImage) -> Change:
    number = asked.scene_index
    visual = scene_at(paper.breakdown, number).visual
    if asked.description is not None:
        return Change(with_visual(paper.breakdown, number, asked.description), f"scene {number}: another picture")
    return Change(with_visual(paper.breakdown, number, _another(visual)), f"scene {number}: another picture")


def _another(visual: Visual) -> Visual:
    return visual.model_copy(update={"variant": visual.variant + 1})


async def _add_scene(paper: Paper, asked: take.AddScene) -> Change:
    number = asked.position or len(paper.breakdown.scenes) + 1
    if isinstance(asked.content, take.SceneWords):
        title = " ".join(asked.content.visual.split()[:6])[:200]
        scene = Scene(title=title, script=asked.content.script, visual=Visual(description=asked.content.visual))
    else:
        scene = await paper.authors.scene(
            Wish(content=asked.content, number=number, seconds=asked.seconds), paper.breakdown
        )
    scene = scene.model_copy(update={"seconds": asked.seconds, "transition": _usual_join(paper.breakdown)})
    after = inserted(paper.breakdown, number, scene, paper.rate)
    return _told(paper.breakdown, after, f"scene {number} added")


def _usual_join(breakdown: SceneBreakdown) -> Transition:
    """The film's own way from scene to scene: what most of its scenes have."""
    joins = [scene.transition for scene in breakdown.scenes[1:]] or [Transition()]
    return max(joins, key=joins.count)


async def _remove_scene(paper: Paper, asked: take.RemoveScene) -> Change:
    title = scene_at(paper.breakdown, asked.scene_index).title
    return _told(
        paper.breakdown, removed(paper.breakdown, asked.scene_index), f"scene {asked.scene_index} (“{title}”) removed"
    )


async def _reorder_scenes(paper: Paper, asked: take.ReorderScenes) -> Change:
    order = ", ".join(str(number) for number in asked.order)
    return Change(reordered(paper.breakdown, asked.order), f"scenes in the order {order}")


async def _adjust_scene_duration(paper: Paper, asked: take.AdjustSceneDuration) -> Change:
    number, notices = asked.scene_index, list[str]()
    after = with_seconds(paper.breakdown, number, asked.seconds, paper.rate)
    scene = scene_at(after, number)
    spoken = speech_seconds(scene.script, paper.breakdown.brief.language)
    if spoken / FASTEST > asked.seconds:
        line = await paper.authors.line(scene, paper.breakdown.brief, Seconds(asked.seconds))
        if line is not None:
            after = after.with_scene(number, scene.model_copy(update={"script": line}))
            notices.append(f"the words of scene {number} were shortened")
        if speech_seconds(scene_at(after, number).script, paper.breakdown.brief.language) / FASTEST > asked.seconds:
            longer = roomy(scene_at(after, number), paper.breakdown.brief.language, paper.rate)
            notices.append(f"the words of scene {number} need about {longer:.1f} s; shorten them, or it will be longer")
    return _told(paper.breakdown, after, f"scene {number}: {asked.seconds:g} s", notices)


async def _set_style(paper: Paper, asked: take.SetStyle) -> Change:
    return Change(with_style(paper.breakdown, asked.style), f"style: {asked.style}")


async def _set_format(paper: Paper, asked: take.SetFormat) -> Change:
    if asked.duration is None and asked.aspect_ratio is None:
        raise InvalidInput("duration", "say how long the film is to be, or which shape it is to have")
    after = with_format(paper.breakdown, asked.duration, asked.aspect_ratio, paper.rate)
    length = None if asked.duration is None else f"{asked.duration:g} s"
    told = ", ".join(each for each in (length, asked.aspect_ratio) if each)
    language = after.brief.language
    spoken = sum(speech_seconds(scene.script, language) for scene in after.scenes) / FASTEST
    notices = []
    if spoken > film_seconds(after):
        need = f"its words need about {spoken:.0f} s"
        notices.append(f"{need}; shorten them or remove a scene, or the film will be longer")
    return _told(paper.breakdown, after, f"the film: {told}", notices)


async def _set_voice(paper: Paper, asked: take.SetVoice) -> Change:
    language = paper.breakdown.brief.language
    voices = await paper.authors.voices(language)
    voice = asked.voice or _next_voice(voices, paper.breakdown.brief.voice)
    if voice not in voices:
        raise InvalidInput("voice", f"there is no voice {voice!r} in {language}; there are: {', '.join(voices)}")
    return Change(with_voice(paper.breakdown, voice), f"voice: {voice}")


def _next_voice(voices: tuple[str, ...], now: str | None) -> str:
    if len(voices) < 2:
        raise Refused("no_other_voice", "there is only one voice in this language here")
    return voices[(voices.index(now) + 1 if now in voices else 1) % len(voices)]


async def _set_music(paper: Paper, asked: take.SetMusic) -> Change:
    music = paper.breakdown.music
    if asked.mood is None and asked.style is None and not asked.another:
        raise InvalidInput("mood", "say a mood or a style, or ask for another tune")
    after = music.model_copy(
        update={
            "mood": asked.mood or music.mood,
            "style": asked.style or music.style,
            "variation": (music.variation + asked.another) % 2**16,
        }
    )
    told = ", ".join(each for each in (asked.mood, asked.style, "another tune" if asked.another else None) if each)
    return Change(with_music(paper.breakdown, after), f"music: {told}")


async def _set_transition(paper: Paper, asked: take.SetTransition) -> Change:
    seconds = 0.0 if asked.kind == "cut" else asked.seconds
    join = Transition(kind=asked.kind) if seconds is None else Transition(kind=asked.kind, seconds=seconds)
    where = "between all scenes" if asked.scene_index is None else f"into scene {asked.scene_index}"
    return Change(with_joins(paper.breakdown, join, asked.scene_index), f"{asked.kind.replace('_', ' ')} {where}")


def _told(before: SceneBreakdown, after: SceneBreakdown, what: str, notices: list[str] | None = None) -> Change:
    """The change, with a notice where the film's length changes."""
    difference = film_seconds(after) - film_seconds(before)
    said = list(notices or ())
    if abs(difference) >= 0.05:
        said.append(f"the film becomes {abs(difference):.1f} s {'longer' if difference > 0 else 'shorter'}")
    return Change(after, what, tuple(said))


EDITS: Final[Mapping[str, tuple[type[Frozen], Edit]]] = MappingProxyType(
    {
        "update_scene": (take.UpdateScene, _update_scene),
        "regenerate_scene": (take.RegenerateScene, _regenerate_scene),
        "regenerate_scene_image": (take.RegenerateSceneImage, _regenerate_scene_image),
        "add_scene": (take.AddScene, _add_scene),
        "remove_scene": (take.RemoveScene, _remove_scene),
        "reorder_scenes": (take.ReorderScenes, _reorder_scenes),
        "adjust_scene_duration": (take.AdjustSceneDuration, _adjust_scene_duration),
        "set_style": (take.SetStyle, _set_style),
        "set_format": (take.SetFormat, _set_format),
        "set_voice": (take.SetVoice, _set_voice),
        "set_music": (take.SetMusic, _set_music),
        "set_transition": (take.SetTransition, _set_transition),
        "generate_character": (take.GenerateCharacter, generate_character),
        "update_character": (take.UpdateCharacter, update_character),
    }
)
"""By the tools' names: what an edit takes, and the edit."""
