"""Token buckets in the memory of one process: enough to keep one caller from starving the others."""

import threading
import time
from dataclasses import dataclass, field

BUCKETS_MAX = 50_000


@dataclass
class RateLimit:
    """`per_minute` permits on average, `burst` at once, for each key. 0 per minute: no limit."""

    per_minute: int
    burst: int
    _buckets: dict[str, tuple[float, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def seconds_to_wait(self, key: str) -> int:
        """0 when the caller may go on (one permit is taken), else whole seconds until the next permit."""
        if not self.per_minute:
            return 0
        rate = self.per_minute / 60
        moment = time.monotonic()
        with self._lock:
            tokens, since = self._buckets.get(key, (float(self.burst), moment))
            tokens = min(self.burst, tokens + (moment - since) * rate)
            if tokens >= 1:
                tokens -= 1
                wait = 0
            else:
                wait = int((1 - tokens) / rate) + 1
            if len(self._buckets) >= BUCKETS_MAX:
                self._buckets.clear()
            self._buckets[key] = (tokens, moment)
        return wait
