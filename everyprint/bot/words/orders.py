"""Shops, quotes and the life of an order."""

from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words import phrases
from everyprint.bot.words.phrases import Params, amount, answer, moment, named
from everyprint.bot.words.shops import another_shop, change_options, in_short, line_of, on_map
from everyprint.documents.engine.words import where
from everyprint.lib.ids import HIDDEN, grouped
from everyprint.messaging.message import PROOF, RECEIPT, Answer, Page, Said, Target

PAGES_NAMED = 6


def quote(params: Params) -> Said:
    """The itemised price, what comes out in colour, until when it holds, and cheaper ways."""
    lines = []
    if params.get("change"):
        lines.append(
            _("Le devis avait expiré et le prix a changé : %(change)s. Voici le nouveau.")
            % {"change": params["change"]}
        )
    if params.get("is_like_last"):
        lines.append(_("Comme la dernière fois :"))
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
            _("⚠ L'imprimerie ferme avant d'avoir fini : vos feuilles seront prêtes à la réouverture.")
        )
    about = params.get("about")
    if about:
        lines.append(in_short(about))
    lines.append(_("Prix garanti 60 minutes. Votre solde : %(balance)s.") % {
        "balance": amount(params["balance"])
    })  # fmt: skip
    order, total = params["order_id"], amount(params["total"])
    pay = answer(_("Payer %(total)s") % {"total": total}, taps.Pay(order), is_main=True)
    proof = Page(_("Voir l'épreuve"), Target(PROOF, order))
    savings = map(_saving, params["savings"])
    around = on_map(about) if about else []
    return Said("\n".join(lines), (pay, *savings, proof, change_options(), another_shop(), *around))


def _wanted(line: Params) -> list[str]:
    """How a line is printed, and what of it comes out in colour."""
    texts = [phrases.options(line["options"])]
    if line["colour_pages"]:
        texts.append(_("En couleur : %(where)s.") % {"where": line["colour_pages"]})
    return texts


def _saving(saving: Params) -> Answer:
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
    shorts = {
        "colour_where_colour": _("Couleur utile"),
        "all_gray": _("Noir et blanc"),
        "two_up": _("2 par face"),
        "without_blank": _("Sans vides"),
    }
    saved = amount(-saving["saved"])
    short = f"{shorts.get(saving['code'], label)} {saved}"
    return answer(named(label, saved), taps.TakeSaving(saving["code"]), short)


def shop_closed(params: Params) -> Said:
    opens = moment(params["opens_at"]) if params["opens_at"] else ""
    text = _("%(shop)s a fermé entre-temps.") % {"shop": params["shop"]}
    if opens:
        text += " " + _("Elle ouvre %(moment)s et fera alors votre commande.") % {"moment": opens}
    text += " " + _("Rien n'est encore débité.")
    return Said(
        text,
        (
            answer(_("Payer et attendre"), taps.PayClosed(params["order_id"]), is_main=True),
            another_shop(),
        ),
    )


def order_placed(params: Params) -> Said:
    return Said(
        _(
            "C'est payé : %(total)s sont réservés. %(shop)s a reçu votre commande ; je vous préviens dès "
            "qu'elle est acceptée. L'argent ne part qu'à la remise. Écrivez ici pour parler à l'imprimerie."
        )
        % {"total": amount(params["total"]), "shop": params["shop"]},
        card=params["order_id"],
    )


def quote_kept(params: Params) -> Said:
    total = amount(params["total"])
    text = _("Rien n'est payé : le devis de %(total)s chez %(shop)s est toujours là.")
    choices = (
        answer(_("Payer %(total)s") % {"total": total}, taps.Pay(params["order_id"]), is_main=True),
        change_options(),
        answer(_("Abandonner"), taps.New()),
    )
    return Said(text % {"total": total, "shop": params["shop"]}, choices)


def status(params: Params) -> Said:
    """`stage` is one of orders.states.Stage."""
    facts = {"order": grouped(params["order_id"]), "shop": params["shop"]}
    if params["stage"] == "ready":
        text = _("Votre commande %(order)s est prête chez %(shop)s : montrez le code de retrait au comptoir.")
    elif params["ready_at"]:
        text = _("%(shop)s a accepté votre commande %(order)s : normalement prête %(moment)s.")
        facts["moment"] = moment(params["ready_at"])
    else:
        text = _(
            "Votre commande %(order)s est payée ; %(shop)s ne l'a pas encore acceptée. Je vous préviens."
        )
    return Said(text % facts)


