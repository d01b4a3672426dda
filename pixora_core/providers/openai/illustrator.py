"""Pictures by an image model over the Images API: one flat picture a scene, at the size that the film wants."""

from __future__ import annotations

import base64
import binascii
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import anyio.to_thread
from pydantic import BaseModel, ValidationError

from pixora_core.errors import MediaRefused, ProviderError
from pixora_core.film.takes import Layer, Picture
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import PictureRequest, ProviderInfo
from pixora_core.providers.openai.service import NAME, image_service
from pixora_core.providers.openai.wording import picture_wording
from pixora_core.settings import Settings
from pixora_core.units import Size

if TYPE_CHECKING:
    from openai import AsyncOpenAI

__all__ = ["OpenAIIllustrator"]

_VERSION: Final = "1"
_STEP: Final = 16
_LARGEST: Final = (2_560, 1_440)
"""Longer and shorter side that the models of 2026 draw without calling it experimental."""

_LEAST_AREA: Final = 1_024 * 1_024
"""Smaller pictures are not drawn by all of them, and not well."""

_WIDEST: Final = 3.0


class _Image(BaseModel):
    b64_json: str | None = None


class _Images(BaseModel):
    data: tuple[_Image, ...]


class OpenAIIllustrator:
    """Draws with the model of `PIXORA_IMAGE_MODEL`. No seed is known to it: kept pictures stay, new ones differ."""

    def __init__(self, settings: Settings | None = None) -> None:
        chosen = settings or Settings.from_environment()
        self._service = image_service(chosen)
        self._quality = chosen.image_quality

    @property
    def info(self) -> ProviderInfo:
        """What it is; another model, server or quality is another version."""
        service = self._service
        quality = self._quality if service.is_openai else ""
        return ProviderInfo(
            name=NAME,
            version=" ".join(filter(None, (_VERSION, service.model, quality, service.place))),
            licence="as the model's provider says",
            summary="An image model draws: PIXORA_IMAGE_KEY or OPENAI_API_KEY, PIXORA_IMAGE_MODEL, PIXORA_IMAGE_URL.",
            price_per_unit=service.price,
            needs_key=service.is_openai,
            needs_network=True,
            unavailable=service.missing,
        )

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        """As `Illustrator.draw`, in one layer. Raises `ProviderError`, `StorageError`."""
        from pixora_core.providers.openai.asking import asked  # noqa: PLC0415 -- the client takes a second to load

        options: dict[str, Any] = {
            "model": self._service.model,
            "prompt": picture_wording(request),
            "size": _size_asked(request.size),
            "n": 1,
        }
        if self._service.is_openai:
            options |= {"quality": self._quality, "output_format": "png"}
        else:
            options |= {"response_format": "b64_json"}

        def question(client: AsyncOpenAI) -> Any:
            return client.images.with_streaming_response.generate(**options)

        answer = await asked(self._service, question)
        path = into / "picture.png"
        await anyio.to_thread.run_sync(_written, answer, request.size, path)
        shows = (request.visual.description,) if request.visual.description else ()
        return Picture(flat=path, layers=(Layer(path=path),), size=request.size, shows=shows)


def _size_asked(size: Size) -> str:
    """The nearest size of that shape that is drawn well."""
    long, short = max(size.width, size.height), min(size.width, size.height)
    short = max(short, math.ceil(long / _WIDEST))
    scale = min(max(1.0, math.sqrt(_LEAST_AREA / (long * short))), _LARGEST[0] / long, _LARGEST[1] / short)
    sides = [max(_STEP, int(side * scale) // _STEP * _STEP) for side in (long, short)]
    width, height = sides if size.width >= size.height else reversed(sides)
    return f"{width}x{height}"


def _written(answer: bytes, size: Size, path: Path) -> None:
    """The picture of an answer, at exactly that size, opened like anything from outside."""
    with ALONE:
        from PIL import Image, ImageOps  # noqa: PLC0415 -- loaded where it is needed

        from pixora_core.engine.images import open_image  # noqa: PLC0415 -- as above
    raw = path.with_name("answer")
    try:
        raw.write_bytes(_picture_in(answer))
        image = open_image(raw).convert("RGB")
    except MediaRefused as error:
        raise ProviderError(NAME, f"its answer {error.problem}") from error
    finally:
        raw.unlink(missing_ok=True)
    fitted = ImageOps.fit(image, (size.width, size.height), Image.Resampling.LANCZOS)
    fitted.save(path, "PNG", compress_level=1)


def _picture_in(answer: bytes) -> bytes:
    try:
        images = _Images.model_validate_json(answer)
        if not images.data or images.data[0].b64_json is None:
            raise ProviderError(NAME, "its answer holds no picture (a link to one is not followed)")
        return base64.b64decode(images.data[0].b64_json, validate=True)
    except (ValidationError, binascii.Error) as error:
        raise ProviderError(NAME, "its answer cannot be read") from error
