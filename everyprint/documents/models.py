"""Documents that customers sent. Every change makes a new revision, and everything points at a revision."""

from django.db import models


class Document(models.Model):
    """What a customer sent, by the name it had."""

    public_id = models.CharField(max_length=24, unique=True)
    customer = models.CharField(max_length=12, db_index=True)
    name = models.CharField(max_length=200)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Revision(models.Model):
    """One state of a document: the bytes, the printable PDF made of them, and what is known about it.

    A revision that a fix made has a `parent`, the `fix` (`{"fix", "pages", "params", "language"}`, see
    engine/repair.py) instead of sources, and `change_path`: the changed pages before and after.

    Files are private, named by random ids, and deleted at `delete_at`; the row stays.
    """

    WAITING, READY, REFUSED = "waiting", "ready", "refused"

    public_id = models.CharField(max_length=24, unique=True)
    document = models.ForeignKey(Document, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(default=1)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="fixed")
    fix = models.JSONField(null=True)
    sources = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64, db_index=True)
    size_bytes = models.BigIntegerField()
    state = models.CharField(max_length=8, default=WAITING)
    pdf_path = models.CharField(max_length=200, blank=True)
    sheet_paths = models.JSONField(default=list)
    change_path = models.CharField(max_length=200, blank=True)
    inspection = models.JSONField(null=True)
    error = models.JSONField(null=True)
    page_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    analysed_at = models.DateTimeField(null=True)
    woken_at = models.DateTimeField(null=True)  # when its last wake-up was sent; null: none is on its way
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    delete_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="documents_revision_once")]
        indexes = [
            models.Index(fields=["deleted_at", "delete_at"], name="documents_overdue"),
            models.Index(fields=["state", "created_at"], name="documents_waiting"),
        ]


class Opening(models.Model):
    """Who opened which file of a revision, and when."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="openings")
    actor = models.CharField(max_length=80)
    what = models.CharField(max_length=20)
    opened_at = models.DateTimeField()


class EngineCall(models.Model):
    """An engine operation that a process asks of a worker; deleted with its files once it is answered."""

    operation = models.CharField(max_length=40)
    arguments = models.JSONField()
    name = models.TextField(blank=True)
    part_paths = models.JSONField(default=list)
    answer = models.JSONField(null=True)
    answer_paths = models.JSONField(default=list)
    error = models.JSONField(null=True)
    created_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
