"""Clients that we did not write: a browser's own WebSocket, and npm's `ws`; where one is not there, it is not tried."""

from __future__ import annotations

import contextlib
import http.server
import json
import os
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.wire.serving import process
from tests.ws.serving import token_for

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NODE = shutil.which("node")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

SCRIPT = """
function open(protocols, first, query = "") {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(ADDRESS + query, protocols), heard = [], waiting = [];
    const until = wanted => new Promise(found => {
      const look = () => { const one = heard.find(wanted); if (one) found(one); };
      waiting.push(look);
      look();
    });
    socket.onopen = () => first && first(socket);
    socket.onmessage = event => {
      heard.push(JSON.parse(event.data));
      waiting.forEach(look => look());
      resolve({socket, heard, until});
    };
    socket.onclose = event => reject(new Error("closed " + event.code));
  });
}
async function all() {
  const results = {}, offered = ["pixora.v1", "bearer." + TOKEN];
  const ways = {
    subprotocol: () => open(offered),
    bare: () => open([], socket => socket.send(TOKEN)),
    message: () => open([], socket => socket.send(JSON.stringify({type: "auth", token: TOKEN}))),
  };
  let last;
  for (const [name, way] of Object.entries(ways)) {
    const each = last = await way();
    each.socket.send(JSON.stringify({type: "chat_message", message: "a b c", id: name}));
    await each.until(one => one.status === "finished" && one.reply_to === name);
    const tokens = each.heard.filter(one => one.type === "token" && one.reply_to === name);
    results[name] = [each.heard[0].type, each.socket.protocol, tokens.map(one => one.content).join("")];
  }
  last.socket.close();
  const again = await open(offered, null, "?last_seq=3&epoch=" + encodeURIComponent(last.heard[0].epoch));
  const replayed = await again.until(one => one.type === "replayed");
  results.resumed = [replayed.from, replayed.to, again.heard.filter(one => one.seq).map(one => one.seq)];
  results.refused = await new Promise(end => {
    const socket = new WebSocket(ADDRESS, ["pixora.v1", "bearer.bad.bad.bad"]);
    socket.onclose = event => end(event.code);
  });
  return results;
}
"""


TELL = """
all()
  .catch(error => ({failed: `${error}`}))
  .then(told => fetch("/", {method: "POST", body: JSON.stringify(told)}));
"""


def script(url: str) -> str:
    return f"const ADDRESS = {json.dumps(f'{url}/api/v1/ws/tea')}, TOKEN = {json.dumps(token_for())};\n{SCRIPT}"


def check(results: dict[str, Any]) -> None:
    assert results["subprotocol"] == ["connected", "pixora.v1", "a b c "]
    assert results["bare"] == results["message"] == ["connected", "", "a b c "]
    first, last, numbers = results["resumed"]
    assert first == 4
    assert numbers == list(range(4, last + 1))
    assert results["refused"] == 4401


class _Page(http.server.BaseHTTPRequestHandler):
    """The page with the script, and where it puts what came of it."""

    text = ""
    results: queue.SimpleQueue[str]

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.text.encode())

    def do_POST(self) -> None:
        self.results.put(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def page() -> Iterator[str]:
    _Page.results = queue.SimpleQueue()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextlib.contextmanager
def browsing(profile: Path, url: str) -> Iterator[None]:
    command = [CHROMIUM or "", *QUIET, f"--user-data-dir={profile}", url]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
        try:
            yield
        finally:
            browser.kill()


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize("allowed", [True, False])
def test_a_browser(tmp_path: Path, page: str, *, allowed: bool) -> None:
    """Each way of the token that a page has, a stream, a resume; and a page of another origin gets nowhere."""
    origin = page if allowed else "https://film.example"
    with process(tmp_path / "films", PIXORA_ORIGINS=origin) as server:
        _Page.text = f"<!doctype html><script>{script(server.url)}{TELL}</script>"
        with browsing(tmp_path / "profile", page):
            results = json.loads(_Page.results.get(timeout=40))
    if allowed:
        check(results)
    else:
        assert results == {"failed": "Error: closed 1006"}


def has_ws() -> bool:
    """Whether node finds the package: installed for everybody, or by NODE_PATH."""
    return (
        NODE is not None
        and not subprocess.run([NODE, "-e", "require('ws')"], capture_output=True, check=False, timeout=30).returncode
    )


@pytest.mark.skipif(not has_ws(), reason="node has no package ws (npm install -g ws, or NODE_PATH)")
def test_npm_ws(tmp_path: Path) -> None:
    with process(tmp_path / "films") as server:
        text = f"const WebSocket = require('ws');\n{script(server.url)}\n"
        told = "all().then(told => console.log(JSON.stringify(told))).then(() => process.exit(0))"
        done = subprocess.run(
            [NODE or "", "-e", text + told],
            capture_output=True, text=True, check=False, timeout=60, env=dict(os.environ),
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    check(json.loads(done.stdout))
