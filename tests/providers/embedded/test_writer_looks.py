"""What the embedded writer asks to be shown where no card tells it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pixora_core.film import Brief, Visual
from pixora_core.providers.embedded.writer.cards import Look, beats_of, heads
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.hours import at_the_hour, hour_asked_for
from pixora_core.providers.embedded.writer.lexicon import look_of, looks_for
from pixora_core.providers.embedded.writer.matching import cards_for, hero_of
from pixora_core.providers.embedded.writer.staging import variants_of


def _visuals(prompt: str, seconds: float = 30) -> list[Visual]:
    return [scene.visual for scene in breakdown_of(Brief(prompt=prompt, duration=seconds)).scenes]


def test_a_text_stays_where_it_was_until_it_goes_elsewhere() -> None:
    looks = looks_for(("He walks down the street.", "A child watches.", "They reach the beach.", "Nobody speaks."))
    assert [look.setting for look in looks] == ["street", "street", "beach", "beach"]


def test_a_thing_without_a_place_is_shown_at_home() -> None:
    (look,) = looks_for(("An old piano.",))
    assert (look.setting, look.subjects) == ("room", ("piano",))


@pytest.mark.parametrize(
    "text", ["A child watches from a window.", "Ein Kind steht am Fenster.", "Un niño mira por la ventana."]
)
def test_who_looks_out_of_a_window_is_in_a_room(text: str) -> None:
    looks = looks_for(("He walks down the street.", text, "He is gone."))
    assert [look.setting for look in looks] == ["street", "room", "street"]


def test_what_somebody_does_is_no_thing() -> None:
    assert looks_for(("Security training for the staff.",))[0].subjects == ()
    assert looks_for(("The last train.",))[0].subjects == ("train",)


def test_bread_at_home_is_in_a_room_and_a_tower_beside_a_tree_in_a_city() -> None:
    assert looks_for(("Bread made at home.",))[0].setting == "room"
    assert looks_for(("A tree and a skyscraper.",))[0].setting == "city"


def test_the_animal_of_a_story_is_in_its_other_pictures_too() -> None:
    film = _visuals("A bedtime story about a little fox who is afraid of the dark", 45)
    foxes = [visual.setting for visual in film if "fox" in visual.subjects]
    assert len(foxes) > len(film) / 2
    assert not {"sky", "ocean"} & set(foxes)


def test_what_a_topic_shows_is_seen_elsewhere_when_it_is_said_again() -> None:
    otherwise = Look(shows="x", setting="ocean")
    topic = "An old bicycle in the village"
    assert look_of(topic, otherwise).setting == "village"
    again = look_of(topic, otherwise, again=True)
    assert (again.subjects, again.setting) == (("bicycle",), "street")
    assert look_of("A village fete", otherwise, again=True) == otherwise


def test_a_topic_by_itself_is_no_line() -> None:
    for seconds in range(10, 60, 5):
        scenes = breakdown_of(Brief(prompt="Justice and mercy", duration=seconds)).scenes
        assert all(scene.script != "Justice and mercy." for scene in scenes)


def test_a_lamp_in_the_open_is_a_lantern() -> None:
    assert looks_for(("A lamp in the harbour.",))[0].subjects == ("lantern",)
    assert looks_for(("A lamp in the kitchen.",))[0].subjects == ("lamp",)


@pytest.mark.parametrize(
    ("prompt", "setting", "subjects"),
    [
        ("My grandmother's red bicycle", "street", ("bicycle",)),
        ("Toronto at night", "city", ()),
        ("The canals of Venice in winter fog", "old_town", ()),
        ("A chess game between two old friends", "room", ("chess", "cup")),
    ],
)
def test_a_film_about_something_unknown_shows_what_its_name_says(
    prompt: str, setting: str, subjects: tuple[str, ...]
) -> None:
    assert any((visual.setting, visual.subjects) == (setting, subjects) for visual in _visuals(prompt))


def test_how_something_is_done_is_not_invented() -> None:
    film = breakdown_of(Brief(prompt="How to whistle with two fingers", duration=60))
    said = " ".join(scene.script for scene in film.scenes)
    assert "How to whistle with two fingers." in said
    assert "I know nothing certain" in film.notices[0]


def test_every_scene_is_another_variant_and_a_place_comes_again_from_the_other_side() -> None:
    looks = [Look(shows="x", setting=place) for place in ("ocean", "meadow", "ocean", "ocean", "meadow", "ocean")]  # type: ignore[arg-type]
    variants = variants_of(looks)
    assert len(set(variants)) == len(variants)
    seas = [variant for variant, look in zip(variants, looks, strict=True) if look.setting == "ocean"]
    assert all((after - before) % 2 and (after - before) % 3 for before, after in pairwise(seas))


def test_what_few_lines_of_a_card_speak_of_is_told_when_it_is_asked_for() -> None:
    for seed in range(4):
        film = breakdown_of(Brief(prompt="Kyoto", duration=30, seed=seed))
        assert "Kyoto" in " ".join(scene.script for scene in film.scenes)
        assert film.notices[0].startswith("“Kyoto” is a part of what I know about Japan")


def test_a_turn_that_is_asked_for_is_told_in_a_film_that_has_room_for_no_turn() -> None:
    for seed in range(4):
        film = breakdown_of(Brief(prompt="Why do cats purr?", duration=30, seed=seed))
        assert "A cat purrs when it is happy" in " ".join(scene.script for scene in film.scenes)


def test_of_what_is_asked_for_the_line_is_told_that_speaks_of_most_of_it() -> None:
    for seed in range(4):
        film = breakdown_of(Brief(prompt="Why is the sky blue?", duration=30, seed=seed))
        assert "so the sky is blue at noon" in " ".join(scene.script.lower() for scene in film.scenes)


def test_what_a_card_is_about_is_not_called_a_part_of_it() -> None:
    for prompt in ("Japan", "Mount Fuji in Japan", "honey", "how do planes fly", "soccer"):
        assert not any("is a part of" in notice for notice in breakdown_of(Brief(prompt=prompt, duration=60)).notices)


def test_a_line_that_points_back_is_told_behind_the_line_that_it_points_at() -> None:
    for seed in range(6):
        for seconds in (30, 45, 60):
            scripts = [scene.script for scene in breakdown_of(Brief(prompt="DNA", duration=seconds, seed=seed)).scenes]
            later = [number for number, script in enumerate(scripts) if script.startswith("A year later")]
            assert all("Franklin" in scripts[number - 1] for number in later)


def test_a_short_film_still_has_its_scenes() -> None:
    assert len(_visuals("Mars", 30)) >= 3


def test_a_train_that_leaves_brings_no_leaf() -> None:
    assert looks_for(("The night train leaves at ten.",))[0].subjects == ("train",)


def test_what_burns_is_shown_when_it_is_dark() -> None:
    assert looks_for(("He lights every lamp.", "A walker."), "en")[0].time == "dawn"
    assert looks_for(("A town.", "He lights every lamp of the street.", "A walker."), "en")[1].time == "dusk"


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_a_film_about_bees_shows_one(language: str) -> None:
    prompt = {"en": "bees", "de": "Bienen", "es": "las abejas"}[language]
    assert hero_of(cards_for(prompt, language)[0]) == "bee"
    assert hero_of(cards_for("Ancient Rome")[0]) is None
    for seed in range(4):
        scenes = breakdown_of(Brief(prompt=prompt, language=language, duration=30, seed=seed)).scenes
        assert any("bee" in scene.visual.subjects for scene in scenes)


def test_one_day_is_no_hour_of_a_night() -> None:
    scenes = breakdown_of(Brief(prompt="Tokyo at night", duration=60)).scenes
    shrine = [scene.visual for scene in scenes if "as though nobody had planted them" in (scene.script or "")]
    assert all(visual.time_of_day == "night" for visual in shrine)


def test_a_time_of_the_clock_holds_until_another_hour_is_named() -> None:
    told = ("It is 3 am.", "The fridge hums.", "Then comes sunrise.", "The bus leaves at 9:30 p.m. from here.")
    assert [look.time for look in looks_for(told)] == ["night", "night", "dawn", "dusk"]


@pytest.mark.parametrize(
    ("card", "says", "setting", "subjects"),
    [
        ("space/space_exploration", "two people walked on the Moon", "planet_surface", ("two_astronauts", "earth")),
        ("space/space_exploration", "flies around the Earth sixteen times", "space", ("space_station", "earth")),
        ("space/space_exploration", "called Sputnik", "space", ("sputnik", "earth")),
        ("space/space_exploration", "driven across Mars", "planet_surface", ("rover",)),
        ("history/moon_landing", "Armstrong took the controls", "planet_surface", ("lunar_lander",)),
        ("ocean/deep_sea", "black lumps", "deep_sea", ("nodules",)),
        ("ocean/deep_sea", "From above it snows", "deep_sea", ()),
        ("ocean/deep_sea", "anglerfish", "deep_sea", ("anglerfish",)),
        ("ocean/deep_sea", "hot springs", "deep_sea", ("black_smoker",)),
        ("food/sushi", "Some tuna", "underwater", ("silver_fish",)),
        ("history/lincoln", "waited for the line", "theatre", ()),
        ("nature/lakes", "the carp waits", "lake_bed", ("silver_fish",)),
        ("animals/cats", "a weight on the blanket", "room", ("cat",)),
        ("animals/whales", "Humpback males sing", "underwater", ("whale",)),
        ("history/dinosaurs", "a whole colony of nests", "desert", ("nest",)),
    ],
)
def test_a_picture_shows_what_its_sentence_says(card: str, says: str, setting: str, subjects: tuple[str, ...]) -> None:
    (head,) = (head for head in heads() if head.path == f"{card}.yaml")
    (look,) = (beat.look for beat in beats_of(head) if says in beat.script)
    assert (look.setting, look.subjects) == (setting, subjects)


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_moon_is_grey_and_mars_is_red(language: str) -> None:
    """The hour decides which world `planet_surface` is: by day and night the Moon, between them Mars."""
    for name, hours in (("moon_landing", {"day", "night"}), ("mars", {"dawn", "morning", "evening", "dusk"})):
        for head in (head for head in heads(language) if head.path.endswith(f"/{name}.yaml")):
            looks = [beat.look for beat in beats_of(head) if beat.look.setting == "planet_surface"]
            assert looks
            assert {look.time for look in looks} <= hours


@pytest.mark.parametrize(
    ("prompt", "language", "hour"),
    [
        ("Tokyo at night", "en", "night"),
        ("New York by night", "en", "night"),
        ("Paris in the morning", "en", "morning"),
        ("night trains", "en", None),
        ("Berlin bei Nacht", "de", "night"),
        ("El café por la mañana", "es", "morning"),
        ("la nuit", "fr", None),
    ],
)
def test_the_hour_that_a_prompt_asks_for(prompt: str, language: str, hour: str | None) -> None:
    assert hour_asked_for(prompt, language) == hour


@pytest.mark.parametrize("seed", range(4))
def test_a_city_at_night_begins_at_night_and_out_of_doors_stays_there(seed: int) -> None:
    scenes = breakdown_of(Brief(prompt="Tokyo at night", duration=30, seed=seed)).scenes
    assert scenes[0].visual.time_of_day == "night"
    plain = breakdown_of(Brief(prompt="Tokyo", duration=30, seed=seed)).scenes
    hours, usual = ([scene.visual.time_of_day for scene in film] for film in (scenes, plain))
    assert hours.count("night") / len(hours) > usual.count("night") / len(usual)


def test_an_hour_that_a_sentence_names_is_kept() -> None:
    head = next(head for head in heads() if head.topic == "Tokyo")
    kept = at_the_hour(beats_of(head), "night")
    moved = {beat.title: beat.look.time for beat in kept}
    assert "Two Steps" not in moved, "the hook of a morning"
    assert moved["The Fishing Village"] == "night"
    assert at_the_hour(beats_of(head)[2:3], "dusk")[0].look.time == "dusk"
    assert any(beat.look.time not in {"night", None} for beat in kept), "what is said of a morning is shown by day"


@pytest.mark.parametrize("prompt", ["first aid", "Harriet Tubman", "dragons", "Indonesia", "grief"])
@pytest.mark.parametrize("seed", range(3))
def test_half_a_minute_tells_something_between_its_beginning_and_its_end(prompt: str, seed: int) -> None:
    (head,) = cards_for(prompt)
    roles = {beat.title: beat.role for beat in beats_of(head)}
    told = [roles[scene.title] for scene in breakdown_of(Brief(prompt=prompt, duration=30, seed=seed)).scenes]
    assert {"development", "turn"} & set(told)


def test_a_lamp_brings_no_room_into_a_street_or_a_harbour() -> None:
    street = looks_for(("He walks his street.", "He lights every lamp."))
    assert (street[1].setting, street[1].subjects) == ("street", ("person", "lantern"))
    harbour = looks_for(("The boats leave the harbour.", "A lamp burns on a hook."))
    assert (harbour[1].setting, harbour[1].subjects) == ("beach", ("lantern",))
    assert looks_for(("A lamp burns on a hook.",))[0].setting == "room"


@pytest.mark.parametrize(
    ("language", "texts", "hero"),
    [
        (
            "en",
            ("Three times Della counted it.", "She stood by the window.", "Rapidly she pulled down her hair."),
            "person",
        ),
        ("en", ("An old fox lived in the forest.", "He was hungry.", "His teeth hurt."), "fox"),
        ("de", ("Der Fuchs sah die Trauben.", "Er sprang.", "Sie sind mir zu sauer, sagte er."), "fox"),
    ],
)
def test_who_was_named_is_seen_while_the_story_goes_on_about_them(
    language: str, texts: tuple[str, ...], hero: str
) -> None:
    looks = looks_for(texts, language)
    assert [look.subjects[:1] for look in looks[1:]] == [(hero,)] * 2
    assert looks_for(("The sea is wide.", "It never stops."))[1].subjects == ()


def test_a_line_with_a_picture_of_its_own_keeps_it_beside_what_the_prompt_names() -> None:
    scenes = breakdown_of(Brief(prompt="A village fete", duration=45, style="cartoon")).scenes
    shown = {scene.script.split(".")[0]: scene.visual.subjects for scene in scenes}
    assert shown["Stone steps are worn in the middle"] == ("church",)
    assert shown["Next morning there is confetti in the butter, and one shoe that nobody will claim"] == (
        "bread",
        "cup",
    )


def test_in_a_film_out_of_doors_a_thing_is_seen_there() -> None:
    told = "The lamplighter of Prague walks home. He lights every lamp and says goodbye to each of them. Nobody sees."
    scenes = breakdown_of(Brief(prompt=told, duration=45)).scenes
    lamps = [scene.visual for scene in scenes if "One small light" in scene.script]
    assert [(each.setting, each.subjects) for each in lamps] == [("old_town", ("lantern",))]


def test_not_three_pictures_of_one_thing_in_a_room() -> None:
    scenes = breakdown_of(
        Brief(prompt="Zentrix Cloud, our new analytics platform", duration=30, style="minimal", aspect_ratio="9:16")
    ).scenes
    assert sum("computer" in scene.visual.subjects for scene in scenes if scene.visual.setting == "room") == 2
