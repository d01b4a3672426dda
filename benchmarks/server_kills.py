"""kill -9 of the server at random moments, while a client talks and a film is made: what did the client get?

    python benchmarks/server_kills.py            # thirty kills, about four minutes
    python benchmarks/server_kills.py 5 --seed 7

The server is the real one (SQLite, small films, a conversation that repeats what it hears word by word); the client is
ours, which reconnects and resumes by itself. Afterwards: the log that the client received has every number once, in
order, and is the log that a fresh client reads; the tokens of each message join to it; each turn that was acknowledged
is there once, and has one end: `finished`, or `failed` and told to be said again. What was in flight at a kill is
printed with it, and of what is missing or doubled its id. What a dead process held is free after a second.
"""
# ruff: noqa: ASYNC110 -- a client of a server that dies looks now and then

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import anyio
import anyio.to_thread

sys.path.insert(0, str(Path(__file__).parents[1]))

from pixora_core.messages import Completion, Connected, Message, ServerMessage, Status, TaskState, Token
from pixora_core.turns import ENDED
from pixora_ws.client import Refusal, Task, connect
from tests.wire.serving import Process, process
from tests.ws.serving import token_for

WORDS = " ".join(f"w{number}" for number in range(60))


class Life:
    """One task and its client, through all kills."""

    def __init__(self, server: Process, kills: int, seed: int) -> None:
        self.got: list[ServerMessage] = []
        self.asked: list[str] = []
        self.refused: Counter[str] = Counter()
        self.flight = "nothing"
        self.kills = 0
        self._server = server
        self._most = kills
        self._before: Connected | None = None
        self._random = random.Random(seed)
        self._over = anyio.Event()

    async def run(self) -> Task:
        async with connect(self._server.url, token_for(), task_id="tea", patience=600) as task:
            await task.command("generate_scene_breakdown", prompt="tea", duration=4)
            async with anyio.create_task_group() as group:
                group.start_soon(self._hear, task)
                group.start_soon(self._talk, task)
                await self._kill(task)
                self._over.set()
                await self._film(task)
                with anyio.move_on_after(120):
                    while not any(isinstance(each, Completion) for each in self.got) or self._open():
                        await anyio.sleep(0.05)
                await self._quiet()
                group.cancel_scope.cancel()
        return task

    def _open(self) -> set[str | None]:
        """The turns that were acknowledged and have no end yet."""
        return set(self.asked) - set(ends(self.got))

    async def _quiet(self) -> None:
        """Until nothing has come for a while."""
        count = -1
        while count != len(self.got):
            count = len(self.got)
            await anyio.sleep(2)

    async def _hear(self, task: Task) -> None:
        async for message in task:
            self.got.append(message)

    async def _talk(self, task: Task) -> None:
        """Turn after turn; now and then a film is begun."""
        while not self._over.is_set():
            try:
                self.flight = "a turn"
                self.asked.append(await task.chat(WORDS))
            except Refusal as error:
                self.refused[f"chat: {error.code}"] += 1
            if self._random.random() < 0.3:
                await self._film(task)
            self.flight = "nothing"
            await anyio.sleep(self._random.uniform(0, 0.3))

    async def _film(self, task: Task) -> None:
        self.flight = "generate_video"
        try:
            await task.command("generate_video")
        except Refusal as error:
            self.refused[f"generate_video: {error.code}"] += 1

    async def _kill(self, task: Task) -> None:
        while self.kills < self._most:
            while task.connected is self._before:
                await anyio.sleep(0.01)
            short = self._random.random() < 0.6  # also before anybody works again: a dead process's lease lasts 1 s
            await anyio.sleep(self._random.uniform(0.05, 0.8) if short else self._random.uniform(1, 6))
            flight = self.flight
            await anyio.to_thread.run_sync(self._server.kill)
            self.kills, self._before = self.kills + 1, task.connected
            print(
                f"kill {self.kills}: turns acknowledged {len(self.asked)}, without an end "
                f"{[str(each)[:6] for each in self._open()]}, in flight: {flight}",
                flush=True,
            )
            await anyio.to_thread.run_sync(self._server.start)


