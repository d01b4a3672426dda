"""Which server makes pictures or speech, by the settings: its address, its key, its model, what it charges.

A key goes to the server that it was given for, and to no other: the one for chat messages (`PIXORA_MODEL_KEY`,
`OPENAI_API_KEY`) is used here only where both servers are OpenAI's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from pydantic import SecretStr

from pixora_core.settings import Settings, place_of

__all__ = ["NAME", "Service", "image_service", "speech_service"]

NAME: Final = "openai"
"""Of both makers, in the settings and in errors."""

Trade = Literal["IMAGE", "SPEECH"]

_PICTURE_MODEL: Final = "gpt-image-2.5-flare"
_SPEECH_MODEL: Final = "gpt-4o-mini-tts"
"""Of OpenAI, where the settings name none. Models age: `PIXORA_IMAGE_MODEL`, `PIXORA_SPEECH_MODEL` name others."""

_PICTURE_PRICE: Final = 0.07
_SPEECH_PRICE: Final = 0.005
"""Dollars that OpenAI's own server takes, roughly: a picture of medium quality, a line of twenty seconds (2026-10).

Used where the settings say nothing, so that it never passes for free."""


@dataclass(frozen=True, slots=True)
class Service:
    """A server of one trade. `key` is never told, nor is who signs in at `url`; see `place`."""

    trade: Trade
    model: str
    url: str | None
    key: str | None = field(repr=False)
    price: float
    timeout: float
    chat_elsewhere: bool = False
    """Whether chat messages are answered by another server than OpenAI's, which their key belongs to."""

    @property
    def is_openai(self) -> bool:
        """Whether it is OpenAI's own server, which takes options that others do not know."""
        return self.url is None

    @property
    def place(self) -> str:
        """Where it is, as it may be told to anybody; empty for OpenAI's own."""
        return place_of(self.url)

    @property
    def missing(self) -> str | None:
        """One sentence why it cannot be used; None when it can."""
        if self.url is None and self.key is None:
            own = f"PIXORA_{self.trade}_KEY"
            keys = own if self.chat_elsewhere else f"{own} or OPENAI_API_KEY"
            return f"it needs a key: set {keys}, or PIXORA_{self.trade}_URL"
        if not self.model:
            return f"PIXORA_{self.trade}_MODEL has to name the model that the server at PIXORA_{self.trade}_URL uses"
        return None


def image_service(settings: Settings) -> Service:
    """Who makes pictures."""
    url = settings.image_url
    return Service(
        trade="IMAGE",
        model=settings.image_model or ("" if url else _PICTURE_MODEL),
        url=url,
        key=_key(settings, settings.image_key, url),
        price=_price(settings.image_price, url, _PICTURE_PRICE),
        timeout=settings.model_timeout,
        chat_elsewhere=settings.model_url is not None,
    )


def speech_service(settings: Settings) -> Service:
    """Who speaks."""
    url = settings.speech_url
    return Service(
        trade="SPEECH",
        model=settings.speech_model or ("" if url else _SPEECH_MODEL),
        url=url,
        key=_key(settings, settings.speech_key, url),
        price=_price(settings.speech_price, url, _SPEECH_PRICE),
        timeout=settings.model_timeout,
        chat_elsewhere=settings.model_url is not None,
    )


def _key(settings: Settings, own: SecretStr | None, url: str | None) -> str | None:
    shared = settings.model_key if url is None and settings.model_url is None else None
    key = own or shared
    return key.get_secret_value() if key else None


def _price(set_price: float | None, url: str | None, usual: float) -> float:
    if set_price is not None:
        return set_price
    return 0.0 if url else usual
