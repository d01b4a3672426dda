"""Short films from cards show several pictures: lines are cut between sentences, no word is lost."""

from __future__ import annotations

import pytest

from pixora_core.film import Brief
from pixora_core.providers.embedded.writer.cards import Look
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.fitting import BREATH, spoken_seconds
from pixora_core.providers.embedded.writer.livening import livened, pictures_wanted
from pixora_core.providers.embedded.writer.staging import Piece

LONG = "Before you had breakfast, somebody had been to a hundred flowers. She was already working on your lunch."


def piece(script: str, look: Look) -> Piece:
    return Piece("development", "A line", script, look)


def bee(*subjects: str) -> Look:
    return Look.model_validate({"shows": "A bee", "setting": "meadow", "subjects": subjects, "time": "dawn"})


def test_three_pictures_at_twenty_seconds_and_five_from_thirty_on() -> None:
    assert [pictures_wanted(seconds) for seconds in (6, 20, 30, 60)] == [1, 3, 5, 5]


def test_a_line_is_cut_between_its_sentences_and_no_word_is_lost() -> None:
    cut = livened([piece(LONG, bee("bee", "flower"))], 2, "en", homes={})
    assert " ".join(each.script for each in cut) == LONG
    assert [each.look.subjects for each in cut] == [("bee", "flower"), ("bee",)]


def test_a_thing_without_another_place_comes_into_its_place() -> None:
    look = Look(shows="A whale", setting="ocean", subjects=("whale",), time="day")
    assert [each.look.subjects for each in livened([piece(LONG, look)], 2, "en", homes={})] == [(), ("whale",)]


def test_what_a_film_is_about_is_seen_where_a_line_shows_only_a_place() -> None:
    cut = livened([piece(LONG, bee())], 2, "en", homes={"bee": {"meadow"}})
    assert [each.look.subjects for each in cut] == [(), ("bee",)]


def test_a_thing_that_is_no_longer_spoken_of_gives_way_to_what_the_film_is_about() -> None:
    look = Look(shows="A car on a road", setting="road", subjects=("car",), time="day")
    said = "Hold your hand flat out of a car window. It rises, and a wing does just that, every time you fly."
    cut = livened([piece(said, look)], 2, "en", homes={"airplane": {"sky"}})
    assert [(each.look.setting, each.look.subjects) for each in cut] == [("road", ("car",)), ("sky", ("airplane",))]


def test_a_place_is_seen_before_somebody_stands_in_it() -> None:
    look = Look(shows="A person in a wide street", setting="street", subjects=("person",), time="day")
    cut = livened([piece(LONG, look)], 2, "en", homes={"camera": {"beach"}})
    assert [(each.look.setting, each.look.subjects) for each in cut] == [("street", ()), ("street", ("person",))]


def test_what_a_line_begins_by_naming_is_there_from_the_start() -> None:
    look = Look(shows="A whale", setting="ocean", subjects=("whale",), time="day")
    said = "A whale is lying on its back, and it looks at the sun. It will stay like that until evening."
    cut = livened([piece(said, look)], 2, "en", homes={"whale": {"ocean"}})
    assert {each.look.subjects for each in cut} == {("whale",)}


def test_the_picture_that_a_card_names_for_the_second_half_is_shown() -> None:
    parrot = Look(shows="A parrot", setting="forest", subjects=("parrot",), time="day")
    line = piece(LONG, bee("bee", "flower"))._replace(then=parrot)
    assert [each.look for each in livened([line], 2, "en", homes={})] == [line.look, parrot]
    assert [each.look for each in livened([line], 1, "en", homes={})] == [line.look]


@pytest.mark.parametrize("script", ["One sentence that takes rather a long time to be said, but is one.", "No. Yes."])
def test_a_line_of_one_sentence_or_of_tiny_ones_stays_whole(script: str) -> None:
    assert len(livened([piece(script, bee("bee"))], 2, "en", homes={})) == 1


@pytest.mark.parametrize(("seconds", "least"), [(20, 3), (30, 4)])
@pytest.mark.parametrize("topic", ["honey", "Isaac Newton", "volcanoes"])
def test_a_short_film_shows_several_pictures_and_keeps_its_pace(topic: str, seconds: float, least: int) -> None:
    scenes = breakdown_of(Brief(prompt=topic, duration=seconds)).scenes
    assert len(scenes) >= least
    assert sum(spoken_seconds(scene.script) + BREATH for scene in scenes) == pytest.approx(seconds, rel=0.06)


def test_a_film_too_short_for_its_line_says_the_beginning_of_it() -> None:
    said = breakdown_of(Brief(prompt="hip hop", duration=9, scene_count=1)).scenes[0].script
    assert len(said.split()) > 4


def test_where_nothing_else_is_to_be_seen_a_line_stays_whole() -> None:
    road = Look(shows="A distant storm at the end of a road", setting="road", time="dusk")
    done = [piece("Before.", Look(shows="A quiet road", setting="road")), piece(LONG, road)]
    assert livened(done, 3, "en", homes={}) == done


def test_what_a_card_foresees_is_seen_while_the_end_of_a_line_is_said() -> None:
    crowd = Look(shows="A crowd in a stadium", setting="meadow", subjects=("crowd",))
    city = Look(shows="Lit windows all over the city", setting="city", time="night")
    cut = livened([piece(LONG, crowd)._replace(then=city)], 2, "en", homes={})
    assert [each.look for each in cut] == [crowd, city]


def test_a_film_is_not_named_after_a_line_that_it_does_not_say() -> None:
    for seed in range(6):
        film = breakdown_of(Brief(prompt="Tokyo at night", duration=30, seed=seed))
        assert film.title != "The Last Train" or "The Last Train" in {scene.title for scene in film.scenes}
