"""The edits of who appears in the film, how it looks, and whose words it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pixora_core.errors import InvalidInput, Refused
from pixora_core.film import Character, SceneBreakdown
from pixora_core.tools import params as take
from pixora_core.tools.editing import appearing, recast, scene_at, with_character, with_speaker
from pixora_core.tools.paper import Change, Paper

__all__ = ["generate_character", "update_character"]


async def generate_character(paper: Paper, asked: take.GenerateCharacter) -> Change:
    """Somebody new, in the scenes that name it."""
    if asked.name in {each.name for each in paper.breakdown.characters}:
        raise Refused("character_exists", f"there is a character {asked.name!r} already", recovery=["update_character"])
    numbers = _where(paper.breakdown, asked.name) if asked.scenes is None else asked.scenes
    for number in numbers:
        scene_at(paper.breakdown, number)
    designed = await paper.authors.character(asked.name, asked.description, paper.breakdown)
    character = designed
    if asked.palette is not None and asked.palette != designed.palette:
        coloured = designed.model_copy(update={"palette": asked.palette})
        character = await paper.authors.pictured(coloured, paper.breakdown)
    known = await paper.authors.voices(paper.breakdown.brief.language)
    voice = asked.voice or (designed.voice if designed.voice in known else None)
    character = character.model_copy(update={"voice": None})
    character, notices = await _voiced(paper, character, voice, asked.speaks or ())
    after = with_speaker(with_character(paper.breakdown, character, numbers), asked.name, asked.speaks or ())
    return Change(after, f"{asked.name} appears in {_scenes_told(after, numbers)}", notices)


async def update_character(paper: Paper, asked: take.UpdateCharacter) -> Change:
    """What is given is changed, the rest stays; only the scenes that it touches are made again."""
    former = next((each for each in paper.breakdown.characters if each.name == asked.name), None)
    if former is None:
        there = ", ".join(each.name for each in paper.breakdown.characters) or "none yet"
        raise InvalidInput("name", f"there is no character {asked.name!r}; there are: {there}")
    given = {name: getattr(asked, name) for name in ("look", "role", "palette")}
    changed = former.model_copy(update={name: value for name, value in given.items() if value is not None})
    if (changed.look, changed.palette) != (former.look, former.palette):
        changed = await paper.authors.pictured(changed, paper.breakdown)
    numbers = appearing(paper.breakdown, asked.name) if asked.scenes is None else asked.scenes
    spoken = _speaking(paper.breakdown, asked.name) if asked.speaks is None else asked.speaks
    notices: tuple[str, ...] = ()
    if asked.voice is not None or former.voice is None:
        changed, notices = await _voiced(paper, changed, asked.voice, spoken)
    after = with_speaker(with_character(paper.breakdown, changed, numbers), asked.name, spoken)
    if asked.new_name is not None:
        after = recast(after, asked.name, asked.new_name)
    return Change(after, f"{asked.new_name or asked.name} changed, in {_scenes_told(after, numbers)}", notices)


def _where(breakdown: SceneBreakdown, name: str) -> tuple[int, ...]:
    """The scenes whose words name somebody; all of them where none does."""
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    scenes = list(enumerate(breakdown.scenes, 1))
    found = tuple(n for n, each in scenes if named.search(f"{each.script}\n{each.title}\n{each.visual.description}"))
    return found or tuple(number for number, _ in scenes)


def _speaking(breakdown: SceneBreakdown, name: str) -> tuple[int, ...]:
    """The scenes whose words a character says."""
    return tuple(number for number, scene in enumerate(breakdown.scenes, 1) if scene.speaker == name)


def _scenes_told(breakdown: SceneBreakdown, numbers: Sequence[int]) -> str:
    if len(set(numbers)) == len(breakdown.scenes):
        return "all scenes"
    return f"scene{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}" if numbers else "no scene yet"


async def _voiced(
    paper: Paper, character: Character, voice: str | None, spoken: Sequence[int]
) -> tuple[Character, tuple[str, ...]]:
    """The character with that voice; one that speaks and was given none gets one that nobody else in the film has.

    Raises `InvalidInput` for a voice that no narrator here has.
    """
    if voice is None and not spoken:
        return character, ()
    language = paper.breakdown.brief.language
    voices = await paper.authors.voices(language)
    if voice is not None:
        if voice not in voices:
            raise InvalidInput("voice", f"there is no voice {voice!r} in {language}; there are: {', '.join(voices)}")
        return character.model_copy(update={"voice": voice}), ()
    narrator = paper.breakdown.brief.voice or next(iter(voices), None)
    taken = {narrator, *(each.voice for each in paper.breakdown.characters)}
    free = next((each for each in voices if each not in taken), None)
    if free is None:
        return character, (f"no voice is left for {character.name}; it speaks in the narrator's",)
    return character.model_copy(update={"voice": free}), (f"{character.name} speaks with the voice {free}",)
