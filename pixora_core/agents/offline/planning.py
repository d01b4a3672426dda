"""From what a person means to what is done: the calls of tools, in order, or words where there is nothing to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import singledispatchmethod
from typing import Any, Final

from pydantic import JsonValue

from pixora_core.agents.offline import words
from pixora_core.agents.offline.intents import (
    AddScene,
    Character,
    Intent,
    JoinScenes,
    Length,
    MoveScene,
    Music,
    NewFilm,
    Picture,
    Plain,
    PlainKind,
    Replan,
    Retell,
    Scenes,
    Style,
    SwapScenes,
    Tone,
    Unknown,
    Voice,
    Wishes,
)
from pixora_core.agents.offline.reel import Reel
from pixora_core.agents.offline.steps import Call, Say, Step
from pixora_core.agents.offline.tongues import ENGLISH, Tongue

__all__ = ["plan"]

_LIGHTS: Final[Mapping[str, str]] = {
    "calm": "in soft morning light",
    "wonder": "under a sky full of stars",
    "epic": "under a stormy evening sky",
    "playful": "on a bright morning",
    "tense": "at night, in the mist",
    "sad": "in the rain, at dusk",
    "joyful": "in bright sunshine",
    "romantic": "in the warm light of the evening",
    "noir": "at night, in the rain",
    "retro": "at dusk",
    "documentary": "in clear daylight",
}
"""What a mood looks like in a picture."""

_OUTER: Final = frozenset({"duration", "aspect_ratio"})
"""Wishes that leave a film's scenes as they are."""

_ROOM: Final = 0.7
"""In less of its length a film's words are not said: it is written anew."""

_CALLS: Final[Mapping[PlainKind, str]] = {
    "go": "generate_video",
    "stop": "cancel_generation",
    "pause": "pause_generation",
    "resume": "resume_generation",
    "undo": "undo",
    "redo": "redo",
    "compare": "compare_versions",
    "status": "check_generation_status",
    "estimate": "estimate_change",
    "film": "check_generation_status",
}

_NEED_NO_PLAN: Final = frozenset({"stop", "pause", "resume", "status", "film"})


def plan(intents: Sequence[Intent], state: Mapping[str, Any], t: Tongue = ENGLISH) -> tuple[Step, ...]:
    """The steps that do what was meant, given the task's state as a model is shown it (`showing.state_of`);
    what is said is said in `t`.
    """
    planner = _Planner(state, t)
    return tuple(step for intent in intents for step in planner.steps(intent))


