"""What a quick worker does, in a test without one."""

from django_tasks_db.models import DBTaskResult

from everyprint.jobs.tasks import run


def work() -> None:
    """Answer every quick wake-up that waits, in order, and those that come of it."""
    quick = DBTaskResult.objects.filter(task_path=run.module_path, queue_name="quick")
    while waiting := list(quick.order_by("enqueued_at")):
        for woken in waiting:
            woken.delete()
            run.func(*woken.args_kwargs["args"])
