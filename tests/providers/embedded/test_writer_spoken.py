"""How much of a film about something unknown is spoken, and that nothing in it is said or shown twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import pytest

from pixora_core.film import Brief, SceneBreakdown
from pixora_core.providers.embedded.writer.cards import Beat, Look
from pixora_core.providers.embedded.writer.choosing import filled_up, shapes_in, turned, unlike
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.fitting import BREATH, spoken_seconds
from pixora_core.providers.embedded.writer.lettering import spelled
from pixora_core.providers.embedded.writer.lines import general_lines, groups, kin_of, said_in
from pixora_core.providers.embedded.writer.motifs import MOTIF_LANGUAGES, motifs, motifs_in
from pixora_core.providers.embedded.writer.reading import read
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.text import capitalised, sentences_in
from pixora_core.providers.embedded.writer.topic import topic_of
from pixora_core.providers.embedded.writer.varying import varied

SPOKEN: Final = {12: 0.85, 30: 0.85, 60: 0.85, 90: 0.85, 120: 0.6}
"""The share of so many seconds that the words of an unknown film fill at least, the breaths between them included."""

ASKED: Final[Mapping[str, Sequence[str]]] = {
    "en": [
        "Zorblax", "The blue gate behind our garden", "My sister never throws away a button",
        "Why does the last biscuit always break?", "Tell the story of how my grandfather lost his hat at sea",
        "Quiet people in loud rooms", "Velmora", "Ines Marchetti", "learning to whistle",
    ],
    "de": [
        "Zorblax", "Das blaue Tor hinter unserem Garten", "Meine Schwester wirft nie einen Knopf weg",
        "Warum bricht immer der letzte Keks?", "Erzähl die Geschichte, wie mein Großvater auf See seinen Hut verlor",
        "Stille Leute in lauten Zimmern", "Velmora", "Ines Marchetti", "pfeifen lernen",
    ],
    "es": [
        "Zorblax", "La puerta azul detrás de nuestro jardín", "Mi hermana nunca tira un botón",
        "¿Por qué se rompe siempre la última galleta?",
        "Cuenta la historia de cómo mi abuelo perdió su sombrero en el mar",
        "Gente callada en salas ruidosas", "Velmora", "Inés Marchetti", "aprender a silbar",
    ],
    "fr": [
        "Zorblax", "La porte bleue derrière notre jardin", "Ma sœur ne jette jamais un bouton",
        "Pourquoi le dernier biscuit se casse-t-il toujours ?",
        "Raconte comment mon grand-père a perdu son chapeau en mer",
        "Des gens calmes dans des pièces bruyantes", "Velmora", "Inès Marchetti", "apprendre à siffler",
    ],
    "it": [
        "Zorblax", "Il cancello blu dietro il nostro giardino", "Mia sorella non butta mai un bottone",
        "Perché l'ultimo biscotto si rompe sempre?", "Racconta come mio nonno perse il cappello in mare",
        "Persone silenziose in stanze rumorose", "Velmora", "Ines Marchetti", "imparare a fischiare",
    ],
}  # fmt: skip
"""One invented word, a noun phrase, a whole sentence, a question, a personal story, five words, a brand, a person, a
doing: of none is there a card."""


def _share(film: SceneBreakdown) -> float:
    language = film.brief.language
    spoken = sum(spoken_seconds(scene.script, language) + BREATH for scene in film.scenes if scene.script)
    return spoken / film.brief.duration


def _begun(film: SceneBreakdown) -> list[str]:
    """How the sentences of each scene begin, but for the prompt's own words, which open and close the film."""
    topic = topic_of(film.brief.prompt, film.brief.language).casefold()
    scenes = [[one for one in sentences_in(scene.script) if topic not in one.casefold()] for scene in film.scenes]
    return [shape for sentences in scenes for shape in {shape for one in sentences for shape in shapes_in(one)}]


def _shown(film: SceneBreakdown) -> list[tuple[object, ...]]:
    visuals = [scene.visual for scene in film.scenes]
    return [(each.setting, each.subjects, each.time_of_day, each.description.split(",")[0]) for each in visuals]


@pytest.mark.no_cover
@pytest.mark.parametrize("seconds", SPOKEN)
@pytest.mark.parametrize("language", MOTIF_LANGUAGES)
def test_a_film_about_the_unknown_is_spoken_throughout_and_nothing_comes_twice(language: str, seconds: int) -> None:
    for prompt in ASKED[language]:
        film = breakdown_of(Brief(prompt=prompt, language=language, duration=seconds))
        assert not film.sources
        assert SPOKEN[seconds] <= _share(film) <= 1.08, prompt
        scripts = [scene.script for scene in film.scenes if scene.script]
        assert len(set(scripts)) == len(scripts), prompt
        assert len(set(_begun(film))) == len(_begun(film)), prompt
        assert len(set(_shown(film))) == len(_shown(film)), prompt
        assert all(re.fullmatch(r"[^{}]+[.?!]", script) for script in scripts), prompt
        assert all(re.fullmatch(r"[^{}]+", scene.title) for scene in film.scenes), prompt


def test_what_share_of_a_long_film_is_spoken_is_said() -> None:
    film = breakdown_of(Brief(prompt="Zorblax", duration=600))
    assert re.search(r"The words fill about \d+ s of 600 s", film.notices[-1])


@pytest.mark.parametrize("language", MOTIF_LANGUAGES)
def test_every_line_is_whole_and_said_in_every_language(language: str) -> None:
    every = [line for name in ("kin", "general") for group in groups(name).values() for line in group.lines]  # type: ignore[arg-type]
    said = [said_in(line, language) for line in every]
    assert len(set(said)) == len(said)
    assert [line for line in said if not re.fullmatch(r"[¿A-ZÄÖÜÉÈÀÊÎ{].*[.?!]", line)] == []
    assert [
        said_in(line, language) for line in every if line.alone and len(sentences_in(said_in(line, language))) < 2
    ] == []


