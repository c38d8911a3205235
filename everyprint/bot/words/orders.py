"""Shops, quotes and the life of an order."""

from django.utils.translation import gettext as _

from everyprint.bot.words import phrases
from everyprint.bot.words.phrases import Button, Params, amount, button, moment, named
from everyprint.documents.engine.words import where
from everyprint.messaging.channels.base import Rendered

PAGES_NAMED = 6


def shops(params: Params) -> Rendered:
    """At most three shops with the exact total, the distance, the hours and the ready time."""
    lines = [_("Prix exact pour votre fichier :")]
    buttons = []
    for shop in params["shops"]:
        lines.append(_shop(shop))
        label = f"{shop['name']} · {amount(shop['total'])}"
        buttons.append(button(label, f"shop:{shop['id']}", "main"))
    if params["others"]:
        buttons.append(button(_("Autres quartiers"), "places"))
    if not params["is_near"]:
        buttons.append(button(_("Près de moi"), "locate"))
    buttons.append(button(_("Changer les options"), "options"))
    return Rendered("\n".join(lines), buttons)


def _shop(shop: Params) -> str:
    facts = [amount(shop["total"])]
    if shop["distance_m"] is not None:
        facts.append(_("à %(distance)s") % {"distance": phrases.distance(shop["distance_m"])})
    if shop["is_open"]:
        facts.append(_("ouvert"))
    elif shop["opens_at"]:
        facts.append(_("fermé, ouvre %(moment)s") % {"moment": moment(shop["opens_at"])})
    else:
        facts.append(_("fermé"))
    if shop["ready_at"]:
        facts.append(_("normalement prêt %(moment)s") % {"moment": moment(shop["ready_at"])})
    if shop.get("score"):
        tenths, count = shop["score"]
        facts.append(f"★ {phrases.decimal(tenths)} ({count})")
    place = f" ({shop['place']})" if shop["place"] else ""
    return "• " + named(f"{shop['name']}{place}", ", ".join(facts))


def no_shop(params: Params) -> Rendered:
    return Rendered(
        _(
            "Aucune imprimerie ne peut faire cela en ce moment. Votre fichier et vos choix sont gardés : "
            "changez une option ou réessayez un peu plus tard."
        ),
        [button(_("Changer les options"), "options"), button(_("Réessayer"), "shops")],
    )


def ask_place(params: Params) -> Rendered:
    buttons = [button(place, f"place:{place}") for place in params["places"]]
    text = _("Dans quel quartier ? Touchez-le ou écrivez son nom.")
    return Rendered(text, [*buttons, button(_("Toutes les imprimeries"), "place:")])


def quote(params: Params) -> Rendered:
    """The itemised price, what comes out in colour, until when it holds, and cheaper ways."""
    lines = []
    if params.get("change"):
        lines.append(
            _("Le devis avait expiré et le prix a changé : %(change)s. Voici le nouveau.")
            % {"change": params["change"]}
        )
    if len(params["lines"]) == 1:
        lines += [named(params["shop"], params["lines"][0]["formula"]), *_wanted(params["lines"][0])]
    else:
        for line in params["lines"]:
            lines += ["• " + named(line["name"], line["formula"]), *_wanted(line)]
        lines.append(named(params["shop"], amount(params["total"])))
    if params["ready_at"]:
        lines.append(_("Normalement prêt %(moment)s.") % {"moment": moment(params["ready_at"])})
    if params["is_closing"]:
        lines.append(
            _("⚠ La boutique ferme avant d'avoir fini : vos feuilles seront prêtes à la réouverture.")
        )
    lines.append(_("Prix garanti 60 minutes. Votre solde : %(balance)s.") % {
        "balance": amount(params["balance"])
    })  # fmt: skip
    pay = button(
        _("Payer %(total)s") % {"total": amount(params["total"])}, f"pay:{params['order_id']}", "main"
    )
    others = [
        button(_("Voir l'épreuve"), f"proof:{params['order_id']}"),
        button(_("Changer les options"), "options"),
        button(_("Autre imprimerie"), "shops"),
    ]
    return Rendered("\n".join(lines), [pay, *map(_saving, params["savings"]), *others])


def _wanted(line: Params) -> list[str]:
    """How a line is printed, and what of it comes out in colour."""
    texts = [phrases.options(line["options"])]
    if line["colour_pages"]:
        texts.append(_("En couleur : %(where)s.") % {"where": line["colour_pages"]})
    return texts


def _saving(saving: Params) -> Button:
    names = {
        "colour_where_colour": _("Couleur seulement où il y en a"),
        "all_gray": _("Tout en noir et blanc"),
        "both_sides": _("Recto verso"),
        "two_up": _("2 pages par face"),
        "without_blank": _("Sans les pages blanches"),
    }
    label = names.get(saving["code"], saving["code"])
    if saving["code"] == "colour_where_colour" and 0 < len(saving["pages"]) <= PAGES_NAMED:
        label = _("Couleur seulement %(where)s") % {"where": where(saving["pages"])}
    return button(named(label, amount(-saving["saved"])), f"saving:{saving['code']}")