def order_accepted(params: Params) -> Said:
    return Said(
        _("%(shop)s a accepté votre commande : normalement prête %(moment)s.")
        % {"shop": params["shop"], "moment": moment(params["ready_at"])}
    )


def order_complete(params: Params) -> Said:
    about = params.get("about")
    text = _("Votre commande est prête chez %(shop)s ! Montrez ce code au comptoir : %(code)s")
    text %= {"shop": params["shop"], "code": HIDDEN}
    around = f"{text}\n{in_short(about)}" if about else text
    return Said(around, tuple(on_map(about)) if about else (), code=HIDDEN)


def order_retrieved(params: Params) -> Said:
    facts = {"shop": params["shop"], "total": amount(params["total"])}
    if params.get("how") == "no_code":
        text = _(
            "%(shop)s a remis votre commande sans code (raison : %(reason)s). %(total)s sont payés. "
            "Si ce n'était pas vous, touchez le bouton ou écrivez « ce n'était pas moi » dans les 7 jours."
        ) % (facts | {"reason": params.get("reason", "")})
    elif params.get("how") == "uncollected":
        text = (
            _(
                "Votre commande chez %(shop)s attendait depuis 7 jours : elle est close, %(total)s sont "
                "payés. Demandez à l'imprimerie si vos feuilles y sont encore."
            )
            % facts
        )
    else:
        text = _("Commande remise par %(shop)s. %(total)s sont payés. Merci !") % facts
    page = Page(_("Voir le reçu"), Target(RECEIPT, params["order_id"]))
    if params.get("how") == "no_code":
        return Said(text, (answer(_("Ce n'était pas moi"), taps.AskDispute(params["order_id"])), page))
    return Said(text, (page,))


def order_aborted(params: Params) -> Said:
    facts = {"shop": params["shop"], "total": amount(params["total"]), "reason": params.get("reason", "")}
    if params.get("reason") == "moved":
        text = _("Commande retirée à %(shop)s : %(total)s reviennent sur votre solde.") % facts
    elif params.get("by") == "operator":
        text = (
            _(
                "EveryPrint a annulé votre commande chez %(shop)s (%(reason)s). %(total)s reviennent sur "
                "votre solde."
            )
            % facts
        )
    elif params.get("by") == "customer":
        text = _("Commande annulée. %(total)s reviennent sur votre solde.") % facts
    elif params.get("reason") == "no_answer":
        text = _("%(shop)s n'a pas répondu : commande annulée, %(total)s reviennent sur votre solde.") % facts
    elif params.get("reason") == "shop_suspended":
        text = (
            _(
                "%(shop)s ne prend plus de nouvelles commandes : la vôtre est annulée, %(total)s "
                "reviennent sur votre solde."
            )
            % facts
        )
    elif params.get("reason") == "promise_broken":
        text = (
            _("%(shop)s n'a pas fini à temps : commande annulée, %(total)s reviennent sur votre solde.")
            % facts
        )
    else:
        text = (
            _("%(shop)s ne peut pas faire votre commande (%(reason)s). %(total)s reviennent sur votre solde.")
            % facts
        )
    return Said(text)


def print_elsewhere(params: Params) -> Said:
    return Said(
        _("Votre fichier est gardé encore 24 heures : vous pouvez le faire imprimer ailleurs."),
        (
            answer(
                _("Choisir une autre imprimerie"),
                taps.Again(params["order_id"]),
                _("Autre imprimerie"),
                is_main=True,
            ),
        ),
    )


def pickup_locked(params: Params) -> Said:
    return Said(
        _(
            "Quelqu'un a tapé cinq codes faux pour votre commande chez %(shop)s. Elle est protégée pendant "
            "15 minutes. Ne donnez votre code qu'au comptoir."
        )
        % {"shop": params["shop"]}
    )


def order_overdue(params: Params) -> Said:
    order = params["order_id"]
    text = _(
        "%(shop)s avait promis votre commande %(moment)s et ne l'a pas encore déclarée prête. Voulez-vous "
        "attendre, ou reprendre vos %(total)s ? Si elle n'arrive pas, ils reviennent d'eux-mêmes."
    )
    facts = {"moment": moment(params["ready_at"]), "total": amount(params["total"])}
    return Said(
        text % (facts | {"shop": params["shop"]}),
        (
            answer(_("Reprendre mon argent"), taps.Cancel(order), _("Mon argent"), is_main=True),
            answer(_("Attendre encore"), taps.Wait(order), _("Attendre")),
        ),
    )


