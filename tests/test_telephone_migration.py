"""The latest open top-up of a telephone becomes its current one, wherever the migration is killed."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from tests.support import killed_migrations
from tests.support.deployment import Deployment

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
OPEN = [("pending", "1"), ("unknown", "1"), ("new", "2"), ("failed", "2"), ("succeeded", "3"), ("new", "1")]


def fill(models: Any) -> None:
    """Several open ones of one telephone, as an older version let them be made at once on MariaDB."""
    for place, (state, number) in enumerate(OPEN):
        models.get_model("payments", "Attempt").objects.create(
            public_id=f"id{place}",
            key=f"key{place}",
            party="K7M2QX9A",
            amount=500,
            currency="XOF",
            provider="pawapay",
            network="ORANGE_SEN",
            phone=number,
            reference=f"reference-{place}",
            state=state,
            created_at=MOMENT,
        )


def run() -> None:
    """In a process of its own: kill, compare, and read back."""
    deaths = killed_migrations.killed_after_each_statement(
        "payments", "0004_discrepancy", "0005_telephone", fill
    )
    assert deaths > 0 or connection.features.can_rollback_ddl, deaths
    from everyprint.payments.models import Telephone  # this process has Django set up

    current = Telephone.objects.order_by("number").values_list("number", "attempt__public_id")
    assert list(current) == [("1", "id5"), ("2", "id2")]
    connection.check_constraints()
    print("as meant")


@pytest.mark.process
def test_open_top_ups_are_current_wherever_the_migration_is_killed(deployment: Deployment) -> None:
    told = deployment.python("from tests.test_telephone_migration import run; run()")
    assert told.split("\n")[-2] == "as meant"
