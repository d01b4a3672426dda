"""Pictures drawn in processes: at once, again after a worker died, nobody left behind."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
import termios
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pixora_core.errors import ProviderError
from pixora_core.film import Visual
from pixora_core.leaving import leave
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator.job import Answer, Job
from pixora_core.providers.embedded.illustrator.worker import NICENESS, answer_to
from pixora_core.providers.embedded.illustrator.workers import Workers, _went_home
from pixora_core.units import Size

REQUEST = PictureRequest(visual=Visual(description="A pine in the mountains."), size=Size(width=64, height=36))


def folder(tmp_path: Path, name: str) -> Path:
    (tmp_path / name).mkdir()
    return tmp_path / name


def test_several_at_once_give_the_same_pictures(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    with ThreadPoolExecutor(2) as pool:
        places = [folder(tmp_path, str(number)) for number in range(4)]
        pictures = list(pool.map(lambda place: workers.draw(REQUEST, place), places))
    assert len({picture.flat.read_bytes() for picture in pictures}) == 1
    assert all(picture.flat.parent == place for picture, place in zip(pictures, places, strict=True))
    workers.close()


def test_a_process_keeps_the_memory_of_a_picture_unless_it_is_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MALLOC_TOP_PAD_", "0")
    workers = Workers("illustrator")
    workers.draw(REQUEST, tmp_path)
    (started,) = workers._idle
    told = Path(f"/proc/{started.pid}/environ").read_bytes().split(b"\0")
    assert {b"MALLOC_MMAP_THRESHOLD_=33554432", b"MALLOC_TOP_PAD_=0"} <= set(told)
    workers.close()


def test_a_process_yields_to_its_owner_and_hears_none_of_the_terminals_signals(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    workers.draw(REQUEST, tmp_path)
    (started,) = workers._idle
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, started.pid) == min(own + NICENESS, 19)
    assert os.getpgid(started.pid) == started.pid
    assert os.getsid(started.pid) == os.getsid(0)  # one share of the machine: niceness counts within a session only
    workers.close()


def test_what_goes_wrong_with_a_file_is_an_answer(tmp_path: Path) -> None:
    answer = answer_to(Job(request=REQUEST, into=tmp_path / "nowhere"))
    assert (answer.picture, answer.errno) == (None, errno.ENOENT)
    assert answer.failure is not None
    assert "could not be written" in answer.failure


def test_a_library_that_is_missing_is_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pixora_core.providers.embedded.illustrator.paint_picture", None)
    answer = answer_to(Job(request=REQUEST, into=tmp_path))
    assert "its package cannot be imported" in str(answer.failure)


def test_a_process_that_was_started_ahead_draws_the_first_picture(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    workers.start(2)
    workers.start(1)
    waiting, started = workers._idle
    workers.draw(REQUEST, folder(tmp_path, "one"))
    assert workers._idle == [waiting, started]
    workers.close()


def test_a_process_that_went_home_does_not_count_as_started_ahead() -> None:
    workers = Workers("illustrator")
    workers.start(1)
    (gone,) = workers._idle
    gone.kill()
    gone.wait()
    workers.start(1)
    (started,) = workers._idle
    assert started is not gone
    assert started.poll() is None
    workers.close()


def _waiting(worker: subprocess.Popen[str]) -> int:
    """The bytes that were written to a process and that it has not read."""
    assert worker.stdin is not None
    return int.from_bytes(fcntl.ioctl(worker.stdin, termios.FIONREAD, bytes(4)), sys.byteorder)


def test_a_worker_that_died_idle_is_replaced_and_one_that_dies_drawing_is_an_error(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    workers.draw(REQUEST, folder(tmp_path, "one"))
    (idle,) = workers._idle
    idle.kill()
    idle.wait()
    workers.draw(REQUEST, folder(tmp_path, "two"))
    (idle,) = workers._idle
    assert idle.stdin is not None
    os.kill(idle.pid, signal.SIGSTOP)
    with ThreadPoolExecutor(1) as pool:
        drawing = pool.submit(workers.draw, REQUEST, folder(tmp_path, "three"))
        while not _waiting(idle):
            pass
        os.kill(idle.pid, signal.SIGKILL)
        with pytest.raises(ProviderError, match="ended in the middle of a picture"):
            drawing.result()
    workers.close()


@pytest.mark.parametrize(("program", "drawn"), [("readline()", True), ("readline(); 1 / 0", False)])
def test_a_worker_that_goes_home_just_when_it_is_asked_is_replaced(tmp_path: Path, program: str, drawn: bool) -> None:
    workers = Workers("illustrator")
    leaving = subprocess.Popen(
        [sys.executable, "-c", f"import sys; sys.stdin.{program}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    workers._idle.append(leaving)
    if drawn:
        assert workers.draw(REQUEST, folder(tmp_path, "one")).flat.exists()
    else:
        with pytest.raises(ProviderError, match="ended in the middle"):
            workers.draw(REQUEST, folder(tmp_path, "one"))
    workers.close()


def test_a_worker_whose_owner_has_gone_ends_without_a_word() -> None:
    program = """
        from pixora_core.providers.embedded.illustrator import worker
        worker.answer_to = lambda job: worker.Answer(failure="nobody hears it")
        worker.main()
        """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as left:
        assert left.stdout is not None
        left.stdout.close()
        left.stdout = None
        _, said = left.communicate(Job(request=REQUEST, into=Path("/nowhere")).model_dump_json() + "\n")
    assert (left.returncode, said) == (0, "")


def test_who_leaves_at_once_takes_along_who_draws(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    deaf = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    workers._idle.append(deaf)
    with ThreadPoolExecutor(1) as pool:
        drawing = pool.submit(workers.draw, REQUEST, folder(tmp_path, "one"))
        while not _waiting(deaf):
            pass
        leave()
        assert deaf.wait() == -signal.SIGKILL
        with pytest.raises(ProviderError, match="ended in the middle of a picture"):
            drawing.result()


def test_a_worker_that_neither_answers_nor_leaves_is_ended() -> None:
    staying = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.readline()"], stdin=subprocess.PIPE, encoding="utf-8"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pixora_core.providers.embedded.illustrator.workers._LEAVING_SECONDS", 0.01)
        assert not _went_home(staying)
    assert staying.poll() is not None


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    with pytest.raises(ProviderError, match="could not be written") as caught:
        workers.draw(REQUEST, tmp_path / "missing")
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.__cause__.errno == errno.ENOENT
    workers.close()


def test_a_full_disk_in_the_other_process_is_the_stores_own_sentence(tmp_path: Path) -> None:
    """A file may grow to 100 bytes only, as on a full disk; the parent hears what the system said."""
    code = """
        import resource, sys
        from pathlib import Path
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        from pixora_core.pipeline.ports import PictureRequest
        from pixora_core.providers.embedded.illustrator.workers import Workers
        from pixora_core.storage.workspace import disk_errors
        place = Path(sys.argv[1])
        with disk_errors(place):
            Workers("illustrator").draw(PictureRequest.model_validate_json(sys.argv[2]), place)
        """
    command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path), REQUEST.model_dump_json()]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert f"StorageError: {tmp_path}: the file would be larger than this system allows" in done.stderr


@pytest.mark.children_measured
def test_a_worker_speaks_in_lines_and_ends_with_its_owner(tmp_path: Path) -> None:
    job = Job(request=REQUEST, into=folder(tmp_path, "line"))
    program = "from pixora_core.providers.embedded.illustrator.worker import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program], input=job.model_dump_json() + "\n", capture_output=True, text=True, check=True
    )
    answer = Answer.model_validate_json(done.stdout, context={"root": tmp_path / "line"})
    assert answer.picture is not None
    assert answer.picture.flat.is_file()
