"""Every setting, read from the environment once. docs/operating.md explains each of them."""

import os
import re
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from everyprint.lib.environment import (
    SettingError,
    read_choice,
    read_flag,
    read_integer,
    read_list,
    read_text,
)
from everyprint.lib.serving.addresses import networks

ROOT = Path(__file__).resolve().parent.parent

# The deployment
DATA_DIR = Path(read_text("EVERYPRINT_DATA_DIR", "./var")).resolve()
HOST = read_text("EVERYPRINT_HOST", "127.0.0.1")
PORT = read_integer("EVERYPRINT_PORT", 8000, 1, 65535)
BASE_URL = read_text("EVERYPRINT_BASE_URL", f"http://{HOST}:{PORT}").rstrip("/")
SIMULATOR_PORT = read_integer("EVERYPRINT_SIMULATOR_PORT", PORT + 1, 1, 65536)
CURRENCY = read_text("EVERYPRINT_CURRENCY", "XOF")
TIME_ZONE = read_text("EVERYPRINT_TIME_ZONE", "Africa/Dakar")
PHONE_REGION = read_text("EVERYPRINT_PHONE_REGION", "SN")
COMMISSION_BASIS_POINTS = read_integer("EVERYPRINT_COMMISSION_BASIS_POINTS", 1000, 0, 10_000)
CASH_LIMIT = read_integer("EVERYPRINT_CASH_LIMIT", 25_000)
FETCH_ALLOW = read_list("EVERYPRINT_FETCH_ALLOW")
try:
    TRUSTED_PROXIES = networks(read_list("EVERYPRINT_TRUSTED_PROXIES"))
except ValueError as error:
    raise SettingError(f"EVERYPRINT_TRUSTED_PROXIES: {error}") from error
RATE_LIMIT_PER_MINUTE = read_integer("EVERYPRINT_RATE_LIMIT", 600)
RATE_LIMIT_BURST = 200
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
UPLOAD_MAX_BYTES = 50_000_000
# What one customer may send within a day, before and after the first order they collected.
NEWCOMER_DOCUMENTS = read_integer("EVERYPRINT_NEWCOMER_DOCUMENTS", 60, 1, 1_000_000)
NEWCOMER_BYTES = read_integer("EVERYPRINT_NEWCOMER_MB", 300, 1, 1_000_000) * 1_000_000
CUSTOMER_DOCUMENTS = read_integer("EVERYPRINT_CUSTOMER_DOCUMENTS", 300, 1, 1_000_000)
CUSTOMER_BYTES = read_integer("EVERYPRINT_CUSTOMER_MB", 2000, 1, 1_000_000) * 1_000_000
# What the files of all newcomers of one network may take of the free space, and what stays free.
NEWCOMERS_PERCENT = read_integer("EVERYPRINT_NEWCOMERS_PERCENT", 10, 1, 100)
FREE_PERCENT_LEAST = read_integer("EVERYPRINT_FREE_PERCENT", 10, 0, 90)
FREE_BYTES_LEAST = read_integer("EVERYPRINT_FREE_MB", 1000, 0, 1_000_000) * 1_000_000
OPERATOR_SECOND_FACTOR = read_flag("EVERYPRINT_OPERATOR_SECOND_FACTOR", True)
CONNECTIONS_MAX = read_integer("EVERYPRINT_CONNECTIONS", 12_000, 100, 1_000_000)
BODIES_MAX_BYTES = read_integer("EVERYPRINT_BODIES_MB", 1_000, 60, 1_000_000) * 1_000_000
# Given by the command line to its processes (cli/__init__.py); 0: any time, for commands.
DATABASE_SECONDS = read_integer("EVERYPRINT_DATABASE_SECONDS", 0, 0, 3600)
# How long a process of `everyprint run` may stand still before its parent starts it again.
STUCK_SECONDS = read_integer("EVERYPRINT_STUCK_SECONDS", 60, 10, 3600)
ENGINE = read_choice("EVERYPRINT_ENGINE", "local", ("local", "workers"))
ENGINE_SECONDS = read_integer("EVERYPRINT_ENGINE_SECONDS", 20, 5, 600)
ENGINE_WORKERS = read_integer("EVERYPRINT_ENGINE_WORKERS", 2, 1, 32)

if not re.fullmatch(r"[A-Z]{3}", CURRENCY):
    raise SettingError(f"EVERYPRINT_CURRENCY={CURRENCY!r}: an ISO 4217 code such as XOF expected")


def secret_key() -> str:
    """The deployment's secret: given, or made once in the data folder, readable by its owner only."""
    given = read_text("EVERYPRINT_SECRET_KEY")
    if given:
        return given
    path = DATA_DIR / "secret_key"
    if not path.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(fresh, path)  # fails when another process was first: its key stands
        except FileExistsError:
            pass
        fresh.unlink()
    return path.read_text(encoding="utf-8").strip()


def database(url: str) -> dict[str, Any]:
    """Django's database settings from `sqlite:///path` or `mysql://user:password@host:port/name`."""
    if not url:
        url = f"sqlite:///{DATA_DIR / 'everyprint.sqlite3'}"
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:] if parts.path.startswith("//") else parts.path),
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": DATABASE_SECONDS or 60,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }
    if parts.scheme in ("mysql", "mariadb"):
        return {
            "ENGINE": "django.db.backends.mysql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": read_text("EVERYPRINT_DATABASE_PASSWORD", unquote(parts.password or "")),
            "HOST": parts.hostname or "127.0.0.1",
            "PORT": parts.port or 3306,
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {
                "charset": "utf8mb4",
                "isolation_level": "read committed",
                **time_outs(DATABASE_SECONDS),
            },
            "TEST": {"CHARSET": "utf8mb4", "COLLATION": "utf8mb4_nopad_bin"},
        }
    raise SettingError("EVERYPRINT_DATABASE_URL: sqlite:///path or mysql://user:password@host/name expected")


