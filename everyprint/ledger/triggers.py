"""Triggers that refuse to change what the ledger has written.

They are installed after every migrate, because a table rebuild on SQLite drops them silently, and
`everyprint check` verifies that they stand. On MariaDB, TRUNCATE passes triggers: the application's user
must lack DROP, and a server with binary logging needs log_bin_trust_function_creators=1.
"""

from django.db import connection

MESSAGE = "the ledger only appends"
APPEND_ONLY = ("ledger_transfer", "ledger_entry")
HOLD_FIXED = ("key", "balance_id", "amount", "reference", "actor", "created_at")


def names() -> list[str]:
    """The triggers that must exist."""
    made = [f"{table}_no_{verb}" for table in APPEND_ONLY for verb in ("update", "delete")]
    return [*made, "ledger_hold_no_delete", "ledger_hold_ends_once"]


def install() -> None:
    """Create the triggers anew."""
    with connection.cursor() as cursor:
        for name, statement in _statements().items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(statement)


def missing() -> list[str]:
    """The triggers that do not stand in the database."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        standing = {row[0] for row in cursor.fetchall()}
    return [name for name in names() if name not in standing]


def _statements() -> dict[str, str]:
    is_sqlite = connection.vendor == "sqlite"
    same = "IS" if is_sqlite else "<=>"
    quote = '"' if is_sqlite else "`"
    unchanged = " AND ".join(
        f"NEW.{quote}{column}{quote} {same} OLD.{quote}{column}{quote}" for column in HOLD_FIXED
    )
    # A posted hold receives its transfer once, after it ended.
    ends = (
        "OLD.state = 'open' OR (OLD.transfer_id IS NULL AND NEW.state = OLD.state AND OLD.state = 'posted')"
    )
    statements = {
        f"{table}_no_{verb}": _refuse(f"{table}_no_{verb}", verb, table)
        for table in APPEND_ONLY
        for verb in ("update", "delete")
    }
    statements["ledger_hold_no_delete"] = _refuse("ledger_hold_no_delete", "delete", "ledger_hold")
    statements["ledger_hold_ends_once"] = _refuse(
        "ledger_hold_ends_once", "update", "ledger_hold", f"NOT (({ends}) AND {unchanged})"
    )
    return statements


def _refuse(name: str, verb: str, table: str, condition: str = "") -> str:
    head = f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {table} FOR EACH ROW "
    if connection.vendor == "sqlite":
        when = f"WHEN {condition} " if condition else ""
        return f"{head}{when}BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    signal = f"SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{MESSAGE}'"
    return f"{head}IF {condition} THEN {signal}; END IF" if condition else head + signal
