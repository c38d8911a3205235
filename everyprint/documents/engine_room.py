"""The engine's room: where the documents of this process are worked on."""

import threading

from django.conf import settings

from everyprint.documents.engine import Engine, EngineError, Pool
from everyprint.documents.engine_calls import Workers


class EngineRoom:
    """The engine of one process, and the pool of sandboxed workers behind it; both start at first use."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._engine: Engine | None = None
        self._pool: Pool | None = None
        self._is_workers = False

    @property
    def engine(self) -> Engine:
        """Working in the own pool or, by EVERYPRINT_ENGINE, in worker processes."""
        with self._lock:
            if self._engine is None:
                is_local = self._is_workers or settings.ENGINE == "local"
                self._engine = Engine(back_end=self.pool if is_local else Workers(self.pool))
            return self._engine

    @property
    def pool(self) -> Pool:
        """The engine's back-end in this process."""
        with self._lock:
            if self._pool is None:
                self._pool = Pool(settings.ENGINE_WORKERS, seconds=settings.ENGINE_SECONDS)
            return self._pool

    def serve_others(self) -> None:
        """This process does what others ask: it must not ask them in its turn."""
        self._is_workers = True

    def warm_up(self) -> None:
        """Start the sandboxed workers now, so that the first customer does not wait for them."""
        try:
            self.engine.inspect("bonjour.txt", b"EveryPrint")
        except EngineError:
            pass  # the first real document will say what is wrong

    def close(self) -> None:
        """End the workers; the next document starts them again."""
        with self._lock:
            if self._pool is not None:
                self._pool.close()
            self._engine = self._pool = None


room = EngineRoom()
