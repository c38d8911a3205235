"""A collection without its code that its customer disputes."""

from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words.phrases import Params, amount, answer, moment
from everyprint.lib.ids import grouped
from everyprint.messaging.message import Said


def ask_dispute(params: Params) -> Said:
    facts = {"shop": params["shop"], "order": grouped(params["order_id"]), "moment": ""}
    text = _("%(shop)s a remis votre commande %(order)s sans code.")
    if params["ended_at"]:
        text = _("%(shop)s a remis votre commande %(order)s sans code %(moment)s.")
        facts["moment"] = moment(params["ended_at"])
    question = _(
        "Quelqu'un d'autre l'a prise ? EveryPrint regarde alors et décide si l'argent vous revient ; "
        "l'imprimerie lit ce que vous avez écrit."
    )
    return Said(
        f"{text % facts} {question}",
        (
            answer(
                _("Oui, ce n'était pas moi"),
                taps.Dispute(params["order_id"]),
                _("Ce n'était pas moi"),
                is_main=True,
            ),
            answer(_("Non, c'était moi"), taps.Keep()),
        ),
    )


def dispute_kept(params: Params) -> Said:
    text = _(
        "C'est noté : ce n'est pas vous qui avez pris la commande %(order)s chez %(shop)s. L'imprimerie est "
        "prévenue, EveryPrint regarde ; la décision arrive ici."
    )
    return Said(text % {"order": grouped(params["order_id"]), "shop": params["shop"]})


def dispute_settled(params: Params) -> Said:
    facts = {"order": grouped(params["order_id"]), "shop": params["shop"], "reason": params["reason"]}
    if params["outcome"] == "customer":
        text = _(
            "EveryPrint vous donne raison pour la commande %(order)s chez %(shop)s (%(reason)s) : "
            "%(total)s reviennent sur votre solde."
        )
        return Said(text % (facts | {"total": amount(params["returned"])}))
    text = _(
        "EveryPrint a regardé la commande %(order)s et donne raison à %(shop)s (%(reason)s) : elle reste "
        "payée."
    )
    return Said(text % facts)
