"""What a refusal leaves in the log: one line of a warning, whoever sent it and however often."""

import logging


class Refusals(logging.Filter):
    """Takes the traceback from what Django logs of requests that it refused (4xx) or that have to come again
    (503: the cause has a line of its own)."""

    def filter(self, record: logging.LogRecord) -> bool:
        status = getattr(record, "status_code", 500)
        is_refused = record.name.startswith("django.security.") or status < 500 or status == 503
        if record.name.startswith("django.") and is_refused:
            record.exc_info = record.exc_text = None
            if record.levelno > logging.WARNING:
                record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True
