"""What the offline model says of what its tools gave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from pixora_core.agents.offline.tongues import ENGLISH, Tongue
from pixora_core.agents.offline.words import seconds_told

__all__ = ["Outcome", "answer"]

Result = Mapping[str, Any]


class Outcome(NamedTuple):
    """A tool that was called, and what the model was given for it."""

    tool: str
    result: Result


def answer(outcomes: Sequence[Outcome], state: Mapping[str, Any], t: Tongue = ENGLISH) -> str:
    """What was done, what comes next, what it takes; said in `t`."""
    told = [text for each in outcomes if (text := _told(each, state, t))]
    edits = [each.result for each in outcomes if "change" in each.result and each.tool != "estimate_change"]
    filming = any(each.tool == "generate_video" and "error" not in each.result for each in outcomes)
    if edits and not filming:
        told = [t("Done."), *told, _next(edits[-1], state, t)]
    return " ".join(told)


def _told(outcome: Outcome, state: Mapping[str, Any], t: Tongue) -> str:
    error = outcome.result.get("error")
    if isinstance(error, Mapping):
        return _failed(outcome.tool, error, t)
    return _TELLERS.get(outcome.tool, _edited)(outcome.result, state, t)


def _failed(tool: str, error: Mapping[str, Any], t: Tongue) -> str:
    if tool == "estimate_change":
        return ""
    message = str(error.get("message", "")).removeprefix(f"{tool}: ").strip()
    return t("That did not work: {message}", message=f"{message}{'' if message.endswith('.') else '.'}")


def _edited(result: Result, _state: Mapping[str, Any], t: Tongue) -> str:
    lines = (str(result.get("change", "")), *(str(each) for each in result.get("notices") or ()))
    return " ".join(f"{_sentence(t.change(line))}." for line in lines)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def _next(result: Result, state: Mapping[str, Any], t: Tongue) -> str:
    """What the film takes now, and the word that begins it."""
    if (state.get("generation") or {}).get("status") == "running":
        return t("The film that is being made takes it up.")
    needs = result.get("needs") or {}
    return f"{_work(needs, t)} {t('Say “go” and I make it.')}"


def _work(needs: Result, t: Tongue) -> str:
    """What has to be made, what is kept, how long that takes and what it costs."""
    scenes = list(needs.get("scenes") or ())
    made = [str(each["scene_index"]) for each in scenes if each.get("make")]
    kept = sum(len(each.get("reuse") or ()) for each in scenes)
    if not made and not needs.get("film"):
        return t("Nothing has to be made again.")
    takes = _takes(needs, t)
    if not kept:
        return t("To film it takes {takes}.", takes=takes)
    if not made:
        return t("No scene has to be made again, only the film put together: {takes}.", takes=takes)
    scene = "scenes" if len(made) != 1 else "scene"
    told = f"To be made again: parts of {scene} {{again}}; {{kept}} other parts are kept. That takes {{takes}}."
    return t(told, again=", ".join(made), kept=kept, takes=takes)


def _takes(needs: Result, t: Tongue) -> str:
    length = seconds_told(max(1.0, float(round(float(needs.get("seconds") or 0)))), t)
    least, most = (float(needs.get(name) or 0) for name in ("at_least", "at_most"))
    if not most:
        work = t("about {length} of work", length=length)
    elif not needs.get("learnt_from"):
        work = t("about {length} of work (a rule of thumb: no film was made here yet)", length=length)
    else:
        told = "about {length} of work ({least} to {most} s, going by the films made here)"
        work = t(told, length=length, least=round(least), most=round(most))
    paid = [str(each) for each in needs.get("paid") or ()]
    if not paid:
        return t("{work}, at no cost", work=work)
    price = f"{float(needs.get('price') or 0):.2f}"
    return t("{work}, and {paid} charge about {price}", work=work, paid=", ".join(paid), price=price)


def _written(result: Result, state: Mapping[str, Any], t: Tongue) -> str:
    scenes = list(state.get("scenes") or ())
    count = int(state.get("scene_count") or len(scenes))
    names = "; ".join(f"{each['number']} {each['title']}" for each in scenes[:12])
    names += t("; and {count} more", count=count - 12) if count > 12 else ""
    notices = " ".join(f"{_sentence(str(each))}." for each in state.get("notices") or ())
    many = "1 scene" if len(scenes) == 1 else "{count} scenes"
    told = f"“{{title}}” is written: {many}, {{length}}. {{names}}"
    length = seconds_told(float(result.get("seconds") or 0), t)
    said = t(told, title=state.get("title"), count=len(scenes), length=length, names=names)
    return f"{said}. {notices}".strip()


def _estimate(result: Result, _state: Mapping[str, Any], t: Tongue) -> str:
    needs = result.get("needs") or {}
    if not needs.get("film") and not any(each.get("make") for each in needs.get("scenes") or ()):
        return t("The film is made as it stands; nothing is left to do.")
    return t("To make it takes {takes}. Say “go”, or tell me what to change.", takes=_takes(needs, t))


def _started(result: Result, _state: Mapping[str, Any], t: Tongue) -> str:
    if result.get("status") == "started":
        needs = result.get("needs")
        takes = [t("It takes {takes}.", takes=_takes(needs, t))] if needs else []
        last = t("You can go on changing it; “status”, “pause” and “stop” work meanwhile.")
        return " ".join([t("I'm making the film now."), *takes, last])
    return _sentence(str(result.get("message", ""))) + "."


def _status(result: Result, state: Mapping[str, Any], t: Tongue) -> str:
    generation = result.get("generation")
    if generation is None:
        begun = state.get("scenes")
        return t("Nothing is being made yet. Say “go” when the plan is right." if begun else "Nothing has begun yet.")
    film = result.get("result")
    if generation == "completed" and isinstance(film, Mapping):
        return t("The film is finished: {link}", link=film.get("video_url"))
    progress = result.get("progress", 0)
    if generation == "running":
        eta, message = result.get("eta_seconds"), result.get("message") or "working"
        if not eta:
            return t("{progress} % done: {message}.", progress=progress, message=message)
        left = seconds_told(float(eta), t)
        return t("{progress} % done: {message}, about {length} left.", progress=progress, message=message, length=left)
    if generation == "failed":
        error = result.get("error") or "for an unknown reason"
        return t("It failed: {error}. “Go” tries again; what was finished is kept.", error=error)
    return t("It is {state}, at {progress} %. “Continue” goes on.", state=generation, progress=progress)


def _compared(result: Result, _state: Mapping[str, Any], t: Tongue) -> str:
    differences = list(result.get("differences") or ())
    if not differences:
        return t("Nothing has changed since the last edit.")
    told = [_difference(each) for each in differences[:8]]
    if len(differences) > 8:
        told.append(t("And {count} more.", count=len(differences) - 8))
    return t("Since the last edit: {told}", told=" ".join(told))


def _difference(each: Result) -> str:
    where = f"scene {each['scene_index']}, {each['what']}" if each.get("scene_index") else str(each.get("what"))
    return f"{_sentence(where)}: {_quoted(each.get('older'))} → {_quoted(each.get('newer'))}."


def _quoted(text: object) -> str:
    return "nothing" if text is None else f"“{str(text)[:80]}”"


_TELLERS: Final[Mapping[str, Callable[[Result, Mapping[str, Any], Tongue], str]]] = {
    "generate_scene_breakdown": _written,
    "estimate_change": _estimate,
    "generate_video": _started,
    "pause_generation": _started,
    "resume_generation": _started,
    "cancel_generation": _started,
    "check_generation_status": _status,
    "compare_versions": _compared,
}
