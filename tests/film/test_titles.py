from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pixora_core.film import Brief, Clip, Scene, SceneBreakdown, Shot, Timeline, Title, TitleMode, Visual
from pixora_core.film.titles import Staged, titles_of
from pixora_core.units import Frames, Size

RATE = Fraction(30)


def breakdown(*chapters: bool, title: str = "How honey is made", style: str = "noir") -> SceneBreakdown:
    scenes = tuple(
        Scene(title=f"Part {number}", chapter=chapter, visual=Visual(description="a hive"))
        for number, chapter in enumerate(chapters, 1)
    )
    return SceneBreakdown(title=title, brief=Brief(prompt="Honey", style=style), scenes=scenes)


def staged(film: SceneBreakdown, *slots: float, tail: float = 0.5, join: int = 24) -> list[Staged]:
    """Scenes of so many seconds, each spoken until `tail` seconds before its end."""
    lengths = [round(seconds * RATE) for seconds in slots]
    return [
        Staged(scene, first, frames, join if first else 0, first + frames - round(tail * RATE))
        for scene, first, frames in zip(film.scenes, accumulate([0, *lengths]), lengths, strict=False)
    ]


def titles(film: SceneBreakdown, *slots: float, mode: TitleMode = "on", tail: float = 0.5) -> tuple[Title, ...]:
    return titles_of(film, staged(film, *slots, tail=tail), RATE, mode)


def test_the_films_title_opens_it_in_its_style_after_a_glance_at_the_picture() -> None:
    (opening,) = titles(breakdown(False, False), 8, 8)
    assert (opening.kind, opening.text, opening.style) == ("opening", "How honey is made", "noir")
    assert opening.start == 9
    assert opening.end == 9 + 102


def test_each_title_knows_where_its_pictures_subject_is() -> None:
    film = breakdown(False, True)
    scenes = [replace(each, subject=(0.1 * n, 0.2, 0.9, 0.8)) for n, each in enumerate(staged(film, 8, 10, tail=3), 1)]
    found = titles_of(film, scenes, RATE, "on")
    assert [(each.kind, each.beside and each.beside[0]) for each in found] == [
        ("opening", 0.1), ("chapter", 0.2), ("closing", 0.2),
    ]  # fmt: skip


def test_off_is_off() -> None:
    assert titles(breakdown(True, True), 8, 8, mode="off", tail=3) == ()


def test_scenes_that_begin_a_chapter_show_their_title_after_the_transition() -> None:
    film = breakdown(True, False, True)
    opening, chapter = titles(film, 8, 8, 8)
    assert opening.kind == "opening"
    assert (chapter.kind, chapter.text, chapter.start) == ("chapter", "Part 3", 480 + 24 + 8)


def test_every_scene_shows_its_title_when_that_is_asked_for() -> None:
    found = titles(breakdown(False, False, False), 8, 8, 8, mode="scenes")
    assert [title.text for title in found] == ["How honey is made", "Part 2", "Part 3"]


def test_the_film_closes_with_its_title_when_all_has_been_said_and_there_is_time() -> None:
    *_, closing = titles(breakdown(False, False), 8, 10, tail=3.2)
    assert (closing.kind, closing.text) == ("closing", "How honey is made")
    assert closing.end == 540
    assert closing.start == 540 - 66
    assert [title.kind for title in titles(breakdown(False, False), 8, 10, tail=1.5)] == ["opening"]
    assert [title.kind for title in titles(breakdown(False), 9, tail=5)] == ["opening"]


def test_a_long_title_stays_longer_but_never_beyond_its_scene() -> None:
    film = breakdown(False, False, title="honey " * 33)
    assert titles(film, 20, 8)[0].end == 9 + 240
    assert titles(film, 5, 8)[0].end == 150


def test_a_scene_that_is_too_short_shows_none() -> None:
    assert titles(breakdown(False), 1.4) == ()
    assert titles(breakdown(False, title=""), 9) == ()


@given(
    st.lists(st.tuples(st.floats(0.2, 20), st.booleans()), min_size=1, max_size=8),
    st.floats(0, 6),
    st.sampled_from(["on", "scenes"]),
    st.text(max_size=200).filter(str.strip),
)
def test_titles_never_meet_and_stay_within_the_film(
    scenes: list[tuple[float, bool]], tail: float, mode: TitleMode, text: str
) -> None:
    film = breakdown(*(chapter for _, chapter in scenes), title=text)
    slots = [max(0.2, seconds) for seconds, _ in scenes]
    found = titles_of(film, staged(film, *slots, tail=min(tail, *slots), join=0), RATE, mode)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(title.end - title.start >= 36 for title in found)
    assert not found or found[-1].end <= sum(round(seconds * RATE) for seconds in slots)


def test_a_timeline_has_one_title_at_a_time() -> None:
    shot = Shot(source=Clip(path=Path("/a.mp4")), frames=Frames(100))

    def laid(*spans: tuple[int, int]) -> Timeline:
        shown = tuple(Title(kind="chapter", text="A", start=Frames(a), end=Frames(b)) for a, b in spans)
        return Timeline(size=Size(width=64, height=36), shots=(shot,), titles=shown)

    assert len(laid((0, 5), (5, 9)).titles) == 2
    with pytest.raises(ValidationError, match="one at a time"):
        laid((0, 5), (4, 9))
    with pytest.raises(ValidationError, match="ends after it begins"):
        laid((5, 5))
