"""What the illustrator takes a text to mean: none rather than a wrong one."""

from __future__ import annotations

import pytest

from pixora_core.film import Character, Visual
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator import SETTINGS, Idea
from pixora_core.providers.embedded.illustrator.paints import PAINTS
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.understand import singular, understand
from pixora_core.units import Size
from tests.providers.embedded.drawn import of_every_prop


def _idea(description: str, *, title: str = "", script: str = "", **hints: object) -> Idea:
    visual = Visual.model_validate({"description": description, **hints})
    return understand(PictureRequest(visual=visual, title=title, script=script, size=Size(width=320, height=180)))


@pytest.mark.parametrize(
    ("description", "setting", "subjects"),
    [
        ("A rocket stands on the launch pad", "planet_surface", ("rocket",)),
        ("A teapot and a cup on a kitchen table", "room", ("teapot", "cup")),
        ("The mountains at sunrise", "mountains", ()),
        ("A lighthouse above the sea", "ocean", ("lighthouse",)),
        ("A sailboat crosses the bay", "ocean", ("sailboat",)),
        ("Pines on a ridge in the Alps", "mountains", ("pine",)),
        ("A telescope under a starry sky", "night_sky", ("telescope",)),
        ("A house in a meadow with trees", "meadow", ("house", "tree")),
        ("A volcano", "mountains", ("volcano",)),
        ("A farm field before the harvest", "farm_field", ()),
        ("A coral reef", "underwater", ("coral",)),
        ("The surface of Mars", "planet_surface", ()),
        ("Birds over the city", "city", ("bird",)),
        ("Wolves in the snow of the forest", "forest", ("wolf",)),
        ("A polar bear on the ice", "polar", ("polar_bear",)),
        ("A spider in her web", "meadow", ("spider_web",)),
        ("A dolphin beside a sailboat", "ocean", ("dolphin", "sailboat")),
    ],
)
def test_a_description_is_taken_at_its_word(description: str, setting: str, subjects: tuple[str, ...]) -> None:
    idea = _idea(description)
    assert (idea.setting, idea.subjects) == (setting, subjects)


@pytest.mark.parametrize(
    "sentence",
    [
        "A sea of troubles",
        "The key to success is a mountain of work",
        "Prices rose like a rocket",
        "It is the tip of the iceberg",
        "No house, no tree, nothing",
        "She is as brave as a lion",
        "Everybody knows the elephant in the room",
        "They ship it to every country",
        "Some will fish and nobody can bear it",
        "He is over the moon about the stock market",
        "The idea was bigger than the moon",
        "Justice, freedom and the law",
        "A bear market, a lone wolf and loan sharks",
        "Somebody takes the steering wheel",
        "Ünïcode wörds and 中文 only",
    ],
)
def test_figures_of_speech_do_not_become_things(sentence: str) -> None:
    assert _idea(sentence) == Idea(setting="studio")


def test_hints_win_over_the_text() -> None:
    idea = _idea("A rocket in a desert", setting="meadow", subjects=("tree",), time_of_day="night", weather="snow")
    assert idea == Idea(setting="meadow", subjects=("tree",), hour="night", weather="snow")


def test_hints_are_understood_by_synonym() -> None:
    idea = _idea("x", setting="the Sahara", subjects=("an old oak",))
    assert (idea.setting, idea.subjects) == ("desert", ("tree",))


def test_an_unknown_setting_hint_leaves_the_text_to_decide() -> None:
    assert _idea("Pines by a lake", setting="the parliament of dreams").setting == "lake"


def test_a_hint_that_nobody_draws_is_named_and_nothing_else_is_put_in_its_place() -> None:
    idea = _idea("A tree and a house", setting="meadow", subjects=("quasar",))
    assert idea.subjects == ()
    assert idea.left_out == ("quasar",)


def test_a_subject_that_cannot_stand_there_is_left_out() -> None:
    idea = _idea("x", setting="space", subjects=("house",))
    assert idea.subjects == ()
    assert idea.left_out == ("house",)


def test_what_stands_on_tables_gets_a_table_in_front_of_a_landscape() -> None:
    assert _idea("x", setting="mountains", subjects=("cup",)).subjects == ("cup",)


