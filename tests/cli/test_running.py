"""How the program ends: its exit codes, one sentence, a trace only when it is asked for."""

from __future__ import annotations

import os
import signal

import anyio
import pytest

from pixora_cli.running import run, telling
from pixora_core.errors import InvalidInput, PixoraError, StorageError


def ending(error: BaseException, *, debug: bool = False) -> int:
    async def work() -> None:
        raise error

    with pytest.raises(SystemExit) as ended:
        run(work, debug=debug)
    assert isinstance(ended.value.code, int)
    return ended.value.code


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (InvalidInput("duration", "is too long"), 2, "duration: is too long"),
        (StorageError("/films", "the disk is full"), 1, "/films: the disk is full"),
        (RuntimeError("what nobody foresaw"), 1, "internal error (RuntimeError: what nobody foresaw); --debug shows"),
        (KeyboardInterrupt(), 130, "interrupted; the same command goes on where it stopped"),
    ],
)
def test_each_failure_has_its_code_and_its_sentence(
    error: BaseException, code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending(error) == code
    said = capsys.readouterr().err
    assert said.startswith(f"pixora: {sentence}")
    assert said.count("\n") == 1


@pytest.mark.parametrize("error", [InvalidInput("duration", "is too long"), RuntimeError("what nobody foresaw")])
def test_debug_shows_where_it_came_from(error: Exception) -> None:
    async def work() -> None:
        raise error

    with pytest.raises(type(error)):
        run(work, debug=True)


def test_what_is_done_before_the_loop_fails_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit), telling(debug=False):
        raise PixoraError("no")
    assert capsys.readouterr().err == "pixora: no\n"


def test_a_signal_cancels_the_work(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_cli.running._GRACE_SECONDS", 3600)
    ended: list[str] = []

    async def work() -> None:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            await anyio.sleep_forever()
        finally:
            ended.append("orderly")

    with pytest.raises(SystemExit) as left:
        run(work, debug=False)
    assert (left.value.code, ended) == (130, ["orderly"])
    assert "interrupted" in capsys.readouterr().err


def test_what_is_finished_is_given_back() -> None:
    async def work() -> str:
        return "film"

    assert run(work, debug=False) == "film"
