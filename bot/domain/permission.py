"""Says who may do what: one pure policy for every command and button.

A handler names its ``Action``, with ``@needs`` or in the door of its activity, and the gate asks ``may``. Whether
something is this class's or this very pupil's own is checked by the use case, as ``require_own_turn`` does.
"""

from dataclasses import dataclass
from enum import StrEnum


class ClassRole(StrEnum):
    """What a person is in this class (decisions 16)."""

    SCHOOL_ADMIN = "school_admin"
    TEACHER = "teacher"
    SUPPORT_STAFF = "support_staff"
    PUPIL = "pupil"


class Action(StrEnum):
    """Everything a handler can ask permission for."""

    SET_UP_CLASS = "set_up_class"
    STEER_TALK = "steer_talk"
    READ_PREVIEW = "read_preview"
    FOLLOW_UP = "follow_up"
    TAKE_PART = "take_part"
    GET_HELP = "get_help"
    SEE_OWN_DATA = "see_own_data"


ALLOWED: dict[Action, frozenset[ClassRole]] = {
    Action.SET_UP_CLASS: frozenset({ClassRole.SCHOOL_ADMIN, ClassRole.TEACHER}),
    Action.STEER_TALK: frozenset({ClassRole.TEACHER}),
    Action.READ_PREVIEW: frozenset({ClassRole.TEACHER}),
    Action.FOLLOW_UP: frozenset({ClassRole.TEACHER, ClassRole.SUPPORT_STAFF}),
    Action.TAKE_PART: frozenset({ClassRole.PUPIL}),
    Action.GET_HELP: frozenset(ClassRole),
    Action.SEE_OWN_DATA: frozenset(ClassRole),
}


FOR_ANYBODY = frozenset({Action.GET_HELP, Action.SEE_OWN_DATA})
"""What needs no role at all: whoever left a class may still see and erase what is kept of them."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person as the policy sees them: who they are, and their roles in the class at hand."""

    user_ref: str
    name: str
    roles: frozenset[ClassRole]


def may(actor: Actor, action: Action) -> bool:
    """Return whether the policy allows this.

    Who has a pupil's role and a grown-up's role in one class is taken for a pupil: a role can be given by mistake, and
    a pupil's words must not be read by another pupil. Whoever manages the server reads everything anyway, so with a
    teacher's role they are a teacher.
    """
    roles = actor.roles
    if is_pupil_and_adult(roles):
        roles -= {ClassRole.TEACHER, ClassRole.SUPPORT_STAFF}
    if action is Action.TAKE_PART and ClassRole.TEACHER in roles:
        return False
    return bool(ALLOWED[action] & roles) or action in FOR_ANYBODY


def is_pupil_and_adult(roles: frozenset[ClassRole]) -> bool:
    """Tell whether somebody has roles of both, and does not manage the server."""
    is_adult = bool(roles & {ClassRole.TEACHER, ClassRole.SUPPORT_STAFF})
    return is_adult and ClassRole.PUPIL in roles and ClassRole.SCHOOL_ADMIN not in roles
