"""One worker process of one queue: wake-ups as they come, and, on `quick`, what the clock says is due."""

import logging
import signal
import time
from datetime import timedelta
from types import FrameType

from django.db import DatabaseError, close_old_connections, connection
from django.utils.module_loading import import_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from everyprint.jobs.heartbeats import Heart
from everyprint.jobs.models import ScheduledJob
from everyprint.jobs.schedule import SCHEDULE
from everyprint.lib import clock, pulse
from everyprint.lib.ids import new_key

logger = logging.getLogger(__name__)
POLL_SECONDS = 0.1
TICK_SECONDS = 1.0
PAUSE_AFTER_ERROR_SECONDS = 2.0


class Loop:
    """Runs until SIGTERM; a stopped database is waited for, never a reason to die."""

    def __init__(self, queue: str, with_schedule: bool) -> None:
        self.queue = queue
        self.with_schedule = with_schedule
        self.running = True
        self.next_tick = 0.0

    def stop(self, number: int, frame: FrameType | None) -> None:
        self.running = False

    def run(self) -> None:
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        heart = Heart(f"worker {self.queue}")
        heart.start()
        with connection.execute_wrapper(pulse.beat_with_statements):
            while self.running:
                try:
                    self.step()
                except DatabaseError as error:
                    logger.warning("worker %s waits for the database: %s", self.queue, error)
                    close_old_connections()
                    time.sleep(PAUSE_AFTER_ERROR_SECONDS)
        heart.stop()

    def step(self) -> None:
        pulse.beat()
        close_old_connections()
        if self.with_schedule and time.monotonic() >= self.next_tick:
            self.next_tick = time.monotonic() + TICK_SECONDS
            run_due()
        # A plain read first: the worker's own look takes SQLite's write lock each time.
        if DBTaskResult.objects.ready().filter(queue_name=self.queue).exists():
            one_task_worker(self.queue).run()
        else:
            time.sleep(POLL_SECONDS)


def one_task_worker(queue: str) -> Worker:
    """The library's worker, for one task, without signal handlers of its own."""
    return Worker(
        queue_names=[queue],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=new_key(),
        excluded_queue_names=[],
    )


def run_due() -> None:
    """Run what the schedule says is due; each run is claimed by one worker.

    A run that is planned later than one interval from now was planned by a clock that was wrong: it is due.
    """
    moment = clock.now()
    known = dict(ScheduledJob.objects.values_list("name", "next_at"))
    for path, seconds in SCHEDULE.items():
        following = moment + timedelta(seconds=seconds)
        if path not in known:
            ScheduledJob.objects.bulk_create([ScheduledJob(name=path, next_at=moment)], ignore_conflicts=True)
        elif moment < known[path] <= following + clock.APART:
            continue
        planned = ScheduledJob.objects.filter(name=path, next_at=known.get(path, moment))
        if planned.update(next_at=following):
            run_logged(path)


def run_logged(path: str) -> None:
    try:
        import_string(path)()
    except DatabaseError:
        raise
    except Exception:
        logger.exception("scheduled job %s failed", path)