def time_outs(seconds: int) -> dict[str, Any]:
    """PyMySQL's time-outs: a frozen server is found out twice in that time (an old connection, a new one).

    A lock is waited for a little shorter, so that the server says so before the connection is given up.
    """
    lock = max(1, seconds * 3 // 5) if seconds else 5
    session = f"SESSION innodb_lock_wait_timeout={lock}"
    modes = "SET SESSION sql_mode='STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION', "
    answer = lock + 0.5 if seconds else None
    return {
        "connect_timeout": 5,
        "read_timeout": answer,
        "write_timeout": answer,
        "init_command": modes + session,
    }


def file_store() -> dict[str, Any]:
    """Django's settings of the private files' store: a folder, or the S3-compatible bucket that is named."""
    bucket = read_text("EVERYPRINT_S3_BUCKET")
    if not bucket:
        folder = {"location": DATA_DIR / "files"}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": folder}
    try:
        # Only who keeps files in a bucket installs it.
        from botocore.config import Config
    except ImportError as error:
        raise SettingError("EVERYPRINT_S3_BUCKET: install requirements-s3.txt first") from error
    endpoint = read_text("EVERYPRINT_S3_ENDPOINT")
    options = {
        "bucket_name": bucket,
        "endpoint_url": endpoint or None,
        "region_name": read_text("EVERYPRINT_S3_REGION") or None,
        "access_key": read_text("EVERYPRINT_S3_KEY_ID") or None,
        "secret_key": read_text("EVERYPRINT_S3_SECRET") or None,
        "client_config": Config(
            signature_version="s3v4",
            s3={"addressing_style": "path" if endpoint else "auto"},
            # Checksums in trailers are Amazon's own: other stores refuse them.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


SECRET_KEY = secret_key()
DEBUG = False
# By which names this is called; a page that is asked for under another one is refused.
HOSTS = (urlsplit(BASE_URL).hostname or HOST, HOST, "127.0.0.1", "localhost", "::1")
ALLOWED_HOSTS = [
    f"[{name}]" if ":" in name else name
    for name in dict.fromkeys([*HOSTS, *read_list("EVERYPRINT_ALLOWED_HOSTS")])
]
USE_HTTPS = BASE_URL.startswith("https://")
DATABASES = {"default": database(read_text("EVERYPRINT_DATABASE_URL"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if "mysql" in DATABASES["default"]["ENGINE"]:
    import pymysql

    pymysql.install_as_MySQLdb()

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "everyprint.backoffice.apps.BackofficeSite",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "everyprint.lib.kit",
    "everyprint.jobs",
    "everyprint.messaging",
    "everyprint.accounts",
    "everyprint.customers",
    "everyprint.shops",
    "everyprint.ledger",
    "everyprint.documents",
    "everyprint.conversations",
    "everyprint.payments",
    "everyprint.orders",
    "everyprint.feedback",
    "everyprint.bot",
    "everyprint.api",
    "everyprint.web",
    "everyprint.console",
    "everyprint.backoffice",
]

# The published API answers before sessions, cookies and languages are looked at: it needs none of them.
MIDDLEWARE = [
    "everyprint.api.published.middleware.PublishedApi",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "everyprint.lib.serving.middleware.RefusedBodies",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "everyprint.accounts.sessions.SlidingSessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "everyprint.urls"
WSGI_APPLICATION = "everyprint.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    }
]

# People: French first, English complete. The texts in the code are French; locale/en translates them.
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True

# Sign-in: one door for shops and operators, under /accounts/. Guesses at passwords are counted by
# accounts/sign_ins.py, wrong codes of the second factor by allauth in the database's cache table: both for
# all processes together.
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/shop/"
ACCOUNT_ADAPTER = "everyprint.console.sign_in.StaffSignIn"
ACCOUNT_FORMS = {"login": "everyprint.console.sign_in.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/15m/key"}
MFA_ADAPTER = "everyprint.console.second_factor.StaffSecondFactor"
MFA_FORMS = {
    "authenticate": "everyprint.console.second_factor.CodeForm",
    "reauthenticate": "everyprint.console.second_factor.CodeAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "EveryPrint"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = USE_HTTPS
SESSION_COOKIE_AGE = read_integer("EVERYPRINT_STAFF_SESSION_HOURS", 12, 1, 8760) * 3600
SESSION_ENGINE = "django.contrib.sessions.backends.db"
CSRF_COOKIE_SECURE = USE_HTTPS
CSRF_TRUSTED_ORIGINS = [BASE_URL]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if USE_HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
APPEND_SLASH = True

# Files: private ones in the data folder, static ones from the packages
MEDIA_ROOT = DATA_DIR / "files"
STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
STORAGES = {
    "default": file_store(),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

# Jobs
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["quick", "heavy"]}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"refusals": {"()": "everyprint.lib.logs.Refusals"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["refusals"]}},
    "root": {"handlers": ["console"], "level": read_text("EVERYPRINT_LOG_LEVEL", "WARNING")},
    "loggers": {
        "everyprint": {"level": read_text("EVERYPRINT_LOG_LEVEL", "INFO")},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
    },
}

UNFOLD = {
    "SITE_TITLE": "EveryPrint",
    "SITE_HEADER": "EveryPrint",
    "SITE_SYMBOL": "print",
    "SIDEBAR": {"navigation": "everyprint.backoffice.sidebar.navigation"},
    "ACCOUNT": {"navigation": "everyprint.backoffice.sidebar.account"},
}
SILENCED_SYSTEM_CHECKS = ["mysql.W002", "mysql.W003"]
