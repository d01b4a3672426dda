"""What a prompt is for, and that what is written about the unknown follows it and states no facts."""

from __future__ import annotations

from typing import get_args

import pytest

from pixora_core.film import Brief
from pixora_core.providers.embedded.writer.cards import Beat
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.kinds import kind_of
from pixora_core.providers.embedded.writer.occasions import Occasion, occasion_of
from pixora_core.providers.embedded.writer.text import sentences_in
from pixora_core.providers.embedded.writer.topic import topic_of
from pixora_core.providers.embedded.writer.unknown import FORM_LANGUAGES, reflection

SHOWN = {
    ("en", "Join us for the summer party of the rowing club on Saturday, 12 July"): "invitation",
    ("en", "save the date: Anna and Tom"): "invitation",
    ("en", "Introducing BrightBrew, the kettle that remembers how you like your tea"): "launch",
    ("en", "grand opening of Luigi's barber shop"): "launch",
    ("en", "Zentrix Cloud, our new analytics platform"): "launch",
    ("en", "Rufus, our cat, has died"): "loss",
    ("en", "remembering grandma Rose"): "loss",
    ("en", "The day my father taught me to ride a motorbike"): "memory",
    ("en", "happy retirement Dave from everyone in accounts"): "wish",
    ("en", "How to fold a fitted sheet"): "howto",
    ("en", "10 reasons to adopt an older dog"): "list",
    ("en", "Acme Rockets Inc. quarterly planning"): "work",
    ("en", "Brightwell & Sons, the family company that repairs church organs"): "business",
    ("en", "our bakery opens on saturday in Elm Street"): "launch",
    ("en", "yard sale at 12 Oak Lane this sunday"): "invitation",
    ("en", "Joe's Bike Shop, repairs while you wait"): "business",
    ("en", "farewell to our colleague Priya after 12 years"): "wish",
    ("en", "farewell to my brother"): "loss",
    ("en", "Loneliness"): "feeling",
    ("en", "The feeling of coming home after a long journey"): "feeling",
    ("de", "Einladung zum Sommerfest"): "invitation",
    ("de", "Herzlichen Glückwunsch zum Abitur, Lena"): "wish",
    ("de", "Unser Hund Bello ist gestorben"): "loss",
    ("de", "Neueröffnung der Bäckerei Krause"): "launch",
    ("es", "Estás invitado a la fiesta de Lucía"): "invitation",
    ("es", "¡Felicidades, abuela!"): "wish",
    ("es", "Ha muerto mi perro Canelo"): "loss",
    ("es", "Gran inauguración de la librería Sol"): "launch",
    ("fr", "Vous êtes invités au mariage de Léa et Tom"): "invitation",
    ("fr", "Merci, Madame Dupont"): "wish",
    ("it", "Inaugurazione della libreria Sole"): "launch",
    ("it", "In memoria di nonno Aldo"): "loss",
    ("en", "Why is Monday the hardest day?"): "question",
    ("en", "our little hotel on the cliff"): "place",
    ("en", "A village fete"): "any",
    ("en", "learning to whistle"): "activity",
    ("en", "Marie Kowalski"): "name",
    ("en", "happiest minutes of a snail"): "any",
    ("en", "an income statement"): "any",
}
NONE = ["a company of wolves", "the joinery", "a thankless task", "Zorblax quantum widgets", "the comet's tail", "12"]


@pytest.mark.parametrize(("asked", "kind"), SHOWN.items())
def test_what_a_prompt_is_for(asked: tuple[str, str], kind: str) -> None:
    language, prompt = asked
    assert kind_of(prompt, language) == kind


@pytest.mark.parametrize("prompt", NONE)
def test_most_prompts_show_no_occasion(prompt: str) -> None:
    assert occasion_of(prompt, "en") is None


def test_a_language_without_occasions_has_none() -> None:
    assert occasion_of("Join us", "pt") is None


def test_every_occasion_has_lines_in_its_language() -> None:
    shown = {(language, kind) for (language, _), kind in SHOWN.items() if kind in get_args(Occasion)}
    assert {kind for language, kind in shown if language == "en"} == set(get_args(Occasion))
    for (language, prompt), kind in SHOWN.items():
        found = reflection(prompt, language)
        own = [beat for beat in found.beats if beat.essential]
        assert found.kind == kind
        assert kind not in get_args(Occasion) or {"hook", "development", "turn", "close"} <= {beat.role for beat in own}
    assert {language for language, _ in shown} == set(FORM_LANGUAGES)


