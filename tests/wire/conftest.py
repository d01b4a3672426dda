"""The server of `tests/ws`, for tests of the whole way."""

from __future__ import annotations

from tests.ws.conftest import served, talk

__all__ = ["served", "talk"]
