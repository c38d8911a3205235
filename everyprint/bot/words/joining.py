"""Two balances that are one person's."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from everyprint.bot import taps
from everyprint.bot.words.phrases import Params, amount, answer
from everyprint.lib.ids import HIDDEN, grouped
from everyprint.messaging.message import Answer, Said


def ask_join(params: Params) -> Said:
    """Both are named before anything happens."""
    lines = [
        _("Ce code ouvre un autre solde que celui d'ici."),
        _("• Ici : %(facts)s") % {"facts": _facts(params["here"])},
        _("• L'autre : %(facts)s") % {"facts": _facts(params["there"])},
        _(
            "Réunis, ils font un seul solde avec toutes les commandes, que chacun de leurs codes ouvre, et "
            "cela ne se défait pas : ne réunissez que ce qui est à vous. Si vous ouvrez l'autre seulement, "
            "le solde d'ici reste intact : je vous donne d'abord le code qui le rouvre."
        ),
    ]
    choices = (
        answer(_("Réunir les deux soldes"), taps.JoinBalances(), _("Réunir les deux"), is_main=True),
        answer(_("Ouvrir l'autre seulement"), taps.LeaveBalance(), _("Ouvrir l'autre")),
        _nothing(),
    )
    return Said("\n".join(lines), choices)


def _facts(side: dict[str, Any]) -> str:
    """`n° K7M2-QX9A, 1 000 F, 1 commande en cours (K7M2-QX9A chez LE PARRAIN)`."""
    text = _("n° %(number)s, %(balance)s") % {
        "number": grouped(side["number"]),
        "balance": amount(side["balance"]),
    }
    if side.get("waiting"):
        text += ", " + _("%(amount)s en attente") % {"amount": amount(side["waiting"])}
    if not side["count"]:
        return text + ", " + _("aucune commande en cours")
    named = [
        _("%(order)s chez %(shop)s") % {"order": grouped(order["id"]), "shop": order["shop"]}
        for order in side["orders"]
    ]
    if side["count"] > len(named):
        named.append("…")
    counted = ngettext("%(count)d commande en cours", "%(count)d commandes en cours", side["count"])
    return f"{text}, {counted % {'count': side['count']}} ({', '.join(named)})"


def _nothing() -> Answer:
    return answer(_("Ne rien changer"), taps.StayHere())


def leave_balance(params: Params) -> Said:
    """`customer` and `number` say which code (codes.py)."""
    return Said(
        _(
            "Notez d'abord le code de secours du solde d'ici : %(code)s\nC'est lui qui le rouvrira. "
            "Ne le donnez à personne."
        )
        % {"code": HIDDEN},
        (
            answer(_("C'est noté, ouvrir l'autre"), taps.OpenOther(), _("C'est noté"), is_main=True),
            _nothing(),
        ),
    )


def balances_joined(params: Params) -> Said:
    text = _(
        "Les deux soldes n'en font plus qu'un : n° %(number)s, %(balance)s. Toutes vos commandes sont ici, "
        "et chacun de vos codes de secours l'ouvre."
    )
    return Said(text % {"number": grouped(params["number"]), "balance": amount(params["balance"])})


def balance_opened(params: Params) -> Said:
    text = _("Votre solde est ouvert ici : n° %(number)s, %(balance)s.")
    return Said(text % {"number": grouped(params["number"]), "balance": amount(params["balance"])})


def own_code(params: Params) -> Said:
    return Said(_("C'est le code de secours de ce solde-ci : il est déjà ouvert, rien ne change."))


def nothing_opened(params: Params) -> Said:
    return Said(_("Rien n'a changé : votre solde et vos commandes sont toujours ici."))


def join_over(params: Params) -> Said:
    return Said(_("Cette question est trop ancienne. Rien n'a changé : écrivez le code encore une fois."))
