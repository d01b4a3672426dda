"""Talks to a Pixora server: one prompt or one command, and what comes of it, as JSON lines.

    pixora serve
    python examples/websocket_client.py --token "$(pixora token --sub me)" --prompt "A 20-second film about tea"
    python examples/websocket_client.py --token … --command generate_scene_breakdown \\
        --params '{"prompt": "Space exploration", "style": "cinematic", "duration": 60}'

The connection may be lost meanwhile, and the server may be started anew: the client goes on where it was.
"""

from __future__ import annotations

import argparse
import asyncio
import json

from pixora_core.messages import Status, encode
from pixora_ws.client import connect


async def main() -> None:
    asked = arguments()
    async with connect(asked.url, asked.token, task_id=asked.task) as task:
        if asked.command:
            print(json.dumps(await task.command(asked.command, **json.loads(asked.params))))
            return
        reply_to = await task.chat(asked.prompt)
        async for message in task:
            print(encode(message).decode())
            if isinstance(message, Status) and message.reply_to == reply_to and message.is_last:
                return


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Talk to a Pixora server.")
    parser.add_argument("--url", default="ws://127.0.0.1:8765")
    parser.add_argument("--token", required=True)
    parser.add_argument("--task", help="the task's name; a new one without")
    parser.add_argument("--prompt", default="Create a video about space exploration")
    parser.add_argument("--command")
    parser.add_argument("--params", default="{}", help="a JSON object")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main())
