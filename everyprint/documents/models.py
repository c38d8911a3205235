"""Documents that customers sent. Every change makes a new revision, and everything points at a revision."""

from django.db import models

from everyprint.jobs.models import Leased


class Document(models.Model):
    """What a customer sent, by the name it had."""

    public_id = models.CharField(max_length=24, unique=True)
    customer = models.CharField(max_length=12, db_index=True)
    name = models.CharField(max_length=200)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Revision(Leased):
    """One state of a document: the bytes, the printable PDF made of them, and what is known about it.

    A revision that a fix made has a `parent`, the `fix` (`{"fix", "pages", "params", "language"}`, see
    engine/repair.py) instead of sources, and `change_path`: the changed pages before and after.

    While it waits it is a row of work: `next_try_at` is set while a wake-up is on its way, and null when
    nobody was asked. What its first second was too short for has `slow_at` (slow_lane.py); all revisions of
    one `turn` count as one there.

    Files are private, named by random ids, and deleted at `delete_at`; the row stays.
    """

    QUEUE = "heavy"
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
    refusal = models.JSONField(null=True)  # see errors.Refused
    page_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    turn = models.CharField(max_length=40, blank=True)
    slow_at = models.DateTimeField(null=True)
    analysed_at = models.DateTimeField(null=True)
    took_ms = models.PositiveIntegerField(default=0)  # the analysis; 0: of an older version
    delete_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="documents_revision_once")]
        indexes = [
            models.Index(fields=["deleted_at", "delete_at"], name="documents_overdue"),
            models.Index(fields=["state", "created_at"], name="documents_waiting"),
            models.Index(fields=["turn", "slow_at"], name="documents_turn"),
            models.Index(fields=["turn", "deleted_at"], name="documents_kept"),
        ]


class PrintReady(models.Model):
    """A revision laid out in one way (see print_ready.py); `layout` is the SHA-256 of what the layout says.

    Row and file end with the revision's files.
    """

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="print_ready")
    layout = models.CharField(max_length=64)
    path = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["revision", "layout"], name="documents_print_ready_once")
        ]


class Opening(models.Model):
    """Who opened which file of a revision, and when."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="openings")
    actor = models.CharField(max_length=80)
    what = models.CharField(max_length=20)
    opened_at = models.DateTimeField()


class EngineCall(Leased):
    """An engine operation that a process asks of a worker; deleted with its files once it is answered."""

    QUEUE = "heavy"

    operation = models.CharField(max_length=40)
    arguments = models.JSONField()
    name = models.TextField(blank=True)
    part_paths = models.JSONField(default=list)
    answer = models.JSONField(null=True)
    answer_paths = models.JSONField(default=list)
    refusal = models.JSONField(null=True)
    created_at = models.DateTimeField()
