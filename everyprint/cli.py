"""The command `everyprint`."""

import os
import sys


def main() -> None:
    """Run one command; see docs/operating.md."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
