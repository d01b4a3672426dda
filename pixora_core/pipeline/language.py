"""In which language a film is told whose brief leaves it open, and what the user is told about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pixora_core.film import Brief, SceneBreakdown
from pixora_core.film.tongue import TONGUES, UNDETERMINED, language_of
from pixora_core.pipeline.ports import Narrator

__all__ = ["Spoken", "in_its_language", "named_language"]


class Spoken(NamedTuple):
    """A brief whose language is named, and what is to be said of it, if anything is."""

    brief: Brief
    notice: str | None = None

    def noted(self, breakdown: SceneBreakdown) -> SceneBreakdown:
        """The breakdown of the brief, with the notice before its own."""
        if self.notice is None:
            return breakdown
        return breakdown.model_copy(update={"notices": (self.notice, *breakdown.notices)})


def in_its_language(brief: Brief, narrators: Sequence[Narrator], *, named: bool = False) -> Spoken:
    """An undetermined language (`und`) becomes that of the user's own words, where it is clear and somebody here can
    say it, and English else. A language that is given stays; where it is English and the words are not, the user is
    told so, unless the user has `named` it: English may be a default.
    """
    what = "prompt" if brief.script is None else "script"
    words = language_of(brief.script or brief.prompt)
    if words is None:
        return Spoken(_in(brief, "en") if brief.language == UNDETERMINED else brief)
    if brief.language.lower().split("-")[0] == "en":
        why = f"the language “{words}” makes it {TONGUES[words]}"
        return Spoken(brief, None if named else _in_english(what, words, why))
    if brief.language != UNDETERMINED:
        return Spoken(brief)
    if not _can_say(narrators, words, brief.voice):
        return Spoken(_in(brief, "en"), _in_english(what, words, "nobody here can say it otherwise"))
    told = f"The film is told in {TONGUES[words]}, the {what}'s language; the language “en” makes it English."
    return Spoken(_in(brief, words), told)


def named_language(breakdown: SceneBreakdown, narrators: Sequence[Narrator]) -> SceneBreakdown:
    """A breakdown whose brief leaves the language open, as one written by hand may, in that of its own words."""
    if breakdown.brief.language != UNDETERMINED:
        return breakdown
    script = " ".join(scene.script for scene in breakdown.scenes) or None
    spoken = in_its_language(breakdown.brief.model_copy(update={"script": script}), narrators)
    return spoken.noted(breakdown.model_copy(update={"brief": _in(breakdown.brief, spoken.brief.language)}))


def _in_english(what: str, words: str, why: str) -> str:
    return f"The {what} is in {TONGUES[words]}, and the film in English; {why}."


def _in(brief: Brief, language: str) -> Brief:
    return brief.model_copy(update={"language": language})


def _can_say(narrators: Sequence[Narrator], language: str, voice: str | None) -> bool:
    voices = [name for narrator in narrators for name in narrator.voices(language)]
    return bool(voices) if voice is None else voice in voices
