"""Runs the revisions over the connection that catcow.storage.migrate hands over. There is no offline mode."""

from __future__ import annotations

from alembic import context

from catcow.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
