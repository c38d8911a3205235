"""What orders refuse, each with what was kept and what to do next."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class UnknownOrder(EveryPrintError):
    code = "unknown_order"
    status = 404
    message = _("Cette commande n'est pas connue.")
    field = "command_id"


class PaperNotOffered(EveryPrintError):
    code = "paper_not_offered"
    message = _("Cette imprimerie n'imprime pas en %(paper)s.")
    field = "paper_format"


class ColourNotOffered(EveryPrintError):
    code = "colour_not_offered"
    message = _("Cette imprimerie n'imprime pas en couleur sur ce papier.")
    field = "color"


class BindingNotOffered(EveryPrintError):
    code = "binding_not_offered"
    message = _("Cette imprimerie ne fait pas cette reliure.")
    field = "binding"


class TooManyCopies(EveryPrintError):
    code = "too_many_copies"
    message = _("Demandez de 1 à %(maximum)d exemplaires.")
    field = "copies"


class NotEnoughForOrder(EveryPrintError):
    code = "not_enough_money"
    status = 409
    message = _(
        "Il manque %(missing)s : la commande coûte %(total)s et votre solde est de "
        "%(balance)s. Rien n'a été débité ni commandé : rechargez, puis commandez encore une fois."
    )
    field = "balance"


class WrongAmount(EveryPrintError):
    code = "wrong_amount"
    message = _("Le prix exact est %(total)s. Rien n'a été débité.")
    field = "amount"


STATE_WORDS = {
    "draft": _("en préparation"),
    "pending": _("payée"),
    "complete": _("prête"),
    "retrieved": _("remise"),
    "abort": _("annulée"),
}


class NotAllowed(EveryPrintError):
    """The order is in a state from which this move does not exist."""

    code = "move_not_allowed"
    status = 409
    message = _("La commande est déjà %(state)s : ce changement n'est plus possible.")
    field = "status"

    def __init__(self, *, state: str) -> None:
        super().__init__(state=STATE_WORDS[state])


class AlreadyAccepted(EveryPrintError):
    code = "already_accepted"
    status = 409
    message = _("L'imprimerie a déjà commencé cette commande. Écrivez-lui ici pour demander l'annulation.")
    field = "status"


class PutOffTwice(EveryPrintError):
    code = "put_off_twice"
    status = 409
    message = _(
        "Vous avez déjà repoussé cette commande deux fois : l'heure promise reste la même. Terminez-la, ou "
        "annulez-la pour rendre l'argent au client."
    )
    field = "ready_at"


class WrongCode(EveryPrintError):
    code = "wrong_code"
    status = 404
    message = _("Ce code ne correspond à aucune commande prête ici. Relisez-le avec le client.")
    field = "code"


class CodeLocked(EveryPrintError):
    code = "code_locked"
    status = 429
    message = _(
        "Trop de codes faux. Réessayez dans 15 minutes, ou remettez la commande avec le nom et "
        "les trois derniers chiffres."
    )
    field = "code"


class OrderFirst(EveryPrintError):
    code = "order_first"
    status = 429
    message = _(
        "Ce code ne correspond à aucune commande prête ici. Après plusieurs codes faux, ouvrez d'abord la "
        "commande du client, puis tapez son code."
    )
    field = "code"


class TooManyNames(EveryPrintError):
    code = "too_many_names"
    status = 429
    message = _(
        "Trop d'essais sans code pour cette commande. Réessayez dans 3 minutes, ou demandez son code au "
        "client."
    )


class NothingProves(EveryPrintError):
    """Without a name or a telephone, the only number that is known is one that the shop knows as well."""

    code = "nothing_proves"
    status = 409
    message = _(
        "Ce client n'a donné ni nom ni téléphone : sans le code, rien ne prouve que la commande est à lui. "
        "Il ouvre sa conversation (aussi sur un autre téléphone, avec son code de secours) et montre le "
        "code, ou vous y écrit. La commande reste prête."
    )


class NotDisputable(EveryPrintError):
    code = "not_disputable"
    status = 409
    message = _(
        "Cette commande ne peut pas être contestée : seule une remise sans code peut l'être, pendant 7 "
        "jours. Rien n'a changé."
    )


class DisputedBefore(EveryPrintError):
    code = "disputed_before"
    status = 409
    message = _("Cette remise est déjà contestée. Rien n'a changé.")


class DisputeSettled(EveryPrintError):
    code = "dispute_settled"
    status = 409
    message = _("Cette remise contestée est déjà réglée. Rien n'a changé.")


class SettlementReason(EveryPrintError):
    code = "reason_needed"
    message = _("Dites pourquoi : le client et l'imprimerie liront cette raison. Rien n'a changé.")
    field = "reason"


class ShopLacksMoney(EveryPrintError):
    code = "shop_lacks_money"
    status = 409
    message = _(
        "L'imprimerie n'a plus que %(earned)s de gains : sa part ne peut pas en revenir. Rien n'a changé ; "
        "réglez quand elle aura gagné assez."
    )


class ReasonNeeded(EveryPrintError):
    code = "reason_needed"
    message = _("Dites pourquoi : le client lira cette raison.")
    field = "reason"
