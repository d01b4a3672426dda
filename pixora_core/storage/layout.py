"""Where a film's files lie: pure path arithmetic, no file is touched.

{timestamp}-{task_id}/
    scene_1/script.json, scene_1/video/scene_1.mp4, scene_1/audio/narration.mp3, scene_1/image/scene_image.png
    music/background.mp3
    final_video.mp4, thumbnail.jpg, captions.srt, captions.vtt, breakdown.json, manifest.json, report.json
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pixora_core.errors import InvalidInput

__all__ = ["FilmFolder", "SceneFolder", "film_folder", "film_folders", "task_id_for"]

_TASK_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_STAMP: Final = "%Y%m%dT%H%M%SZ"


class SceneFolder:
    """The files of scene `number`, from 1."""

    def __init__(self, film: Path, number: int) -> None:
        if number < 1:
            raise InvalidInput("scene", f"scenes are numbered from 1, not {number}")
        self.root = film / f"scene_{number}"
        self.script = self.root / "script.json"
        self.video = self.root / "video" / f"scene_{number}.mp4"
        self.narration = self.root / "audio" / "narration.mp3"
        self.image = self.root / "image" / "scene_image.png"


class FilmFolder:
    """The files of one film below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.film = root / "final_video.mp4"
        self.music = root / "music" / "background.mp3"
        self.thumbnail = root / "thumbnail.jpg"
        self.srt = root / "captions.srt"
        self.vtt = root / "captions.vtt"
        self.breakdown = root / "breakdown.json"
        self.manifest = root / "manifest.json"
        self.report = root / "report.json"

    def scene(self, number: int) -> SceneFolder:
        """The folder of scene `number`, from 1."""
        return SceneFolder(self.root, number)

    def name_of(self, path: Path) -> str:
        """A file's name inside the folder, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def valid_task_id(task_id: str) -> str:
    """The id itself. Raises `InvalidInput` unless it is 1 to 64 of A-Z a-z 0-9 _ -."""
    if not _TASK_ID.fullmatch(task_id):
        raise InvalidInput("task_id", "takes 1 to 64 of A-Z, a-z, 0-9, _ and -")
    return task_id


def film_folder(out: Path, task_id: str, at: datetime) -> FilmFolder:
    """The folder of a film begun at `at` (an aware time). Raises `InvalidInput` for a bad id."""
    return FilmFolder(out / f"{at.astimezone(UTC).strftime(_STAMP)}-{valid_task_id(task_id)}")


def film_folders(names: list[str], task_id: str, since: datetime) -> list[str]:
    """Those of `names` that are folders of films of this task that were begun at `since` or later, the newest first.

    A task may be forgotten and its name taken by somebody else: what was begun before a task was there is not its own.
    """
    pattern = re.compile(rf"\d{{8}}T\d{{6}}Z-{re.escape(valid_task_id(task_id))}")
    earliest = since.astimezone(UTC).strftime(_STAMP)
    return sorted((name for name in names if pattern.fullmatch(name) and name >= earliest), reverse=True)


def task_id_for(title: str, what: str) -> str:
    """An id that a person recognises: some words of the title, and 8 hex digits of a digest of `what`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:32].strip("-") or "film"
    return f"{words}-{hashlib.sha256(what.encode()).hexdigest()[:8]}"
