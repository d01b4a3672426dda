"""Pictures by an image model, over real HTTP: the contract, what is asked, and every way to fail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from PIL import Image
from pydantic import SecretStr

from pixora_core.errors import ProviderError
from pixora_core.film import Character, Picture, Visual
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.openai import OpenAIIllustrator, asking
from pixora_core.providers.openai.illustrator import _size_asked
from pixora_core.providers.openai.service import image_service, speech_service
from pixora_core.providers.openai.wording import picture_wording
from pixora_core.settings import Settings
from pixora_core.testing import illustrator_contract
from pixora_core.units import Size
from tests.providers.openai.vendor import Vendor

pytestmark = pytest.mark.anyio
KEY = "sk-test-0123456789abcdef"
SIZE = Size(width=320, height=180)
REQUEST = PictureRequest(visual=Visual(description="A lighthouse above the sea"), style="noir", size=SIZE)


def illustrator(vendor: Vendor, **more: Any) -> OpenAIIllustrator:
    given = {"image_url": vendor.url, "image_model": "painter-1", "image_key": SecretStr(KEY), "model_timeout": 5.0}
    return OpenAIIllustrator(Settings.model_validate(given | more))


async def drawn(vendor: Vendor, into: Path, **more: Any) -> Picture:
    into.mkdir(exist_ok=True)
    return await illustrator(vendor, **more).draw(REQUEST, into)


async def test_the_contract(tmp_path: Path, vendor: Vendor) -> None:
    await illustrator_contract(illustrator(vendor), tmp_path)


async def test_what_is_asked_and_what_is_kept(tmp_path: Path, vendor: Vendor) -> None:
    picture = await drawn(vendor, tmp_path)
    (path, headers, body), *more = vendor.asked
    assert (path, headers["authorization"], more) == ("/v1/images/generations", f"Bearer {KEY}", [])
    assert (body["model"], body["size"], body["n"]) == ("painter-1", "1360x768", 1)
    assert "A lighthouse above the sea" in body["prompt"]
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]
    with Image.open(picture.flat) as opened:
        assert opened.size == (SIZE.width, SIZE.height)


@pytest.mark.parametrize(
    ("size", "asked"),
    [
        ((2400, 1350), "2400x1344"),
        ((1350, 2400), "1344x2400"),
        ((1350, 1350), "1344x1344"),
        ((4800, 2700), "2560x1440"),
        ((600, 1066), "768x1360"),
        ((8000, 1000), "2560x848"),
    ],
)
def test_a_size_that_is_drawn_well(size: tuple[int, int], asked: str) -> None:
    assert _size_asked(Size(width=size[0], height=size[1])) == asked


def test_the_wording_says_all_that_the_picture_depends_on() -> None:
    visual = Visual(description="A harbour", time_of_day="dusk", weather="rain", variant=2)
    mina = Character(name="Mina", look="a girl of ten in a yellow coat", palette=("yellow",))
    request = PictureRequest(visual=visual, characters=(mina,), style="noir", mood="tense", size=SIZE)
    text = picture_wording(request)
    for part in ("A harbour", "at dusk in rain", "Mina", "yellow coat", "film noir", "tense", "2 earlier", "No words"):
        assert part in text
    assert "in the style: like a stamp" in picture_wording(request.model_copy(update={"style": "like a stamp"}))
    unseen = PictureRequest(visual=Visual(description=""), script="Rain fell.", size=SIZE)
    assert "Rain fell." in picture_wording(unseen)


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (401, "", "PIXORA_IMAGE_KEY"),
        (403, "", "may not use"),
        (404, "", "PIXORA_IMAGE_MODEL"),
        (400, "moderation_blocked", "refuses to make this"),
        (400, "", "does not take this request"),
        (429, "insufficient_quota", "no quota left"),
        (503, "", "status 503"),
    ],
)
async def test_a_failure_is_told_in_our_words(
    tmp_path: Path, vendor: Vendor, status: int, code: str, words: str
) -> None:
    vendor.fail(status, code=code, says=f"raw body with {KEY}")
    with pytest.raises(ProviderError, match=words) as caught:
        await drawn(vendor, tmp_path)
    assert KEY not in str(caught.value)
    assert len(vendor.asked) == 1, "what may have been charged for is asked once"
    assert list(tmp_path.iterdir()) == []


async def test_asked_too_often_it_waits_as_long_as_it_is_told(
    tmp_path: Path, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(asking.anyio, "sleep", sleep)
    vendor.fail(429, after="7")
    vendor.fail(429, after="900")
    vendor.fail(429)
    await drawn(vendor, tmp_path / "at last")
    assert waited == [7, 60, 18]
    vendor.fail(429, times=4)
    with pytest.raises(ProviderError, match="too often"):
        await drawn(vendor, tmp_path / "never")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"I would rather not.", "cannot be read"),
        (b'{"data": []}', "holds no picture"),
        (b'{"data": [{"url": "http://169.254.169.254/"}]}', "a link to one is not followed"),
        (b'{"data": [{"b64_json": "@@@"}]}', "cannot be read"),
        (b'{"data": [{"b64_json": "I0VYVE0zVQpodHRwOi8vaG9zdC9h"}]}', "is no PNG, JPEG or WebP picture"),
    ],
    ids=["no JSON", "nothing", "a link", "no base64", "a playlist"],
)
async def test_an_answer_that_is_no_picture(tmp_path: Path, vendor: Vendor, answer: bytes, words: str) -> None:
    vendor.replies.append((200, {}, answer))
    with pytest.raises(ProviderError, match=words):
        await drawn(vendor, tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_an_answer_without_end(tmp_path: Path, vendor: Vendor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_MOST_BYTES", 1_000)
    vendor.replies.append((200, {}, b" " * 5_000))
    with pytest.raises(ProviderError, match="longer than"):
        await drawn(vendor, tmp_path)


async def test_nobody_is_there(tmp_path: Path, vendor: Vendor) -> None:
    with pytest.raises(ProviderError, match="PIXORA_IMAGE_URL"):
        await drawn(vendor, tmp_path, image_url="http://127.0.0.1:9/v1")


def test_what_it_says_of_itself() -> None:
    assert "PIXORA_IMAGE_KEY" in (OpenAIIllustrator(Settings()).info.unavailable or "")
    at_openai = OpenAIIllustrator(Settings(model_key=SecretStr(KEY))).info
    assert (at_openai.unavailable, at_openai.price_per_unit, at_openai.needs_key) == (None, 0.07, True)
    url = "https://ursel:sesame7@painter.example:8443/v1?key=sesame8"
    own = Settings(image_url=url, image_model="m", image_price=0.01)
    info = OpenAIIllustrator(own).info
    assert (info.version, info.price_per_unit) == ("1 m painter.example:8443/v1", 0.01)
    assert "PIXORA_IMAGE_MODEL" in (OpenAIIllustrator(Settings(image_url=url)).info.unavailable or "")


async def test_a_key_goes_to_its_own_server_only(tmp_path: Path, vendor: Vendor) -> None:
    chat = {"model_key": SecretStr("sk-of-the-chat-server"), "image_key": None}
    await drawn(vendor, tmp_path, **chat)
    assert "sk-of-the-chat-server" not in json.dumps(vendor.asked[0][1])
    elsewhere = Settings(model_key=SecretStr(KEY), model_url="http://127.0.0.1:9/v1")
    lacking = OpenAIIllustrator(elsewhere).info.unavailable or ""
    assert "PIXORA_IMAGE_KEY" in lacking
    assert "OPENAI_API_KEY" not in lacking, "it belongs to the other server"


def test_the_usual_models_are_known_to_the_installed_client() -> None:
    from openai.types import ImageModel  # noqa: PLC0415 -- the client takes a second to load
    from openai.types.audio import SpeechModel  # noqa: PLC0415

    usual = Settings(model_key=SecretStr(KEY))
    assert image_service(usual).model in get_args(ImageModel)
    assert speech_service(usual).model in get_args(SpeechModel)
