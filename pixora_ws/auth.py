"""Tokens: who is it, and until when? Everything that a token may not be is refused here, with one and the same answer.

PyJWT checks the signature and the claims that it is told to check. What it does not do by itself is done here: a bound
on the size before anything is decoded, one algorithm for each key whatever the token says, claims given twice, instants
that are no instants, a longest lifetime. `jku`, `x5u` and `jwk` are never looked at.
"""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

import jwt
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from pixora_core.errors import InvalidInput, Refused
from pixora_core.film.plain_data import once
from pixora_core.units import Frozen
from pixora_ws.settings import ServerSettings

__all__ = ["Identity", "Keys", "OneKey", "Unauthenticated", "Verifier", "algorithm_of", "key_from_file", "mint"]

LONGEST_TOKEN: Final = 8_192
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_WRONG: Final = (jwt.PyJWTError, ValueError, TypeError, KeyError, OverflowError, RecursionError)
_LONGEST_USER_ID: Final = 256


class Identity(Frozen):
    """Whose token it was, and when it expires (seconds since 1970)."""

    user_id: str
    expires_at: int


class Unauthenticated(Refused):
    """A token that is not good, or none. Who sent it is told no more than that; `reason` is for the log."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__("unauthenticated", "a valid token is needed")


class Keys(Protocol):
    """The keys that tokens are signed with."""

    async def find(self, kid: str | None) -> tuple[Any, str]:
        """The key of that name, and the one algorithm that it is for. Raises `Unauthenticated`."""
        ...


class OneKey:
    """A single key, whatever name tokens give it."""

    def __init__(self, key: Any, algorithm: str) -> None:
        self._found = key, algorithm

    async def find(self, kid: str | None) -> tuple[Any, str]:
        del kid
        return self._found


class Verifier:
    """Says whose token it is. `now` is the time in seconds since 1970."""

    def __init__(self, keys: Keys, settings: ServerSettings, *, now: Callable[[], float] = time.time) -> None:
        self._keys = keys
        self._settings = settings
        self._now = now

    async def verify(self, token: str) -> Identity:
        """Raises `Unauthenticated`."""
        header = _header(token)
        kid = header.get("kid")
        key, algorithm = await self._keys.find(kid if isinstance(kid, str) else None)
        if header.get("alg") != algorithm or "crit" in header:
            raise Unauthenticated("another algorithm than the key's")
        try:
            claims = self._decode(token, key, algorithm)
        except _WRONG as error:
            raise Unauthenticated(type(error).__name__) from error
        return self._identity(claims)

    def _decode(self, token: str, key: Any, algorithm: str) -> dict[str, Any]:
        settings = self._settings
        required = ["exp", "sub"]
        required += ["iss"] if settings.jwt_issuer else []
        required += ["aud"] if settings.jwt_audience else []
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            issuer=settings.jwt_issuer,
            audience=settings.jwt_audience,
            leeway=settings.jwt_leeway,
            options={
                "require": required,
                "strict_aud": settings.jwt_audience is not None,
                "verify_aud": settings.jwt_audience is not None,
                "enforce_minimum_key_length": True,
            },
        )
        return claims

    def _identity(self, claims: dict[str, Any]) -> Identity:
        subject, expires, issued = claims["sub"], claims["exp"], claims.get("iat", self._now())
        if not isinstance(subject, str) or not 1 <= len(subject) <= _LONGEST_USER_ID or not subject.isprintable():
            raise Unauthenticated("sub is no name")
        if not _is_instant(expires) or not _is_instant(issued):
            raise Unauthenticated("exp or iat is no instant")
        longest = self._settings.jwt_lifetime + self._settings.jwt_leeway
        if expires - min(issued, self._now()) > longest and expires - self._now() > longest:
            raise Unauthenticated("valid for too long")
        return Identity(user_id=subject, expires_at=int(expires))


def _is_instant(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 2**40


def _header(token: str) -> dict[str, Any]:
    """The token's header, after its outer form has been checked, and that nothing in it is said twice."""
    if len(token) > LONGEST_TOKEN or not _TOKEN.fullmatch(token):
        raise Unauthenticated("not the form of a token")
    first, second, _ = token.split(".")
    header = _json_object(first)
    _json_object(second)
    return header


def _json_object(segment: str) -> dict[str, Any]:
    try:
        value = json.loads(base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4)), object_pairs_hook=once)
    except _WRONG as error:
        raise Unauthenticated("not JSON") from error
    if not isinstance(value, dict):
        raise Unauthenticated("not a JSON object")
    return value


def algorithm_of(key: object) -> str:
    """The one algorithm that a public key is used for here. Raises `InvalidInput`."""
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2_048:
        return "RS256"
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return "ES256"
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "EdDSA"
    raise InvalidInput("PIXORA_JWT_KEY", "takes a public key: RSA of 2048 bits or more, P-256 or Ed25519")


def key_from_file(path: Path) -> OneKey:
    """The public key in a PEM file. Raises `InvalidInput`."""
    try:
        key = load_pem_public_key(path.read_bytes())
    except OSError as error:
        raise InvalidInput("PIXORA_JWT_KEY", f"cannot be read ({error.strerror})") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InvalidInput("PIXORA_JWT_KEY", "is no public key in PEM") from error
    return OneKey(key, algorithm_of(key))


def mint(secret: str, user_id: str, *, seconds: float, settings: ServerSettings, now: float | None = None) -> str:
    """An HS256 token that such a server takes."""
    issued = int(time.time() if now is None else now)
    claims: dict[str, object] = {"sub": user_id, "iat": issued, "exp": issued + int(seconds)}
    if settings.jwt_issuer:
        claims["iss"] = settings.jwt_issuer
    if settings.jwt_audience:
        claims["aud"] = settings.jwt_audience
    return jwt.encode(claims, secret, algorithm="HS256")
