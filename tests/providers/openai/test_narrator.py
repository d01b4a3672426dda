"""Speech by a voice model, over real HTTP: the contract, the words' instants, what is asked and how it fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from anyio import to_thread
from pydantic import SecretStr

from pixora_core.errors import ProviderError
from pixora_core.film import Narration
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.openai import OpenAINarrator
from pixora_core.settings import Settings
from pixora_core.testing import NARRATOR_PROMISES, NarratorPromise
from tests.providers.openai.vendor import Vendor, said

pytestmark = pytest.mark.anyio
TEXT = "Tea began as a leaf in the mountains. Ships carried it over the sea, and it was drunk everywhere."


def narrator(vendor: Vendor, **more: Any) -> OpenAINarrator:
    given = {"speech_url": vendor.url, "speech_model": "speaker-1", "speech_key": SecretStr("sk-test-0123456789abcdef")}
    return OpenAINarrator(Settings.model_validate(given | {"speech_voices": ("anna", "bert")} | more))


async def spoken(vendor: Vendor, into: Path, **more: Any) -> Narration:
    into.mkdir(exist_ok=True)
    return await narrator(vendor).speak(SpeechRequest.model_validate({"text": TEXT} | more), into)


@pytest.mark.parametrize("promise", NARRATOR_PROMISES)
async def test_the_contract(promise: NarratorPromise, tmp_path: Path, vendor: Vendor) -> None:
    await promise(narrator(vendor), tmp_path)


async def test_words_are_found_where_they_are_said(tmp_path: Path, vendor: Vendor) -> None:
    take = await spoken(vendor, tmp_path)
    truth, _ = await to_thread.run_sync(said, TEXT)
    assert take.timing == "aligned"
    assert [word.text for word in take.words] == [word.text for word in truth.words]
    lead = truth.words[0].start - take.words[0].start
    apart = [abs(ours.start + lead - true.start) for ours, true in zip(take.words, truth.words, strict=True)]
    assert np.percentile(apart, 90) < 0.15
    assert [path.name for path in tmp_path.iterdir()] == ["narration.wav"]


async def test_a_line_is_paid_for_once_however_it_is_read(tmp_path: Path, vendor: Vendor) -> None:
    one = narrator(vendor)
    for number, speed in enumerate((1.0, 1.1, 0.95)):
        into = tmp_path / str(number)
        into.mkdir()
        await one.speak(SpeechRequest(text=TEXT, speed=speed, pause=speed), into)
    ((path, _, body),) = vendor.asked
    assert path == "/v1/audio/speech"
    assert body == {"model": "speaker-1", "voice": "anna", "input": TEXT, "response_format": "wav"}


async def test_only_so_many_readings_are_kept(tmp_path: Path, vendor: Vendor) -> None:
    one = narrator(vendor)
    one._readings.update({(str(number), "anna"): b"" for number in range(32)})
    await one.speak(SpeechRequest(text="Good evening.", voice="bert"), tmp_path)
    assert len(one._readings) == 32
    assert next(iter(one._readings)) == ("1", "anna")


async def test_in_a_language_that_nobody_else_speaks_the_words_are_estimated(tmp_path: Path, vendor: Vendor) -> None:
    take = await spoken(vendor, tmp_path, language="tl")
    assert take.timing == "estimated"
    assert [word.text for word in take.words] == TEXT.split()


@pytest.mark.parametrize(
    ("reply", "words"),
    [((200, {}, b"I would rather not."), "its answer"), ((500, {}, b"{}"), "status 500")],
    ids=["no sound", "a failure"],
)
async def test_a_failure_is_told_and_nothing_is_left(
    tmp_path: Path, vendor: Vendor, reply: tuple[int, dict[str, str], bytes], words: str
) -> None:
    vendor.replies.append(reply)
    with pytest.raises(ProviderError, match=words):
        await spoken(vendor, tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_a_line_that_is_too_long_is_not_asked_for(tmp_path: Path, vendor: Vendor) -> None:
    with pytest.raises(ProviderError, match="divide the scene"):
        await spoken(vendor, tmp_path, text="word " * 1_000)
    assert vendor.asked == []


async def test_at_openai_itself_the_manner_is_asked_for(
    tmp_path: Path, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", vendor.url)
    for model in (None, "tts-1"):
        into = tmp_path / str(model)
        into.mkdir()
        settings = Settings(model_key=SecretStr("sk-test-0123456789abcdef"), speech_model=model)
        await OpenAINarrator(settings).speak(SpeechRequest(text=TEXT), into)
    assert [("instructions" in body, body["voice"]) for _, _, body in vendor.asked] == [
        (True, "marin"),
        (False, "marin"),
    ]


def test_what_it_says_of_itself() -> None:
    assert "PIXORA_SPEECH_KEY" in (OpenAINarrator(Settings()).info.unavailable or "")
    info = OpenAINarrator(Settings(model_key=SecretStr("sk-test-0123456789abcdef"))).info
    assert (info.unavailable, info.version, info.price_per_unit) == (None, "1 gpt-4o-mini-tts", 0.005)
