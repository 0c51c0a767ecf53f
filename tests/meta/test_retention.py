"""Checks that every table and every message has its place in the purge, and that the privacy page says the numbers of
the code.
"""

import re
from pathlib import Path

from sqlalchemy import Table, Text, TypeDecorator

from bot.app import App, retention_in
from bot.config import Config, DataSettings
from bot.domain.privacy.retention import Retention
from bot.i18n.catalogue import LANGUAGES, words_for
from bot.services.feature import cog_modules, kinds_redrawn, tables_shown
from bot.store.db.backups import KEPT
from bot.store.db.retention import GoesWith, Kept, Retained, column_at, path_to
from bot.store.db.tables import Base, all_tables
from bot.store.privacy.own_data import tables_of_pupils
from bot.store.privacy.retention import clock_of, purged_tables, sql
from bot.store.scale import Halves
from tests.meta.source import ROOT

NOT_THEIRS = {"goals", "one_to_one_steps", "sheets"}
"""These hold a teacher's words, or are put together from words that are shown already."""
TROUBLE = "trouble"
"""This kind of message says that something does not work; it never shows words."""


def test_every_table_is_purged_or_kept_for_a_reason() -> None:
    assert {table.__tablename__ for table in all_tables()} == set(Base.metadata.tables)
    undeclared = [table for table in all_tables() if not isinstance(getattr(table, "retained", None), Retained)]
    assert undeclared == []
    assert all(table.retained.reason for table in all_tables() if isinstance(table.retained, Kept))


def test_every_path_of_a_declaration_leads_to_a_column() -> None:
    """And what is purged belongs to a class, whose days count."""
    for table, kind in purged_tables():
        assert path_to(sql(table), "group_id"), table
        clock_of(table, kind)
    for table in all_tables():
        if table.own_words is not None:
            assert path_to(sql(table), "pupil_id"), table
            column_at(sql(table), table.own_words.said_at)
            assert {*table.own_words.columns, *table.own_words.not_words} <= set(sql(table).columns.keys())


def test_what_goes_along_is_removed_by_the_database() -> None:
    for table in all_tables():
        if isinstance(table.retained, GoesWith):
            (link,) = sql(table).columns[table.retained.link].foreign_keys
            assert link.ondelete == "CASCADE", table


def test_a_pupil_who_is_forgotten_is_forgotten_everywhere() -> None:
    links = [link for table in Base.metadata.sorted_tables for link in table.foreign_keys]
    assert {link.ondelete for link in links if link.column.table.name == "pupils"} == {"CASCADE"}


def test_every_purged_table_has_a_name_for_people() -> None:
    for lang in LANGUAGES:
        for table, _ in purged_tables():
            key = f"data-{table.__tablename__.replace('_', '-')}"
            assert key in words_for(lang), key


async def test_every_message_goes_with_what_it_shows(tmp_path: Path) -> None:
    app = App(Config(data=DataSettings(directory=tmp_path)))
    for name in cog_modules():
        await app.client.load_extension(name)
    kinds = app.client.outbox.kinds()
    await app.context.store.close()
    assert set(kinds) - {TROUBLE} == set(tables_shown())
    assert {kind for shown in kinds_redrawn().values() for kind in shown} <= set(tables_shown())


def test_the_privacy_page_says_the_numbers_of_the_code() -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    days = {int(found) for found in re.findall(r"\b(\d+) days", page)}
    settings = Config().retention
    assert days == {settings.answers, settings.check_ins, settings.backups}
    assert retention_in(Config()) == Retention()
    assert "five at most" in page
    assert KEPT == 5


def test_a_pupil_is_shown_all_their_words() -> None:
    """Every table with long texts that belongs to a pupil counts, and so does one under such a table."""
    with_words = {table.__tablename__ for table in all_tables() if table.own_words is not None}
    shown = {f"own-{name.replace('_', '-')}" for name in with_words}
    below = {"pupils"}
    for table in Base.metadata.sorted_tables:
        if below & {link.column.table.name for link in table.foreign_keys}:
            below.add(table.name)
    of_pupils = {name for name in below if _has_text(Base.metadata.tables[name])}
    assert of_pupils - NOT_THEIRS <= with_words
    for lang in LANGUAGES:
        assert shown <= words_for(lang).keys


def test_a_pupil_is_shown_how_much_is_kept_in_every_table() -> None:
    """Whatever leads to a pupil has a name for people, and what is no words but theirs is declared as marks."""
    names = {f"own-{table.__tablename__.replace('_', '-')}" for table, _ in tables_of_pupils()}
    for lang in LANGUAGES:
        assert names <= words_for(lang).keys
    marked = {table for table, _ in tables_of_pupils() if any(isinstance(one.type, Halves) for one in sql(table).c)}
    assert marked <= {table for table in all_tables() if table.own_marks is not None}
    for table in all_tables():
        if table.own_marks is not None:
            assert {*table.own_marks.columns, *table.own_marks.only} <= set(sql(table).columns.keys())
            column_at(sql(table), table.own_marks.said_at)


def _has_text(table: Table) -> bool:
    types = [column.type for column in table.columns]
    return any(isinstance(one.impl_instance if isinstance(one, TypeDecorator) else one, Text) for one in types)
