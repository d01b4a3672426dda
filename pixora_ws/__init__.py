"""Pixora on a socket: the server, and the client for it.

`serve` runs a server in one's own program; `pixora_ws.client` is the client that reconnects and resumes by itself.
"""

from pixora_ws.server import Server, serve
from pixora_ws.settings import ServerSettings

__all__ = ["Server", "ServerSettings", "serve"]