def test_title_and_narration_are_read_when_the_description_says_nothing() -> None:
    assert _idea("Something beautiful", title="The lighthouse").subjects == ("lighthouse",)
    assert _idea("Something", script="Far away, a volcano wakes.").subjects == ("volcano",)
    assert _idea("Something", script="The space of ideas is a market.").setting == "studio"


def test_at_most_two_subjects() -> None:
    assert len(_idea("A house, a tree, a pine and a lighthouse").subjects) == 2
    assert len(_idea("x", setting="meadow", subjects=("house", "tree", "pine")).subjects) == 2


@pytest.mark.parametrize(
    ("description", "hour", "weather"),
    [
        ("Mountains at sunset in the rain", "evening", "rain"),
        ("A foggy dawn over the hills", "dawn", "mist"),
        ("A snowy village at midnight", "night", "snow"),
        ("A meadow", None, None),
        ("A stormy twilight", "dusk", "storm"),
    ],
)
def test_hour_and_weather(description: str, hour: str | None, weather: str | None) -> None:
    idea = _idea(description)
    assert (idea.hour, idea.weather) == (hour, weather)


@pytest.mark.parametrize(
    ("description", "asked", "shown"),
    [
        ("A person on the beach looking out", "person", "person"),
        ("Two travellers on a mountain road", "person", "two_people"),
        ("A person at rest above a wide valley", "person", "sitting_person"),
        ("A farmer at the edge of his field", "person", "farmer"),
        ("A baker at work in a warm room", "person", "craftsman"),
        ("A runner in an empty street", "person", "runner"),
        ("A child looking out to sea", "child", "child"),
        ("A child running through a meadow", "child", "running_child"),
        ("Village lights below a sleeping volcano", "volcano", "sleeping_volcano"),
        ("A volcano that is not asleep", "volcano", "volcano"),
        ("A ship in full sail", "ship", "sailing_ship"),
        ("A ship leaving through cold water", "ship", "ship"),
        ("An album and a candle on a table", "book", "photo_album"),
        ("Papers and a lamp on a table", "book", "papers"),
        ("A page by candlelight", "book", "book"),
        ("A chart and a compass by lamplight", "map", "sea_chart"),
        ("A model of a heart on a bright bench", "heart", "human_heart"),
        ("A heart in soft light", "heart", "heart"),
        ("A last slice under a warm lamp", "pizza", "pizza_slice"),
        ("Sandwiches by a window", "bread", "sandwich"),
        ("A cloud of bees in an evening sky", "bee", "swarm"),
        ("A lone bird over the desert", "bird", "lone_bird"),
        ("A bird in a tree at sunrise", "bird", "songbird"),
        ("A small bird on the edge of a village", "bird", "songbird"),
        ("Birds above a quiet meadow", "bird", "bird"),
        ("Two monks on a mountain road", "person", "two_monks"),
        ("A child on a bridge in the valley", "stone_bridge", "child_on_bridge"),
        ("A lamp swings on a hook", "lantern", "hanging_lantern"),
        ("A lantern beside a tent", "lantern", "lantern"),
        ("A radio telescope under a brilliant night sky", "telescope", "radio_telescope"),
        ("A turnip lantern on a foggy road", "lantern", "turnip_lantern"),
        ("A bowl of dough and a loaf", "bowl", "bowl_of_dough"),
        ("Cats sleep between the nets", "cat", "sleeping_cat"),
        ("A cat beside a warm stove", "cat", "cat"),
    ],
)
def test_a_description_says_which_kind_of_a_thing_is_meant(description: str, asked: str, shown: str) -> None:
    assert _idea(description, subjects=(asked,)).subjects == (shown,)


def test_what_a_place_has_instead_is_of_the_kind_that_is_told() -> None:
    for told, shown in (
        ("An elderly woman sitting at a table", "old_woman_on_chair"),
        ("A person sitting", "person_on_chair"),
    ):
        assert _idea(told, setting="room", subjects=("person",)).subjects == (shown,)


def test_a_kind_that_cannot_be_in_the_place_is_not_meant() -> None:
    assert _idea("A bird on a rock", setting="sky", subjects=("bird",)).subjects == ("bird",)
    assert _idea("A bird on a rock", setting="mountains", subjects=("bird",)).subjects == ("songbird",)