def order_silent(params: Params) -> Said:
    """The shop has not answered for an open hour: the same order elsewhere, with price and difference."""
    order, before = params["order_id"], params["total"]
    facts = {"shop": params["shop"], "total": amount(before)}
    lines = []
    if params.get("is_changed"):
        lines.append(_("Le prix ou l'imprimerie a changé entre-temps : rien n'a bougé."))
    lines.append(
        _(
            "%(shop)s n'a toujours pas répondu à votre commande. Sans réponse, vos %(total)s reviennent "
            "bientôt d'eux-mêmes."
        )
        % facts
    )
    if params["shops"]:
        lines.append(_("La même commande peut partir ailleurs tout de suite :"))
    choices = []
    for shop in params["shops"]:
        lines.append(f"{line_of(shop)} ({_difference(shop['total'] - before)})")
        label = f"{shop['name']} · {amount(shop['total'])}"
        tap = taps.Elsewhere(order, shop["id"], shop["total"])
        choices.append(answer(label, tap, shop["name"], is_main=True))
    return Said(
        "\n".join(lines),
        (
            *choices,
            answer(_("Reprendre mon argent"), taps.Cancel(order), _("Mon argent"), is_main=not choices),
            answer(_("Attendre encore"), taps.Wait(order), _("Attendre")),
        ),
    )


def shop_step(step: str, reason: str) -> str:
    """What a shop is told about an order that waits too long, was ended or is disputed."""
    texts = {
        "reminded": _(
            "Le client attend votre réponse depuis une demi-heure : promettez une heure, ou annulez."
        ),
        "silent": _("Toujours pas de réponse : le client peut maintenant faire imprimer ailleurs."),
        "asked": _("L'heure promise est passée. Est-ce prêt ? Sinon, promettez une nouvelle heure."),
        "overdue": _("Toujours pas prête : le client peut maintenant reprendre son argent."),
        "broken": _("L'heure promise est passée depuis trop longtemps : l'argent est rendu au client."),
        "moved": _("Sans réponse de votre part, le client est allé ailleurs."),
        "operator": _("EveryPrint a annulé cette commande (%(reason)s) : l'argent est rendu au client.")
        % {"reason": reason},
        "disputed": _(
            "Le client dit que ce n'est pas lui qui a pris cette commande, remise sans code. Écrivez ici ce "
            "que vous savez : EveryPrint regarde et décide."
        ),
        "for_shop": _("Remise contestée : EveryPrint vous donne raison (%(reason)s). Rien ne bouge.")
        % {"reason": reason},
        "for_customer": _(
            "Remise contestée : EveryPrint donne raison au client (%(reason)s). L'argent de la commande lui "
            "est rendu ; votre part est reprise sur vos gains."
        )
        % {"reason": reason},
    }
    return texts[step]


def shop_called(params: Params) -> Said:
    """To the shop itself, in the conversation that is its own."""
    facts = {"order": params["order_id"], "shop": params["shop"]}
    about = _("Commande %(order)s chez %(shop)s") % facts
    return Said(named(about, shop_step(params["step"], params["reason"])))


def _difference(more: int) -> str:
    if more == 0:
        return _("le même prix")
    facts = {"amount": amount(abs(more))}
    return _("%(amount)s de plus") % facts if more > 0 else _("%(amount)s de moins") % facts


def waiting_on(params: Params) -> Said:
    return Said(
        _("D'accord, la commande continue chez %(shop)s. Pour reprendre votre argent, écrivez « annuler ».")
        % {"shop": params["shop"]}
    )


def confirm_cancel(params: Params) -> Said:
    return Said(
        _("Annuler la commande chez %(shop)s ? %(total)s reviennent sur votre solde.")
        % {"shop": params["shop"], "total": amount(params["total"])},
        (
            answer(_("Oui, annuler"), taps.Cancel(params["order_id"]), is_main=True),
            answer(_("Non, la garder"), taps.Keep()),
        ),
    )


def not_abortable(params: Params) -> Said:
    """The shop has begun: only a person there can still stop it."""
    text = _("%(shop)s a déjà commencé cette commande. Écrivez-lui pour demander l'annulation.")
    write = answer(_("Écrire à l'imprimerie"), taps.ToShop(params["order_id"]), _("Lui écrire"), is_main=True)
    return Said(text % {"shop": params["shop"]}, (write,))


def order_kept(params: Params) -> Said:
    return Said(_("D'accord, la commande continue : rien n'a changé."))


