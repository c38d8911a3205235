"""Top-ups of an older database become attempts, also when the migration is killed at any moment."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests.support import killed_migrations
from tests.support.deployment import Deployment

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def fill(models: Any) -> None:
    """One top-up of each kind, as the first version wrote them."""
    topups, events = models.get_model("payments", "TopUp"), models.get_model("payments", "TopUpEvent")
    for number, state in enumerate(("new", "pending", "unknown", "succeeded", "failed")):
        topup = topups.objects.create(
            public_id=f"id{number}",
            key=f"key{number}",
            customer=f"CUSTOMER{number}",
            amount=500 + number,
            currency="XOF",
            provider="pawapay",
            network="ORANGE_SEN",
            phone="+221771234567",
            reference=f"reference-{number}",
            state=state,
            created_at=MOMENT,
            next_check_at=MOMENT,
            checks=number,
        )
        events.objects.create(topup=topup, before="new", after=state, actor="provider:pawapay", at=MOMENT)
    models.get_model("payments", "Voucher").objects.create(
        code_hash="hash", hint="ABCD", amount=500, batch="one", made_by="system", created_at=MOMENT
    )


def run() -> None:
    """In a process of its own: kill, compare, and read back."""
    deaths = killed_migrations.killed_after_each_statement(
        "payments", "0002_topup_link", "0003_attempt", fill
    )
    assert deaths > 2, deaths
    print(deaths)
    then = MigrationLoader(None).project_state(("payments", "0003_attempt")).apps
    Attempt, AttemptEvent, Voucher = (
        then.get_model("payments", name) for name in ("Attempt", "AttemptEvent", "Voucher")
    )
    named = ("direction", "party", "amount", "state", "reference", "attempts", "next_try_at", "error")
    told = Attempt.objects.order_by("pk").values_list(*named)
    states = ("new", "pending", "unknown", "succeeded", "failed")
    assert list(told) == [
        ("in", f"CUSTOMER{n}", 500 + n, state, f"reference-{n}", n, MOMENT if n < 3 else None, "")
        for n, state in enumerate(states)
    ]
    assert [event.attempt.reference for event in AttemptEvent.objects.order_by("pk")] == [
        f"reference-{n}" for n in range(5)
    ]
    assert Voucher.objects.get().hint == "ABCD"
    connection.check_constraints()
    print("as before")


@pytest.mark.process
def test_topups_are_kept_as_attempts_wherever_the_migration_is_killed(deployment: Deployment) -> None:
    told = deployment.python("from tests.test_attempts_migration import run; run()")
    assert told.split("\n")[-2] == "as before"
