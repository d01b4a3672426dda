"""Pictures drawn in processes: at once, again after a worker died, nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pixora_core.errors import ProviderError
from pixora_core.film import Visual
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator.worker import Answer, Job
from pixora_core.providers.embedded.illustrator.workers import Workers
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
        while workers._idle:
            pass
        os.kill(idle.pid, signal.SIGKILL)
        with pytest.raises(ProviderError, match="ended in the middle of a picture"):
            drawing.result()
    workers.close()


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    workers = Workers("illustrator")
    with pytest.raises(ProviderError, match="could not be written"):
        workers.draw(REQUEST, tmp_path / "missing")
    workers.close()


def test_a_worker_speaks_in_lines_and_ends_with_its_owner(tmp_path: Path) -> None:
    job = Job(request=REQUEST, into=folder(tmp_path, "line"))
    program = "from pixora_core.providers.embedded.illustrator.worker import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program], input=job.model_dump_json() + "\n", capture_output=True, text=True, check=True
    )
    answer = Answer.model_validate_json(done.stdout, context={"root": tmp_path / "line"})
    assert answer.picture is not None
    assert answer.picture.flat.is_file()
