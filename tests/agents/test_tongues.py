"""The offline model answers in the user's language."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
import yaml

from pixora_core.agents.offline import answers, model, planning, tongues, words
from pixora_core.agents.offline.answers import Outcome, answer
from pixora_core.agents.offline.intents import Situation
from pixora_core.agents.offline.model import OfflineModel
from pixora_core.agents.offline.steps import Call
from pixora_core.agents.offline.tongues import Name, Tongue, tongue_of
from pixora_core.agents.offline.understand import understand
from tests.agents.staging import staged, texts

CATALOGUE = yaml.safe_load((Path(tongues.__file__).parent / "tongues.yaml").read_text(encoding="utf-8"))["texts"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("mach Szene 2 kürzer", "de"),
        ("Was kannst du?", "de"),
        ("acorta la escena 2", "es"),
        ("¿Cuánto tarda?", "es"),
        ("make scene 2 shorter", "en"),
        ("In Szene 1 soll es heißen: “The sea is calm and the sky is the sea”", "de"),
        ("go", "en"),
    ],
)
def test_the_language_of_a_message(said: str, name: str) -> None:
    assert tongue_of([said]).name == name


def test_a_word_that_is_in_no_language_leaves_the_one_spoken_before() -> None:
    assert tongue_of(["mach Szene 2 bitte kürzer", "ok"]).name == "de"
    assert tongue_of([]).name == "en"


def test_every_sentence_is_there_in_every_language_with_the_same_places() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for english, others in CATALOGUE.items():
        assert set(others) == {"de", "es"}, english
        for text in others.values():
            assert places(text) <= places(english), text
    fixed = [words.NO_FILM_YET, words.NOT_UNDERSTOOD, words.KEY, words.WRITING_ANEW, words.ABOUT_WHAT]
    fixed += [words.ONE_SCENE_STAYS, words.ONLY_THE_MUSIC, words.VOICES_BY_NAME, *words.ANSWERS.values()]
    assert set(fixed) <= set(CATALOGUE)
    for module in (answers, model, planning, words):
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        for text in re.findall(r'\bt\(\s*"((?:[^"\\]|\\.)*)"[,)]', source):
            assert text in CATALOGUE, text


def test_what_tools_say_of_an_edit_is_told_in_the_users_language() -> None:
    state = {"scenes": [{"number": 1, "title": "Tee", "script": "", "seconds": 5}]}
    needs = {"scenes": [{"scene_index": 2, "make": ["film"], "reuse": ["picture"]}], "film": ["film"], "seconds": 12}
    result = {"change": "scene 2: 8 s", "notices": ["the film becomes 1.5 s longer"], "needs": needs}
    told = answer([Outcome("adjust_scene_duration", result)], state, Tongue("de"))
    assert told == (
        "Erledigt. Szene 2: 8 s. Der Film wird 1.5 s länger. Neu zu machen: Teile von Szene 2; 1 andere Teile bleiben. "
        "Das dauert etwa 12 Sekunden und kostet nichts. Sag „los“, und ich mache ihn."
    )
    assert answer([Outcome("set_voice", {"change": "a change that is new"})], state, Tongue("es")).startswith(
        "Hecho. A change that is new."
    )


@pytest.mark.parametrize(
    ("said", "talked", "language"),
    [
        ("mach einen Film über die Eisenbahn", "de", "de"),
        ("mach einen Film über die Eisenbahn auf Englisch", "de", "en"),
        ("haz una película sobre el mar", "es", "es"),
        ("make a film about railways", "en", None),
    ],
)
def test_a_film_is_in_the_language_that_one_talks_in(said: str, talked: Name, language: str | None) -> None:
    steps = planning.plan(understand(said, Situation()), {}, Tongue(talked))
    (params,) = [step.params for step in steps if isinstance(step, Call) and step.tool == "generate_scene_breakdown"]
    assert params.get("language") == language


@pytest.mark.anyio
async def test_a_conversation_in_german_and_spanish(tmp_path: Path) -> None:
    stage = await staged(tmp_path, OfflineModel(), name="offline")
    (hello,) = texts(await stage.say("Hallo, was kannst du?"))[-1:]
    assert hello.startswith("Sag mir, worum es im Film gehen soll")
    await stage.plan()
    assert texts(await stage.say("mach Szene 2 kürzer"))[-1].startswith("Erledigt. Szene 2:")
    assert texts(await stage.say("¿cuánto va a tardar?"))[-1].startswith("Hacerla lleva")
    assert texts(await stage.say("der Hund bellt im Garten"))[-1].startswith("Das habe ich nicht verstanden")


def test_quotes_that_are_only_begun_are_looked_through_once() -> None:
    """Where each was sought the end of, this took two minutes, and everybody waited."""
    assert tongue_of(["«" * 400_000]).name == "en"
