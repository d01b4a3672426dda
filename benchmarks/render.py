"""What rendering costs, beside the bare encode of the very same frames and beside MoviePy.

    python benchmarks/render.py                  everything: an hour and more, 6 GB of scratch space
    python benchmarks/render.py --quick          360p, 12 s: the same rows in two minutes
    python benchmarks/render.py --only 1080p     rows whose name holds this
    python benchmarks/render.py --only "1080p high" --short             the floor once, no quality: six minutes
    python benchmarks/render.py --only memory --memory-height 1080      ten minutes of film: seven minutes

CPU is user + system time of the whole process tree, start-up included (the floor's excluded); wall is what a clock
shows. Only ratios of one run are worth quoting. The floor is x264 with our preset and nothing else told, at the rate
factor at which its file is about as large as ours (the row says by how much not); where we tell x264 more, a second
floor is told the same.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from material import make_film
from PIL import Image

from pixora_core.engine.encode import encoding_for
from pixora_core.film import Picture, Timeline
from pixora_core.units import Size

ROOT = Path(__file__).parent
CHILD = str(ROOT / "render_child.py")
PLAIN = {"draft": 26, "standard": 20, "high": 18}
"""Rate factors at which x264 with nothing told but its preset makes a file of about our size."""

SCRATCH = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(tempfile.gettempdir())


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU, seconds of wall, megabytes at the highest."""

    cpu: float
    wall: float
    peak: float


def child(*arguments: str) -> Cost:
    """Runs this file (or another program) and measures its whole process tree."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE)
    peak = _watched(process)
    told = process.stdout.read().decode() if process.stdout else ""
    if process.wait():
        raise SystemExit(f"{' '.join(arguments[:3])} failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if told.strip():
        cpu, wall = json.loads(told.splitlines()[-1])
        return Cost(cpu, wall, peak)
    return Cost(cpu, time.perf_counter() - start, peak)


def _watched(process: subprocess.Popen[bytes]) -> float:
    """The process's own peak of private memory, MB, sampled until it ends."""
    peak = 0
    while process.poll() is None:
        try:
            pages = Path(f"/proc/{process.pid}/statm").read_text().split()
            peak = max(peak, int(pages[1]) - int(pages[2]))
        except (FileNotFoundError, IndexError):
            break
        time.sleep(0.1)
    return peak * os.sysconf("SC_PAGE_SIZE") / 2**20


def _beside(film: Cost, floor: Cost) -> str:
    cpu = f"CPU {film.cpu / floor.cpu:.2f} x floor ({film.cpu:.1f} / {floor.cpu:.1f} s)"
    return f"{cpu}, wall {film.wall / floor.wall:.2f} x floor ({film.wall:.1f} / {floor.wall:.1f} s)"


