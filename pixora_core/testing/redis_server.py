"""A real redis-server for tests, on a free port of this machine."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

__all__ = ["RedisServer", "redis_installed", "redis_server"]


def redis_installed() -> bool:
    """Whether the program is there."""
    return shutil.which("redis-server") is not None


class RedisServer:
    """One redis-server. It keeps what it is told in an append-only file in `folder`, unless `options` say otherwise."""

    def __init__(self, folder: Path, *options: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.url = f"redis://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes]
        self._folder = folder
        self._options = options

    def start(self) -> None:
        """Starts it (again) and waits until it answers."""
        command = ["redis-server", "--port", f"{self.port}", "--dir", f"{self._folder}", "--save", ""]
        command += ["--appendonly", "yes", "--loglevel", "warning", *self._options]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 -- our own words only
        while not self._answers():
            assert self.process.poll() is None, "redis-server does not start"
            time.sleep(0.01)

    def _answers(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith((b"+PONG", b"-NOAUTH"))
        return False

    def kill(self) -> None:
        """Ends it as `kill -9` does."""
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def redis_server(folder: Path, *options: str) -> Iterator[RedisServer]:
    """A running one, until the context is left."""
    server = RedisServer(folder, *options)
    server.start()
    try:
        yield server
    finally:
        server.kill()
