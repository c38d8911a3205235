from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "everyprint.console"
