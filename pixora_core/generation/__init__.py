"""Making a task's film: work that belongs to the task, not to who asked for it."""

from pixora_core.generation.filming import FilmMaking
from pixora_core.generation.floor import Floor

__all__ = ["FilmMaking", "Floor"]
