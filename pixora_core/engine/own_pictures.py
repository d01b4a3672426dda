"""Pictures and clips that users bring, made ready for a film's frame."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PIL import Image, ImageFilter

from pixora_core.engine.clips import clip_facts
from pixora_core.engine.images import open_image
from pixora_core.engine.planes import fits_of
from pixora_core.engine.probe import open_media
from pixora_core.engine.stills import write_still
from pixora_core.errors import MediaRefused
from pixora_core.film.takes import Footage, Layer, Picture
from pixora_core.film.timeline import Clip, Shot, Timeline
from pixora_core.units import Frames, Seconds, Size

__all__ = ["take_clip", "take_picture"]

_LEAST_SIDE: Final = 16
_LEAST_SEEN: Final = 0.55
"""A picture of which less than this would be seen is shown whole, before a blurred copy of itself."""

_INNER: Final = 0.86
"""How much of the frame it then fills, so that the camera has room to come nearer."""

_BLURRED: Final = 1 / 30
"""The blur's radius, as a part of the frame's shorter side."""

_BACKGROUND_LIGHT: Final = 0.55
_LEAST_CLIP_SECONDS: Final = 0.1


def take_picture(file: Path, size: Size, into: Path) -> Picture:
    """As `OwnMedia.picture`."""
    image = open_image(file)
    if min(image.size) < _LEAST_SIDE:
        raise MediaRefused(file.name, f"is {image.width}x{image.height}; the least is {_LEAST_SIDE}x{_LEAST_SIDE}")
    notices, kept = [], None
    if image.mode == "RGBA":
        image = _before_black(image)
        notices.append(f"what is transparent in {file.name} is black")
    seen = _part_seen(image, size)
    if seen < _LEAST_SEEN:
        image, kept = _whole(image, size)
        notices.append(
            f"{file.name} has another shape than the film, which would show {seen:.0%} of it; it is shown whole, "
            "before a blurred copy of itself"
        )
    else:
        image = _covering(image, size)
    path = into / "picture.png"
    image.save(path, "PNG", compress_level=1)
    width, height = image.size
    return Picture(
        flat=path,
        layers=(Layer(path=path),),
        size=Size(width=width, height=height),
        kept=kept,
        shows=(file.name,),
        notices=tuple(notices),
    )


def _before_black(image: Image.Image) -> Image.Image:
    black = Image.new("RGB", image.size)
    black.paste(image, mask=image.getchannel("A"))
    return black


def _part_seen(image: Image.Image, size: Size) -> float:
    across, down = fits_of(image.width, image.height, size)
    return across * down


def _covering(image: Image.Image, size: Size) -> Image.Image:
    """The picture, no larger than it takes to cover the frame; its sides are even."""
    scale = min(1.0, max(size.width / image.width, size.height / image.height))
    return image.resize((_even(image.width * scale), _even(image.height * scale)), Image.Resampling.LANCZOS)


def _whole(image: Image.Image, size: Size) -> tuple[Image.Image, tuple[float, float, float, float]]:
    """The picture in the middle of the frame before a blurred, darker copy that fills it, and where it stands."""
    radius = size.short_side * _BLURRED
    across, down = fits_of(image.width, image.height, size)
    left, top = image.width * (1 - across) / 2, image.height * (1 - down) / 2
    box = (left, top, image.width - left, image.height - top)
    canvas = image.resize((size.width, size.height), Image.Resampling.BILINEAR, box=box)
    canvas = canvas.filter(ImageFilter.GaussianBlur(radius)).point(lambda value: int(value * _BACKGROUND_LIGHT))
    scale = _INNER * min(size.width / image.width, size.height / image.height)
    inner = image.resize((_even(image.width * scale), _even(image.height * scale)), Image.Resampling.LANCZOS)
    at = ((size.width - inner.width) // 2, (size.height - inner.height) // 2)
    canvas.paste(inner, at)
    right, low = at[0] + inner.width, at[1] + inner.height
    return canvas, (at[0] / size.width, at[1] / size.height, right / size.width, low / size.height)


def _even(side: float) -> int:
    return max(_LEAST_SIDE, round(side / 2) * 2)


def take_clip(file: Path, size: Size, into: Path) -> Footage:
    """As `OwnMedia.clip`."""
    facts = clip_facts(file)
    if facts.end < _LEAST_CLIP_SECONDS:
        raise MediaRefused(file.name, f"lasts {facts.end:.2f} s; a clip has {_LEAST_CLIP_SECONDS} s at least")
    if min(facts.width, facts.height) < _LEAST_SIDE:
        raise MediaRefused(file.name, f"is {facts.width}x{facts.height}; the least is {_LEAST_SIDE}x{_LEAST_SIDE}")
    with open_media(file, wants="video") as container:
        has_sound = bool(container.streams.audio)
    path = into / "picture.png"
    shot = Shot(source=Clip(path=file), frames=Frames(1))
    write_still(Timeline(size=size, shots=(shot,)), 0, path)
    across, down = fits_of(facts.width, facts.height, size)
    cropped = f"{file.name} has another shape than the film, which shows {across * down:.0%} of it"
    notices = [cropped] if across * down < _LEAST_SEEN else []
    picture = Picture(flat=path, layers=(Layer(path=path),), size=size, shows=(file.name,), notices=tuple(notices))
    return Footage(picture=picture, seconds=Seconds(facts.end), has_sound=has_sound)
