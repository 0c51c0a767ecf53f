"""Maps rows and domain values: every field has its column, and what goes in comes out."""

from dataclasses import dataclass

import pytest

from bot.store.db.mapper import Mapper
from bot.store.installation import NoteRow
from bot.store.talk import TalkRow, Talks
from tests.integration.classroom import NOW, a_talk


@dataclass(frozen=True, slots=True)
class Strange:
    name: str
    colour: str


def test_a_field_without_a_column_is_an_error_at_once() -> None:
    with pytest.raises(TypeError, match="NoteRow has no column for colour of Strange"):
        Mapper(NoteRow, Strange)


def test_a_field_may_have_another_name_or_be_given_apart() -> None:
    row = NoteRow(name="a", value="1")
    assert Mapper(NoteRow, Strange, renamed={"colour": "value"}).to_value(row) == Strange("a", "1")
    assert Mapper(NoteRow, Strange, apart=("colour",)).to_value(row, colour="green") == Strange("a", "green")


def test_what_is_nested_comes_back_as_it_was() -> None:
    talk = a_talk(3)
    columns = Talks.mapper.to_columns(talk)
    assert (columns["purpose"], columns["started_at"], "id" in columns) == (talk.frame.purpose, NOW, False)
    assert Talks.mapper.to_value(TalkRow(id=0, **columns)) == talk
