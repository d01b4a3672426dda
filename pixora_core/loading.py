"""What is loaded late is loaded by one thread at a time.

Python locks every module for itself. Where two threads load modules that import each other, it ends the deadlock by
handing one of them a module that is half made (`importlib`, `_ModuleLock`). SciPy's parts import each other, and the
composer, the narrators and the engine each load some of them in threads when a film begins.
"""

from __future__ import annotations

import threading
from typing import Final

__all__ = ["ALONE"]

ALONE: Final = threading.RLock()
"""Held while a thread loads what others may be loading."""
