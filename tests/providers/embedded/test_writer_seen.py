"""What is seen in a film about the unknown: the prompt's own things, places, colours, weather and season."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from pixora_core.film import Brief
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.reading import read
from pixora_core.providers.embedded.writer.scenery import OPEN
from tests.providers.embedded.written import film_about, seen_in


@pytest.mark.parametrize(
    ("prompt", "language", "shown"),
    [
        ("my red bicycle", "en", "A red bicycle"),
        ("mein rotes Fahrrad", "de", "A red bicycle"),
        ("mi bicicleta roja", "es", "A red bicycle"),
        ("mon vélo rouge", "fr", "A red bicycle"),
        ("la mia bicicletta rossa", "it", "A red bicycle"),
        ("my old bicycle and a red house", "en", "A bicycle"),
    ],
)
def test_a_thing_is_shown_in_the_colour_that_the_prompt_gives_it(prompt: str, language: str, shown: str) -> None:
    reading = read("", prompt, language)
    (bicycle,) = (each.motif for each in reading.motifs if each.motif.name == "bicycle")
    assert all(look.shows.startswith(shown) for look in bicycle.looks)


def test_a_film_about_a_village_shows_no_town() -> None:
    seen = seen_in(film_about("A village fete")) | seen_in(film_about("Ein Dorffest im Sommer", "de"))
    assert "village" in seen
    assert seen.isdisjoint({"city", "street", "old_town"})


def test_windows_are_lit_and_flames_burn_when_it_is_dark() -> None:
    late = {"evening", "dusk", "night", "dawn"}
    for prompt in (
        "A village fete in summer",
        "The feeling of coming home after a long journey",
        "The last tram home",
        "He lights every lamp. A child watches. In the morning nobody notices.",
    ):
        for scene in film_about(prompt).scenes:
            visual = scene.visual
            dark = "lit window" in visual.description or {"candle", "lantern", "lamp"}.intersection(visual.subjects)
            assert not dark or visual.time_of_day in late, visual.description


def test_of_two_empty_places_side_by_side_no_two_have_the_same_sky() -> None:
    low = {"dawn", "evening"}
    for prompt in ("A chess game between two old friends", "Loneliness", "Justice and mercy"):
        visuals = [scene.visual for scene in film_about(prompt, seconds=30).scenes]
        for one, other in pairwise(visuals):
            bare = all(each.setting in OPEN and not each.subjects for each in (one, other))
            assert not (bare and {one.time_of_day, other.time_of_day} <= low), (prompt, one.description)


def test_church_organs_are_seen_and_what_is_repaired_has_its_tools() -> None:
    film = film_about("The family company that repairs church organs", seconds=45)
    assert {"pipe_organ", "toolbox"} <= {name for scene in film.scenes for name in scene.visual.subjects}
    assert "church_organ" not in {each.motif.name for each in read("organ donation", "organ donation", "en").motifs}


def test_words_of_a_prompt_are_not_said_as_a_sentence_of_their_own() -> None:
    film = film_about("The feeling of coming home after a long journey", seconds=45)
    assert "Home and journey." not in [scene.script for scene in film.scenes]


def test_half_of_a_name_is_no_thing() -> None:
    assert "which" not in read("", "A chess game between two old friends", "en").slots
    assert read("", "A dragon who is afraid", "en").slots["which"] == "dragon"


def test_a_bench_and_a_dragon_are_seen() -> None:
    assert "bench" in seen_in(film_about("The old bench in the park"))
    assert "dragon" in seen_in(film_about("A dragon who is afraid of the dark"))


def test_a_fire_is_seen_once_and_no_empty_stage_twice() -> None:
    bakery = film_about("The night shift in a small bakery")
    fires = [scene for scene in bakery.scenes if re.search("oven|fireplace", scene.visual.description)]
    assert len(fires) <= 1
    theatre = film_about("How our little theatre survived the winter", seconds=45)
    stages = [scene.visual.subjects for scene in theatre.scenes if scene.visual.setting == "theatre"]
    assert len(stages) == len(set(stages))


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [
        ("A stormy sea and the lighthouse", "storm"),
        ("the rainy day we met in London", "rain"),
        ("a foggy morning in our harbour", "mist"),
    ],
)
def test_the_weather_that_a_prompt_tells_is_that_of_its_pictures(prompt: str, weather: str) -> None:
    written = breakdown_of(Brief(prompt=prompt, duration=24))
    assert written.scenes[0].visual.weather == weather
    assert [scene.visual.weather for scene in written.scenes].count(weather) >= len(written.scenes) - 1


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ("our trip to Paris", "paris"),
        ("Robin Hood", "archer"),
        ("King Arthur and the sword in the stone", "knight"),
        ("we went to Prague in May", "prague"),
    ],
)
def test_names_that_are_known_are_read_however_they_are_written(prompt: str, named: str) -> None:
    assert named in {each.motif.name for each in read(prompt, prompt, "en").motifs}


def test_what_a_prompt_does_not_name_is_not_shown_beside_what_it_does() -> None:
    """The lines for any film come with a bowl, a lighthouse, a cottage: beside a hamster they show none of them."""
    film = film_about("hamsters: how to take care of them", seconds=45)
    assert "hamster" in seen_in(film)
    assert seen_in(film).isdisjoint({"lighthouse", "cottage", "bowl", "lantern", "stone_bridge", "book"})


def test_a_film_is_in_the_season_that_its_prompt_names() -> None:
    film = film_about("Autumn in Vermont", seconds=30)
    outdoors = [
        scene.visual for scene in film.scenes if scene.visual.setting in {"meadow", "forest", "road", "village"}
    ]
    assert outdoors
    assert all("autumn" in visual.description for visual in outdoors)


def test_what_is_taken_to_a_named_city_is_seen_in_it() -> None:
    film = film_about("paris in the rain", seconds=30)
    town = [scene.visual.description for scene in film.scenes if scene.visual.setting == "old_town"]
    assert town
    assert all("Paris" in description for description in town)
