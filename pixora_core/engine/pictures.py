"""Pictures made ready for drawing, and a few of them kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pixora_core.film.motion import STILL, Motion

if TYPE_CHECKING:
    from pixora_core.engine.planes import Surface

__all__ = ["Layer", "PictureCache"]

_KEPT: Final = 4
"""Nearly all that three shots at a time and the ones before them draw on: one picture in seven is read again, and at 4k
each takes 150 MB."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A surface, how far away it lies, 0 to 1, and how it moves by itself."""

    surface: Surface
    depth: float
    motion: Motion = STILL


class PictureCache:
    """Pictures made ready for drawing, for any number of threads and renders. A few are kept, the rest let go."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loading: dict[Hashable, threading.Lock] = {}
        self._kept: OrderedDict[Hashable, tuple[Layer, ...]] = OrderedDict()

    def get(self, key: Hashable, load: Callable[[], tuple[Layer, ...]]) -> tuple[Layer, ...]:
        """What is kept under `key`, or what `load` gives; two threads never load the same at once."""
        with self._lock:
            loading = self._loading.setdefault(key, threading.Lock())
        with loading:
            with self._lock:
                if key in self._kept:
                    self._kept.move_to_end(key)
                    return self._kept[key]
            layers = load()
            with self._lock:
                self._kept[key] = layers
                while len(self._kept) > _KEPT:
                    self._loading.pop(self._kept.popitem(last=False)[0], None)
            return layers