class Bench:
    """One run: a scratch folder, the rows of the table."""

    def __init__(self, folder: Path, *, only: str, seconds: int, short: bool, rows: list[tuple[str, str]]) -> None:
        self.folder, self.only, self.seconds, self.short, self.rows = folder, only, seconds, short, rows

    def wants(self, name: str) -> bool:
        return self.only in name

    def say(self, name: str, told: str) -> None:
        print(f"{name:44s} {told}", flush=True)
        self.rows.append((name, told))

    def told(self, name: str, height: int, *, seconds: int, shots: int = 6, layered: bool = False) -> Path:

        size = Size(width=round(height * 16 / 9 / 2) * 2, height=height)
        timeline = make_film(self.folder / f"material-{height}", size, seconds=seconds, shots=shots, layered=layered)
        path = self.folder / f"{name}.json"
        path.write_text(timeline.model_dump_json())
        return path

    def film(self, timeline: Path, preset: str, *, pieces: str | None = None) -> tuple[Cost, Path]:
        store = self.folder / (pieces or "fresh")
        if pieces is None:
            shutil.rmtree(store, ignore_errors=True)
        video = self.folder / "film.mp4"
        return child(CHILD, "film", str(timeline), str(video), preset, str(store)), video

    def against_floor(self, height: int, preset: str, *, layered: bool = False) -> None:
        name = f"{height}p {preset}{' layered' if layered else ''}"
        if not self.wants(name):
            return
        timeline, raw = self.told("floor", height, seconds=self.seconds, layered=layered), self.folder / "frames.yuv"
        child(CHILD, "frames", str(timeline), str(raw))
        told = Timeline.model_validate_json(timeline.read_bytes())
        before = self._floor(timeline, raw, preset)
        film, video = self.film(timeline, preset)
        if self.short:
            self.say(name, f"{_beside(film, before)}, peak {film.peak:.0f} MB")
            raw.unlink()
            return
        after = self._floor(timeline, raw, preset)
        bare = Cost((before.cpu + after.cpu) / 2, (before.wall + after.wall) / 2, 0)
        self.say(name, f"{_beside(film, bare)}, peak {film.peak:.0f} MB, {self._quality(timeline, raw, video)}")
        ours = encoding_for(told.size, told.rate, preset)
        if ours.params:
            same = self._floor(timeline, raw, preset, ours.crf, ours.params)
            self.say(f"{name}, floor told the same", _beside(film, same))
        raw.unlink()

    def _floor(self, timeline: Path, raw: Path, preset: str, crf: float | None = None, params: str = "") -> Cost:
        factor, out = f"{crf or PLAIN[preset]:g}", str(self.folder / "floor.mp4")
        return child(CHILD, "floor", str(timeline), str(raw), out, preset, factor, params)

    def _quality(self, timeline: Path, raw: Path, video: Path) -> str:
        floor = self.folder / "floor.mp4"
        size = video.stat().st_size / floor.stat().st_size
        ours, bare = (child(CHILD, "psnr", str(timeline), str(raw), str(each)).cpu for each in (video, floor))
        return f"file {size:.2f} x floor, {ours:.2f} dB (floor {bare:.2f})"

    def against_moviepy(self, height: int, preset: str, seconds: int) -> None:

        name = f"{height}p {preset} against MoviePy, {seconds} s"
        if not self.wants(name):
            return
        path = self.told("moviepy", height, seconds=seconds)
        told = Timeline.model_validate_json(path.read_bytes())
        encoding = encoding_for(told.size, told.rate, preset)
        film, _ = self.film(path, preset)
        out = str(self.folder / "moviepy.mp4")
        other = child(str(ROOT / "moviepy_film.py"), str(path), out, encoding.speed, f"{PLAIN[preset]:g}")
        ratio = f"MoviePy {other.cpu / film.cpu:.1f} x our CPU ({other.cpu:.1f} / {film.cpu:.1f} s)"
        self.say(name, f"{ratio}, {other.wall / film.wall:.1f} x our wall ({other.wall:.1f} / {film.wall:.1f} s)")

    def edits(self, height: int, preset: str) -> None:

        name = f"{height}p {preset} edit"
        if not self.wants(name):
            return
        path = self.told("edit", height, seconds=self.seconds)
        told = Timeline.model_validate_json(path.read_bytes())
        shutil.rmtree(self.folder / "kept", ignore_errors=True)
        full, _ = self.film(path, preset, pieces="kept")
        changed = self._with_other_picture(told)
        reworded = changed.cues[7].model_copy(update={"lines": ("Something else was said here",), "words": ()})
        captioned = changed.model_copy(update={"cues": (*changed.cues[:7], reworded, *changed.cues[8:])})
        for label, edited in (("nothing", told), ("one picture of six", changed), ("one caption", captioned)):
            path.write_text(edited.model_dump_json())
            cost, video = self.film(path, preset, pieces="kept")
            self.say(f"{name}: {label}", f"CPU {cost.cpu / full.cpu:.3f} of the full render ({cost.cpu:.1f} s)")
        kept = video.read_bytes()
        _, scratch = self.film(path, preset)
        self.say(f"{name}: equals a render from scratch", "yes" if scratch.read_bytes() == kept else "NO")

    def _with_other_picture(self, told: Timeline) -> Timeline:

        shot = told.shots[2]
        assert isinstance(shot.source, Picture)
        mirrored = self.folder / "mirrored.png"
        Image.open(shot.source.flat).transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(mirrored, compress_level=1)
        other = shot.model_copy(update={"source": shot.source.model_copy(update={"flat": mirrored})})
        return told.model_copy(update={"shots": (*told.shots[:2], other, *told.shots[3:])})

    def memory(self, height: int) -> None:
        name = f"{height}p draft memory"
        if not self.wants(name):
            return
        peaks = []
        for minutes in (1, 10):
            path = self.told("memory", height, seconds=minutes * self.seconds, shots=6 * minutes)
            peaks.append(self.film(path, "draft")[0].peak)
        self.say(name, f"10 times the length takes {peaks[1] / peaks[0]:.2f} x ({peaks[1]:.0f} / {peaks[0]:.0f} MB)")


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--seconds", type=int)
    parser.add_argument("--moviepy-seconds", type=int)
    parser.add_argument("--short", action="store_true", help="the floor once, before ours, and no quality")
    parser.add_argument("--memory-height", type=int, help="rows of the picture whose memory is watched")
    parser.add_argument("--out", type=Path, help="write the table to this Markdown file")
    parser.add_argument("--scratch", type=Path, default=SCRATCH)
    told = parser.parse_args(arguments)
    seconds = told.seconds or (12 if told.quick else 60)
    large, small, memory = (360, 180, 180) if told.quick else (1080, 720, 360)
    rows: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory(dir=told.scratch, prefix="pixora-bench-") as folder:
        bench = Bench(Path(folder), only=told.only, seconds=seconds, short=told.short, rows=rows)
        bench.told("warm", 90, seconds=6)
        bench.film(bench.folder / "warm.json", "draft")
        bench.against_floor(large, "standard")
        bench.against_floor(large, "high")
        bench.against_floor(small, "standard")
        bench.against_floor(large, "standard", layered=True)
        bench.edits(large, "standard")
        bench.memory(told.memory_height or memory)
        for height in (large, small):
            bench.against_moviepy(height, "standard", told.moviepy_seconds or seconds)
    if told.out:
        lines = [f"| {name} | {found} |" for name, found in rows]
        told.out.write_text("\n".join(["| what | measured |", "|---|---|", *lines]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
