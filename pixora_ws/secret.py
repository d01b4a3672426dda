"""The secret that a server makes for itself: a file in the data folder, readable by its owner only."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from pixora_core import Settings
from pixora_core.errors import InvalidInput, StorageError
from pixora_ws.auth import Keys, OneKey, key_from_file
from pixora_ws.key_set import KeySet
from pixora_ws.settings import LEAST_BYTES, ServerSettings

__all__ = ["keys_of", "media_key", "own_secret", "secret_path", "signing_secret"]


def secret_path(core: Settings) -> Path:
    """Where the secret lies."""
    return core.step_store / "server_secret"


def own_secret(core: Settings) -> str:
    """The secret; made when it is first asked for, by whichever process is first. Raises `StorageError`."""
    path = secret_path(core)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        secret = path.read_text()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not text"
        raise StorageError(str(path), f"the server's secret cannot be kept ({reason})") from error
    if len(secret.encode()) < LEAST_BYTES:
        raise StorageError(str(path), "the server's secret is damaged or too short; remove the file to have a new one")
    return secret


def _make(path: Path) -> None:
    """Written aside and then linked, so that nobody ever reads half of it."""
    part = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
    finally:
        part.unlink()


def keys_of(settings: ServerSettings, core: Settings) -> Keys:
    """The keys that tokens are checked with. Raises `InvalidInput`, `StorageError`."""
    if settings.jwt_jwks is not None:
        return KeySet(settings.jwt_jwks)
    if settings.jwt_key is not None:
        return key_from_file(settings.jwt_key)
    return OneKey(_secret(settings, core), "HS256")


def signing_secret(settings: ServerSettings, core: Settings) -> str:
    """What tokens are signed with here. Raises `InvalidInput` where somebody else signs them."""
    if settings.jwt_jwks is not None or settings.jwt_key is not None:
        raise InvalidInput("PIXORA_JWT_KEY", "says that tokens come from somewhere else; ask there for one")
    return _secret(settings, core)


def _secret(settings: ServerSettings, core: Settings) -> str:
    return settings.jwt_secret.get_secret_value() if settings.jwt_secret is not None else own_secret(core)


def media_key(settings: ServerSettings, core: Settings) -> bytes:
    """What links to films are signed with; never the token's secret itself."""
    given = settings.media_secret.get_secret_value() if settings.media_secret is not None else _secret(settings, core)
    return hmac.digest(given.encode(), b"pixora media links", hashlib.sha256)