def test_a_family_is_of_motifs_that_there_are_and_none_begins_two_lines_alike() -> None:
    names = {motif.like or motif.name for motif in motifs()}
    for name, group in groups("kin").items():
        assert group.of <= names, name
        assert {line.role for line in group.lines} == {"development", "turn"}, name
        for language in MOTIF_LANGUAGES:
            shapes = [shape for line in group.lines for shape in {*shapes_in(said_in(line, language))}]
            assert len(set(shapes)) == len(shapes), (name, language)


def test_the_family_of_most_motifs_speaks_first_and_beside_what_is_grave_only_one() -> None:
    found = motifs_in("a boat on the sea by the beach", "en")
    water = {line.en for line in groups("kin")["water"].lines}
    assert kin_of(found, "en")[0].script in water
    assert kin_of(motifs_in("the bus to the hospital", "en"), "en", grave=True)[0].script == (
        groups("kin")["care"].lines[0].en
    )
    assert kin_of((), "en") == ()
    assert kin_of((), "en", also=("regard",))


SPELLED = {
    ("en", "Zorblax"): {"letters": "seven", "initial": "Z", "final": "X"},
    ("de", "Kies"): {"letters": "vier", "initial": "K", "final": "S"},
    ("en", "Quiet people in loud rooms"): {"count": "five", "longest": "people"},
    ("es", "Una casa con patio"): {"count": "cuatro"},
    ("en", "C++"): {}, ("en", "42 is it"): {}, ("en", "two words"): {}, ("fr", "Antidisestablishmentarianism"): {},
}  # fmt: skip


@pytest.mark.parametrize("asked", SPELLED)
def test_what_is_said_of_the_words_is_true_of_them(asked: tuple[str, str]) -> None:
    language, topic = asked
    assert spelled(topic, language) == SPELLED[asked]


def test_a_word_with_an_inner_capital_is_left_as_it_is_written() -> None:
    assert capitalised("eBPF tracing") == "eBPF tracing"
    assert capitalised("tracing in eBPF") == "Tracing in eBPF"


def _beat(script: str, role: str = "development", more: str | None = None) -> Beat:
    return Beat.model_validate(
        {"role": role, "title": script, "script": script, "more": more, "look": {"shows": "x", "setting": "road"}}
    )


def test_two_lines_that_begin_alike_are_not_both_told() -> None:
    one, same, other = _beat("It is late. We go."), _beat("We go home."), _beat("They stay.")
    assert unlike([one, same, other]) == (one, other)
    assert unlike([other], beside=[_beat("So what?", more="They stay.")]) == ()
    assert turned([one, same, other], 4) == (same, other, one)


def test_a_short_film_is_a_hook_and_the_lines_that_fit_behind_it() -> None:
    hook = _beat("A hat. It is on the road.", "hook")
    lines = [_beat("Nobody has seen whose it was, and nobody asks."), _beat("It rains.")]
    told = filled_up([hook], [lines], "a hat", "en", 8.0, 0)
    assert [beat.role for beat in told] == ["hook", "close"]
    assert filled_up([hook], [[]], "a hat", "en", 2.0, 0) == (hook,)


def _pieces(text: str, looks: Sequence[Look]) -> list[Piece]:
    return [Piece("development", text, f"{number}.", look) for number, look in enumerate(looks)]


def test_a_thing_that_was_shown_is_seen_elsewhere_and_at_last_there_is_only_its_place() -> None:
    look = Look(shows="A dog in a meadow", setting="meadow", subjects=("dog",))
    shown = varied(_pieces("Dog", [look] * 5), read("", "a dog", "en"))
    assert len({(piece.look.setting, piece.look.subjects) for piece in shown}) == 5
    assert all(piece.look.subjects in {("dog",), ()} for piece in shown)
    assert shown[0].look.setting == "meadow"


def test_a_thing_in_a_room_is_seen_at_the_window_and_by_the_fire() -> None:
    look = Look(shows="A cup on a table", setting="room", subjects=("cup",), weather="rain")
    shown = varied(_pieces("x", [look] * 3), read("", "x", "en"))
    assert [piece.look.shows for piece in shown[:2]] == ["A cup on a table", "A cup by the window"]
    assert {piece.look.weather for piece in shown} == {None}


def test_a_line_with_a_picture_of_its_own_keeps_it() -> None:
    look = Look(shows="A beach", setting="beach")
    reading = read("", "the beach", "en")
    (piece,) = varied(_pieces("Own", [look]), reading, apart={"Own"})
    assert piece.look.setting == "beach"


def test_the_animal_of_a_prompt_visits_and_what_is_lost_does_not() -> None:
    fox = breakdown_of(Brief(prompt="a fox who waits for the night train", duration=60))
    assert sum("fox" in scene.visual.subjects for scene in fox.scenes) >= 2
    boat = breakdown_of(Brief(prompt="a boat that lost its mast", duration=120))
    assert not [scene for scene in boat.scenes if "sailboat" in scene.visual.subjects]


@pytest.mark.parametrize("language", MOTIF_LANGUAGES)
def test_of_a_name_a_question_and_a_memory_lines_speak_that_suit_them(language: str) -> None:
    prompts = {"name": "Ines Marchetti", "question": ASKED[language][3], "memory": ASKED[language][4]}
    for name, prompt in prompts.items():
        film = breakdown_of(Brief(prompt=prompt, language=language, duration=150))
        lines = {beat.script for beat in general_lines(name, language)}  # type: ignore[arg-type]
        assert any(scene.script in lines for scene in film.scenes), prompt
