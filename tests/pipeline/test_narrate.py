"""Narrating: words fit the film, remedies are said, second choices announced, nothing spoken twice."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest

from pixora_core.engine import OwnMedia
from pixora_core.errors import ProviderError, UnsupportedLanguage
from pixora_core.film import Brief, Narration, Scene, SceneBreakdown, Visual
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.narrate import Narrating, Spoken
from pixora_core.pipeline.plan import slots_of
from pixora_core.pipeline.ports import Engine, Narrator, SpeechRequest
from pixora_core.pipeline.progress import Meter, Progress
from pixora_core.pipeline.steps import StepStore
from pixora_core.testing import FailingNarrator, PlainWriter, ToneNarrator, plain_makers
from pixora_core.units import Frames

pytestmark = pytest.mark.anyio
RATE = Fraction(30)
NO_ENGINE = cast(Engine, None)
SHORT = "A few words."
LONG = " ".join(["Winter river garden stone light harbour."] * 12)
OWN = "Zebras sleep here today and dream of grass"


def makers(*narrators: Narrator) -> Makers:
    return plain_makers(NO_ENGINE, lambda: list(narrators) or [ToneNarrator()])


async def spoken(
    store: StepStore,
    scripts: list[str],
    slots: list[int],
    *,
    who: Makers | None = None,
    said: list[Progress] | None = None,
    brief: Brief | None = None,
) -> tuple[list[Spoken], Narrating]:
    scenes = [
        Scene(title=f"Scene {n}", script=script, visual=Visual(description="x")) for n, script in enumerate(scripts)
    ]
    meter = Meter(said.append if said is not None else None)
    film = SceneBreakdown(title="Film", brief=brief or Brief(prompt="p"), scenes=tuple(scenes))
    narrating = Narrating(film, RATE, who or makers(), store, meter, at_once=2)
    return await narrating.all(scenes, [Frames(slot) for slot in slots]), narrating


async def retold(store: StepStore, film: SceneBreakdown, *, who: Makers | None = None) -> list[Spoken]:
    """What a film's breakdown becomes."""
    narrating = Narrating(film, RATE, who or makers(), store, Meter(None), at_once=2)
    return await narrating.all(film.scenes, slots_of(film, RATE))


def film_of(takes: list[Spoken]) -> SceneBreakdown:
    return SceneBreakdown(title="Film", brief=Brief(prompt="p"), scenes=tuple(take.scene for take in takes))


def with_line(film: SceneBreakdown, number: int, line: str) -> SceneBreakdown:
    return film.with_scene(number, film.scenes[number - 1].model_copy(update={"script": line}))


async def test_a_text_that_fits_is_left_alone(tmp_path: Path) -> None:
    takes, _ = await spoken(StepStore(tmp_path), [SHORT, SHORT], [90, 90])
    assert [take.fit.frames for take in takes] == [90, 90]
    assert [take.fit.remedies for take in takes] == [(), ()]
    assert all(take.fit.lead > 0 for take in takes)


@pytest.mark.parametrize("script", ["", "🚀🌙"])
async def test_a_scene_without_words_keeps_its_frames(tmp_path: Path, script: str) -> None:
    takes, _ = await spoken(StepStore(tmp_path), [script, SHORT], [60, 90])
    assert takes[0].done is None
    assert sum(take.fit.frames for take in takes) == 150


async def test_a_scene_without_words_can_still_be_seen_when_others_need_its_time(tmp_path: Path) -> None:
    takes, _ = await spoken(StepStore(tmp_path), ["", LONG, ""], [90, 60, 20])
    assert [takes[number].fit.frames for number in (0, 2)] == [45, 20]


async def test_the_writer_is_asked_for_a_shorter_line(tmp_path: Path) -> None:
    takes, _ = await spoken(StepStore(tmp_path), [LONG, SHORT], [150, 90])
    assert sum(take.fit.frames for take in takes) == 240
    assert takes[0].scene.script != LONG
    assert "the writer gave another line" in takes[0].fit.remedies


async def test_the_users_own_words_make_the_film_longer(tmp_path: Path) -> None:
    own = LONG.replace("Winter", "Summer")
    takes, _ = await spoken(StepStore(tmp_path), [own], [150])
    assert takes[0].scene.script == own
    assert takes[0].fit.frames > 150
    assert takes[0].done is not None
    assert takes[0].fit.frames / RATE >= takes[0].done.take.seconds
    assert any("longer by" in remedy for remedy in takes[0].fit.remedies)


async def test_nothing_is_spoken_twice(tmp_path: Path) -> None:
    first, _ = await spoken(StepStore(tmp_path), [SHORT, LONG], [90, 150])
    again, _ = await spoken(StepStore(tmp_path), [SHORT, LONG], [90, 150])
    assert all(take.done is not None and take.done.reused for take in again)
    assert [take.fit for take in first] == [take.fit for take in again]


async def test_a_second_choice_is_announced(tmp_path: Path) -> None:
    said: list[Progress] = []
    _, narrating = await spoken(
        StepStore(tmp_path), [SHORT], [90], who=makers(FailingNarrator(), ToneNarrator()), said=said
    )
    assert narrating.second_choices == [
        "scene 1: failing-narrator: it has lost its voice; tone-narrator was used instead"
    ]
    assert [progress.kind for progress in said].count("fallback") == 1
    with pytest.raises(ProviderError, match="lost its voice"):
        await spoken(StepStore(tmp_path / "other"), [SHORT], [90], who=makers(FailingNarrator()))


