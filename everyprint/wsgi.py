"""The WSGI application: pages and the API. `everyprint web` serves it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
application = get_wsgi_application()
