"""Runs Alembic with the tables as the code wants them, on the connection it was given or on the default database."""

import asyncio
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.util import CommandError
from sqlalchemy import Connection, Enum, TypeDecorator

import bot.store
from bot.store.db.engine import open_migrator, sqlite_url
from bot.store.db.tables import Base
from bot.store.unit import DATABASE_NAME

# Import the tables of every activity, also of one that nothing else imports yet.
for module in walk_packages(bot.store.__path__, "bot.store."):
    import_module(module.name)


def render_item(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """Write plain types into a migration: it must mean the same when the code has moved on."""
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def migrate(connection: Connection) -> None:
    """Run what Alembic was asked to do; whoever opened the connection decides on the commit."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite cannot alter a column, so the table is made anew
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


async def migrate_default() -> None:
    """Migrate for developers at the ``alembic`` command: the database of ``-x url=…``, else the one in ``data/``."""
    given = context.get_x_argument(as_dictionary=True).get("url")
    engine = open_migrator(given or sqlite_url(Path("data") / DATABASE_NAME))
    async with engine.begin() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


if context.is_offline_mode():
    raise CommandError("SQLite's tables are made anew by what is in them: give Alembic a database, not --sql")
handed: Connection | None = context.config.attributes.get("connection")
if handed is None:
    asyncio.run(migrate_default())
else:
    migrate(handed)
