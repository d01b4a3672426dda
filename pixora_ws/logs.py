"""Logging for a program that serves: a line of text, or a JSON object a line."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Literal

__all__ = ["JsonLines", "log_to_standard_error"]

_EXTRA = ("task_id", "run_id")


class JsonLines(logging.Formatter):
    """One JSON object a record: instant, level, logger, message, task and run."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, str] = {
            "ts": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= {name: str(getattr(record, name)) for name in _EXTRA if hasattr(record, name)}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class _Text(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        task = getattr(record, "task_id", None)
        return super().format(record) + (f" [{task}]" if task else "")


def log_to_standard_error(how: Literal["text", "json"], *, debug: bool = False) -> None:
    """Sets up the root logger of this process."""
    to = logging.StreamHandler()
    to.setFormatter(JsonLines() if how == "json" else _Text())
    logging.basicConfig(level=logging.DEBUG if debug else logging.WARNING, handlers=[to], force=True)
    for own in ("pixora_ws", "pixora_core"):
        logging.getLogger(own).setLevel(logging.DEBUG if debug else logging.INFO)