@pytest.mark.parametrize(
    ("description", "asked", "subjects", "shown"),
    [
        ("A quiet bedroom in the last light", "room", (), "bedroom"),
        ("Rain on a dark window", "room", (), "window_sill"),
        ("A child by a dark window", "room", ("child",), "room"),
        ("A child watches from a window", "room", ("child",), "by_the_window"),
        ("A child, in soft morning light from a window", "room", ("child",), "room"),
        ("A cup, in soft morning light from a window", "room", ("cup",), "window_sill"),
        ("A still lake holding the sky", "river_valley", (), "lake"),
        ("A bridge beside a lake", "river_valley", ("stone_bridge",), "river_valley"),
        ("A wide river between hills", "river_valley", (), "river_valley"),
        ("A pipe organ in a church", "room", ("pipe_organ",), "hall"),
        ("A crowd in a street of neon signs", "street", ("crowd",), "neon_street"),
        ("A guitar in a candlelit church", "studio", ("guitar", "candle"), "hall"),
        ("A glowing forge in a dark workshop", "workshop", (), "hearth"),
        ("Starlight above silent hills", "mountains", (), "hills"),
        ("Rows of shrubs on a high slope", "mountains", (), "terraces"),
        ("Peaks in the last light", "mountains", (), "mountains"),
        ("Rain in the green rainforest", "forest", (), "jungle"),
        ("Pines in the morning mist", "forest", (), "forest"),
        ("Layers of rock in a dry canyon", "desert", (), "canyon"),
        ("Ruined walls in drifting sand", "desert", (), "ruins"),
        ("Blue light falling through ice", "underwater", (), "under_ice"),
        ("Nothing but stars and the dark between them", "space", (), "dark_space"),
        ("A bright nebula. Setting: dark and empty", "space", (), "space"),
    ],
)
def test_a_description_says_which_kind_of_a_place_is_meant(
    description: str, asked: str, subjects: tuple[str, ...], shown: str
) -> None:
    assert _idea(description, setting=asked, subjects=subjects).setting == shown


@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_every_setting_is_known_by_its_name(name: str) -> None:
    assert _idea("x", setting=name).setting == name
    assert _idea("x", setting=name.replace("_", " ")).setting == name


@of_every_prop
def test_every_prop_has_a_home_and_is_known_by_its_name(prop: Prop) -> None:
    idea = _idea("x", subjects=(prop.name,))
    assert idea.subjects == (SETTINGS[idea.setting].instead.get(prop.name, prop.name),)


