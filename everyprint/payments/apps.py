from django.apps import AppConfig

from everyprint.payments.providers import registry


class PaymentsConfig(AppConfig):
    name = "everyprint.payments"

    def ready(self) -> None:
        registry.read_settings()
