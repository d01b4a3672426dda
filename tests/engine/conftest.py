"""Lets the tests of the engine share small sounds and films: `from sounding import tone`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
