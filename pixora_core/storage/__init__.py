"""Where things lie and how they are written: layout (pure), whole-file writes."""

from pixora_core.storage.layout import FilmFolder, SceneFolder, film_folder, film_folders, task_id_for
from pixora_core.storage.workspace import copy_whole, make_folder, replacing, sha256_of, storage_errors, write_whole

__all__ = [
    "FilmFolder",
    "SceneFolder",
    "copy_whole",
    "film_folder",
    "film_folders",
    "make_folder",
    "replacing",
    "sha256_of",
    "storage_errors",
    "task_id_for",
    "write_whole",
]
