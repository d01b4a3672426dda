"""Processes that tests start."""

from __future__ import annotations

import os

__all__ = ["unmeasured"]


def unmeasured() -> dict[str, str]:
    """The environment without what makes a child measure its coverage.

    It does so only for tests marked `children_measured`. There this is for one that is killed and would leave half a
    file, or that may not write files.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
