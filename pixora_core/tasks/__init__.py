"""What outlives a process: the tasks, what was told of them, and who works on them.

`record`, `states` and `history` are values and pure rules, `ports` what a store has to do; `memory`, `sqlite` and
`redis` do it. `docs/reliability.md` says what each of them promises.
"""

from pixora_core.tasks.asking import asked, question_of
from pixora_core.tasks.history import edited, redone, undone
from pixora_core.tasks.memory import in_memory
from pixora_core.tasks.opening import open_backend
from pixora_core.tasks.ports import (
    Backend,
    Conversations,
    Entries,
    EventLog,
    Lease,
    Leases,
    Logged,
    Outcome,
    Outcomes,
    Position,
    Sink,
    TaskStore,
)
from pixora_core.tasks.quotas import Quotas, WithinQuotas
from pixora_core.tasks.record import (
    Draft,
    FilmMade,
    Generation,
    GenerationStatus,
    PendingApproval,
    SceneState,
    TaskRecord,
    TaskStatus,
    TaskSummary,
    Turn,
    new_task,
    said,
    turn_begun,
    turn_ended,
)
from pixora_core.tasks.states import MOVES, moved

__all__ = [
    "MOVES",
    "Backend",
    "Conversations",
    "Draft",
    "Entries",
    "EventLog",
    "FilmMade",
    "Generation",
    "GenerationStatus",
    "Lease",
    "Leases",
    "Logged",
    "Outcome",
    "Outcomes",
    "PendingApproval",
    "Position",
    "Quotas",
    "SceneState",
    "Sink",
    "TaskRecord",
    "TaskStatus",
    "TaskStore",
    "TaskSummary",
    "Turn",
    "WithinQuotas",
    "asked",
    "edited",
    "in_memory",
    "moved",
    "new_task",
    "open_backend",
    "question_of",
    "redone",
    "said",
    "turn_begun",
    "turn_ended",
    "undone",
]
