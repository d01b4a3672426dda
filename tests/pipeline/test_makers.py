"""Second choices: taken in order, announced, and never for a wrong request."""

from __future__ import annotations

import pytest

from pixora_core.errors import InvalidInput, ProviderError, UnsupportedLanguage
from pixora_core.pipeline.makers import first_that_works, narrators_for
from pixora_core.testing import FailingNarrator, ToneNarrator

pytestmark = pytest.mark.anyio


async def test_the_first_that_works_is_used_and_the_change_announced() -> None:
    announced: list[str] = []

    async def use(narrator: ToneNarrator) -> str:
        if isinstance(narrator, FailingNarrator):
            raise ProviderError(narrator.info.name, "it has lost its voice")
        return narrator.info.name

    assert await first_that_works([FailingNarrator(), ToneNarrator()], use, announced.append) == "tone-narrator"
    assert announced == ["failing-narrator: it has lost its voice; tone-narrator was used instead"]
    with pytest.raises(ProviderError, match="lost its voice"):
        await first_that_works([FailingNarrator(), FailingNarrator()], use, announced.append)


async def test_a_wrong_request_is_nobodys_failure() -> None:
    async def use(narrator: ToneNarrator) -> str:
        raise InvalidInput("text", "is empty")

    announced: list[str] = []
    with pytest.raises(InvalidInput, match="is empty"):
        await first_that_works([ToneNarrator(), ToneNarrator()], use, announced.append)
    assert announced == []


def test_narrators_by_language_and_voice() -> None:
    everybody = [FailingNarrator(), ToneNarrator()]
    assert narrators_for(everybody, "en-GB", None) == everybody
    assert narrators_for(everybody, "de", "tone") == everybody
    with pytest.raises(UnsupportedLanguage, match="there are: de, en"):
        narrators_for(everybody, "tlh", None)
    with pytest.raises(InvalidInput, match="nobody here has the voice 'bass' in en; there are: tone"):
        narrators_for(everybody, "en", "bass")