def ask_score(params: Params) -> Said:
    order = params["order_id"]
    scores = tuple(answer(f"{score} ★", taps.Score(order, score)) for score in range(1, 6))
    return Said(
        _("Notez %(shop)s de 1 à 5 : comment était l'impression ?") % {"shop": params["shop"]}, scores
    )


def ask_comment(params: Params) -> Said:
    text = _("Merci pour votre note : %(score)d.")
    return Said(
        text % {"score": params["score"]} + " " + _("Un mot à ajouter ? Écrivez-le ici."),
        (answer(_("Non merci"), taps.NoComment()),),
    )


def thanks(params: Params) -> Said:
    return Said(_("Merci, c'est noté. Envoyez un fichier quand vous voulez imprimer à nouveau."))


def shop_remark(params: Params) -> Said:
    return Said(named(params["shop"], params["text"]))


def remark_passed(params: Params) -> Said:
    facts = {"shop": params["shop"]}
    if not params.get("revision"):
        back = (
            (answer(_("Le reprendre"), taps.TakeBackWords(params["remark"])),) if "remark" in params else ()
        )
        new = answer(_("Nouvelle commande"), taps.New())
        return Said(_("Transmis à %(shop)s.") % facts, (*back, new))
    return Said(
        _("Fichier transmis à %(shop)s pour la commande en cours.") % facts,
        (
            *_back(params),
            answer(_("C'est une nouvelle commande"), taps.Print(params["revision"]), _("Nouvelle commande")),
        ),
    )


def whose_words(params: Params) -> Said:
    """Nobody else has read them yet."""
    text = _("« %(text)s » : est-ce pour %(shop)s ? Rien n'est transmis avant votre réponse.")
    return Said(
        text % {"text": params["text"][:80], "shop": params["shop"]},
        (
            answer(
                _("Oui, à l'imprimerie"), taps.ToShop(params["order_id"]), _("À l'imprimerie"), is_main=True
            ),
            answer(_("Nouvelle commande"), taps.New()),
        ),
    )


def to_shop(params: Params) -> Said:
    return Said(
        _("Écrivez : pendant une demi-heure je transmets vos messages à %(shop)s.") % {"shop": params["shop"]}
    )


def words_taken_back(params: Params) -> Said:
    text = _("Message repris : %(shop)s ne le voit plus.") % {"shop": params["shop"]}
    if params["was_seen"]:
        text += " " + _("Il avait déjà été lu.")
    return Said(text)


def too_late_for_words(params: Params) -> Said:
    return Said(
        _(
            "Un message se reprend dans la minute. Écrivez à %(shop)s ce qui a changé : "
            "c'est transmis aussitôt."
        )
        % {"shop": params["shop"]}
    )


def _back(params: Params) -> tuple[Answer, ...]:
    """What an older version passed on did not name its order."""
    if "order_id" not in params:
        return ()
    tap = taps.TakeBack(params["order_id"], params["revision"])
    return (answer(_("Reprendre ce fichier"), tap, _("Le reprendre")),)


def whose_file(params: Params) -> Said:
    """Nobody has the file yet."""
    revision = params["revision"]
    return Said(
        _(
            "Bien reçu « %(name)s ». Est-ce pour votre commande en cours chez %(shop)s ? "
            "Personne ne le voit avant votre réponse."
        )
        % {"name": params["name"], "shop": params["shop"]},
        (
            answer(
                _("Oui, pour %(shop)s") % {"shop": params["shop"]},
                taps.PassFile(params["order_id"], revision),
                _("Commande en cours"),
            ),
            answer(_("Une nouvelle commande"), taps.Print(revision), _("Nouvelle commande")),
            answer(_("Rien, effacez-le"), taps.DropFile(revision), _("Effacez-le")),
        ),
    )


def file_taken_back(params: Params) -> Said:
    text = _("Fichier repris : %(shop)s ne peut plus l'ouvrir.") % {"shop": params["shop"]}
    if params["was_opened"]:
        text += " " + _("Elle l'avait déjà ouvert.")
    new = answer(_("C'est une nouvelle commande"), taps.Print(params["revision"]), _("Nouvelle commande"))
    return Said(
        text, (new, answer(_("Rien, effacez-le"), taps.DropFile(params["revision"]), _("Effacez-le")))
    )


def file_stays(params: Params) -> Said:
    text = _("« %(name)s » est dans une commande : il y reste jusqu'à sa fin, puis il est effacé.")
    return Said(text % {"name": params["name"]})


def file_dropped(params: Params) -> Said:
    return Said(_("C'est effacé."))
