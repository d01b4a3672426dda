"""Work is counted by the clock that is given; what was granted is not taken back."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from filming import film, moving
from sounding import tone, wav

from pixora_core.engine.patience import Patience
from pixora_core.engine.probe import open_media, probe
from pixora_core.engine.sounds import blocks_of, open_sound
from pixora_core.errors import MediaRefused


def clock(*instants: float) -> Iterator[float]:
    yield from instants


def test_too_much_work_is_refused() -> None:
    patience = Patience("clip.mp4", 5, clock=clock(0, 3, 10, 12, 20, 21).__next__)
    for _ in range(2):
        with patience.spending():
            pass
    with pytest.raises(MediaRefused, match=r"clip\.mp4: takes more than 5 s of work"), patience.spending():
        pass


def test_more_can_be_granted_and_is_not_taken_back() -> None:
    patience = Patience("clip.mp4", 1, clock=clock(0, 3).__next__)
    patience.grant(4)
    patience.grant(2)
    with patience.spending():
        pass


def test_every_packet_and_frame_is_counted(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", moving(7), rate=Fraction(25))
    with open_media(path, wants="video") as container:
        assert len(list(Patience("film.mp4", 60).frames(container, container.streams.video[0]))) == 7


def test_a_sound_that_would_take_for_ever_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_core.engine.sounds._PATIENCE_SECONDS", 0)
    path = film(tmp_path / "film.mp4", moving(30), sound=[tone(1)])
    with pytest.raises(MediaRefused, match="takes more than 0 s"), open_sound(path) as sound:
        list(blocks_of(sound))


def test_a_sound_of_a_sample_a_second_is_refused(tmp_path: Path) -> None:
    path = wav(tmp_path / "slow.wav", tone(0.1))
    data = bytearray(path.read_bytes())
    data[24:28] = (1).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(MediaRefused, match="has 1 samples a second, fewer than any real sound"):
        probe(path)