async def test_a_language_that_nobody_speaks(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedLanguage, match="there are: de, en"):
        await spoken(StepStore(tmp_path), [SHORT], [90], brief=Brief(prompt="p", language="tlh"))


async def test_a_writer_without_another_line(tmp_path: Path) -> None:
    class Mute(PlainWriter):
        async def rewrite(self, *_: object) -> None:
            return None

    who = Makers(
        writers=[Mute()],
        narrators=[ToneNarrator()],
        illustrators=[],
        animators=[],
        composers=[],
        engine=NO_ENGINE,
        intake=OwnMedia(),
    )
    takes, _ = await spoken(StepStore(tmp_path), [LONG], [150], who=who)
    assert takes[0].scene.script == LONG
    assert not any("another line" in remedy for remedy in takes[0].fit.remedies)


def any_film(seed: int) -> tuple[list[str], list[int]]:
    """Lines of a few words, some with none, in slots that often do not fit them."""
    dice = random.Random(seed)
    words = ["winter", "river", "garden", "stone", "light", "harbour", "morning", "window"]
    count = dice.randint(2, 4)
    lines = [" ".join(dice.choice(words) for _ in range(dice.randint(0, 10))).capitalize() for _ in range(count)]
    return [line and f"{line}." for line in lines], [dice.randint(30, 150) for _ in range(count)]


@pytest.mark.parametrize(
    ("lines", "slots", "done"),
    [
        (*any_film(5), ["another line", "voice 12% faster", "pauses 30% shorter"]),
        (*any_film(9), ["another line", "voice 12% faster", "scene longer by 26 frames"]),
        (*any_film(22), ["another line", "voice 3% faster"]),
        (*any_film(31), ["another line", "voice 12% faster", "scene longer by 1 frames"]),
        (*any_film(37), ["another line", "voice 12% faster", "voice 5% faster", "voice 2% faster"]),
        ([f"{OWN}. {OWN}.", SHORT], [450, 60], ["voice 5% slower", "pauses 50% longer", "picture holds"]),
    ],
)
async def test_a_film_made_of_a_films_breakdown_is_told_the_same_way(
    lines: list[str], slots: list[int], done: list[str], tmp_path: Path
) -> None:
    """Whatever was done to make the words fit: nothing is spoken again, and no scene becomes longer or shorter."""
    store = StepStore(tmp_path)
    takes, _ = await spoken(store, lines, slots)
    told = ", ".join(remedy for take in takes for remedy in take.fit.remedies)
    assert [each for each in done if each not in told] == []
    film = film_of(takes)
    again = await retold(store, SceneBreakdown.model_validate_json(film.model_dump_json()))
    assert film_of(again) == film
    assert [take.fit.frames for take in again] == [take.fit.frames for take in takes]
    assert [take.done and take.done.entry for take in again] == [take.done and take.done.entry for take in takes]
    assert all(take.done is None or take.done.reused for take in again)


async def test_scenes_that_change_places_are_not_spoken_again(tmp_path: Path) -> None:
    """Lines that were hurried stand as they are, in the frames that they were hurried for."""
    store = StepStore(tmp_path)
    takes, _ = await spoken(store, ["word " * count for count in (6, 4, 10, 3, 9)], [60, 43, 89, 31, 92])
    assert sum("faster" in remedy for take in takes for remedy in take.fit.remedies) >= 4
    order = [takes[index] for index in (0, 1, 3, 2, 4)]
    again = await retold(store, film_of(order))
    assert [(take.scene, take.fit.frames) for take in again] == [(take.scene, take.fit.frames) for take in order]
    assert all(take.done is not None and take.done.reused for take in again)


async def test_what_is_settled_lends_nothing_to_a_line_that_was_changed(tmp_path: Path) -> None:
    store = StepStore(tmp_path)
    takes, _ = await spoken(store, [SHORT, "", LONG, SHORT], [140, 60, 150, 100])
    edited = with_line(film_of(takes), 4, f"{OWN}, {OWN}, and {OWN}.")
    again = await retold(store, edited)
    assert [take.scene for take in again[:3]] == [take.scene for take in takes[:3]]
    assert again[3].fit.frames > takes[3].fit.frames
    assert [take.done.reused for take in again if take.done is not None] == [True, True, False]


async def test_a_line_that_was_changed_is_read_as_if_it_had_never_been_another(tmp_path: Path) -> None:
    takes, _ = await spoken(StepStore(tmp_path), [f"{OWN}."], [110])
    assert takes[0].fit.speed > 1
    (again,) = await retold(StepStore(tmp_path), with_line(film_of(takes), 1, SHORT))
    (natural,), _ = await spoken(StepStore(tmp_path), [SHORT], [110])
    assert (again.fit, again.scene.settled) == (natural.fit, natural.scene.settled)


async def test_a_narrator_that_has_become_slower_has_its_words_fitted_again(tmp_path: Path) -> None:
    class Slower(ToneNarrator):
        async def speak(self, request: SpeechRequest, into: Path) -> Narration:
            return await super().speak(request.model_copy(update={"speed": request.speed * 0.97}), into)

    takes, _ = await spoken(StepStore(tmp_path), [f"{OWN}."], [110])
    again = await retold(StepStore(tmp_path / "elsewhere"), film_of(takes), who=makers(Slower()))
    assert (again[0].fit.frames, again[0].scene.script) == (110, takes[0].scene.script)
    assert 1 < takes[0].fit.speed < again[0].fit.speed
