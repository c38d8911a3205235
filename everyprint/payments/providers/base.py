"""What every provider of mobile money can be asked, and the words in which it answers.

An answer is either definite (`Accepted`, `Rejected`, `Succeeded`, `Failed`) or it is not (`Unknown`,
`Pending`, `NotFound`, `UnknownStatus`); only definite answers may move money. Amounts are whole francs.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
from uuid import uuid4

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Failure(StrEnum):
    """Why a payment failed, in the words all providers share."""

    DECLINED_BY_USER = "declined_by_user"
    INSUFFICIENT_FUNDS = "insufficient_funds"
    LIMIT_REACHED = "limit_reached"
    WRONG_NUMBER = "wrong_number"
    TIMEOUT = "timeout"
    PROVIDER_DOWN = "provider_down"
    CONFIG_ERROR = "config_error"  # ours to repair: operators are told, customers only that it is not them
    DISPLACED = "displaced"  # by another request to the same telephone, before it was sent
    UNKNOWN = "unknown"


FAILURE_TEXTS: Mapping[Failure, str | Promise] = {
    Failure.DECLINED_BY_USER: _(
        "Le paiement n'a pas été confirmé sur le téléphone. Rien n'a été débité ; "
        "réessayez quand vous voulez."
    ),
    Failure.INSUFFICIENT_FUNDS: _(
        "Le compte mobile n'a pas assez d'argent. Rien n'a été débité ; "
        "rechargez-le ou choisissez un montant plus petit."
    ),
    Failure.LIMIT_REACHED: _(
        "La limite du compte mobile est atteinte. Rien n'a été débité ; "
        "choisissez un montant plus petit ou un autre moyen de paiement."
    ),
    Failure.WRONG_NUMBER: _(
        "Ce numéro n'a pas de compte chez cet opérateur. Rien n'a été débité ; "
        "vérifiez le numéro et l'opérateur."
    ),
    Failure.TIMEOUT: _("La demande a expiré sans réponse du téléphone. Rien n'a été débité ; réessayez."),
    Failure.PROVIDER_DOWN: _(
        "L'opérateur ne répond pas en ce moment. Rien n'a été débité ; "
        "réessayez plus tard ou choisissez un autre moyen de paiement."
    ),
    Failure.CONFIG_ERROR: _(
        "Le paiement mobile a un problème de notre côté. Rien n'a été débité ; "
        "nous avons été prévenus, choisissez un autre moyen de paiement."
    ),
    Failure.DISPLACED: _(
        "Une autre demande a pris sa place sur ce téléphone avant qu'elle parte. Rien n'a été débité ; "
        "réessayez quand vous voulez."
    ),
    Failure.UNKNOWN: _(
        "L'opérateur a refusé le paiement sans dire pourquoi. Rien n'a été débité ; "
        "réessayez ou choisissez un autre moyen de paiement."
    ),
}


def failure_text(code: str) -> str:
    """The sentence for a customer, in the active language; any unknown code reads as `unknown`."""
    known = Failure(code) if code in set(Failure) else Failure.UNKNOWN
    return str(FAILURE_TEXTS[known])


@dataclass(frozen=True, slots=True)
class Intent:
    """What we want collected. `reference` is ours, the same for the life of the payment."""

    reference: str
    amount: int
    currency: str
    phone: str  # E.164, with or without the plus
    network: str  # a code of `Provider.networks`
    description: str = ""
    return_url: str = ""  # where a network that opens a page sends the customer back to
    provider_reference: str = ""  # what `Accepted` said, for a provider that is asked by its own id


@dataclass(frozen=True, slots=True)
class Network:
    """A mobile-money brand that a provider reaches, with the bounds of one payment there."""

    code: str
    name: str
    country: str  # ISO 3166, two letters
    currency: str
    amount_min: int
    amount_max: int
    opens_page: bool = False  # the customer approves on a page, not on the phone


# What a customer has to do after `Accepted`
APPROVE_ON_PHONE = "approve_on_phone"
OPEN_LINK = "open_link"  # where no link came along, a look-up at once gives it with `Pending`


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider has taken the request and asks the customer now; `link` is the page to open, if known."""

    provider_reference: str
    next_step: str = APPROVE_ON_PHONE
    link: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The provider surely did not and will not collect for this sending; an earlier one of the same
    reference that ended `Unknown` has to be looked up all the same. `detail` is for operators.
    """

    code: Failure
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can say yet. `cause`: not_sent, lost or odd_answer. Look up; never use another reference."""

    cause: str
    detail: str = ""


Outcome = Accepted | Rejected | Unknown


@dataclass(frozen=True, slots=True)
class Pending:
    """Not decided; `link` is a page that the customer has to open, where there is one."""

    link: str = ""


@dataclass(frozen=True, slots=True)
class Succeeded:
    """Collected: amount and currency as the provider says them, to be compared with the intent."""

    amount: int
    currency: str
    provider_transaction: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Definitely not collected. `detail` is the provider's own word, for operators."""

    code: Failure
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NotFound:
    """The provider does not know the reference. See `Provider.not_found_final_seconds`."""


@dataclass(frozen=True, slots=True)
class UnknownStatus:
    """No usable answer; ask again later."""

    cause: str
    detail: str = ""


Status = Pending | Succeeded | Failed | NotFound | UnknownStatus


class Authenticity(StrEnum):
    """How sure it is who sent a callback."""

    PROVEN = "proven"  # signed by the provider
    TOKEN = "token"  # noqa: S105 - knew our secret address
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Hint:
    """A callback says that something may have happened to our `reference`; only `lookup` says what.

    `event` is the same for every delivery of the same news: with the provider's name it is the key under
    which the event is stored once. `says_failed`: it tells that the payment failed, or was taken back.
    """

    reference: str
    authenticity: Authenticity
    event: str = ""
    says_failed: bool = False


class CallbackRefused(Exception):
    """The callback is not one of this provider's; `reason`: malformed or signature."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Provider(ABC):
    """An adapter to one provider's protocol. It keeps no state and touches no database."""

    name: ClassVar[str]
    callback_methods: ClassVar[tuple[str, ...]] = ("POST",)
    # After how long, and only when the call surely ended, `NotFound` means that nothing was collected.
    # None: never.
    not_found_final_seconds: ClassVar[int | None] = None

    @abstractmethod
    def is_configured(self) -> bool:
        """Whether the settings name an account at this provider."""

    @abstractmethod
    def networks(self) -> Sequence[Network]:
        """The networks this provider can collect from, in the order to offer them; it is not asked."""

    def new_reference(self) -> str:
        """Our id of a new payment, in the form the provider takes (at most 36 characters)."""
        return str(uuid4())

    def predict(self, phone: str) -> str:
        """The code of the network that the provider finds a number (E.164) in, for a proposal; empty where it
        does not say. It answers within about two seconds.
        """
        return ""

    @abstractmethod
    def collect(self, intent: Intent) -> Outcome:
        """Ask the customer for money. Sending the same intent again is safe: it is collected once."""

    @abstractmethod
    def lookup(self, intent: Intent) -> Status:
        """What the provider says has become of an intent."""

    @abstractmethod
    def parse_callback(self, method: str, headers: Mapping[str, str], body: bytes, url: str) -> Hint:
        """Read a callback; `url` is our public address as the provider called it, to its last slash and with
        its query.

        Raises CallbackRefused.
        """
