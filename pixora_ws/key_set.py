"""A key set at a URL (RFC 7517): fetched off the loop, kept for an hour, asked again for a name that it does not have.

Asking again is bounded, so that tokens with invented names are no way to have the server call somebody. So is how long
an answer may take, in all; and the set is where the settings say, not where an answer sends us (no redirects).
"""

from __future__ import annotations

import json
import logging
import threading
import time
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlsplit

import anyio
import anyio.to_thread
import jwt

from pixora_core.errors import InvalidInput
from pixora_ws.auth import Unauthenticated, algorithm_of

__all__ = ["KeySet"]

_LOG = logging.getLogger(__name__)

LARGEST: Final = 256 * 1024
KEPT_SECONDS: Final = 3_600.0
ASK_AGAIN_SECONDS: Final = 30.0
ANSWER_SECONDS: Final = 8.0
_TIMEOUT_SECONDS: Final = 5.0


class _Here(urllib.request.HTTPRedirectHandler):
    """Nothing that an answer names is asked."""

    def redirect_request(self, *_: Any) -> None:
        return None


class KeySet:
    """The public keys behind `url`, by their names. Secrets in it are passed over."""

    def __init__(self, url: str, *, now: Callable[[], float] = time.monotonic) -> None:
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "::1", "localhost"}:
            raise InvalidInput("PIXORA_JWT_JWKS", "takes an https URL")
        self._url = url
        self._now = now
        self._keys: dict[str | None, tuple[Any, str]] = {}
        self._asked: float | None = None
        self._lock = anyio.Lock()
        self._opener = urllib.request.build_opener(_Here)
        self._fetching = threading.Lock()

    async def find(self, kid: str | None) -> tuple[Any, str]:
        # A name that is known need not wait for somebody else's asking.
        if self._due(kid) and not (kid in self._keys and self._lock.locked()):
            async with self._lock:
                await self._ask(kid)
        found = self._keys.get(kid)
        if found is None and kid is None and len(self._keys) == 1:
            found = next(iter(self._keys.values()))
        if found is None:
            raise Unauthenticated("no such key")
        return found

    def _due(self, kid: str | None) -> bool:
        if self._asked is None:
            return True
        age = self._now() - self._asked
        return age > KEPT_SECONDS or (age > ASK_AGAIN_SECONDS and kid not in self._keys)

    async def _ask(self, kid: str | None) -> None:
        """Unless somebody has asked just before. What is known stays where the set cannot be had.

        Whoever sends a byte now and then keeps one thread busy, which nobody waits for any longer.
        """
        if not self._due(kid):
            return
        self._asked = self._now()
        try:
            with anyio.fail_after(ANSWER_SECONDS):
                keys = await anyio.to_thread.run_sync(self._fetch, abandon_on_cancel=True)
        except (OSError, ValueError, RecursionError, HTTPException) as error:
            _LOG.warning("the key set cannot be had: %s", type(error).__name__)
        else:
            self._keys = keys

    def _fetch(self) -> dict[str | None, tuple[Any, str]]:
        if not self._fetching.acquire(blocking=False):
            raise TimeoutError
        try:
            with self._opener.open(self._url, timeout=_TIMEOUT_SECONDS) as answer:
                body: bytes = answer.read(LARGEST + 1)
        except HTTPError as error:
            error.close()
            raise
        finally:
            self._fetching.release()
        if len(body) > LARGEST:
            raise ValueError("too large")
        return _public(json.loads(body))


def _public(document: Any) -> dict[str | None, tuple[Any, str]]:
    """The keys of a set that can be used to verify."""
    found: dict[str | None, tuple[Any, str]] = {}
    entries = document.get("keys") if isinstance(document, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict) or entry.get("use", "sig") != "sig" or entry.get("kty") == "oct":
            continue
        try:
            key = jwt.PyJWK.from_dict(entry).key
            found[entry.get("kid")] = key, algorithm_of(key)
        except (jwt.PyJWTError, InvalidInput, ValueError, TypeError) as error:
            _LOG.warning("a key of the key set cannot be used: %s", type(error).__name__)
    return found
