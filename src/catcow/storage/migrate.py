"""Bringing the database to this version's schema at start, and leaving alone what a newer version wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from .engine import WRITES
from .errors import DamagedDatabaseError, NewerDatabaseError

HEAD: Final = "0001"
"""The newest revision in migrations/versions (a test compares them). Known here so that an ordinary start
need not import Alembic, which takes longer than everything else storage does."""


def revision(connection: sa.Connection, database: str, copies: tuple[Path, ...] = ()) -> str | None:
    """The revision the database is at; None when it is empty. Reads only.

    Raises DamagedDatabaseError for a file with tables that are not catcow's, naming the newest of `copies`.
    """
    tables = sa.inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    if tables:
        raise DamagedDatabaseError(database, copies)
    return None


def refuse_newer(found: str | None) -> None:
    """Raises NewerDatabaseError when `found` is no revision known here. They are numbered in order."""
    if found is not None and found > HEAD:
        raise NewerDatabaseError(found)


def upgrade(engine: sa.Engine, found: str | None) -> None:
    """Run the revisions after `found`, all in one transaction."""
    if found == HEAD:
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.execution_options(**WRITES).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
