"""Every table and every message has its place in the purge, and the privacy page says the numbers of the code."""

import re
from pathlib import Path

from sqlalchemy import Text

from bot.app import App, retention_in
from bot.config import Config, DataSettings
from bot.domain.privacy.retention import Retention
from bot.i18n.catalogue import LANGUAGES, words_for
from bot.services.feature import cog_modules, kinds_redrawn, tables_shown
from bot.store.data_kinds import DATA_KINDS, Along, Kept, Purged
from bot.store.db.backups import KEPT
from bot.store.repositories.own_data import TABLES_WITH_OWN_WORDS
from bot.store.tables import Base
from tests.meta.source import ROOT

NOT_THEIRS = {"goals", "one_steps", "sheets"}
"""Hold a teacher's words, or are put together from words that are shown already."""
TROUBLE = "trouble"
"""Says that something does not work; it never shows words."""


def test_every_table_is_purged_or_kept_for_a_reason() -> None:
    assert {table.__tablename__ for table in DATA_KINDS} == set(Base.metadata.tables)
    assert all(kind.reason for kind in DATA_KINDS.values() if isinstance(kind, Kept))


def test_what_goes_along_is_removed_by_the_database() -> None:
    for table, kind in DATA_KINDS.items():
        if isinstance(kind, Along):
            links = Base.metadata.tables[table.__tablename__].foreign_keys
            (cascade,) = {link.ondelete for link in links if link.column.table.name == kind.parent.__tablename__}
            assert cascade == "CASCADE", table


def test_a_pupil_who_is_forgotten_is_forgotten_everywhere() -> None:
    links = [link for table in Base.metadata.sorted_tables for link in table.foreign_keys]
    assert {link.ondelete for link in links if link.column.table.name == "pupils"} == {"CASCADE"}


def test_every_purged_table_has_a_name_for_people() -> None:
    for lang in LANGUAGES:
        for table, kind in DATA_KINDS.items():
            key = f"data-{table.__tablename__.replace('_', '-')}"
            assert not isinstance(kind, Purged) or key in words_for(lang), key


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
    """Every table of long texts that hangs on a pupil, and every such text under a table that does."""
    shown = {f"own-{table.__tablename__.replace('_', '-')}" for table in TABLES_WITH_OWN_WORDS}
    below = {"pupils"}
    for table in Base.metadata.sorted_tables:
        if below & {link.column.table.name for link in table.foreign_keys}:
            below.add(table.name)
    of_pupils = {name for name in below if any(isinstance(c.type, Text) for c in Base.metadata.tables[name].columns)}
    assert of_pupils - NOT_THEIRS <= {table.__tablename__ for table in TABLES_WITH_OWN_WORDS}
    for lang in LANGUAGES:
        assert shown <= words_for(lang).keys
