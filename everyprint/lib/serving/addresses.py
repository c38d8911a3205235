"""From where a request comes: the network address of the client, behind the proxies that are trusted."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network
SUBSCRIBER_BITS = 64  # of an IPv6 address, what one subscriber has: the rest is theirs to change


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Addresses and networks (`10.0.0.0/8`). Raises ValueError for anything else."""
    return tuple(ip_network(text, strict=False) for text in texts)


def client_address(peer: str, forwarded: str, trusted: Sequence[Network]) -> str:
    """Who is at the other end: `peer`, or whom a trusted proxy names in X-Forwarded-For.

    Read from the right: each trusted proxy adds whom it saw, and what stands further left may be invented.
    """
    seen = _address(peer)
    if seen is None or not _is_in(seen, trusted):
        return peer
    for text in reversed(forwarded.split(",")):
        named = _address(text.strip())
        if named is None:
            break
        seen = named
        if not _is_in(seen, trusted):
            break
    return str(seen)


def subscriber(address: str) -> str:
    """What limits count for an address: itself, or the /64 of an IPv6 address."""
    found = _address(address)
    if isinstance(found, IPv6Address):
        return str(ip_network((found, SUBSCRIBER_BITS), strict=False))
    return address


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found


def _is_in(address: IPv4Address | IPv6Address, trusted: Sequence[Network]) -> bool:
    return any(address in network for network in trusted if network.version == address.version)
