"""Processes that tests start."""

from __future__ import annotations

import os

__all__ = ["unmeasured"]


def unmeasured() -> dict[str, str]:
    """The environment without what makes a child measure its coverage.

    For one that is killed and would leave half a file, that may not write files, or whose lines other tests run too.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
