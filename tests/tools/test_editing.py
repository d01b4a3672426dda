"""Editing on paper: what changes, and that nothing else does."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.errors import InvalidInput, Refused
from pixora_core.film import Brief, Character, Music, Scene, SceneBreakdown, Transition, Visual
from pixora_core.pipeline.plan import slots_of
from pixora_core.tasks import new_task
from pixora_core.tools.editing import (
    appearing,
    film_seconds,
    inserted,
    recast,
    removed,
    reordered,
    roomy,
    scene_at,
    with_character,
    with_joins,
    with_music,
    with_script,
    with_seconds,
    with_style,
    with_visual,
    with_voice,
)
from pixora_core.tools.edits import _next_voice
from pixora_core.tools.planning import _planning, not_planned
from pixora_core.units import Frames, seconds_of

RATE = Fraction(30)
MIA = Character(name="Mia", look="a girl in a red coat")


def film(*frames: int, rate: Fraction = RATE) -> SceneBreakdown:
    scenes = tuple(
        Scene(title=f"T{n}", script="Some words.", visual=Visual(description=f"v{n}"), seconds=seconds_of(each, rate))
        for n, each in enumerate(frames, 1)
    )
    return SceneBreakdown(title="F", brief=Brief(prompt="p"), scenes=scenes)


SIX = film(90, 120, 150, 90, 120, 150)
LONG = "many more words than anybody could say in so short a time " * 3


def test_a_script_that_fits_leaves_every_length() -> None:
    after = with_script(SIX, 2, "Other words.", RATE)
    assert slots_of(after, RATE) == slots_of(SIX, RATE)
    assert after.scenes[1].script == "Other words."
    assert [a is b for a, b in zip(after.scenes, SIX.scenes, strict=True)] == [True, False, True, True, True, True]


@pytest.mark.parametrize("narrator", ["Narrator", "Erzählerin", "narrador", "Narrateur ", "Narratrice", "narratore"])
def test_the_narrator_named_before_the_words_takes_them_back(narrator: str) -> None:
    spoken = SIX.model_copy(update={"characters": (MIA,)}).with_scene(
        2, SIX.scenes[1].model_copy(update={"speaker": "Mia"})
    )
    after = with_script(spoken, 2, f"{narrator}: It rains.", RATE).scenes[1]
    assert (after.speaker, after.script) == (None, "It rains.")


def test_a_script_that_does_not_fit_makes_only_its_own_scene_longer() -> None:
    before, after = slots_of(SIX, RATE), slots_of(with_script(SIX, 2, LONG, RATE), RATE)
    assert after[1] > before[1]
    assert (after[0], *after[2:]) == (before[0], *before[2:])


@given(
    st.lists(st.integers(30, 900), min_size=2, max_size=12),
    st.sampled_from([Fraction(24), Fraction(30), Fraction(30000, 1001), Fraction(60000, 1001)]),
    st.data(),
)
def test_no_edit_shifts_the_frames_of_another_scene(frames: list[int], rate: Fraction, data: st.DataObject) -> None:
    before = film(*frames, rate=rate)
    number = data.draw(st.integers(1, len(frames)))
    slots = list(slots_of(before, rate))
    assert slots == frames
    seconds = data.draw(st.floats(0.5, 600))
    longer = list(slots_of(with_seconds(before, number, seconds, rate), rate))
    assert longer[: number - 1] + longer[number:] == frames[: number - 1] + frames[number:]
    assert slots_of(with_script(before, number, LONG, rate), rate)[number - 1] >= frames[number - 1]
    fewer = list(slots_of(removed(before, number), rate))
    assert fewer == frames[: number - 1] + frames[number:]
    scene = Scene(title="new", script=LONG, visual=Visual(description="n"))
    more = list(slots_of(inserted(before, number, scene, rate), rate))
    assert more[: number - 1] + more[number:] == frames
    order = data.draw(st.permutations(range(1, len(frames) + 1)))
    assert list(slots_of(reordered(before, order), rate)) == [frames[n - 1] for n in order]


def test_a_picture_of_words_keeps_the_camera_and_nothing_else() -> None:
    scene = SIX.scenes[0].model_copy(
        update={"visual": Visual(description="x", subjects=("fox",), camera="rise", variant=3)}
    )
    after = with_visual(SIX.with_scene(1, scene), 1, "a lake").scenes[0].visual
    assert after == Visual(description="a lake", camera="rise", variant=3)


def test_only_scene_numbers_that_there_are() -> None:
    for number in (0, 7, -1):
        with pytest.raises(InvalidInput, match="scenes 1 to 6"):
            scene_at(SIX, number)
    with pytest.raises(InvalidInput, match="1 to 7"):
        inserted(SIX, 8, SIX.scenes[0], RATE)
    for order in ([1, 2, 3, 4, 5], [1, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]):
        with pytest.raises(InvalidInput, match="each of the scenes"):
            reordered(SIX, order)
    with pytest.raises(Refused, match="at least one scene"):
        removed(film(90), 1)


def test_what_a_new_scene_lasts() -> None:
    silent = Scene(title="s", visual=Visual(description="v"))
    assert inserted(SIX, 7, silent, RATE).scenes[6].seconds == roomy(silent, "en", RATE) > 3
    given_seconds = silent.model_copy(update={"seconds": 2.0})
    assert inserted(SIX, 1, given_seconds, RATE).scenes[0].seconds == 2.0
    unshared = SIX.model_copy(
        update={"scenes": tuple(each.model_copy(update={"seconds": None}) for each in SIX.scenes)}
    )
    assert inserted(unshared, 1, given_seconds, RATE).scenes[0].seconds is None
    assert film_seconds(unshared) == unshared.brief.duration
    assert with_script(unshared, 1, LONG, RATE).scenes[0].seconds is None
    assert film_seconds(SIX) == pytest.approx(24)


def test_the_whole_film() -> None:
    assert with_style(SIX, "noir").brief.style == "noir"
    assert with_voice(SIX, "anna").brief.voice == "anna"
    assert with_music(SIX, Music(mood="sad")).music.mood == "sad"
    cut = Transition(kind="cut", seconds=0)
    assert {scene.transition.kind for scene in with_joins(SIX, cut, None).scenes} == {"cut"}
    assert [scene.transition.kind for scene in with_joins(SIX, cut, 2).scenes].count("cut") == 1


def test_characters_come_change_and_go() -> None:
    cast = with_character(SIX, MIA, (1, 3))
    assert appearing(cast, "Mia") == (1, 3)
    assert cast.cast(cast.scenes[0]) == (MIA,)
    moved = with_character(cast, MIA.model_copy(update={"look": "taller"}), (3,))
    assert (appearing(moved, "Mia"), moved.characters[0].look, len(moved.characters)) == ((3,), "taller", 1)
    renamed = recast(moved, "Mia", "Anna")
    assert (appearing(renamed, "Anna"), appearing(renamed, "Mia")) == ((3,), ())
    assert SceneBreakdown.model_validate(renamed.model_dump()) == renamed
    with pytest.raises(InvalidInput, match="already"):
        recast(with_character(renamed, MIA, ()), "Mia", "Anna")


def test_no_more_characters_than_can_be_seen() -> None:
    crowded = SIX
    for number in range(4):
        crowded = with_character(crowded, Character(name=f"c{number}", look="x"), (1,))
    with pytest.raises(InvalidInput, match="four characters"):
        with_character(crowded, MIA, (1,))
    many = SIX.model_copy(update={"characters": tuple(Character(name=f"c{n}", look="x") for n in range(32))})
    with pytest.raises(InvalidInput, match="at most 32"):
        with_character(many, MIA, ())
    with pytest.raises(InvalidInput, match="no scene 9"):
        with_character(SIX, MIA, (9,))


def test_a_breakdown_refuses_strangers_and_doubles() -> None:
    scene = SIX.scenes[0].model_copy(update={"characters": ("Bo",)})
    with pytest.raises(ValueError, match="none of the characters"):
        SceneBreakdown(title="F", brief=SIX.brief, scenes=(scene,))
    with pytest.raises(ValueError, match="one name"):
        SceneBreakdown(title="F", brief=SIX.brief, scenes=SIX.scenes, characters=(MIA, MIA))


def test_frames_stay_whole() -> None:
    after = with_seconds(SIX, 1, 1.0001, RATE)
    assert after.scenes[0].seconds == seconds_of(Frames(30), RATE)


def test_another_voice_is_the_next_one_round_and_round() -> None:
    voices = ("low", "bright", "deep")
    assert [_next_voice(voices, now) for now in voices] == ["bright", "deep", "low"]
    assert _next_voice(voices, None) == _next_voice(voices, "gone") == "bright"
    with pytest.raises(Refused, match="only one voice"):
        _next_voice(voices[:1], None)


def test_a_film_that_is_being_made_is_planned_anew_without_being_stopped() -> None:
    created = new_task("t", "me", datetime(2026, 11, 29, tzinfo=UTC))
    assert not_planned(_planning(created)).status == "created"
    assert not_planned(created) is created
    generating = created.model_copy(update={"status": "generating"})
    assert not_planned(_planning(generating)) is generating
