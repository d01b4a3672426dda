"""What the offline model says of what its tools gave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from pixora_core.agents.offline.words import seconds_told

__all__ = ["Outcome", "answer"]

Result = Mapping[str, Any]


class Outcome(NamedTuple):
    """A tool that was called, and what the model was given for it."""

    tool: str
    result: Result


def answer(outcomes: Sequence[Outcome], state: Mapping[str, Any]) -> str:
    """What was done, what comes next, what it takes."""
    told = [text for each in outcomes if (text := _told(each, state))]
    edits = [each.result for each in outcomes if "change" in each.result and each.tool != "estimate_change"]
    filming = any(each.tool == "generate_video" and "error" not in each.result for each in outcomes)
    if edits and not filming:
        told = ["Done.", *told, _next(edits[-1], state)]
    return " ".join(told)


def _told(outcome: Outcome, state: Mapping[str, Any]) -> str:
    error = outcome.result.get("error")
    if isinstance(error, Mapping):
        return _failed(outcome.tool, error)
    return _TELLERS.get(outcome.tool, _edited)(outcome.result, state)


def _failed(tool: str, error: Mapping[str, Any]) -> str:
    if tool == "estimate_change":
        return ""
    message = str(error.get("message", "")).removeprefix(f"{tool}: ").strip()
    return f"That did not work: {message}{'' if message.endswith('.') else '.'}"


def _edited(result: Result, _state: Mapping[str, Any]) -> str:
    lines = (str(result.get("change", "")), *(str(each) for each in result.get("notices") or ()))
    return " ".join(f"{_sentence(line)}." for line in lines)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def _next(result: Result, state: Mapping[str, Any]) -> str:
    """What the film takes now, and the word that begins it."""
    if (state.get("generation") or {}).get("status") == "running":
        return "The film that is being made takes it up."
    needs = result.get("needs") or {}
    return f"{_work(needs)} Say “go” and I make it."


def _work(needs: Result) -> str:
    """What has to be made, what is kept, how long that takes and what it costs."""
    scenes = list(needs.get("scenes") or ())
    made = [str(each["scene_index"]) for each in scenes if each.get("make")]
    kept = sum(len(each.get("reuse") or ()) for each in scenes)
    if not made and not needs.get("film"):
        return "Nothing has to be made again."
    if not kept:
        return f"To film it takes {_takes(needs)}."
    if not made:
        return f"No scene has to be made again, only the film put together: {_takes(needs)}."
    again = f"scene{'s' if len(made) != 1 else ''} {', '.join(made)}"
    return f"To be made again: parts of {again}; {kept} other parts are kept. That takes {_takes(needs)}."


def _takes(needs: Result) -> str:
    seconds = seconds_told(max(1.0, float(needs.get("seconds") or 0)))
    paid = [str(each) for each in needs.get("paid") or ()]
    price = f", and {', '.join(paid)} charge about {float(needs.get('price') or 0):.2f}" if paid else ", at no cost"
    return f"about {seconds} of work{price}"


def _written(result: Result, state: Mapping[str, Any]) -> str:
    scenes = list(state.get("scenes") or ())
    names = "; ".join(f"{each['number']} {each['title']}" for each in scenes[:12])
    more = f"; and {int(state.get('scene_count') or 0) - 12} more" if int(state.get("scene_count") or 0) > 12 else ""
    notices = " ".join(f"{_sentence(str(each))}." for each in state.get("notices") or ())
    head = f"“{state.get('title')}” is written: {len(scenes)} scene{'s' if len(scenes) != 1 else ''}, "
    return f"{head}{seconds_told(float(result.get('seconds') or 0))}. {names}{more}. {notices}".strip()


def _estimate(result: Result, _state: Mapping[str, Any]) -> str:
    needs = result.get("needs") or {}
    if not needs.get("film") and not any(each.get("make") for each in needs.get("scenes") or ()):
        return "The film is made as it stands; nothing is left to do."
    return f"To make it takes {_takes(needs)}. Say “go”, or tell me what to change."


def _started(result: Result, _state: Mapping[str, Any]) -> str:
    if result.get("status") == "started":
        needs = result.get("needs")
        takes = f" It takes {_takes(needs)}." if needs else ""
        return (
            f"I'm making the film now.{takes} You can go on changing it; “status”, “pause” and “stop” work meanwhile."
        )
    return _sentence(str(result.get("message", ""))) + "."


def _status(result: Result, state: Mapping[str, Any]) -> str:
    generation = result.get("generation")
    if generation is None:
        return (
            "Nothing is being made yet. Say “go” when the plan is right."
            if state.get("scenes")
            else "Nothing has begun yet."
        )
    film = result.get("result")
    if generation == "completed" and isinstance(film, Mapping):
        return f"The film is finished: {film.get('video_url')}"
    if generation == "running":
        eta = result.get("eta_seconds")
        left = f", about {seconds_told(float(eta))} left" if eta else ""
        return f"{result.get('progress', 0)} % done: {result.get('message') or 'working'}{left}."
    if generation == "failed":
        return (
            f"It failed: {result.get('error') or 'for an unknown reason'}. “Go” tries again; what was finished is kept."
        )
    return f"It is {generation}, at {result.get('progress', 0)} %. “Continue” goes on."


def _compared(result: Result, _state: Mapping[str, Any]) -> str:
    differences = list(result.get("differences") or ())
    if not differences:
        return "Nothing has changed since the last edit."
    told = [_difference(each) for each in differences[:8]]
    more = f" And {len(differences) - 8} more." if len(differences) > 8 else ""
    return "Since the last edit: " + " ".join(told) + more


def _difference(each: Result) -> str:
    where = f"scene {each['scene_index']}, {each['what']}" if each.get("scene_index") else str(each.get("what"))
    return f"{_sentence(where)}: {_quoted(each.get('older'))} → {_quoted(each.get('newer'))}."


def _quoted(text: object) -> str:
    return "nothing" if text is None else f"“{str(text)[:80]}”"


_TELLERS: Final[Mapping[str, Callable[[Result, Mapping[str, Any]], str]]] = {
    "generate_scene_breakdown": _written,
    "estimate_change": _estimate,
    "generate_video": _started,
    "pause_generation": _started,
    "resume_generation": _started,
    "cancel_generation": _started,
    "check_generation_status": _status,
    "compare_versions": _compared,
}
