"""What the server counts: connections, messages, runs, queues, drops, render seconds, failures; and no secrets."""

from __future__ import annotations

from typing import Any

import anyio
import pytest
from prometheus_client.parser import text_string_to_metric_families

from pixora_core.errors import ProviderError
from tests.ws.serving import Talk, wired
from tests.ws.test_http import get

pytestmark = pytest.mark.anyio


async def scraped(server: Any) -> dict[str, float]:
    """Each sample by its name and its labels."""
    text = (await get(server, "/metrics"))[2].decode()
    samples = [each for family in text_string_to_metric_families(text) for each in family.samples]
    return {f"{each.name}{sorted(each.labels.values()) or ''}": each.value for each in samples}


class Moody(Talk):
    async def turn(self, context: Any, text: str) -> None:
        if text == "vendor":
            raise ProviderError("vendor", "it does not answer")
        await super().turn(context, text)


async def test_runs_and_queues(served: Any) -> None:
    talk = Moody()
    async with served(hub={"conversation": talk}) as server, wired(server) as wire:
        for text in ("one two", "vendor", "break"):
            await wire.say(type="chat_message", message=text)
            await wire.hear("status", subject="run", status="failed" if text != "one two" else "finished")
        for _ in range(3):
            await wire.say(type="chat_message", message="wait")
        await wire.hear("status", status="queued")
        await wire.hear("status", status="queued")
        found = await scraped(server)
        assert found["pixora_queue_length['turns']"] == 2
        assert found["pixora_at_work['turns']"] == 1
        await wire.say(type="cancel", target="run")
        await wire.hear("status", status="cancelled")
        await anyio.sleep(0.1)
        found = await scraped(server)
        assert found["pixora_runs_total['finished']"] == 1
        assert found["pixora_runs_total['failed']"] == 2
        assert found["pixora_runs_total['cancelled']"] >= 1
        assert found["pixora_provider_errors_total"] == 1
        assert found["pixora_queue_length['turns']"] == 0
        assert found["pixora_messages_received_total['chat_message']"] == 6
        assert found["pixora_connections"] == 1
        assert found["pixora_messages_sent_total"] > 10
        assert found["pixora_readers_cut_off_total"] == 0


async def test_films(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.say(type="command", command="generate_scene_breakdown", params={"prompt": "tea", "duration": 4})
        await wire.hear("command_result")
        await wire.say(type="command", command="generate_video")
        with anyio.fail_after(60):
            while (await wire.hear())["type"] != "completion":
                pass
        found = await scraped(server)
        assert found["pixora_films_total['finished']"] == 1
        assert found["pixora_render_seconds_total"] > 0
        assert found["pixora_queue_length['films']"] == 0


async def test_nothing_of_users_stands_there(served: Any) -> None:
    async with served() as server, wired(server, task="secret-task", user="secret-user") as wire:
        await wire.say(type="chat_message", message="secret words")
        await wire.hear("message", data={"role": "assistant", "content": "secret words "})
        await wire.socket.send('{"type": "secret-type"}')
        await wire.say(type="command", command="secret-command")
        await wire.hear("error", code="unknown_command")
        assert b"secret" not in (await get(server, "/metrics"))[2]
