"""The server's settings, from the environment; the same installation's other settings are in `pixora_core.settings`.

`PIXORA_HOST`, `PIXORA_PORT`: where it listens (`127.0.0.1`, 8765). `PIXORA_PUBLIC_URL`: how clients reach it, behind a
proxy. `PIXORA_ORIGINS`: web pages that may connect, separated by commas (those of the server's own host; `*`: all).

`PIXORA_JWT_SECRET`: the secret of HS256 tokens, 32 bytes at least. `PIXORA_JWT_KEY`: or a file with the public key
(PEM) of RS256, ES256 or EdDSA tokens. `PIXORA_JWT_JWKS`: or the URL of a key set. Two of them are refused. Without
any, the server makes a secret of its own. `PIXORA_JWT_ISSUER`, `PIXORA_JWT_AUDIENCE`: what `iss` and `aud` have to be.
`PIXORA_JWT_LEEWAY`: seconds that clocks may differ (10). `PIXORA_JWT_LIFETIME`: the longest that a token may be valid,
in seconds (31 days). `PIXORA_MEDIA_SECRET`: signs links to films (made of the token's secret);
`PIXORA_MEDIA_LIFETIME`: how long a link can be used, in seconds (7 days).

`PIXORA_LOG_FORMAT`: `text` or `json`. `PIXORA_GRACE_SECONDS`: how long the end may take (5).
The limits: `PIXORA_AUTH_SECONDS` (10), `PIXORA_FRAME_BYTES` (256 KiB), `PIXORA_MESSAGES_PER_SECOND` (20),
`PIXORA_BURST` (60), `PIXORA_CONNECTIONS` (20,000), `PIXORA_CONNECTIONS_PER_USER` (32), `PIXORA_OUTBOX_MESSAGES`
(1,000), `PIXORA_OUTBOX_BYTES` (4 MiB), `PIXORA_STALL_SECONDS` (4), `PIXORA_PING_SECONDS` (20),
`PIXORA_IDLE_SECONDS` (1,800). `PIXORA_TASKS_PER_USER` (1,000) and `PIXORA_FILMS_PER_USER` (4): how many tasks a user
may have, and films being made at the same time.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, SecretStr, ValidationInfo, field_validator

from pixora_core.settings import FromEnvironment, from_environment

__all__ = ["LEAST_BYTES", "ServerSettings"]

LEAST_BYTES: Final = 32
"""How long a secret is at least: as long as what is made with it (RFC 7518, 3.2)."""

Positive = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(ge=1)]


class ServerSettings(FromEnvironment):
    """What may differ from one server to the next; the module says which variable sets it."""

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65_535)] = 8765
    public_url: Annotated[str, Field(pattern=r"^https?://[^\s?#]+$", max_length=2_000)] | None = None
    origins: tuple[str, ...] = ()
    jwt_secret: SecretStr | None = None
    jwt_key: Path | None = None
    jwt_jwks: Annotated[str, Field(pattern=r"^https?://\S+$", max_length=2_000)] | None = None
    jwt_issuer: str | None = None
    jwt_audience: str | None = None
    jwt_leeway: Annotated[float, Field(ge=0, le=300)] = 10.0
    jwt_lifetime: Positive = 31 * 86_400.0
    media_secret: SecretStr | None = None
    media_lifetime: Positive = 7 * 86_400.0
    log_format: Literal["text", "json"] = "text"
    grace_seconds: Positive = 5.0
    auth_seconds: Positive = 10.0
    frame_bytes: Annotated[int, Field(ge=1_024)] = 256 * 1024
    messages_per_second: Positive = 20.0
    burst: Count = 60
    connections: Count = 20_000
    connections_per_user: Count = 32
    tasks_per_user: Count = 1_000
    films_per_user: Count = 4
    outbox_messages: Count = 1_000
    outbox_bytes: Annotated[int, Field(ge=65_536)] = 4 * 1024 * 1024
    stall_seconds: Positive = 4.0
    ping_seconds: Positive = 20.0
    idle_seconds: Positive = 1_800.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> ServerSettings:
        """The settings as the environment gives them. Raises `InvalidInput` naming the variable."""
        return from_environment(cls, environment, lists={"origins"})

    @field_validator("jwt_secret", "media_secret")
    @classmethod
    def _long_enough(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and len(secret.get_secret_value().encode()) < LEAST_BYTES:
            raise ValueError(f"takes {LEAST_BYTES} bytes at least")
        return secret

    @field_validator("jwt_key", "jwt_jwks")
    @classmethod
    def _alone(cls, given: str | Path | None, info: ValidationInfo) -> str | Path | None:
        """Of two keys one would be passed over in silence, though somebody believes that its tokens are good."""
        others = [f"PIXORA_{name.upper()}" for name in ("jwt_secret", "jwt_key") if info.data.get(name) is not None]
        if given is not None and others:
            raise ValueError(f"cannot stand beside {others[0]}: tokens are checked with one; leave out the other")
        return given

    @property
    def knows_users(self) -> bool:
        """Whether somebody has said whose tokens are good."""
        return self.jwt_secret is not None or self.jwt_key is not None or self.jwt_jwks is not None

    @property
    def is_public(self) -> bool:
        """Whether other machines can reach the server."""
        if self.host == "localhost":
            return False
        try:
            return not ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return True
