"""What the kernel is asked for: enough open files, an end for clients that read nothing, no orphans."""

import logging
import os
import resource
import socket
from pathlib import Path

OTHER_FILES = 512  # databases, logs, bodies on disk, static files
STILL_MILLISECONDS = 30_000
logger = logging.getLogger(__name__)


def connections_possible(wanted: int) -> int:
    """How many connections may be open at once: `wanted`, or what the limit of open files allows.

    Raises the soft limit of this process for them.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = wanted + OTHER_FILES
    allowed = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
        soft = allowed
    files = needed if soft == resource.RLIM_INFINITY else min(needed, soft)
    return max(64, files - OTHER_FILES)


def end_still_connections() -> None:
    """Have the kernel end a connection whose client takes nothing for 30 s (TCP_USER_TIMEOUT, RFC 5482).

    Set on this process's listening sockets, from which accepted ones inherit it.
    """
    for entry in Path("/proc/self/fd").iterdir() if Path("/proc/self/fd").is_dir() else ():
        try:
            if not str(entry.readlink()).startswith("socket:"):
                continue
            with socket.socket(fileno=os.dup(int(entry.name))) as found:
                is_listening = found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
                if is_listening and found.family in (socket.AF_INET, socket.AF_INET6):
                    found.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, STILL_MILLISECONDS)
        except (OSError, AttributeError) as error:
            logger.debug("a descriptor was not looked at: %s", error)