@pytest.mark.parametrize(
    ("plural", "one"),
    [("bees", "bee"), ("cities", "city"), ("glass", "glass"), ("boxes", "box"), ("bus", "bus")],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_a_place_that_is_hinted_at_alone_stays_empty() -> None:
    idea = _idea("An empty path after the rain", setting="road", script="The dog has gone home.")
    assert (idea.setting, idea.subjects) == ("road", ())


def test_a_subject_goes_home_when_the_open_place_has_no_room_for_it() -> None:
    idea = _idea("A turbine against clouds", setting="sky", subjects=("wind turbine",))
    assert (idea.setting, idea.subjects) == ("farm_field", ("wind_turbine",))
    assert _idea("x", setting="meadow", subjects=("bridge",)).setting == "river_valley"


def test_a_house_does_not_stand_in_the_middle_of_a_street() -> None:
    idea = _idea("A lit door in a dark street", setting="street", subjects=("house",))
    assert (idea.setting, idea.subjects) == ("village", ("house",))


def test_people_fit_into_a_room_and_trees_do_not() -> None:
    assert _idea("x", setting="room", subjects=("telescope",)).subjects == ("telescope",)
    assert _idea("x", setting="room", subjects=("tree",)).left_out == ("tree",)


def test_a_comparison_ends_at_its_clause() -> None:
    assert _idea("Nothing moves. A tree, like a tower, stands there.").subjects == ("tree",)
    assert _idea("A river of gold and an oak").subjects == ("tree",)


@pytest.mark.parametrize(
    "direction",
    [
        "The camera moves slowly closer.",
        "The camera slowly draws back.",
        "Camera pans left; slow push.",
        "Wide shot from above.",
        "A lingering shot; the lens follows.",
        "The camera rises.",
        "The camera rests.",
    ],
)
def test_a_camera_that_moves_is_not_in_the_picture(direction: str) -> None:
    described = PictureRequest(
        visual=Visual(description=f"A meadow at noon. {direction}"), size=Size(width=64, height=36)
    )
    assert understand(described).subjects == ()


def test_a_camera_that_is_seen_is_drawn() -> None:
    seen = PictureRequest(visual=Visual(description="An old camera on a table."), size=Size(width=64, height=36))
    assert understand(seen).subjects == ("camera",)


def test_who_leaves_is_no_leaf() -> None:
    assert "leaf" not in _idea("A small boat leaves the harbour at dawn.").subjects


def test_characters_are_seen_first_and_those_that_cannot_be_drawn_are_named() -> None:
    request = PictureRequest(
        visual=Visual(description="A quiet meadow with a tree."),
        characters=(
            Character(name="Mia", look="a girl in a red coat"),
            Character(name="Zorp", look="a shimmering something"),
        ),
        size=Size(width=640, height=360),
    )
    idea = understand(request)
    assert idea.subjects == ("child", "tree")
    assert idea.left_out == ("Zorp",)


@pytest.mark.parametrize(
    ("text", "setting", "subjects"),
    [
        ("A dog and a lamp", "room", ("dog", "lamp")),
        ("A child with a book", "room", ("child", "book")),
        ("A dog and a rabbit", "meadow", ("dog", "rabbit")),
        ("A horse and a cup", "meadow", ("horse",)),
        ("A crowd and a candle", "street", ("crowd", "candle")),
    ],
)
def test_two_are_shown_where_both_are_at_home(text: str, setting: str, subjects: tuple[str, ...]) -> None:
    idea = _idea(text)
    assert (idea.setting, idea.subjects) == (setting, subjects)


def test_candles_stand_on_the_ground_among_people() -> None:
    assert _idea("x", setting="meadow", subjects=("candle", "crowd")).subjects == ("candle", "crowd")
    assert _idea("x", setting="room", subjects=("candle", "book")).left_out == ()


def test_over_a_brook_leads_a_bridge_of_stone() -> None:
    over = {place: _idea("x", setting=place, subjects=("bridge",)).subjects for place in ("river_valley", "city")}
    assert over == {"river_valley": ("stone_bridge",), "city": ("bridge",)}


def test_no_table_stands_before_a_house() -> None:
    """A lamp needs a table, and a table in an open place hides the ground on which the cottage stands."""
    assert _idea("x", setting="village", subjects=("cottage", "lamp")).subjects == ("cottage",)
    assert _idea("x", setting="village", subjects=("lamp",)).subjects == ("lamp",)
    assert _idea("x", setting="room", subjects=("cat", "lamp")).subjects == ("cat", "lamp")
    assert _idea("x", setting="village", subjects=("cup", "teapot")).subjects == ("cup", "teapot")
    assert _idea("x", setting="meadow", subjects=("bird", "teapot")).subjects == ("bird", "teapot")


@pytest.mark.parametrize(
    ("text", "paints"),
    [
        ("My grandmother's red bicycle", {"bicycle": PAINTS["red"]}),
        ("A white wooden sailboat on a blue sea", {"sailboat": PAINTS["white"]}),
        ("A bicycle before a red wall", {}),
        ("A blue teapot", {}),
    ],
)
def test_a_colour_that_is_asked_for_is_given_to_what_can_be_painted(text: str, paints: dict[str, str]) -> None:
    assert _idea(text).paints == paints


def test_a_characters_colours_go_to_its_prop_and_to_no_other() -> None:
    fox = Character(name="Reynard", look="a fox", palette=("deep blue", "#eeeae0"))
    request = PictureRequest(
        visual=Visual(description="A fox beside a cottage"), characters=(fox,), size=Size(width=320, height=180)
    )
    assert understand(request).palettes == (("fox", ("#3d5f9a", "#eeeae0")),)
    plain = request.model_copy(update={"characters": (fox.model_copy(update={"palette": ("loud",)}),)})
    assert understand(plain).palettes == ()


def test_a_theatre_is_a_stage_unless_something_else_is_meant() -> None:
    assert _idea("A violin in the old opera house").setting == "theatre"
    assert _idea("A microscope beside the operating theatre").setting == "laboratory"
