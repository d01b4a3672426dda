"""Pixora: a prompt becomes a finished film.

The rooms, each of which knows only those before it:

* `units`, `errors`, `settings`: quantities, what is raised, what may differ between installations;
* `film`: the nouns (brief, breakdown, takes, timeline, report), frozen and pure;
* `duration`, `sound`, `storage`: arithmetic of lengths, arithmetic of samples, where files lie;
* `pipeline`: how a film gets made, knowing only ports;
* `providers`: who writes, speaks, draws and composes; `engine`: the room of MoviePy, PyAV and ffmpeg;
* `tasks`, `messages`: what outlives a process, and what clients and tasks say to each other;
* `tools`, `generation`, `agents`: what can be done to a task, making its film, the conversation about it;
* `session`, `hub`: one client and one task, one process and all its tasks;
* `casting`: who makes a film; `wiring`: construction of a hub;
* `studio`: the front door for one film, `open_hub` for tasks that last.

Importing this package loads none of the heavy libraries; making a film does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pixora_core.diagnosis import Diagnosis, diagnose, paid_providers
from pixora_core.errors import PixoraError
from pixora_core.film import (
    Brief,
    Delivery,
    Film,
    Report,
    Scene,
    SceneBreakdown,
    Timeline,
    Transition,
    Visual,
)
from pixora_core.pipeline.progress import Progress, ProgressCallback
from pixora_core.settings import Settings
from pixora_core.storage.shelves import Tidied
from pixora_core.studio import (
    create,
    create_sync,
    make_brief,
    make_delivery,
    plan,
    preview_scene,
    produce,
    read_breakdown,
    tidy,
    write_breakdown,
)

if TYPE_CHECKING:
    from pixora_core.hub import Hub
    from pixora_core.session import CommandRefused, Session
    from pixora_core.wiring import open_hub

__all__ = [
    "Brief",
    "CommandRefused",
    "Delivery",
    "Diagnosis",
    "Film",
    "Hub",
    "PixoraError",
    "Progress",
    "ProgressCallback",
    "Report",
    "Scene",
    "SceneBreakdown",
    "Session",
    "Settings",
    "Tidied",
    "Timeline",
    "Transition",
    "Visual",
    "create",
    "create_sync",
    "diagnose",
    "make_brief",
    "make_delivery",
    "open_hub",
    "paid_providers",
    "plan",
    "preview_scene",
    "produce",
    "read_breakdown",
    "tidy",
    "write_breakdown",
]

_LATER = {
    "CommandRefused": "pixora_core.session",
    "Hub": "pixora_core.hub",
    "Session": "pixora_core.session",
    "open_hub": "pixora_core.wiring",
}
"""Loaded when they are first asked for."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
