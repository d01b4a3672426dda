"""What a film would take is forecast as it will be made: settled lines are read once, others as likely."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Final, cast

import pytest

from pixora_core.film import Brief, Delivery, Scene, SceneBreakdown, Visual
from pixora_core.generation.needs import film_needs, wanted_keys
from pixora_core.pipeline.make import picture_request
from pixora_core.pipeline.narrate import Narrating
from pixora_core.pipeline.plan import slots_of
from pixora_core.pipeline.ports import Engine, ProviderInfo
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.steps import StepStore, step_key
from pixora_core.testing import ToneNarrator, plain_makers
from pixora_core.tools.editing import with_script, with_seconds, with_voice
from pixora_core.units import Size

pytestmark = pytest.mark.anyio
DELIVERY: Final = Delivery(size=Size(width=64, height=36))
RATE: Final = Fraction(30)


class Dear(ToneNarrator):
    """Charges for each reading, and has two voices."""

    info = ProviderInfo(name="dear", version="1", licence="CC0-1.0", price_per_unit=1.0)

    def voices(self, language: str) -> tuple[str, ...]:
        return (*super().voices(language), "low")


MAKERS: Final = plain_makers(cast(Engine, None), lambda: [Dear()])
TIGHT: Final = [
    Scene(title=line, script=line, visual=Visual(description="hills"), seconds=frames / 30)
    for line, frames in (("word " * 6, 60), ("word " * 4, 43), ("word " * 10, 89))
]


@pytest.fixture
async def filmed(tmp_path: Path) -> SceneBreakdown:
    """A film with hurried lines, as it was narrated."""
    film = SceneBreakdown(title="Film", brief=Brief(prompt="p"), scenes=tuple(TIGHT))
    narrating = Narrating(film, RATE, MAKERS, StepStore(tmp_path / "store"), Meter(None), at_once=2)
    spoken = await narrating.all(film.scenes, slots_of(film, RATE))
    assert sum("faster" in remedy for take in spoken for remedy in take.fit.remedies) >= 2
    film = film.model_copy(update={"scenes": tuple(take.scene for take in spoken)})
    keys = {take.done.entry.key for take in spoken if take.done}
    drawn = {
        step_key("draw", MAKERS.illustrators[0].info, picture_request(film, scene, DELIVERY.size))
        for scene in film.scenes
    }
    assert wanted_keys(film, DELIVERY, MAKERS) == keys | drawn
    return film


def price(film: SceneBreakdown, store: Path) -> float:
    return film_needs(film, DELIVERY, MAKERS, StepStore(store), None).price


async def test_settled_lines_are_read_once(filmed: SceneBreakdown, tmp_path: Path) -> None:
    assert price(filmed, tmp_path / "empty") == 3
    assert price(filmed, tmp_path / "store") == 0


@pytest.mark.parametrize(
    "edit",
    [
        lambda film: with_voice(film, "low"),
        lambda film: with_script(film, 3, "word " * 11, RATE),
        lambda film: with_seconds(film, 3, 2.8, RATE),
    ],
)
async def test_an_edit_is_counted_as_it_would_be_without_a_film(
    edit: Callable[[SceneBreakdown], SceneBreakdown], filmed: SceneBreakdown, tmp_path: Path
) -> None:
    edited = edit(filmed)
    third = edited.scenes[2].model_copy(update={"settled": None})
    without = edited.with_scene(3, third)
    assert price(edited, tmp_path / "empty") == price(without, tmp_path / "empty") > 3
    assert wanted_keys(edited, DELIVERY, MAKERS) == wanted_keys(without, DELIVERY, MAKERS)
