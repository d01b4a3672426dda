"""The makers for tests keep the same contracts as the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixora_core.errors import UnsupportedLanguage
from pixora_core.film import Narration
from pixora_core.pipeline.ports import SpeechRequest
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


class _Babel(ToneNarrator):
    """Says that it speaks everything, and mumbles."""

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        return await super().speak(request.model_copy(update={"language": "en"}), into)


async def test_a_narrator_that_refuses_nothing_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=UnsupportedLanguage.__name__):
        await narrator_contract(_Babel(), tmp_path)


async def test_illustrator(tmp_path: Path) -> None:
    await illustrator_contract(PlainIllustrator(), tmp_path)


async def test_animator(tmp_path: Path) -> None:
    await animator_contract(StillAnimator(), PlainIllustrator(), tmp_path)


async def test_composer(tmp_path: Path) -> None:
    await composer_contract(PlainComposer(), tmp_path, seconds=6)
