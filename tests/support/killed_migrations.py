"""A migration that dies after each of its statements in turn and is started again: is the result the same?

To be used in a process of its own, on a database of its own that it empties again and again.
"""

import os
import signal
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

CHANGES = ("ALTER", "CREATE", "DELETE", "DROP", "INSERT", "RENAME", "UPDATE")
Rows = list[tuple[Any, ...]]


def killed_after_each_statement(app: str, before: str, after: str, fill: Callable[[Any], None]) -> int:
    """Migrate `app` from `before`, filled by `fill` with the models of then, to `after`; each time killed.

    The app's migrations must need no other app's. Returns how often it died; raises
    AssertionError where one death changed what came out.
    """
    loader = MigrationLoader(None)
    last = loader.get_migration(app, after)
    old = loader.project_state((app, before))
    expected = None
    deaths = 0
    # A database that takes changes of tables back as a whole has little to show: every eighth is enough.
    for number in range(0, 1000, 8 if connection.features.can_rollback_ddl else 1):
        empty_database()
        state = ProjectState()
        for key in loader.graph.forwards_plan((app, before)):
            state = applied(loader.get_migration(*key), state)
        fill(state.apps)
        died = applied_in_a_child(last, old, number)
        if died or not number:
            applied(last, old)
        found = (schema(app), rows(app))
        assert expected in (None, found), f"killed after statement {number}:\n{found}\ninstead of\n{expected}"
        expected = found
        if number and not died:
            return deaths
        deaths += died
    raise AssertionError("a migration without end")


def applied(migration: Migration, state: ProjectState) -> ProjectState:
    with connection.schema_editor(atomic=migration.atomic) as editor:
        return migration.apply(state.clone(), editor)


def empty_database() -> None:
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}")


def applied_in_a_child(migration: Migration, state: ProjectState, number: int) -> bool:
    """Migrate in a child that `kill -9`s itself after that many statements; whether it did. 0: no child."""
    if not number:
        return False
    connection.close()
    pid = os.fork()
    if pid == 0:
        with connection.execute_wrapper(Death(number)):
            applied(migration, state)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


class Death:
    """Counts statements that change something and kills its process after one of them."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.seen = 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        if sql.lstrip().upper().startswith(CHANGES):
            self.seen += 1
            if self.seen == self.number:
                os.kill(os.getpid(), signal.SIGKILL)
        return result


def tables(app: str) -> list[str]:
    return sorted(name for name in connection.introspection.table_names() if name.startswith(f"{app}_"))


def schema(app: str) -> Rows:
    """Columns, and what holds between them, of every table of an app; names of constraints left out."""
    found: Rows = []
    with connection.cursor() as cursor:
        for table in tables(app):
            columns = connection.introspection.get_table_description(cursor, table)
            found += sorted((table, c.name, c.type_code, c.null_ok) for c in columns)
            held = connection.introspection.get_constraints(cursor, table).values()
            found += sorted(
                (table, str(one["columns"]), one["unique"], one["index"], str(one["foreign_key"]))
                for one in held
            )
    return found


def rows(app: str) -> Rows:
    """Every row of every table of an app."""
    found: Rows = []
    with connection.cursor() as cursor:
        for table in tables(app):
            columns = sorted(c.name for c in connection.introspection.get_table_description(cursor, table))
            names = ", ".join(connection.ops.quote_name(name) for name in columns)
            cursor.execute(f"SELECT {names} FROM {connection.ops.quote_name(table)} ORDER BY id")
            found += [(table, *zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return found