class _Planner:
    """One message's orders; scene numbers are those that its writer saw."""

    def __init__(self, state: Mapping[str, Any], t: Tongue) -> None:
        self._state = state
        self._t = t
        self._scenes: list[dict[str, Any]] = list(state.get("scenes") or ())
        self._reel = Reel(int(state.get("scene_count") or len(self._scenes)))

    def steps(self, intent: Intent) -> tuple[Step, ...]:
        """What is to be done for one intent."""
        if not len(self._reel) and not isinstance(intent, NewFilm | Plain | Unknown):
            return (Say(self._t(words.NO_FILM_YET)),)
        missing = next((each for each in _numbers(intent) if self._reel.now(each) is None), None)
        if missing is not None:
            return (Say(words.no_such_scene(missing, len(self._reel), self._t)),)
        return self._do(intent)

    def _at(self, number: int) -> int:
        return self._reel.now(number) or number

    @singledispatchmethod
    def _do(self, intent: Intent) -> tuple[Step, ...]:
        raise TypeError(f"{type(intent).__name__} is no intent")

    @_do.register
    def _(self, intent: NewFilm) -> tuple[Step, ...]:
        wished = intent.wishes.model_dump(exclude_none=True)
        if self._t.name != "en":
            wished.setdefault("language", self._t.name)
        params: dict[str, JsonValue] = {"prompt": intent.prompt[:8_000], **wished}
        return (
            Say(words.writing(intent.wishes.duration or 60.0, self._t)),
            Call("generate_scene_breakdown", params),
            Call("estimate_change", {}),
        )

    @_do.register
    def _(self, intent: Replan) -> tuple[Step, ...]:
        brief = self._state.get("brief") or {}
        kept = {
            key: brief[key]
            for key in ("prompt", "style", "aspect_ratio", "mood", "language", "duration")
            if key in brief
        }
        wanted = intent.wishes.model_dump(exclude_none=True)
        if set(wanted) <= _OUTER and not self._much_shorter(intent.wishes.duration):
            return (Call("set_format", wanted), Call("estimate_change", {}))
        return (
            Say(self._t(words.WRITING_ANEW)),
            Call("generate_scene_breakdown", {**kept, **wanted}),
            Call("estimate_change", {}),
        )

    def _much_shorter(self, seconds: float | None) -> bool:
        """Whether a film of so many seconds has no room for the words that there are."""
        now = float(self._state.get("seconds") or 0.0)
        return seconds is not None and seconds < _ROOM * now

    @_do.register
    def _(self, intent: Length) -> tuple[Step, ...]:
        if intent.scene is None:
            seconds = round(float(self._state.get("seconds") or 60.0) * (intent.factor or 1.0))
            return self._do(Replan(wishes=Wishes(duration=float(max(1, seconds)))))
        now = self._scenes[intent.scene - 1].get("seconds") if intent.scene <= len(self._scenes) else None
        wanted = intent.seconds or (float(now or 5.0) + (intent.more or 0.0)) * (intent.factor or 1.0)
        params: dict[str, JsonValue] = {"scene_index": self._at(intent.scene), "seconds": max(0.5, round(wanted, 1))}
        return (Call("adjust_scene_duration", params),)

    @_do.register
    def _(self, intent: Tone) -> tuple[Step, ...]:
        if intent.scene is None:
            return (Call("set_music", {"mood": intent.mood}), Say(self._t(words.ONLY_THE_MUSIC)))
        visual = self._scenes[intent.scene - 1].get("visual", "") if intent.scene <= len(self._scenes) else ""
        shown = f"{str(visual).rstrip('. …')}, {_LIGHTS.get(intent.mood, f'{intent.mood} in mood')}"
        return (self._updated(intent.scene, shown, "visual"), Say(words.only_the_picture(intent.scene, self._t)))

    @_do.register
    def _(self, intent: Retell) -> tuple[Step, ...]:
        scene = intent.scene or 1
        if intent.text is None:
            return (Call("regenerate_scene", {"scene_index": self._at(scene)}),)
        return (self._updated(scene, intent.text, intent.what),)

    def _updated(self, scene: int, text: str, what: str) -> Call:
        return Call("update_scene", {"scene_index": self._at(scene), "new_content": text, "update_type": what})

    @_do.register
    def _(self, intent: Picture) -> tuple[Step, ...]:
        return (Call("regenerate_scene_image", {"scene_index": self._at(intent.scene or 1)}),)

    @_do.register
    def _(self, intent: SwapScenes) -> tuple[Step, ...]:
        order = self._reel.swapped(self._at(intent.first), self._at(intent.second))
        return (Call("reorder_scenes", {"order": list(order)}),)

    @_do.register
    def _(self, intent: MoveScene) -> tuple[Step, ...]:
        return (Call("reorder_scenes", {"order": list(self._reel.moved(self._at(intent.scene), intent.to))}),)

    @_do.register
    def _(self, intent: Scenes) -> tuple[Step, ...]:
        if len(set(intent.numbers)) >= len(self._reel):
            return (Say(self._t(words.ONE_SCENE_STAYS)),)
        calls = []
        for number in intent.numbers:
            place = self._at(number)
            self._reel.remove(place)
            calls.append(Call("remove_scene", {"scene_index": place}))
        return tuple(calls)

    @_do.register
    def _(self, intent: AddScene) -> tuple[Step, ...]:
        if intent.about is None:
            return (Say(self._t(words.ABOUT_WHAT)),)
        place = len(self._reel) + 1 if intent.after is None else self._place_after(intent.after)
        self._reel.insert(place)
        return (Call("add_scene", {"content": intent.about, "position": place}),)

    def _place_after(self, number: int) -> int:
        return self._at(number) + 1 if number else 1

    @_do.register
    def _(self, intent: Voice) -> tuple[Step, ...]:
        if intent.name and intent.name.lower() in words.KINDS_OF_VOICES:
            return (Call("set_voice", {}), Say(self._t(words.VOICES_BY_NAME)))
        return (Call("set_voice", {"voice": intent.name} if intent.name else {}),)

    @_do.register
    def _(self, intent: Music) -> tuple[Step, ...]:
        return (Call("set_music", {"mood": intent.mood} if intent.mood else {"another": True}),)

    @_do.register
    def _(self, intent: Style) -> tuple[Step, ...]:
        return (Call("set_style", {"style": intent.style[:200]}),)

    @_do.register
    def _(self, intent: JoinScenes) -> tuple[Step, ...]:
        params: dict[str, JsonValue] = {"kind": intent.kind}
        if intent.seconds is not None:
            params["seconds"] = intent.seconds
        if intent.scene is not None:
            params["scene_index"] = self._at(intent.scene)
        return (Call("set_transition", params),)

    @_do.register
    def _(self, intent: Character) -> tuple[Step, ...]:
        known = {str(each.get("name")) for each in self._state.get("characters") or ()}
        if intent.name in known:
            return (Call("update_character", {"name": intent.name, "look": intent.description}),)
        if intent.known:
            return (Say(words.no_such_character(intent.name, sorted(known), self._t)),)
        return (Call("generate_character", {"name": intent.name, "description": intent.description}),)

    @_do.register
    def _(self, intent: Plain) -> tuple[Step, ...]:
        kind = self._meant(intent.kind)
        if kind in _CALLS:
            if not len(self._reel) and kind not in _NEED_NO_PLAN:
                return (Say(self._t(words.NO_FILM_YET)),)
            return (Call(_CALLS[kind], {}),)
        if kind == "plan":
            return (Say(words.plan_told(self._state, self._t)),)
        said = self._t(words.ANSWERS[kind])
        return (Say(f"{said} {self._t(words.KEY)}" if kind in words.NAMES_THE_KEY else said),)

    def _meant(self, kind: PlainKind) -> PlainKind:
        """A yes to a plan that waits is a go; going on with what was never begun too."""
        generation = (self._state.get("generation") or {}).get("status")
        if kind == "yes" and len(self._reel) and generation in {None, "failed", "cancelled"}:
            return "go"
        if kind == "resume" and len(self._reel) and generation is None:
            return "go"
        return "resume" if kind == "go" and generation == "paused" else kind

    @_do.register
    def _(self, intent: Unknown) -> tuple[Step, ...]:
        if not len(self._reel):
            return (Say(self._t(words.NO_FILM_YET)),)
        return (Say(f"{self._t(words.NOT_UNDERSTOOD)} {self._t(words.KEY)}"),)


def _numbers(intent: Intent) -> tuple[int, ...]:
    """The scenes that an intent speaks of."""
    if isinstance(intent, Scenes):
        return intent.numbers
    if isinstance(intent, SwapScenes):
        return intent.first, intent.second
    if isinstance(intent, AddScene):
        return (intent.after,) if intent.after else ()
    scene = getattr(intent, "scene", None)
    return (scene,) if scene is not None else ()
