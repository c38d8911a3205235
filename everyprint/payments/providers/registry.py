"""The providers there are: one name, one adapter. What each can do here is asked of all of them."""

from importlib import import_module
from typing import NamedTuple

from django.utils.module_loading import import_string

from everyprint.payments.providers.base import Network, Provider

PROVIDERS = {
    "pawapay": "everyprint.payments.providers.pawapay.adapter.PawaPay",
}


class Collector(NamedTuple):
    """A configured provider and its networks that can be collected from."""

    provider: Provider
    networks: tuple[Network, ...]


def provider(name: str) -> Provider:
    """The adapter of that name; KeyError for an unknown one."""
    adapter: Provider = import_string(PROVIDERS[name])()
    return adapter


def configured(name: str) -> Provider | None:
    """The adapter of that name; None for one that is unknown or that the settings do not name."""
    found = provider(name) if name in PROVIDERS else None
    return found if found is not None and found.is_configured() else None


def collectors(country: str, currency: str) -> list[Collector]:
    """Who can collect in a country (ISO, two letters; empty: in any) and currency, in the order of PROVIDERS.

    A brand that several providers reach is the first one's.
    """
    found = []
    brands: set[tuple[str, str]] = set()
    for name in PROVIDERS:
        adapter = configured(name)
        reached = tuple(
            network
            for network in (adapter.networks() if adapter else ())
            if network.currency == currency
            and country in ("", network.country)
            and (network.country, network.name) not in brands
        )
        brands |= {(network.country, network.name) for network in reached}
        if adapter and reached:
            found.append(Collector(adapter, reached))
    return found


def read_settings() -> None:
    """Read the settings of every adapter (in `settings` beside it), so that one that cannot be used stops the
    program at the start.
    """
    for path in PROVIDERS.values():
        folder = path.rpartition(".")[0].rpartition(".")[0]
        import_module(f"{folder}.settings")