async def fresh(server: Process, last: int) -> list[ServerMessage]:
    """The log as another client reads it from its beginning."""
    async with connect(server.url, token_for(), task_id="tea") as now:
        epoch = now.connected.epoch if now.connected else ""
    got: list[ServerMessage] = []
    async with connect(server.url, token_for(), task_id="tea", place=(epoch, 0)) as task:
        with anyio.fail_after(60):
            async for message in task:
                got.append(message)
                if message.seq == last:
                    break
    return got


def numbers(got: list[ServerMessage]) -> list[int]:
    """Each number that was received; tokens that were joined for a reader that lagged stand for several."""
    found: list[int] = []
    for each in got:
        last = each.seq or 0
        first = each.first_seq if isinstance(each, Token) and each.first_seq is not None else last
        found += range(first, last + 1)
    return found


def ends(got: list[ServerMessage]) -> Counter[str | None]:
    """How many ends each turn had."""
    return Counter(
        each.reply_to for each in got if isinstance(each, Status) and each.subject == "run" and each.status in ENDED
    )


def wrong(life: Life, again: list[ServerMessage]) -> list[str]:
    """What is not as it was promised."""
    found = []
    received, read = numbers(life.got), numbers(again)
    if any(isinstance(each, TaskState) for each in life.got):
        found.append("the log was truncated")
    if received != list(range(received[0], received[0] + len(received))):
        found.append("a gap, a double, or another order")
    if read != list(range(1, len(read) + 1)):
        found.append("the log has a gap")
    kept = {each.seq: each for each in again}
    if any(kept.get(each.seq, each) != each for each in life.got if not isinstance(each, Token)):
        found.append("what was received is not what is kept")
    tokens: dict[str | None, str] = {}
    for each in life.got:
        if isinstance(each, Token):
            tokens[each.message_id] = tokens.get(each.message_id, "") + each.content
    spoken = [each for each in life.got if isinstance(each, Message) and each.data.role == "assistant"]
    if any(tokens.get(each.message_id) != each.data.content for each in spoken):
        found.append("tokens do not join to their message")
    asked = Counter(each.reply_to for each in again if isinstance(each, Message) and each.data.role == "user")
    ended = ends(again)
    for what, turns in {
        "acknowledged, and missing": [each for each in life.asked if not asked[each]],
        "there more than once": [each for each, times in asked.items() if times > 1],
        "without an end": [each for each in life.asked if not ended[each]],
        "with more than one end": [each for each, times in ended.items() if times > 1],
    }.items():
        if turns:
            found.append(f"{len(turns)} turns are {what}: {', '.join(str(each)[:6] for each in turns)}")
    if not spoken:
        found.append("nothing was said at all")
    return found


async def lived(kills: int, seed: int) -> tuple[Life, list[str]]:
    with tempfile.TemporaryDirectory() as folder, process(Path(folder), PIXORA_TEST_SLOW="0.004") as server:
        life = Life(server, kills, seed)
        await life.run()
        again = await fresh(server, life.got[-1].seq or 0)
        return life, wrong(life, again)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=30)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    begun = time.monotonic()
    life, found = anyio.run(lived, asked.kills, asked.seed)
    kinds: Counter[str] = Counter(each.type for each in life.got)
    print(f"{life.kills} kills, {len(life.asked)} turns, {len(life.got)} messages, {time.monotonic() - begun:.0f} s")
    print(", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    told = Counter(each.status for each in life.got if isinstance(each, Status) and each.subject == "run")
    print(f"turns: {dict(told)}; refused: {dict(life.refused)}")
    print("; ".join(found) or "no gap, no double, no reorder; tokens join; every turn is there once, with one end")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
