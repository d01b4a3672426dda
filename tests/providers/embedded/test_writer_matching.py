"""Which card a prompt means, and which prompts mean none: the prompts stand in `prompts.yaml`, beside this file."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from pixora_core.providers.embedded.writer.matching import cards_for, meaning_of, stems_of
from pixora_core.providers.embedded.writer.spelling import corrected, names_of_cards, near_to, sound_of
from pixora_core.providers.embedded.writer.topic import topic_of


class Prompts(NamedTuple):
    """The prompts of `prompts.yaml`, each under its language."""

    known: dict[str, dict[str, list[str]]]
    shapes: dict[str, dict[str, list[str]]]
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


@pytest.mark.no_cover
def test_a_topic_is_found_in_the_shapes_that_people_write_it_in() -> None:
    wanted = {prompt: [topic] for topic, prompts in PROMPTS.shapes["en"].items() for prompt in prompts}
    assert len(wanted) > 150
    assert {prompt: meant(prompt, "en") for prompt in wanted} == wanted


@pytest.mark.parametrize(
    ("subject", "how"),
    [
        ("honey", "named"),
        ("Jellyfish: aliens of the sea", "headed"),
        ("Honey - nature's sweetest secret", "headed"),
        ("why do cats knead", "asked"),
        ("why do most sharks die young", "asked"),
        ("what bees do in winter", "asked"),
        ("how does your brain forget faces", "asked"),
        ("How tea travelled", "asked"),
        ("how the internet changed everything", "asked"),
        ("choclate", "misspelt"),
        ("elefants", "misspelt"),
    ],
)
def test_how_a_subject_was_read_is_known(subject: str, how: str) -> None:
    found = meaning_of(subject)
    assert found.cards
    assert found.how == how


def test_a_slip_is_put_right_where_only_one_word_may_be_meant() -> None:
    assert corrected("a documentary on pengiuns", "en") == "a documentary on penguins"
    assert corrected("choclate and pengiuns", "en") is None, "two slips are no slip"
    assert corrected("houss", "en") is None, "too short"
    assert corrected("Pinguine", "de") is None, "English only"


VARIANTS = {
    "africana", "anatolian", "andalusian", "arachnida", "astroid", "auroral", "bavarian", "bosporus", "calender",
    "cappadocian", "cephalopoda", "cetaceous", "chrysalid", "cinematograph", "citrous", "cyder", "cypher",
    "himalayan", "hokey", "jiujitsu", "lightening", "mediaeval", "metamorphoses", "mexicano", "nigerien",
    "norseman", "palaeontologist", "patagonian", "photograph", "saharan", "sequoya", "sphynx", "sunshiny",
    "telephony", "tomatoey", "tutankhamen", "wintertide", "yoghourt",
}  # fmt: skip
"""Words of the dictionary that are another form of a topic's name, or that nearly always are a slip of one."""


@pytest.mark.no_cover
def test_no_word_of_the_dictionary_is_taken_for_a_slip_of_another() -> None:
    packed = files("hibari").joinpath("assets", "lexicon_us_gold.json.gz").read_bytes()
    names = names_of_cards()
    words = {word.casefold() for word in json.loads(gzip.decompress(packed)) if word.isalpha() and word.isascii()}
    near = {word for name in names.words for word in near_to(name) if word in words}
    near |= {word for word in words if len(word) >= 5 and sound_of(word) in names.by_sound}
    assert len(near) > 1000
    taken = {word for word in near if (found := meaning_of(word)).cards and found.how == "misspelt"}
    assert taken <= VARIANTS, "a word of its own belongs to `real` in words.yaml"


@pytest.mark.parametrize("language", PROMPTS.both)
def test_a_prompt_that_names_two_topics_means_both(language: str) -> None:
    assert {prompt: meant(prompt, language) for prompt in PROMPTS.both[language]} == PROMPTS.both[language]


@pytest.mark.parametrize("language", PROMPTS.outside)
def test_no_card_is_better_than_a_wrong_one(language: str) -> None:
    found = {prompt: meant(prompt, language) for prompt in PROMPTS.outside[language]}
    assert {prompt: topics for prompt, topics in found.items() if topics} == {}


@pytest.mark.parametrize(
    ("subject", "topic"),
    [("Galileo and his telescope", "Galileo Galilei"), ("Helen Keller and her teacher", "Helen Keller")],
)
def test_what_is_somebodys_own_is_no_second_topic(subject: str, topic: str) -> None:
    assert [card.topic for card in cards_for(subject)] == [topic]


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
