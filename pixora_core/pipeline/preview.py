"""One scene of a film, looked at alone: made by the film's own steps, which the film then finds made."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

from pixora_core.duration import Fit
from pixora_core.errors import InvalidInput
from pixora_core.film import Delivery, Picture, SceneBreakdown, Shot, Timeline, Visual
from pixora_core.pipeline.lay_out import Laid, lay_out
from pixora_core.pipeline.make import Making
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.plan import shared_out, slots_of
from pixora_core.pipeline.ports import MoveRequest
from pixora_core.pipeline.produce import produce_film
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.steps import StepStore
from pixora_core.storage import FilmFolder, copy_whole
from pixora_core.units import Frames, Frozen, Seconds, frames_at, seconds_of

__all__ = ["Preview", "film_picture", "preview_scene"]

_STILLS: Final = frozenset({".png", ".jpg", ".jpeg"})
_FILM: Final = ".mp4"


class Preview(Frozen):
    """A scene as it would be in the film; `told` is what a user should know of it."""

    path: Path
    told: tuple[str, ...] = ()


async def preview_scene(
    breakdown: SceneBreakdown, number: int, to: Path, delivery: Delivery, makers: Makers, store: StepStore, meter: Meter
) -> Preview:
    """Scene `number` (from 1): its picture in its middle as .png or .jpg, the scene with its sound as .mp4.

    Without titles, which are the film's, and without the transition into it. Raises `InvalidInput`, `PixoraError`.
    """
    if not 1 <= number <= len(breakdown.scenes):
        raise InvalidInput("scene", f"there is no scene {number}; the film has scenes 1 to {len(breakdown.scenes)}")
    suffix = to.suffix.lower()
    if suffix not in {*_STILLS, _FILM}:
        raise InvalidInput("out", f"{to.name!r} is no picture and no film; end its name in .png, .jpg or .mp4")
    planned = shared_out(breakdown, delivery.rate)
    alone = _Alone(
        paper=planned.model_copy(update={"scenes": (planned.scenes[number - 1],)}),
        number=number,
        slot=slots_of(planned, delivery.rate)[number - 1],
        delivery=delivery.model_copy(update={"titles": "off"}),
        makers=makers,
        store=store,
        meter=meter,
    )
    meter.plan_scenes(1)
    return Preview(path=to, told=await (alone.filmed(to) if suffix == _FILM else alone.drawn(to)))


async def film_picture(picture: Picture, to: Path, makers: Makers, *, seconds: float = 6.0) -> Path:
    """A picture as a film shows it, its camera and all that moves in it, without a sound, at the picture's size.

    Raises `StorageError`, `EngineError`.
    """
    rate = Fraction(30)
    frames = frames_at(seconds, rate)
    request = MoveRequest(
        picture=picture, visual=Visual(description=", ".join(picture.shows)), frames=frames, rate=rate
    )
    move = await makers.animators[0].animate(request)
    shot = Shot(source=picture, frames=frames, camera=move)
    with tempfile.TemporaryDirectory(prefix="pixora-") as place:
        timeline = Timeline(size=picture.size, rate=rate, shots=(shot,), captions="off")
        await makers.engine.render(timeline, to, preset="standard", pieces=Path(place))
    return to


@dataclass(frozen=True)
class _Alone:
    """A film of one scene, the film's own scene `number`."""

    paper: SceneBreakdown
    number: int
    slot: Frames
    delivery: Delivery
    makers: Makers
    store: StepStore
    meter: Meter

    async def drawn(self, image: Path) -> tuple[str, ...]:
        """Writes what the camera sees in the scene's middle, and says what is to be known of it."""
        scene, rate = self.paper.scenes[0], self.delivery.rate
        making = Making(self.paper, rate, self.makers, self.store, self.meter, at_once=1)
        picture = await making.picture(self.number, scene, self.delivery.size)
        move = await making.move(self.number, scene, picture, self.slot)
        clip = making.own.clip(self.number, scene, seconds_of(self.slot, rate))
        silent = Fit(speed=1.0, pause=1.0, lead=Seconds(0.0), frames=self.slot, needed=Frames(1), grown=Frames(0))
        laid = Laid(scene=scene, picture=picture.take, move=move, narration=None, fit=silent, clip=clip)
        timeline = lay_out(self.paper, self.delivery, [laid], None)
        await self.makers.engine.still(timeline, Frames(self.slot // 2), image)
        return (*picture.take.notices, *making.own.remedies, *making.second_choices)

    async def filmed(self, to: Path) -> tuple[str, ...]:
        """Writes the scene with its sound, and says what is to be known of it, faults included."""
        with tempfile.TemporaryDirectory(prefix="pixora-") as place:
            folder = FilmFolder(Path(place))
            film = await produce_film(self.paper, self.delivery, self.makers, self.store, folder, self.meter)
            copy_whole(film.video, to)
        report = film.report
        bad = [each for each in report.findings if each.severity != "ok"]
        faults = (f"{each.name}: {each.found} ({each.wanted} is wanted)" for each in bad)
        return (*report.notices, *report.remedies, *report.fallbacks, *faults)
