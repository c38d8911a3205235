"""What an older version let go is asked about again, also when the migration is killed at any moment."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from everyprint.lib import clock
from tests.support import killed_migrations
from tests.support.deployment import Deployment

KINDS = {
    "open": ("pending", "", 0),
    "failed": ("failed", "timeout", 1),
    "failed long ago": ("failed", "timeout", 9),
    "paid": ("succeeded", "", 1),
    "paid otherwise": ("succeeded", "paid 450 XOF", 30),
}

NOW = clock.now()


def fill(models: Any) -> None:
    """One attempt of each kind; none but the open one is to be asked about."""
    attempts = models.get_model("payments", "Attempt")
    for name, (state, failure, days) in KINDS.items():
        moment = NOW - timedelta(days=days)
        attempts.objects.create(
            public_id=name,
            key=name,
            party="K7M2QX9A",
            amount=500,
            currency="XOF",
            provider="pawapay",
            network="ORANGE_SEN",
            phone="+221771234567",
            reference=name,
            state=state,
            failure=failure,
            created_at=moment,
            ended_at=None if state == "pending" else moment,
            next_try_at=moment if state == "pending" else None,
        )


def run() -> None:
    """In a process of its own: kill, compare, and read back."""
    deaths = killed_migrations.killed_after_each_statement(
        "payments", "0003_attempt", "0004_discrepancy", fill
    )
    assert deaths > 0, deaths
    print(deaths)
    from everyprint.payments.models import Attempt, Discrepancy  # this process has Django set up

    asked = Attempt.objects.filter(next_try_at__isnull=False).values_list("public_id", flat=True)
    assert sorted(asked) == ["failed", "open", "paid otherwise"]
    assert not Discrepancy.objects.exists()
    connection.check_constraints()
    print("as meant")


@pytest.mark.process
def test_what_was_let_go_is_asked_about_wherever_the_migration_is_killed(deployment: Deployment) -> None:
    told = deployment.python("from tests.test_discrepancy_migration import run; run()")
    assert told.split("\n")[-2] == "as meant"
