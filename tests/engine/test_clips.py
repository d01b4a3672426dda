"""The user's own clips: sought, held, looped, scaled, refused."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from filming import brightness, film, moving
from staging import SMALL

from pixora_core.engine.clips import ClipReader, clip_facts
from pixora_core.errors import MediaRefused
from pixora_core.film import Clip
from pixora_core.units import Seconds


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second at 25 frames a second, each frame five steps brighter than the last."""
    lumas = [np.full((36, 64), 40 + 5 * number, np.uint8) for number in range(25)]
    return film(tmp_path_factory.mktemp("clip") / "clip.mp4", lumas, rate=Fraction(25))


def seen(path: Path, seconds: float, **told: object) -> int:
    reader = ClipReader(Clip.model_validate({"path": path, **told}), clip_facts(path), SMALL, 1.0)
    try:
        return round((float(reader.surface(seconds).luma[30, 10]) - 40) / 5)
    finally:
        reader.close()


def test_a_clip_is_as_long_as_its_last_frame(clip: Path) -> None:
    assert clip_facts(clip).model_dump() == {"width": 64, "height": 36, "origin": 0, "end": pytest.approx(1.0)}


@pytest.mark.parametrize(("seconds", "frame"), [(0, 0), (0.04, 1), (0.039, 0), (0.5, 12), (0.96, 24)])
def test_an_instant_shows_the_frame_that_has_begun(clip: Path, seconds: float, frame: int) -> None:
    assert seen(clip, seconds) == frame


def test_a_start_leaves_out_what_comes_before(clip: Path) -> None:
    assert seen(clip, 0.2, start=0.4) == 15


def test_a_short_clip_holds_its_last_frame_or_starts_over(clip: Path) -> None:
    assert seen(clip, 7.0) == 24
    assert seen(clip, 1.2, when_short="loop") == 5
    assert seen(clip, 0.7, start=0.5, when_short="loop") == 17


def test_frames_asked_for_in_order_are_decoded_in_order(clip: Path) -> None:
    reader = ClipReader(Clip(path=clip, when_short="loop"), clip_facts(clip), SMALL, 1.0)
    steps = [round((float(reader.surface(number / 25).luma[30, 10]) - 40) / 5) for number in range(30)]
    reader.close()
    assert steps == [*range(25), *range(5)]


def test_the_same_frame_is_prepared_once(clip: Path) -> None:
    reader = ClipReader(Clip(path=clip), clip_facts(clip), SMALL, 1.0)
    assert reader.surface(0.01) is reader.surface(0.02)
    reader.close()


def test_a_start_beyond_the_end_is_refused(clip: Path) -> None:
    with pytest.raises(MediaRefused, match=r"lasts 1\.00 s, so it cannot begin at 2\.00 s"):
        ClipReader(Clip(path=clip, start=Seconds(2)), clip_facts(clip), SMALL, 1.0)


def test_a_large_clip_is_scaled_down(tmp_path: Path) -> None:
    large = film(tmp_path / "large.mp4", moving(3, size=(320, 180)))
    reader = ClipReader(Clip(path=large), clip_facts(large), SMALL, 1.0)
    assert (reader.surface(0).width, reader.surface(0).height) == (80, 44)
    reader.close()


@pytest.mark.parametrize("container", ["matroska", "avi"])
def test_other_containers_open_too(container: str, tmp_path: Path) -> None:
    path = film(tmp_path / "clip.bin", moving(4), container=container)
    assert clip_facts(path).end == pytest.approx(4 / 30, abs=0.01)
    assert len(brightness(path)) == 4


@pytest.mark.parametrize(
    "data",
    [
        b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"\x89PNG\r\n\x1a\n",
        b"",
    ],
)
def test_what_is_no_clip_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(data)
    with pytest.raises(MediaRefused, match=r"is not a picture, sound or film|is a picture, where") as refused:
        clip_facts(path)
    assert str(tmp_path) not in str(refused.value)


def test_a_cut_clip_is_refused(clip: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.mp4"
    path.write_bytes(clip.read_bytes()[:200])
    with pytest.raises(MediaRefused):
        clip_facts(path)


def test_a_missing_clip_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match="cannot be read"):
        clip_facts(tmp_path / "none.mp4")
