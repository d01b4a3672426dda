"""`pixora token`: a token for one's own server."""

from __future__ import annotations

from typing import Annotated

import typer

from pixora_cli.options import DebugOption
from pixora_cli.running import telling

__all__ = ["token"]


def token(
    *,
    sub: Annotated[str, typer.Option(help="Whose token it is.")],
    hours: Annotated[float, typer.Option(min=0.01, help="How long it is good.")] = 12.0,
    debug: DebugOption = False,
) -> None:
    """Print a token for the server of this folder, or of PIXORA_JWT_SECRET."""
    with telling(debug=debug):
        from pixora_core import Settings
        from pixora_core.errors import InvalidInput
        from pixora_ws import ServerSettings
        from pixora_ws.auth import mint
        from pixora_ws.secret import signing_secret

        settings = ServerSettings.from_environment()
        if not 1 <= len(sub) <= 256 or not sub.isprintable():
            raise InvalidInput("sub", "takes 1 to 256 printable characters")
        if hours * 3600 > settings.jwt_lifetime:
            raise InvalidInput("hours", f"this server takes {settings.jwt_lifetime / 3600:g} at most")
        secret = signing_secret(settings, Settings.from_environment())
        typer.echo(mint(secret, sub, seconds=hours * 3600, settings=settings))
