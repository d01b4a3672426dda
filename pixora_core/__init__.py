"""Pixora: a prompt becomes a finished film.

The rooms, each of which knows only those before it:

* `units`, `errors`, `settings`: quantities, what is raised, what may differ between installations;
* `film`: the nouns (brief, breakdown, takes, timeline, report), frozen and pure;
* `duration`, `sound`, `storage`: arithmetic of lengths, arithmetic of samples, where files lie;
* `pipeline`: how a film gets made, knowing only ports;
* `providers`: who writes, speaks, draws and composes; `engine`: the room of MoviePy, PyAV and ffmpeg;
* `wiring`: construction; `studio`: the front door.

Importing this package loads none of the heavy libraries; making a film does.
"""

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
    produce,
    read_breakdown,
    tidy,
    write_breakdown,
)

__all__ = [
    "Brief",
    "Delivery",
    "Diagnosis",
    "Film",
    "PixoraError",
    "Progress",
    "ProgressCallback",
    "Report",
    "Scene",
    "SceneBreakdown",
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
    "paid_providers",
    "plan",
    "produce",
    "read_breakdown",
    "tidy",
    "write_breakdown",
]
