"""What is installed here, which providers can be used and why not, and what would be used."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final, cast

import anyio.to_thread

from pixora_core.errors import ToolFailed
from pixora_core.pipeline.ports import Narrator, ProviderInfo
from pixora_core.providers.registry import Offer, broken, offer, offers
from pixora_core.settings import KINDS, Kind, Settings
from pixora_core.storage.shelves import kept_bytes
from pixora_core.units import Frozen

__all__ = ["Diagnosis", "ProviderLine", "diagnose", "paid_providers"]

_PACKAGES: Final = ("pixora", "av", "numba", "skia-python", "moviepy", "imageio-ffmpeg", "hibari-tts", "ttspico")


class ProviderLine(Frozen):
    """One provider: `setting` is its name in the settings, `voices` those that it has for English."""

    kind: Kind
    setting: str
    info: ProviderInfo
    languages: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()


class Diagnosis(Frozen):
    """The state of an installation. `chosen` names what would be used of each kind, None where nothing can be."""

    packages: dict[str, str]
    ffmpeg: str
    out: str
    store: str
    store_bytes: int
    store_limit: int
    providers: tuple[ProviderLine, ...]
    chosen: dict[str, str | None]
    ready: bool


async def diagnose(settings: Settings | None = None) -> Diagnosis:
    """Looks at everything that a film needs; makes nothing."""
    return await anyio.to_thread.run_sync(_diagnose, settings or Settings.from_environment())


def _diagnose(settings: Settings) -> Diagnosis:
    lines = tuple(_line(each) for kind in KINDS for each in offers(kind))
    usable = {(line.kind, line.setting): line.info.name for line in lines if line.info.unavailable is None}
    chosen = {kind: _first(usable, kind, settings) for kind in KINDS}
    ffmpeg, works = _ffmpeg(settings.ffmpeg)
    return Diagnosis(
        packages={name: _version(name) for name in _PACKAGES},
        ffmpeg=ffmpeg,
        out=str(settings.out),
        store=str(settings.step_store),
        store_bytes=kept_bytes(settings.step_store),
        store_limit=int(settings.store_limit),
        providers=lines,
        chosen=chosen,
        ready=works and None not in chosen.values(),
    )


def _first(usable: dict[tuple[Kind, str], str], kind: Kind, settings: Settings) -> str | None:
    return next((usable[kind, name] for name in settings.choices(kind) if (kind, name) in usable), None)


def _line(offer: Offer) -> ProviderLine:
    info = offer.info()
    if offer.kind != "narrator" or info.unavailable is not None:
        return ProviderLine(kind=offer.kind, setting=offer.name, info=info)
    narrator = cast(Narrator, offer.provider())
    try:
        speaks = {"languages": narrator.languages(), "voices": narrator.voices("en")}
        return ProviderLine.model_validate({"kind": offer.kind, "setting": offer.name, "info": info, **speaks})
    except Exception as error:  # noqa: BLE001 -- somebody else's program: logged whole, told as one sentence
        info = info.model_copy(update={"unavailable": broken(offer.name, error)})
        return ProviderLine(kind=offer.kind, setting=offer.name, info=info)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _ffmpeg(program: Path | None) -> tuple[str, bool]:
    from pixora_core.engine.ffmpeg import ffmpeg_version

    try:
        return ffmpeg_version(program), True
    except ToolFailed as error:
        return str(error), False


def paid_providers(settings: Settings) -> tuple[str, ...]:
    """The providers that the settings name and that cost money."""
    named = (offer(kind, name) for kind in KINDS for name in settings.choices(kind))
    infos = [each.info() for each in named if each is not None and not each.embedded]
    return tuple(f"{info.name} ({info.price_per_unit:g} a unit)" for info in infos if info.price_per_unit)