@pytest.mark.parametrize("seconds", [25, 35])
@pytest.mark.parametrize("asked", [asked for asked, kind in SHOWN.items() if kind in get_args(Occasion)])
def test_an_occasion_is_spoken_of_in_whole_sentences_of_its_own(asked: tuple[str, str], seconds: float) -> None:
    language, prompt = asked
    film = breakdown_of(Brief(prompt=prompt, language=language, duration=seconds))
    found = reflection(topic_of(prompt, language), language)
    lines = {sentence for beat in found.beats for sentence in _sentences(beat)}
    general = {
        sentence
        for beat in reflection("xyzzy", language).beats
        for sentence in _sentences(beat)
        if "xyzzy" not in sentence.lower()
    }
    spoken = [sentence for scene in film.scenes for sentence in sentences_in(scene.script)]
    assert prompt.strip("¡!?.").lower() in " ".join(spoken).lower()
    assert set(spoken) <= lines
    assert not general & set(spoken)
    assert all(scene.script[-1] in ".?!" for scene in film.scenes)


def _sentences(beat: Beat) -> tuple[str, ...]:
    texts = (text for text in (beat.script, beat.short, beat.more) if text)
    return tuple(sentence for text in texts for sentence in sentences_in(text))


def test_beside_the_dead_stands_nothing_that_was_written_for_any_topic() -> None:
    film = breakdown_of(Brief(prompt="remembering grandma Rose", duration=300))
    own = {sentence for beat in reflection("remembering grandma Rose", "en").beats for sentence in _sentences(beat)}
    assert {sentence for scene in film.scenes for sentence in sentences_in(scene.script)} <= own
    assert "the pictures speak alone" in film.notices[-1]


def test_an_invitation_of_several_sentences_is_told_in_its_own_words() -> None:
    prompt = "Come to our garden party. It starts at four. Bring a chair."
    film = breakdown_of(Brief(prompt=prompt, duration=45))
    spoken = " ".join(scene.script for scene in film.scenes)
    assert [sentence for sentence in sentences_in(prompt) if sentence not in spoken] == []
    assert "every story" not in spoken.lower()


def test_films_of_different_occasions_sound_different() -> None:
    moods = {
        breakdown_of(Brief(prompt=prompt, language=language, duration=30)).scenes[0].mood
        for (language, prompt), kind in SHOWN.items()
        if kind in ("loss", "wish", "work", "memory")
    }
    assert len(moods) >= 4


@pytest.mark.parametrize(
    ("prompt", "language", "known"),
    [
        ("happy birthday mum, 60 years", "en", False),
        ("Thank you teachers", "en", False),
        ("Alles Gute zum Geburtstag, Mama", "de", False),
        ("happy new year 2027", "en", True),
        ("birthdays", "en", True),
    ],
)
def test_a_wish_for_somebody_is_no_film_about_its_occasion(prompt: str, language: str, *, known: bool) -> None:
    film = breakdown_of(Brief(prompt=prompt, language=language, duration=24))
    assert bool(film.sources) == known
    if not known:
        assert film.scenes[0].script.casefold().count(prompt.split(",", maxsplit=1)[0].casefold())


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("happy birthday mum", "Happy birthday mum."),
        ("congratulations on your new job Sarah", "Congratulations on your new job Sarah."),
        ("our bakery opens on saturday in Elm Street", "Our bakery opens on saturday in Elm Street."),
        ("Joe's Bike Shop, repairs while you wait", "Joe's Bike Shop, repairs while you wait."),
    ],
)
def test_a_greeting_and_an_advert_are_said_to_somebody_and_close_with_what_they_are_about(
    prompt: str, said: str
) -> None:
    film = breakdown_of(Brief(prompt=prompt, duration=30))
    assert said in film.scenes[0].script
    assert said in film.scenes[-1].script
    assert not film.sources, "no topic card"


def test_a_coach_with_a_name_is_no_bus() -> None:
    film = breakdown_of(Brief(prompt="thank you coach Miller for ten seasons", duration=30))
    assert not {prop for scene in film.scenes for prop in scene.visual.subjects} & {"bus"}
