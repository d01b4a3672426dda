"""Files that a breakdown names: beside it, or in a folder that the user has named on the command line."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["FilesBelow"]

_LONGEST_NAME: Final = 4_000
_MOST_BYTES: Final = 8_000_000_000


@dataclass(frozen=True)
class FilesBelow:
    """The files below a folder, found by the names that a text gives them."""

    folder: Path

    def __call__(self, name: str) -> Path:
        """The file, without symbolic links. Raises `ValueError`.

        A name that leads out of the folder, absolute or by links or `..`, is refused: a breakdown may be somebody
        else's, and what it shows is what its user has put there.
        """
        if not name.strip() or "\0" in name or len(name) > _LONGEST_NAME:
            raise ValueError("is no name of a file")
        try:
            root = self.folder.resolve(strict=True)
            path = (root / name).resolve()
            if not path.is_relative_to(root):
                raise ValueError(f"lies outside the folder {root}; copy it there, or name its own with --media FOLDER")
            facts = path.stat()
        except (OSError, RuntimeError) as error:
            reason = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be read"
            raise ValueError(f"{reason} in the folder {self.folder.absolute()}") from error
        if not stat.S_ISREG(facts.st_mode):
            raise ValueError("is not a file")
        if facts.st_size > _MOST_BYTES:
            raise ValueError(f"has more than {_MOST_BYTES / 1e9:g} GB; make it smaller")
        return path
