"""Narrating: words fit the film, remedies are said, second choices announced, nothing spoken twice."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest

from pixora_core.errors import ProviderError, UnsupportedLanguage
from pixora_core.film import Brief, Scene, SceneBreakdown, Visual
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.narrate import Narrating, Spoken
from pixora_core.pipeline.ports import Engine, Narrator
from pixora_core.pipeline.progress import Meter, Progress
from pixora_core.pipeline.steps import StepStore
from pixora_core.testing import FailingNarrator, PlainWriter, ToneNarrator, plain_makers
from pixora_core.units import Frames

pytestmark = pytest.mark.anyio
RATE = Fraction(30)
NO_ENGINE = cast(Engine, None)
SHORT = "A few words."
LONG = " ".join(["Winter river garden stone light harbour."] * 12)


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


async def test_a_text_that_fits_is_left_alone(tmp_path: Path) -> None:
    takes, _ = await spoken(StepStore(tmp_path), [SHORT, SHORT], [90, 90])
    assert [take.fit.frames for take in takes] == [90, 90]
    assert [take.fit.remedies for take in takes] == [(), ()]
    assert all(take.fit.lead > 0 for take in takes)


async def test_a_scene_without_words_keeps_its_frames(tmp_path: Path) -> None:
    takes, _ = await spoken(StepStore(tmp_path), ["", SHORT], [60, 90])
    assert takes[0].done is None
    assert sum(take.fit.frames for take in takes) == 150


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
    )
    takes, _ = await spoken(StepStore(tmp_path), [LONG], [150], who=who)
    assert takes[0].scene.script == LONG
    assert not any("another line" in remedy for remedy in takes[0].fit.remedies)
