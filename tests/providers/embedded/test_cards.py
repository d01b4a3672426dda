"""Every topic card: its form, its sentences, its pictures, its pace."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from pixora_core.film import Brief, Visual
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator.understand import understand
from pixora_core.providers.embedded.writer.cards import CARD_LANGUAGES, Beat, CardHead, beats_of, heads
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.fitting import BREATH, forms_of, longest, spoken_seconds
from pixora_core.providers.embedded.writer.matching import cards_for, stems_of
from pixora_core.providers.embedded.writer.text import sentences_in
from pixora_core.providers.embedded.writer.unknown import FORM_LANGUAGES, reflection
from pixora_core.providers.embedded.writer.vocabulary import PROPS, SETTINGS
from pixora_core.units import Size
from tests.every import of_every

of_every_card = of_every(
    (head for language in CARD_LANGUAGES for head in heads(language)),
    name=lambda head: head.path,
    group=lambda head: f"{head.language}-{head.group}",
)
CLICHES = re.compile(
    r"since the dawn of time|in today's world|fast-paced|delve|tapestry|game.changer|unlock", re.IGNORECASE
)

SAME_PLACE = {
    "swiss", "alpine", "alpine pasture", "antarctic", "austrian", "polar regions", "polar expedition", "australia",
    "Australia", "outback", "aboriginal", "brazilian", "brazilian culture", "chinese", "chinese culture",
    "chinese history", "oasis", "cactus", "cacti", "east africa", "East Africa", "india", "India", "ganges",
    "usa", "varanasi", "indian culture", "bollywood", "gandhi", "mahatma gandhi", "turkish", "turkish culture",
    "tuscany", "kpop", "japan", "Japan", "haiku", "wabi sabi", "kintsugi", "london", "London", "mexican",
    "mexican culture", "holland", "new york", "new york city", "nyc", "manhattan", "New York", "norwegian",
    "paris", "Paris", "peruvian", "scotland", "scottish", "celtic", "spanish", "venezia", "gondolier", "kenyan",
    "cracow", "kiev", "californian", "indonesian", "balinese", "argentinian", "argentine", "marrakesh", "uk", "turkiye",
}  # fmt: skip
"""What a place is also called, and what a beat describes without its name: lights on the Ganges, a mended bowl."""


def texts(beat: Beat) -> list[str]:
    return [text for text in (beat.script, beat.short, beat.more) if text]


def test_there_are_many_cards_in_many_groups() -> None:
    assert len(heads()) >= 300
    assert len({head.group for head in heads()}) >= 12


@pytest.mark.no_cover
@pytest.mark.parametrize("language", ["de", "es"])
def test_the_fifty_commonest_topics_are_there_in_german_and_spanish(language: str) -> None:
    english = {head.path: beats_of(head) for head in heads()}
    assert len(heads(language)) >= 50
    for head in heads(language):
        assert head.language == language
        shown = {beat.look.shows for beat in english[head.path.removeprefix(f"{language}/")]}
        assert head.group == head.path.split("/")[1]
        assert {beat.look.shows for beat in beats_of(head)} & shown, "pictures of another topic"


def test_there_are_no_cards_in_a_language_that_nobody_wrote_in() -> None:
    assert heads("fr") == ()


@of_every_card
def test_says_where_its_facts_are_from_and_when_it_was_read(head: CardHead) -> None:
    assert len(head.sources) >= 2
    assert date(2026, 1, 1) <= head.reviewed <= date(2030, 1, 1)


@of_every_card
def test_has_an_arc(head: CardHead) -> None:
    roles = Counter(beat.role for beat in beats_of(head))
    assert roles["hook"] >= 2
    assert roles["development"] >= 6
    assert roles["turn"] >= 1
    assert roles["close"] >= 2


@pytest.mark.no_cover
@of_every_card
def test_speaks_in_whole_sentences(head: CardHead) -> None:
    for text in (text for beat in beats_of(head) for text in texts(beat)):
        assert "  " not in text
        assert not re.search(r"[{}<>_#*]", text), text
        assert not CLICHES.search(text), text
        for sentence in sentences_in(text):
            assert re.match(r'["“]?[¿¡]?[A-ZÄÖÜÁÉÍÓÚČ0-9].*[.!?]["”]?$', sentence), sentence


@pytest.mark.no_cover
@of_every_card
def test_has_lines_of_a_length_that_can_be_followed(head: CardHead) -> None:
    for beat in beats_of(head):
        assert len(beat.script.split()) <= 45, beat.title
        lengths = [spoken_seconds(form, head.language) for form in forms_of(beat)]
        assert lengths == sorted(lengths), beat.title


@pytest.mark.no_cover
@of_every_card
def test_never_says_a_thing_twice(head: CardHead) -> None:
    said = Counter(
        sentence
        for beat in beats_of(head)
        for text in (beat.script, beat.more or "")
        for sentence in sentences_in(text)
        if len(sentence.split()) > 2
    )
    assert max(said.values()) == 1
    titles = Counter(beat.title for beat in beats_of(head))
    assert max(titles.values()) == 1


@of_every_card
def test_no_two_beats_look_alike(head: CardHead) -> None:
    looks = Counter((beat.look.setting, beat.look.time, beat.look.subjects) for beat in beats_of(head))
    assert max(looks.values()) == 1
    assert len({beat.look.setting for beat in beats_of(head)}) >= 4


@of_every_card
def test_asks_only_for_what_can_be_drawn(head: CardHead) -> None:
    for beat in beats_of(head):
        assert beat.look.setting in SETTINGS
        assert set(beat.look.subjects) <= set(PROPS)
        assert beat.look.time or beat.look.setting == "space", beat.title


@pytest.mark.no_cover
@of_every_card
def test_is_shown_all_that_it_asks_for(head: CardHead) -> None:
    for beat in beats_of(head):
        look = beat.look
        visual = Visual(description=look.shows, setting=look.setting, subjects=look.subjects)
        idea = understand(PictureRequest(visual=visual, size=Size(width=64, height=36)))
        assert idea.left_out == (), beat.title


INVENTED = {
    "airplane": 1903, "battery": 1799, "bicycle": 1817, "bus": 1830, "camera": 1820, "car": 1885, "chip": 1958,
    "clock": 1847, "computer": 1930, "hot_air_balloon": 1783, "lamp": 1880, "light_bulb": 1840, "phone": 1876,
    "ship": 1810, "train": 1804, "tram": 1881,
}  # fmt: skip
"""When there first were things that look as they are drawn: steamers, alarm clocks, electric lamps."""

OF_LATER = {("space/aurora.yaml", "What It Could Do")}
"""Beats that name an old year and speak of another time."""


@pytest.mark.no_cover
@of_every_card
def test_shows_nothing_younger_than_what_it_tells_of(head: CardHead) -> None:
    for beat in beats_of(head):
        years = [int(year) for year in re.findall(r"\b1[0-9]{3}\b", f"{beat.script} {beat.more}")]
        if not years:
            continue
        look = beat.look
        visual = Visual(description=look.shows, setting=look.setting, subjects=look.subjects)
        idea = understand(PictureRequest(visual=visual, size=Size(width=64, height=36)))
        younger = [name for name in idea.subjects if max(years) < INVENTED.get(name, 0)]
        assert not younger or (head.path.removeprefix(f"{head.language}/"), beat.title) in OF_LATER, beat.title


@pytest.mark.no_cover
@of_every_card
def test_fills_90_seconds_and_more(head: CardHead) -> None:
    assert longest(beats_of(head), head.language) >= 100


@pytest.mark.no_cover
@of_every_card
def test_keeps_its_pace(head: CardHead) -> None:
    for seed, seconds in enumerate((30, 60, 90)):
        brief = Brief(prompt=head.names[0], duration=seconds, seed=seed, language=head.language)
        scenes = breakdown_of(brief).scenes
        spoken = sum(spoken_seconds(scene.script, head.language) + BREATH for scene in scenes)
        assert spoken == pytest.approx(seconds, rel=0.06)
        assert len(scenes) >= {30: 3, 60: 4, 90: 6}[seconds]


@pytest.mark.no_cover
@of_every_card
def test_is_found_by_each_of_its_names(head: CardHead) -> None:
    for name in head.names:
        assert head in cards_for(name, head.language), name
    assert head in cards_for(head.topic, head.language)


@of_every_card
def test_promises_no_place_that_it_does_not_speak_of(head: CardHead) -> None:
    if head.group != "places" or head.language != "en":
        return
    told = (f"{beat.title} {beat.script} {beat.more} {beat.look.shows}" for beat in beats_of(head))
    said = set(stems_of(" ".join(told)))
    unsaid = [name for name in (*head.names, head.topic) if not said & set(stems_of(name))]
    assert set(unsaid) <= SAME_PLACE, "a name is only offered when some beat is about it, or when it is the same place"


@of_every_card
def test_excludes_none_of_its_own_names(head: CardHead) -> None:
    names = {stems_of(name, head.language) for name in head.names}
    assert not names & {stems_of(phrase, head.language) for phrase in head.unless}


@pytest.mark.parametrize("language", FORM_LANGUAGES)
@pytest.mark.parametrize(
    "topic", ["tax reform", "Ada Brown", "an old harbour", "learning to juggle", "Why me?", "One. Two.", "🙂"]
)
def test_forms_are_whole_sentences_in_every_language(language: str, topic: str) -> None:
    found = reflection(topic, language)
    for text in (text for beat in (*found.told, *found.beats) for text in texts(beat)):
        assert "{" not in text
        assert "  " not in text
        for sentence in sentences_in(text):
            assert re.match(r"[¿¡]?[A-ZÄÖÜÉÁÀÈÊÎÔÇ0-9].*[.!?]$", sentence), sentence
