"""The makers for tests keep the same contracts as the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixora_core.testing import (
    PlainComposer,
    PlainIllustrator,
    PlainWriter,
    StillAnimator,
    ToneNarrator,
    animator_contract,
    composer_contract,
    illustrator_contract,
    narrator_contract,
    writer_contract,
)

pytestmark = pytest.mark.anyio


async def test_writer() -> None:
    await writer_contract(PlainWriter())


async def test_narrator(tmp_path: Path) -> None:
    await narrator_contract(ToneNarrator(), tmp_path)


async def test_illustrator(tmp_path: Path) -> None:
    await illustrator_contract(PlainIllustrator(), tmp_path)


async def test_animator(tmp_path: Path) -> None:
    await animator_contract(StillAnimator(), PlainIllustrator(), tmp_path)


async def test_composer(tmp_path: Path) -> None:
    await composer_contract(PlainComposer(), tmp_path, seconds=6)
