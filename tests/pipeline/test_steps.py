"""Steps: keys, whole results, reuse, damage, kills."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest
from pydantic import model_validator

from pixora_core.errors import ProviderError, StorageError
from pixora_core.film import Maker, Narration, Word
from pixora_core.pipeline.ports import ProviderInfo, SpeechRequest
from pixora_core.pipeline.steps import Done, StepStore, maker_of, step_key
from pixora_core.pipeline.threads import in_threads
from pixora_core.storage.shelves import alone_with, working
from pixora_core.units import Seconds
from tests.processes import unmeasured

pytestmark = pytest.mark.anyio
INFO = ProviderInfo(name="tone", version="1", licence="CC0-1.0")
KEY = step_key("narrate", INFO, SpeechRequest(text="Hello."))


async def take_from(store: StepStore, sound: bytes = b"sound", calls: list[int] | None = None) -> Done[Narration]:
    async def make(into: Path) -> Narration:
        if calls is not None:
            calls.append(1)
        (into / "voice.wav").write_bytes(sound)
        word = Word(text="Hello.", start=Seconds(0.0), end=Seconds(0.5))
        return Narration(path=into / "voice.wav", seconds=Seconds(1.0), words=(word,))

    return await store.run("narrate", KEY, maker_of(INFO), Narration, make)


async def test_a_step_is_made_once(tmp_path: Path) -> None:
    calls: list[int] = []
    first = await take_from(StepStore(tmp_path), calls=calls)
    again = await take_from(StepStore(tmp_path), calls=calls)
    assert (first.reused, again.reused, len(calls)) == (False, True, 1)
    assert first.take == again.take
    assert again.take.path.read_bytes() == b"sound"
    assert again.entry.maker == Maker(name="tone", version="1", licence="CC0-1.0")
    assert unfinished(tmp_path) == []


async def test_a_damaged_result_is_made_again(tmp_path: Path) -> None:
    first = await take_from(StepStore(tmp_path))
    first.take.path.write_bytes(b"noise")
    again = await take_from(StepStore(tmp_path))
    assert not again.reused
    assert again.take.path.read_bytes() == b"sound"


async def test_what_another_process_mends_meanwhile_is_not_thrown_away(tmp_path: Path) -> None:
    """The first look finds damage, the second, alone with the result, finds it whole."""
    await take_from(StepStore(tmp_path))
    looks: list[int] = []

    class DamagedAtFirst(Narration):
        @model_validator(mode="after")
        def look(self) -> DamagedAtFirst:
            looks.append(1)
            if len(looks) == 1:
                raise ValueError("half written")
            return self

    async def never(into: Path) -> DamagedAtFirst:
        raise AssertionError

    found = await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), DamagedAtFirst, never)
    assert found.reused


async def test_a_failed_step_leaves_nothing(tmp_path: Path) -> None:
    async def fail(into: Path) -> Narration:
        (into / "half.wav").write_bytes(b"ha")
        raise RuntimeError("no voice")

    with pytest.raises(RuntimeError, match="no voice"):
        await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), Narration, fail)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [".lock"]
    assert unfinished(tmp_path) == []


async def test_a_store_can_be_moved(tmp_path: Path) -> None:
    await take_from(StepStore(tmp_path / "here"))
    (tmp_path / "here").rename(tmp_path / "there")
    moved = await take_from(StepStore(tmp_path / "there"))
    assert moved.reused
    assert moved.take.path.is_relative_to(tmp_path / "there")


async def test_a_take_that_points_outside_its_folder_is_not_believed(tmp_path: Path) -> None:
    done = await take_from(StepStore(tmp_path))
    folder = done.take.path.parent
    text = (folder / "take.json").read_text().replace("voice.wav", "../../../../etc/passwd")
    (folder / "take.json").write_text(text)
    assert not (await take_from(StepStore(tmp_path))).reused


def test_the_key_knows_kind_maker_and_inputs() -> None:
    other = ProviderInfo(name="tone", version="2", licence="CC0-1.0")
    keys = {
        KEY,
        step_key("draw", INFO, SpeechRequest(text="Hello.")),
        step_key("narrate", other, SpeechRequest(text="Hello.")),
        step_key("narrate", INFO, SpeechRequest(text="Hello!")),
        step_key("narrate", INFO, SpeechRequest(text="Hello."), "picture"),
    }
    assert len(keys) == 5
    assert step_key("narrate", INFO, SpeechRequest(text="Hello.")) == KEY


async def test_a_kill_in_the_middle_leaves_no_half_result(tmp_path: Path) -> None:
    program = textwrap.dedent(
        """
        import os, signal, sys
        from pathlib import Path
        import anyio
        from pixora_core.film import Narration
        from pixora_core.pipeline.ports import ProviderInfo, SpeechRequest
        from pixora_core.pipeline.steps import StepStore, maker_of, step_key

        info = ProviderInfo(name="tone", version="1", licence="CC0-1.0")

        async def die(into):
            (into / "voice.wav").write_bytes(b"half")
            os.kill(os.getpid(), signal.SIGKILL)

        key = step_key("narrate", info, SpeechRequest(text="Hello."))
        anyio.run(lambda: StepStore(Path(sys.argv[1])).run("narrate", key, maker_of(info), Narration, die))
        """
    )
    ended = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, env=unmeasured())
    assert ended.returncode == -signal.SIGKILL
    store = StepStore(tmp_path)
    assert len(unfinished(tmp_path)) == 1
    with working(tmp_path) as mine:
        await store.sweep()
        assert unfinished(tmp_path) == [mine]
    assert not (await take_from(store)).reused


@pytest.mark.parametrize("wrapped", [False, True])
async def test_a_disk_that_is_full_while_a_maker_works_is_told(tmp_path: Path, *, wrapped: bool) -> None:
    async def fill(into: Path) -> Narration:
        try:
            Path("/dev/full").write_bytes(b"sound")
        except OSError as error:
            if wrapped:
                raise ProviderError("tone", "cannot write") from error
            raise
        raise AssertionError

    with pytest.raises(StorageError, match="the disk is full"):
        await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), Narration, fill)


async def test_a_maker_s_own_failure_is_not_the_disk_s(tmp_path: Path) -> None:
    async def fail(into: Path) -> Narration:
        raise ConnectionRefusedError(111, "refused")

    with pytest.raises(ConnectionRefusedError):
        await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), Narration, fail)


async def test_what_another_process_stored_meanwhile_is_taken(tmp_path: Path) -> None:
    async def slowly(into: Path) -> Narration:
        (into / "voice.wav").write_bytes(b"other")
        await take_from(StepStore(tmp_path))
        return Narration(path=into / "voice.wav", seconds=Seconds(1.0), words=())

    done = await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), Narration, slowly)
    assert done.take.path.read_bytes() == b"sound"


async def test_a_disk_that_forgets_is_told(tmp_path: Path) -> None:
    async def vanish(into: Path) -> Narration:
        (into / "voice.wav").write_bytes(b"sound")
        (tmp_path / "narrate" / KEY).mkdir(parents=True)
        (tmp_path / "narrate" / KEY / "half").write_text("of another result")
        return Narration(path=into / "voice.wav", seconds=Seconds(1.0), words=())

    with pytest.raises(StorageError, match="cannot be read back"):
        await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), Narration, vanish)


async def test_what_the_system_says_when_a_result_cannot_be_stored_is_told(tmp_path: Path) -> None:
    async def obstruct(into: Path) -> Narration:
        (into / "voice.wav").write_bytes(b"sound")
        (tmp_path / "narrate").mkdir()
        (tmp_path / "narrate" / KEY).write_text("in the way")
        return Narration(path=into / "voice.wav", seconds=Seconds(1.0), words=())

    with pytest.raises(StorageError, match="a file stands where a folder is needed"):
        await StepStore(tmp_path).run("narrate", KEY, maker_of(INFO), Narration, obstruct)


async def test_a_store_that_somebody_else_holds_does_not_stop_the_loop(tmp_path: Path) -> None:
    async with anyio.create_task_group() as group:
        with alone_with(tmp_path / "unfinished"):  # given back by the loop alone, which the step must not stop
            group.start_soon(take_from, StepStore(tmp_path))
            await anyio.wait_all_tasks_blocked()
    assert (await take_from(StepStore(tmp_path))).reused


async def test_what_is_entered_in_a_thread_is_left_in_one(tmp_path: Path) -> None:
    said: list[object] = []

    @contextlib.contextmanager
    def telling() -> Iterator[str]:
        said.append(threading.current_thread() is threading.main_thread())
        try:
            yield "value"
        except KeyError as error:
            said.append(error.args)
        finally:
            said.append(threading.current_thread() is threading.main_thread())

    async with in_threads(telling()) as value:
        assert value == "value"
    async with in_threads(telling()):
        raise KeyError("hushed")
    with pytest.raises(ValueError, match="told"):
        async with in_threads(telling()):
            raise ValueError("told")
    assert said == [False, False, False, ("hushed",), False, False, False]


def unfinished(store: Path) -> list[Path]:
    return [path for path in (store / "unfinished").iterdir() if path.is_dir()]
