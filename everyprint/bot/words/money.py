"""The balance, and filling it."""

from django.conf import settings
from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words.phrases import Params, amount, answer
from everyprint.lib.ids import HIDDEN, VOUCHER_LENGTH, grouped
from everyprint.lib.money import format_amount
from everyprint.messaging.message import Answer, Link, Said
from everyprint.payments.providers.base import failure_text


def ways() -> tuple[Answer, ...]:
    """The ways to top up."""
    return (
        answer(_("Mobile money"), taps.MobileMoney()),
        answer(_("Espèces à l'imprimerie"), taps.Cash(), _("Espèces")),
        answer(_("Code de recharge"), taps.Voucher()),
    )


def not_enough(params: Params) -> Said:
    return Said(
        _(
            "Il manque %(missing)s : la commande coûte %(total)s et votre solde est de %(balance)s. Votre "
            "commande est gardée. Comment voulez-vous recharger ?"
        )
        % {name: amount(params[name]) for name in ("missing", "total", "balance")},
        ways(),
    )


def balance(params: Params) -> Said:
    text = _("Votre solde : %(balance)s. Votre numéro de client : %(number)s.") % {
        "balance": amount(params["balance"]),
        "number": grouped(params["number"]),
    }
    if params.get("waiting"):
        text += " " + _("Une recharge de %(amount)s attend l'opérateur.") % {
            "amount": amount(params["waiting"])
        }
    return Said(text, ways())


def ask_voucher(params: Params) -> Said:
    text = _("Écrivez le code de recharge de votre ticket (%(length)d caractères, tirets facultatifs).")
    return Said(text % {"length": VOUCHER_LENGTH}, _back())


def cash(params: Params) -> Said:
    lines = [
        _(
            "Donnez l'argent au comptoir d'une imprimerie avec votre numéro de client : %(number)s. "
            "Elle l'ajoute tout de suite à votre solde et je vous préviens ici."
        )
        % {"number": grouped(params["number"])}
    ]
    lines += [
        f"• {shop['name']}" + (f" ({shop['place']})" if shop["place"] else "") for shop in params["shops"]
    ]
    return Said("\n".join(lines), _back())


def _back() -> tuple[Answer, ...]:
    return (answer(_("Autre moyen"), taps.TopUp()),)


def topup_link(params: Params) -> Said:
    """The provider's page; an address of any other scheme is no page."""
    is_page = params["link"].startswith(("https://", "http://"))
    return Said(
        _(
            "Ouvrez ce lien pour approuver votre recharge de %(amount)s. Rien n'est débité avant ; je vous "
            "préviens dès que c'est fait."
        )
        % {"amount": amount(params["amount"])},
        (Link(_("Approuver le paiement"), params["link"], _("Approuver"), is_main=True),) if is_page else (),
    )


def topped_up(params: Params) -> Said:
    texts = {
        "voucher": _("Code accepté : %(amount)s ajoutés."),
        "cash": _("%(detail)s a reçu vos %(amount)s en espèces."),
        "mobile": _("Paiement confirmé (%(detail)s) : %(amount)s ajoutés."),
    }
    text = texts.get(params["how"], _("%(amount)s ajoutés.")) % {
        "amount": amount(params["amount"]),
        "detail": params["detail"],
    }
    if params.get("is_late"):
        sorry = _(
            "L'opérateur nous avait dit que ce paiement avait échoué : nous vous l'avons dit à tort, pardon."
        )
        text = f"{sorry} {text}"
    text += " " + _("Votre solde : %(balance)s.") % {"balance": amount(params["balance"])}
    if not params.get("order_id"):
        return Said(text)
    if params["missing"] > 0:
        text += " " + _("Il manque encore %(missing)s pour votre commande.") % {
            "missing": amount(params["missing"])
        }
        return Said(text, ways())
    total = amount(params["total"])
    label, short = _("Payer maintenant %(total)s"), _("Payer %(total)s")
    pay = answer(
        label % {"total": total}, taps.Pay(params["order_id"]), short % {"total": total}, is_main=True
    )
    return Said(text, (pay,))


def topup_failed(params: Params) -> Said:
    text = _("La recharge de %(amount)s n'a pas abouti.") % {"amount": amount(params["amount"])}
    return Said(f"{text} {failure_text(params['failure'])}", ways())


def topup_differs(params: Params) -> Said:
    """`detail` is the masked number."""
    came = format_amount(params["amount"], params["currency"])
    if params["currency"] != settings.CURRENCY:
        came += f" ({params['currency']})"
    return Said(
        _(
            "Vous aviez demandé %(asked)s, mais l'opérateur dit avoir reçu %(came)s (%(detail)s). Rien n'est "
            "perdu : quelqu'un de chez nous regarde, puis cet argent vient sur votre solde ou retourne "
            "sur ce téléphone. Je vous le dis ici."
        )
        % {"asked": amount(params["asked"]), "came": came, "detail": params["detail"]}
    )


def topup_sent_back(params: Params) -> Said:
    return Said(
        _("Nous avons renvoyé %(came)s au téléphone %(detail)s. Référence : %(reference)s")
        % {
            "came": format_amount(params["amount"], params["currency"]),
            "detail": params["detail"],
            "reference": params["reference"],
        }
    )


def cash_reversed(params: Params) -> Said:
    facts = {name: amount(params[name]) for name in ("credited", "received", "taken", "balance")}
    text = _(
        "%(shop)s avait crédité %(credited)s par erreur au lieu de %(received)s (« %(reason)s »). "
        "%(taken)s sont retirés de votre solde, qui est maintenant de %(balance)s. Ce qui est réservé pour "
        "vos commandes n'a pas été touché."
    )
    return Said(text % (facts | {"shop": params["shop"], "reason": params["reason"]}))


def recovery_code(params: Params) -> Said:
    """`customer` and `number` say which one; without them it was one of an older version (codes.py)."""
    text = _(
        "Notez ce code de secours : %(code)s\nIl rouvre votre solde sur un autre téléphone, ou si ce "
        "navigateur oublie qui vous êtes. Ne le donnez à personne."
    )
    if params.get("is_new"):
        text += " " + _("Les codes notés avant n'ouvrent plus rien.")
    return Said(
        text % {"code": HIDDEN},
        (answer(_("Montrer un nouveau code"), taps.NewCode(), _("Nouveau code")),),
    )
