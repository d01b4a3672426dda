"""Two versions compared."""

from __future__ import annotations

from pixora_core.film import Brief, Character, Music, Scene, SceneBreakdown, Visual
from pixora_core.tools.comparing import differences

ONE = Scene(title="One", script="First.", visual=Visual(description="a"), seconds=3)
TWO = Scene(title="Two", script="Second.", visual=Visual(description="b"), seconds=3)
THREE = Scene(title="Three", script="Third.", visual=Visual(description="c"), seconds=3)
FILM = SceneBreakdown(title="F", brief=Brief(prompt="p"), scenes=(ONE, TWO, THREE))


def told(older: SceneBreakdown, newer: SceneBreakdown) -> list[tuple[int | None, str]]:
    return [(each.scene_index, each.what) for each in differences(older, newer)]


def with_scenes(*scenes: Scene) -> SceneBreakdown:
    return FILM.model_copy(update={"scenes": scenes})


def test_the_same_is_the_same() -> None:
    assert differences(FILM, FILM) == ()


def test_a_line_and_a_picture() -> None:
    other = TWO.model_copy(update={"script": "Other.", "visual": Visual(description="b", variant=1)})
    assert told(FILM, with_scenes(ONE, other, THREE)) == [(2, "script"), (2, "visual")]
    assert differences(FILM, with_scenes(ONE, other, THREE))[1].newer == "b (variant 1)"


def test_scenes_that_come_and_go_do_not_make_the_others_differ() -> None:
    assert told(FILM, with_scenes(ONE, THREE)) == [(None, "scene removed")]
    assert told(with_scenes(ONE, THREE), FILM) == [(2, "scene added")]
    assert told(FILM, with_scenes(TWO, ONE, THREE)) == [(1, "place"), (2, "place")]


def test_another_title_in_the_same_place_is_the_same_scene() -> None:
    renamed = TWO.model_copy(update={"title": "Zwei", "seconds": 4.0})
    assert told(FILM, with_scenes(ONE, renamed, THREE)) == [(2, "title"), (2, "seconds")]


def test_the_whole_film() -> None:
    brief = FILM.brief.model_copy(update={"style": "noir", "mood": "sad"})
    mia = Character(name="Mia", look="small", palette=("#ff0000",))
    other = FILM.model_copy(update={"brief": brief, "music": Music(mood="sad"), "characters": (mia,)})
    assert told(FILM, other) == [(None, "style"), (None, "mood"), (None, "music"), (None, "characters")]
    assert differences(FILM, other)[1].older is None
