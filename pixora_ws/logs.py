"""Logging for a program that serves: a line of text, or a JSON object a line, whatever clients put into it.

Each line says for which task and run (`pixora_core.working`). Ordinary lines have a rate, so that nobody fills a disk
by connecting again and again; warnings and errors have none.
"""

from __future__ import annotations

import json
import logging
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, Literal

from pixora_core.working import at_work

__all__ = ["JsonLines", "Rate", "TextLines", "log_to_standard_error"]

LINES_PER_SECOND: Final = 100.0
_AT_ONCE: Final = 1_000
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def _of(record: logging.LogRecord) -> dict[str, str]:
    """Which task and run a record is about."""
    said = {name: str(getattr(record, name)) for name in ("task_id", "run_id") if hasattr(record, name)}
    return {**at_work(), **said}


class JsonLines(logging.Formatter):
    """One JSON object a record: instant, level, logger, message, task and run."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, str] = {
            "ts": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_of(record),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line)


class TextLines(logging.Formatter):
    """One line a record, and the trace of an exception indented below it: nothing in it can pass for another line."""

    def format(self, record: logging.LogRecord) -> str:
        of = " ".join(_of(record).values())
        line = f"{self.formatTime(record)} {record.levelname} {record.getMessage()}" + (f" [{of}]" if of else "")
        trace = self.formatException(record.exc_info).splitlines() if record.exc_info else []
        return "\n    ".join(_CONTROL.sub(_escaped, each) for each in (line, *trace))


def _escaped(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")


class Rate(logging.Filter):
    """Leaves out ordinary lines beyond 1,000 at once and 100 a second; the next one says how many those were."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._credit, self._credited = float(_AT_ONCE), clock()
        self._left_out = 0

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno > logging.INFO:
            return True
        now = self._clock()
        self._credit = min(float(_AT_ONCE), self._credit + (now - self._credited) * LINES_PER_SECOND)
        self._credited = now
        if self._credit < 1:
            self._left_out += 1
            return False
        self._credit -= 1
        if self._left_out:
            record.msg, record.args = f"{record.getMessage()} ({self._left_out} lines were left out before)", ()
            self._left_out = 0
        return True


def log_to_standard_error(how: Literal["text", "json"], *, debug: bool = False) -> None:
    """Sets up the root logger of this process."""
    to = logging.StreamHandler()
    to.setFormatter(JsonLines() if how == "json" else TextLines())
    to.addFilter(Rate())
    logging.basicConfig(level=logging.DEBUG if debug else logging.WARNING, handlers=[to], force=True)
    for own in ("pixora_ws", "pixora_core"):
        logging.getLogger(own).setLevel(logging.DEBUG if debug else logging.INFO)
