"""Migration operations that are harmless the second time.

MariaDB commits each change of a table by itself: a migration that was killed half-way starts again from its
first operation and meets what it has already done.
"""

from typing import Any

from django.db import migrations


def _columns(schema_editor: Any, table: str) -> set[str]:
    with schema_editor.connection.cursor() as cursor:
        found = schema_editor.connection.introspection.get_table_description(cursor, table)
    return {column.name for column in found}


def _indexes(schema_editor: Any, table: str) -> set[str]:
    with schema_editor.connection.cursor() as cursor:
        return set(schema_editor.connection.introspection.get_constraints(cursor, table))


class AddFieldOnce(migrations.AddField):
    """Adds a column unless it is there."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        column = model._meta.get_field(self.name).column
        if column not in _columns(schema_editor, model._meta.db_table):
            super().database_forwards(app_label, schema_editor, from_state, to_state)


class RemoveFieldOnce(migrations.RemoveField):
    """Removes a column unless it is gone."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        model = from_state.apps.get_model(app_label, self.model_name)
        column = model._meta.get_field(self.name).column
        if column in _columns(schema_editor, model._meta.db_table):
            super().database_forwards(app_label, schema_editor, from_state, to_state)


class RenameFieldOnce(migrations.RenameField):
    """Renames a column unless it has its new name, in one statement: indexes and foreign keys go along."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        before = from_state.apps.get_model(app_label, self.model_name)._meta.get_field(self.old_name).column
        model = to_state.apps.get_model(app_label, self.model_name)
        after = model._meta.get_field(self.new_name).column
        table = model._meta.db_table
        if before != after and after not in _columns(schema_editor, table):
            words = [schema_editor.quote_name(word) for word in (table, before, after)]
            schema_editor.execute("ALTER TABLE {} RENAME COLUMN {} TO {}".format(*words))


class RenameModelOnce(migrations.RenameModel):
    """Renames a table unless it has its new name, in one statement: foreign keys to it go along."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        before = from_state.apps.get_model(app_label, self.old_name)._meta.db_table
        model = to_state.apps.get_model(app_label, self.new_name)
        if before in schema_editor.connection.introspection.table_names():
            schema_editor.alter_db_table(model, before, model._meta.db_table)


class AddIndexOnce(migrations.AddIndex):
    """Adds an index unless it is there."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        if self.index.name not in _indexes(schema_editor, model._meta.db_table):
            super().database_forwards(app_label, schema_editor, from_state, to_state)


class RemoveIndexOnce(migrations.RemoveIndex):
    """Removes an index unless it is gone."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        table = from_state.apps.get_model(app_label, self.model_name)._meta.db_table
        if self.name in _indexes(schema_editor, table):
            super().database_forwards(app_label, schema_editor, from_state, to_state)


class CreateModelOnce(migrations.CreateModel):
    """Creates a table unless it is there. Give its constraints and indexes operations of their own."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        table = to_state.apps.get_model(app_label, self.name)._meta.db_table
        if table not in schema_editor.connection.introspection.table_names():
            super().database_forwards(app_label, schema_editor, from_state, to_state)
