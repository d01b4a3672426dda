"""The benchmark's film as MoviePy's own documentation writes it: resized and positioned clips, a composite, one write.

python benchmarks/moviepy_film.py TIMELINE.json OUT.mp4 PRESET CRF
"""

from __future__ import annotations

import sys
from pathlib import Path

from moviepy import AudioFileClip, CompositeAudioClip, CompositeVideoClip, ImageClip, TextClip, VideoClip, afx, vfx

from pixora_core.film import Picture, Shot, Timeline


def shot_clip(timeline: Timeline, shot: Shot, seconds: float) -> VideoClip:
    """A picture with a camera move, by a size and a position that are functions of time."""
    width, height = timeline.size.width, timeline.size.height
    a, b = shot.camera.start, shot.camera.end
    assert isinstance(shot.source, Picture)

    def zoom(t: float) -> float:
        return a.zoom + (b.zoom - a.zoom) * t / seconds

    def corner(t: float) -> tuple[float, float]:
        u, z = t / seconds, zoom(t)
        return width / 2 - (a.x + (b.x - a.x) * u) * width * z, height / 2 - (a.y + (b.y - a.y) * u) * height * z

    picture = ImageClip(str(shot.source.flat)).resized((width, height)).with_duration(seconds)
    return CompositeVideoClip([picture.resized(zoom).with_position(corner)], size=(width, height))


def film(timeline: Timeline, out: Path, preset: str, crf: str) -> None:
    """Write the film."""
    width, height, rate = timeline.size.width, timeline.size.height, float(timeline.rate)
    clips, starts = [], timeline.starts()
    for number, shot in enumerate(timeline.shots):
        handle = timeline.shots[number + 1].join.frames if number + 1 < len(timeline.shots) else 0
        clip = shot_clip(timeline, shot, (shot.frames + handle) / rate).with_start(starts[number] / rate)
        clips.append(clip.with_effects([vfx.CrossFadeIn(shot.join.frames / rate)]) if shot.join.frames else clip)
    for cue in timeline.cues:
        text = TextClip(
            text=cue.lines[0], font_size=int(height * 0.05), color="white", stroke_color="black", stroke_width=3,
            method="caption", size=(int(width * 0.9), None), text_align="center",
        )  # fmt: skip
        clips.append(text.with_start(cue.start).with_end(cue.end).with_position(("center", height * 0.94 - text.h)))
    voices = [AudioFileClip(str(voice.path)).with_start(voice.start) for voice in timeline.sound.voices]
    score = AudioFileClip(str(timeline.sound.score)).with_effects(
        [afx.MultiplyVolume(0.15), afx.AudioLoop(duration=timeline.seconds), afx.AudioFadeOut(1.5)]
    )
    whole = CompositeVideoClip(clips, size=(width, height)).with_duration(timeline.seconds)
    sound = CompositeAudioClip([score, *voices]).with_duration(timeline.seconds)
    whole.with_audio(sound).write_videofile(
        str(out), fps=rate, codec="libx264", audio_codec="aac", audio_bitrate="192k", preset=preset, threads=2,
        ffmpeg_params=["-crf", crf, "-movflags", "+faststart", "-pix_fmt", "yuv420p"], logger=None,
    )  # fmt: skip


if __name__ == "__main__":
    film(Timeline.model_validate_json(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
