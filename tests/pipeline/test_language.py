"""In which language a film is told, and what the user hears about it."""

from __future__ import annotations

import pytest

from pixora_core.film import Brief, Scene, SceneBreakdown, Visual
from pixora_core.pipeline.language import in_its_language, named_language
from pixora_core.pipeline.ports import Narrator
from pixora_core.testing import ToneNarrator

GERMAN, ENGLISH = "Die Geschichte der Eisenbahn", "The history of the railway"


class Speaking(ToneNarrator):
    """Somebody with a voice for a few languages."""

    def __init__(self, *spoken: str) -> None:
        self._spoken = spoken

    def voices(self, language: str) -> tuple[str, ...]:
        return (f"{language}-one",) if language in self._spoken else ()


BOTH: tuple[Narrator, ...] = (Speaking("en"), Speaking("de"))


def test_an_open_language_is_that_of_the_words_and_the_user_is_told() -> None:
    spoken = in_its_language(Brief(prompt=GERMAN, language="und"), BOTH)
    assert spoken.brief.language == "de"
    assert spoken.notice == "The film is told in German, the prompt's language; the language “en” makes it English."
    scene = Scene(title="One", visual=Visual(description="a train"))
    paper = SceneBreakdown(title="T", brief=spoken.brief, scenes=(scene,), notices=("another",))
    assert spoken.noted(paper).notices == (spoken.notice, "another")


def test_a_script_speaks_for_itself() -> None:
    brief = Brief(prompt="Trains", script=f"{GERMAN} ist lang und schön.", language="und")
    spoken = in_its_language(brief, BOTH)
    assert spoken.brief.language == "de"
    assert spoken.notice is not None
    assert "the script's language" in spoken.notice


@pytest.mark.parametrize("voice", [None, "en-one"])
def test_what_nobody_can_say_is_told_in_english(voice: str | None) -> None:
    narrators = (Speaking("en"),) if voice is None else BOTH
    spoken = in_its_language(Brief(prompt=GERMAN, language="und", voice=voice), narrators)
    assert spoken.brief.language == "en"
    assert spoken.notice is not None
    assert spoken.notice.startswith("The prompt is in German, and the film in English")


def test_a_voice_of_the_words_language_is_taken_as_it_was_named() -> None:
    assert in_its_language(Brief(prompt=GERMAN, language="und", voice="de-one"), BOTH).brief.language == "de"


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_english_that_was_asked_for_stays_and_says_what_it_overrules(language: str) -> None:
    brief = Brief(prompt=GERMAN, language=language)
    spoken = in_its_language(brief, BOTH)
    assert spoken.brief == brief
    assert spoken.notice == "The prompt is in German, and the film in English; the language “de” makes it German."
    assert in_its_language(brief, BOTH, named=True).notice is None


@pytest.mark.parametrize(
    ("prompt", "language", "told"), [(ENGLISH, "und", "en"), (ENGLISH, "de", "de"), (GERMAN, "fr", "fr")]
)
def test_nothing_is_said_where_nothing_was_guessed(prompt: str, language: str, told: str) -> None:
    spoken = in_its_language(Brief(prompt=prompt, language=language), BOTH)
    assert (spoken.brief.language, spoken.notice) == (told, None)
    paper = SceneBreakdown(
        title="T", brief=spoken.brief, scenes=(Scene(title="One", visual=Visual(description="a train")),)
    )
    assert spoken.noted(paper) is paper


@pytest.mark.parametrize(("script", "language"), [(f"{GERMAN} ist lang und schön.", "de"), ("", "en")])
def test_a_breakdown_by_hand_whose_language_is_open_is_in_that_of_its_words(script: str, language: str) -> None:
    scene = Scene(title="One", script=script, visual=Visual(description="a train"))
    paper = SceneBreakdown(title="T", brief=Brief(prompt="Trains", language="und"), scenes=(scene,))
    named = named_language(paper, BOTH)
    assert named.brief == Brief(prompt="Trains", language=language)
    assert len(named.notices) == (language == "de")
    assert named_language(named, BOTH) is named
