"""What shots show, ready to be drawn: pictures prepared once and shared, clips decoded as they run."""

from __future__ import annotations

import threading
from collections.abc import Hashable, Sequence
from pathlib import Path

from pixora_core.engine.camera import View, deepest, view_at
from pixora_core.engine.clips import ClipFacts, ClipReader, clip_facts
from pixora_core.engine.edges import refuse_edges
from pixora_core.engine.images import open_image
from pixora_core.engine.moving import sights
from pixora_core.engine.painter import Sight
from pixora_core.engine.pictures import Layer, PictureCache
from pixora_core.engine.pieces import layers_shown, moving_frames, seen_seconds
from pixora_core.engine.planes import Part, fits_of, surface_of_image
from pixora_core.errors import MediaRefused
from pixora_core.film.motion import STILL
from pixora_core.film.timeline import Clip, Timeline
from pixora_core.units import Size

__all__ = ["Shown", "Sources"]


class Sources:
    """The pictures and clips of one film, for any number of threads. Renders of one film may share their pictures."""

    def __init__(self, timeline: Timeline, pictures: PictureCache | None = None) -> None:
        self.timeline = timeline
        self._pictures = pictures or PictureCache()
        self._probing = threading.Lock()
        self._facts: dict[Path, ClipFacts] = {}

    def open(self, shot: int) -> Shown:
        """Shot number `shot` (from 0), for one thread, to be closed after use. Raises `MediaRefused`."""
        source = self.timeline.shots[shot].source
        if isinstance(source, Clip):
            return Shown(self.timeline, shot, self._open_clip(source, shot))
        return Shown(self.timeline, shot, self._pictures.get(self._picture_key(shot), lambda: self._load(shot)))

    def _picture_key(self, number: int) -> Hashable:
        """All that decides on a picture's surfaces, its files' instants included: a file may be written anew."""
        shot = self.timeline.shots[number]
        shown = layers_shown(shot)
        seconds = seen_seconds(self.timeline, number) if any(layer.motion != STILL for layer in shown) else None
        return self.timeline.size, shot.camera, shown, seconds, tuple(_written(layer.path) for layer in shown)

    def _load(self, number: int) -> tuple[Layer, ...]:
        shot, seconds = self.timeline.shots[number], seen_seconds(self.timeline, number)
        layers: list[Layer] = []
        whole: tuple[int, int] | None = None
        for told in layers_shown(shot):
            image = open_image(told.path)
            whole = whole or image.size
            moves = told.motion != STILL
            if moves:
                refuse_edges(told, image, whole, seconds)
            part = Part(whole, told.at or (0, 0), moves=moves) if moves or told.at is not None else None
            fits = fits_of(*(part.whole if part else image.size), self.timeline.size)
            surface = surface_of_image(image, self.timeline.size, deepest(shot.camera, fits, told.depth), part)
            if surface is not None:
                layers.append(Layer(surface, told.depth, told.motion))
        if not layers or layers[0].surface.alpha is not None:
            name = layers_shown(shot)[0].path.name
            raise MediaRefused(name, "is transparent, but nothing lies behind it; give it an opaque background")
        return tuple(layers)

    def _open_clip(self, clip: Clip, shot: int) -> ClipReader:
        with self._probing:
            if clip.path not in self._facts:
                self._facts[clip.path] = clip_facts(clip.path)
            facts = self._facts[clip.path]
        fits = fits_of(facts.width, facts.height, self.timeline.size)
        return ClipReader(clip, facts, self.timeline.size, deepest(self.timeline.shots[shot].camera, fits, 0.0))


def _written(path: Path) -> tuple[int, int] | None:
    """When a file was last written and how long it is; None for one that is missing, which loading refuses by name."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size


class Shown:
    """One shot being drawn by one thread."""

    def __init__(self, timeline: Timeline, shot: int, source: tuple[Layer, ...] | ClipReader) -> None:
        self._shot = timeline.shots[shot]
        self._size: Size = timeline.size
        self._rate = timeline.rate
        self._frames = moving_frames(timeline, shot)
        self._source = source

    def layers(self, local: int, *, deeper: float = 1.0) -> Sequence[Sight]:
        """What is to be drawn on the shot's own frame number `local`, farthest first; `deeper` magnifies the view."""
        progress = min(local / max(self._frames - 1, 1), 1.0)
        seconds = float(local / self._rate)
        return [
            sight
            for layer in self._layers(local)
            for sight in sights(layer, self._view(layer, progress, deeper), seconds, self._size)
        ]

    def close(self) -> None:
        """Close what is open."""
        if isinstance(self._source, ClipReader):
            self._source.close()

    def _layers(self, local: int) -> tuple[Layer, ...]:
        if isinstance(self._source, ClipReader):
            return (Layer(self._source.surface(float(local / self._rate)), 0.0),)
        return self._source

    def _view(self, layer: Layer, progress: float, deeper: float) -> View:
        fits = fits_of(layer.surface.width, layer.surface.height, self._size)
        view = view_at(self._shot.camera, progress, fits, depth=layer.depth)
        return view if deeper == 1.0 else View(x=view.x, y=view.y, size=view.size / deeper)
