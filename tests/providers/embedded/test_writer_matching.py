"""Which card a prompt means, and which prompts mean none: the prompts stand in `prompts.yaml`, beside this file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from pixora_core.providers.embedded.writer.matching import cards_for, stems_of
from pixora_core.providers.embedded.writer.topic import topic_of


class Prompts(NamedTuple):
    """The prompts of `prompts.yaml`, each under its language."""

    known: dict[str, dict[str, list[str]]]
    both: dict[str, dict[str, list[str]]]
    outside: dict[str, list[str]]
    subjects: dict[str, dict[str, str]]


PROMPTS = Prompts(**yaml.safe_load(Path(__file__).with_name("prompts.yaml").read_text("utf-8")))


def meant(prompt: str, language: str) -> list[str]:
    """The topics of the cards that a prompt means."""
    return [card.topic for card in cards_for(topic_of(prompt, language), language)]


@pytest.mark.no_cover
@pytest.mark.parametrize("language", PROMPTS.known)
def test_a_known_topic_is_found(language: str) -> None:
    wanted = {prompt: [topic] for topic, prompts in PROMPTS.known[language].items() for prompt in prompts}
    assert {prompt: meant(prompt, language) for prompt in wanted} == wanted


@pytest.mark.parametrize("language", PROMPTS.both)
def test_a_prompt_that_names_two_topics_means_both(language: str) -> None:
    assert {prompt: meant(prompt, language) for prompt in PROMPTS.both[language]} == PROMPTS.both[language]


@pytest.mark.parametrize("language", PROMPTS.outside)
def test_no_card_is_better_than_a_wrong_one(language: str) -> None:
    found = {prompt: meant(prompt, language) for prompt in PROMPTS.outside[language]}
    assert {prompt: topics for prompt, topics in found.items() if topics} == {}


def test_a_card_of_two_words_is_one_card() -> None:
    assert [card.topic for card in cards_for("sleep and dreams")] == ["Sleep and dreams"]


@pytest.mark.parametrize("language", PROMPTS.subjects)
def test_the_subject_of_an_order(language: str) -> None:
    subjects = PROMPTS.subjects[language]
    assert {prompt: topic_of(prompt, language) for prompt in subjects} == subjects


@pytest.mark.parametrize("language", ["de", "es"])
@pytest.mark.parametrize("word", ["in ", "30 Sekunden ", "de 30 segundos ", "im Stil ", "für ", ", "])
def test_no_language_is_slow_to_read(language: str, word: str) -> None:
    assert topic_of(word * 25, language)


@pytest.mark.parametrize("word", ["in ", "a 30 second ", "style ", "(for kids ", ", ", "and the "])
def test_a_long_and_repetitive_prompt_takes_no_time(word: str) -> None:
    assert topic_of(word * 60)
    assert cards_for(topic_of(word * 1500)) == ()


def test_forms_of_a_word_have_one_stem() -> None:
    for words in (
        ("bee", "bees"),
        ("fly", "flies", "flying"),
        ("leaf", "leaves"),
        ("café", "cafes"),
        ("moon", "moon's"),
    ):
        assert len({stems_of(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Biene", "Bienen")),
        ("de", ("Vogel", "Vögel")),
        ("de", ("Schloss", "Schlosses", "Schlösser")),
        ("es", ("abeja", "abejas")),
        ("es", ("volcán", "volcanes")),
        ("es", ("luz", "luces")),
        ("es", ("té",)),
    ],
)
def test_forms_of_a_word_in_other_languages(language: str, words: tuple[str, ...]) -> None:
    assert len({stems_of(word, language) for word in words}) == 1
