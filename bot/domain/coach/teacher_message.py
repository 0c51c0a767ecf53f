"""Describes what a teacher says through the bot, as far as the coach needs it: its words, and what may delay them."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import ClassVar, Self

from bot.domain.coach.rules import ABOUT_PUPILS, Rule
from bot.domain.school.group import Group
from bot.domain.words import can_be_read

LONGER = frozenset({Rule.OBVIOUS, Rule.LONG})
"""The rules that never apply to what a teacher tells: it may be as long as it needs to be."""
NO_QUESTION = frozenset(Rule) - ABOUT_PUPILS
"""The rules that never apply to what asks nothing, such as thanks or an agreement: those on how to ask."""


class Silence(Enum):
    """Which silences a message of some type would break (V2)."""

    NONE = "none"
    """It breaks none: it is for later, it begins think time anew, or it waits for a silence of its own."""
    AFTER_AN_ANSWER = "after_an_answer"
    """It is a new question. In think time that is refused anyway, with words of its own."""
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A teacher who says something, and the class in which they do."""

    group: Group
    user_ref: str


@dataclass(frozen=True, slots=True)
class TextField:
    """A field to write in. ``name`` is the message's field; ``label`` and ``hint`` are keys of the catalogues.

    A field that is not ``needed`` may be left empty as long as nothing was written in it. ``limit`` counts characters.
    """

    name: str
    label: str
    limit: int
    needed: bool = True
    hint: str | None = None
    long: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """A choice among several ``options``. The label of each has the key ``prefix`` followed by its value."""

    name: str
    label: str
    options: type[StrEnum]
    prefix: str
    hint: str | None = None
    as_list: bool = False


@dataclass(frozen=True, slots=True)
class MessageForm:
    """The form in which a message is changed before it is said; ``title`` is a key of the catalogues."""

    title: str
    fields: tuple[TextField | ChoiceField, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the names of the fields that are written, not chosen."""
        return tuple(field.name for field in self.fields if isinstance(field, TextField))


class TeacherMessage:
    """Something that a teacher says: a frozen dataclass for each type, which lives with its activity.

    A type says under which name it is ``stored_as`` a draft, in which form it is ``edited_in``, which of its fields the
    coach reads (``coached``), which rules never apply to it (``exempt``), and which ``silence`` it would break. Texts
    that were not written are ``""``; choices that were not made are None.
    """

    stored_as: ClassVar[str]
    edited_in: ClassVar[MessageForm]
    coached: ClassVar[tuple[str, ...]] = ()
    exempt: ClassVar[frozenset[Rule]] = frozenset({Rule.OBVIOUS})
    silence: ClassVar[Silence] = Silence.ANY
    to_one_pupil: ClassVar[bool] = False
    """Whether it is said to one pupil: that talk is no class talk, and its silence has rules of its own (T7b)."""
    is_new_question: ClassVar[bool] = False
    """Whether another question could come instead, and several at once can be kept for later."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the texts of it that the coach reads."""
        written = (str(getattr(self, name)).strip() for name in self.coached)
        return tuple(text for text in written if text)

    @property
    def has_words(self) -> bool:
        """Return whether anything was written, so that something would be lost with it."""
        return any(can_be_read(getattr(self, name)) for name in self.edited_in.texts)

    @property
    def said_in(self) -> int | None:
        """Return the id of the one-to-one talk that it is said in; None for a class, and before such a talk begins."""
        return None

    @property
    def as_card(self) -> tuple[str, str | None]:
        """Return the question that may be on a card, and the deck it came from: the coach forgives a card more."""
        return "", None

    def shown_to(self, group: Group) -> Self:
        """Return this message with the choices that its form shows where none was made."""
        del group
        return self

    def is_about(self, rule: Rule) -> bool:
        """Return whether a rule can apply to words of this type."""
        return rule not in self.exempt


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it is stored: ``fields`` is the message in JSON, ``kind`` the name of its type.

    ``talk_id`` is the class talk that it is for, ``one_to_one_id`` the talk with one pupil, and ``rule`` what the coach
    raised.
    """

    id: int
    group_id: int
    talk_id: int | None
    one_to_one_id: int | None
    user_ref: str
    kind: str
    fields: str
    rule: Rule | None