def shop_closed(params: Params) -> Rendered:
    opens = moment(params["opens_at"]) if params["opens_at"] else ""
    text = _("%(shop)s a fermé entre-temps.") % {"shop": params["shop"]}
    if opens:
        text += " " + _("Elle ouvre %(moment)s et fera alors votre commande.") % {"moment": opens}
    text += " " + _("Rien n'est encore débité.")
    return Rendered(
        text,
        [
            button(_("Payer et attendre"), f"payclosed:{params['order_id']}", "main"),
            button(_("Autre imprimerie"), "shops"),
        ],
    )


def order_placed(params: Params) -> Rendered:
    return Rendered(
        _(
            "C'est payé : %(total)s sont réservés. %(shop)s a reçu votre commande ; je vous préviens dès "
            "qu'elle est acceptée. L'argent ne part qu'à la remise. Écrivez ici pour parler à la boutique."
        )
        % {"total": amount(params["total"]), "shop": params["shop"]},
        [],
    )


def order_accepted(params: Params) -> Rendered:
    return Rendered(
        _("%(shop)s a accepté votre commande : normalement prête %(moment)s.")
        % {"shop": params["shop"], "moment": moment(params["ready_at"])}
    )


def order_complete(params: Params) -> Rendered:
    return Rendered(
        _("Votre commande est prête chez %(shop)s ! Montrez ce code au comptoir : %(code)s")
        % {"shop": params["shop"], "code": phrases.code(params["code"])}
    )


def order_retrieved(params: Params) -> Rendered:
    facts = {"shop": params["shop"], "total": amount(params["total"])}
    if params.get("how") == "no_code":
        text = _(
            "%(shop)s a remis votre commande sans code (raison : %(reason)s). %(total)s sont payés. "
            "Si ce n'était pas vous, écrivez-le ici tout de suite."
        ) % (facts | {"reason": params.get("reason", "")})
    elif params.get("how") == "uncollected":
        text = (
            _(
                "Votre commande chez %(shop)s attendait depuis 7 jours : elle est close, %(total)s sont "
                "payés. Demandez à la boutique si vos feuilles y sont encore."
            )
            % facts
        )
    else:
        text = _("Commande remise par %(shop)s. %(total)s sont payés. Merci !") % facts
    return Rendered(text, [button(_("Voir le reçu"), f"receipt:{params['order_id']}")])


def order_aborted(params: Params) -> Rendered:
    facts = {"shop": params["shop"], "total": amount(params["total"]), "reason": params.get("reason", "")}
    if params.get("by") == "customer":
        text = _("Commande annulée. %(total)s reviennent sur votre solde.") % facts
    elif params.get("reason") == "no_answer":
        text = _("%(shop)s n'a pas répondu : commande annulée, %(total)s reviennent sur votre solde.") % facts
    else:
        text = (
            _("%(shop)s ne peut pas faire votre commande (%(reason)s). %(total)s reviennent sur votre solde.")
            % facts
        )
    return Rendered(text)


def print_elsewhere(params: Params) -> Rendered:
    return Rendered(
        _("Votre fichier est gardé encore 24 heures : vous pouvez le faire imprimer ailleurs."),
        [button(_("Choisir une autre imprimerie"), f"again:{params['order_id']}", "main")],
    )


def pickup_locked(params: Params) -> Rendered:
    return Rendered(
        _(
            "Quelqu'un a tapé cinq codes faux pour votre commande chez %(shop)s. Elle est protégée pendant "
            "15 minutes. Ne donnez votre code qu'au comptoir."
        )
        % {"shop": params["shop"]}
    )


def confirm_cancel(params: Params) -> Rendered:
    return Rendered(
        _("Annuler la commande chez %(shop)s ? %(total)s reviennent sur votre solde.")
        % {"shop": params["shop"], "total": amount(params["total"])},
        [
            button(_("Oui, annuler"), f"cancel:{params['order_id']}", "main"),
            button(_("Non, la garder"), "keep"),
        ],
    )


def ask_score(params: Params) -> Rendered:
    buttons = [button(f"{score} ★", f"score:{params['order_id']}:{score}") for score in range(1, 6)]
    return Rendered(
        _("Notez %(shop)s de 1 à 5 : comment était l'impression ?") % {"shop": params["shop"]}, buttons
    )


def ask_comment(params: Params) -> Rendered:
    text = _("Merci pour votre note : %(score)d.")
    return Rendered(
        text % {"score": params["score"]} + " " + _("Un mot à ajouter ? Écrivez-le ici."),
        [button(_("Non merci"), "no_comment")],
    )


def thanks(params: Params) -> Rendered:
    return Rendered(_("Merci, c'est noté. Envoyez un fichier quand vous voulez imprimer à nouveau."))


def shop_remark(params: Params) -> Rendered:
    return Rendered(named(params["shop"], params["text"]))


def remark_passed(params: Params) -> Rendered:
    facts = {"shop": params["shop"]}
    if not params.get("revision"):
        return Rendered(_("Transmis à %(shop)s.") % facts, [button(_("Nouvelle commande"), "new")])
    return Rendered(
        _("Fichier transmis à %(shop)s pour la commande en cours.") % facts,
        [button(_("C'est une nouvelle commande"), f"print:{params['revision']}")],
    )
