"""The nouns of film making, frozen and pure: brief, breakdown, takes, timeline, report."""

from pixora_core.film.breakdown import Music, Scene, SceneBreakdown, Settled, Transition, Visual
from pixora_core.film.brief import AspectRatio, Brief, CaptionMode, Delivery, Preset, Resolution, TitleMode, frame_size
from pixora_core.film.character import Character
from pixora_core.film.motion import Motion, Puff, Pulse, Sway
from pixora_core.film.own import OwnScene
from pixora_core.film.report import Film, Finding, Heard, Measurements, Report, Span
from pixora_core.film.takes import Footage, Layer, Maker, Narration, Picture, Score, Word
from pixora_core.film.timeline import CameraMove, Clip, Cue, Join, Pose, Shot, SoundTrack, Timeline, Title, Voice

__all__ = [
    "AspectRatio",
    "Brief",
    "CameraMove",
    "CaptionMode",
    "Character",
    "Clip",
    "Cue",
    "Delivery",
    "Film",
    "Finding",
    "Footage",
    "Heard",
    "Join",
    "Layer",
    "Maker",
    "Measurements",
    "Motion",
    "Music",
    "Narration",
    "OwnScene",
    "Picture",
    "Pose",
    "Preset",
    "Puff",
    "Pulse",
    "Report",
    "Resolution",
    "Scene",
    "SceneBreakdown",
    "Score",
    "Settled",
    "Shot",
    "SoundTrack",
    "Span",
    "Sway",
    "Timeline",
    "Title",
    "TitleMode",
    "Transition",
    "Visual",
    "Voice",
    "Word",
    "frame_size",
]
