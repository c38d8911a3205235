"""What is said about a document, and how it shall be printed."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from everyprint.bot import taps
from everyprint.bot.words import fixes, phrases
from everyprint.bot.words.phrases import Params, answer
from everyprint.documents.engine.words import where
from everyprint.documents.errors import Refused
from everyprint.messaging.message import SHEET, Answer, Picture, Said

NAME_SHOWN = 24  # characters of a file's name on a button
LEAVING_SHOWN = 3  # files of an order that can each be left out with one tap
PAPERS = {(210, 297): "A4", (297, 420): "A3", (148, 210): "A5", (216, 279): "Letter"}


def reading(params: Params) -> Said:
    return Said(_("Bien reçu « %(name)s ». Je lis votre fichier…") % {"name": params["name"]})


def reading_several(params: Params) -> Said:
    """`rest` are those that no order has room for."""
    named = ", ".join(_("« %(name)s »") % {"name": _short(name)} for name in params["names"])
    text = _("Bien reçu %(files)s. Chaque fichier aura ses propres options, dans une seule commande. Je lis…")
    lines = [text % {"files": named}]
    if params["rest"]:
        rest = ", ".join(_("« %(name)s »") % {"name": _short(name)} for name in params["rest"])
        more = _("Une commande a dix fichiers au plus ; ceux-ci attendent la suivante : %(files)s.")
        lines.append(more % {"files": rest})
    return Said("\n".join(lines))


def whose_binding(params: Params) -> Said:
    text = _(
        "Une reliure tient un seul document : relier chaque fichier à part (%(count)d reliures), ou "
        "seulement « %(name)s » ? Pour un seul livre, envoyez les fichiers réunis en un PDF."
    )
    last = _("Seulement « %(name)s »") % {"name": _short(params["name"])}
    choices = (
        answer(_("Chacun la sienne"), taps.BindEach(params["binding"]), is_main=True),
        answer(last, taps.Set("binding", params["binding"]), _("Seulement le dernier")),
        answer(_("Sans reliure"), taps.BindEach(""), _("Aucune reliure")),
    )
    return Said(text % {"count": params["count"], "name": _short(params["name"])}, choices)


def whose_wish(params: Params) -> Said:
    """A wish that does not say which of several files it is for: nothing was changed."""
    text = _("« %(text)s » : pour quel fichier ? Rien n'a changé.")
    choices = tuple(answer(_short(file["name"]), taps.WishFor(file["revision"])) for file in params["files"])
    return Said(text % {"text": params["text"][:80]}, choices)


def order_full(params: Params) -> Said:
    """`names` are those that found no room."""
    named = ", ".join(_("« %(name)s »") % {"name": _short(name)} for name in params["names"])
    text = _(
        "Une commande a dix fichiers au plus : %(files)s n'y est pas, mais reste gardé. Retirez un fichier "
        "pour le mettre, ou imprimez-le dans la commande suivante."
    )
    return Said(text % {"files": named})


def wish_kept(params: Params) -> Said:
    text = _("Compris : « %(text)s ». Je l'applique dès que le fichier est lu.")
    if not params.get("is_read", True):
        text = _("Compris : « %(text)s ». Envoyez maintenant le fichier : je l'applique dès qu'il est lu.")
    return Said(text % {"text": params["text"]})


def quota_reached(params: Params) -> Said:
    """What is left, and when more comes."""
    left = ngettext("%(count)d fichier", "%(count)d fichiers", params["documents"]) % {
        "count": params["documents"]
    }
    return Said(
        _(
            "Je n'ai pas gardé cet envoi : il dépasse ce que vous pouvez envoyer en 24 heures. Il vous reste "
            "%(left)s et %(megabytes)d Mo ; vous en aurez plus %(moment)s. Vos commandes continuent."
        )
        % {"left": left, "megabytes": params["megabytes"], "moment": phrases.moment(params["more_at"])}
    )


def no_room(params: Params) -> Said:
    return Said(
        _(
            "Nous recevons trop de fichiers en ce moment, et celui-ci n'est pas gardé : renvoyez-le dans une "
            "heure. Vos commandes et vos retraits continuent."
        )
    )


def price_of(params: Params) -> Said:
    """What was asked about costs, beside what is chosen; `choices` takes it."""
    text = _("%(options)s : à partir de %(then)s. Avec ce qui est choisi : à partir de %(now)s.")
    facts = {"options": phrases.options(params["options"])}
    facts |= {name: phrases.amount(params[name]) for name in ("then", "now")}
    return Said(text % facts, tuple(_choice(choice) for choice in params["choices"]))


def document_ready(params: Params) -> Said:
    """Pages, sizes, colour, blank pages and problems with their fixes, with the contact sheets."""
    facts = [_("« %(name)s » : %(pages)s, %(sizes)s.") % {
        "name": params["name"], "pages": phrases.pages(params["pages"]), "sizes": _sizes(params["sizes"])
    }]  # fmt: skip
    facts.append(_colour(params["colour_pages"], params["faint_colour_pages"], params["pages"]))
    blank = params["blank_pages"]
    if blank:
        facts.append(
            ngettext("Page blanche : %(where)s.", "Pages blanches : %(where)s.", len(blank))
            % {"where": _numbers(blank)}
        )
    facts += [f"⚠ {phrases.problem(problem)}" for problem in params["problems"]]
    sure = fixes.confidence(params["fixes"])
    if sure:
        facts.append(sure)
    revision = params["revision"]
    alt = _("Aperçu des pages, feuille %(number)d")
    pictures = [
        Picture(SHEET, revision, number, alt % {"number": number + 1}) for number in range(params["sheets"])
    ]
    choices = [fixes.fix_answer(fix, revision) for fix in params["fixes"]]
    if params["is_other"]:
        choices.append(answer(_("Imprimer ce fichier"), taps.Print(revision)))
    return Said("\n".join(facts), tuple(choices), tuple(pictures), document=revision)


def _sizes(sizes: Sequence[Params]) -> str:
    names: dict[str, int] = {}
    for size in sizes:
        names.setdefault(_size(size["width_mm"], size["height_mm"]), len(size["pages"]))
    return ", ".join(list(names)[:3])


def _size(width: int, height: int) -> str:
    small, large = sorted((width, height))
    for (paper_width, paper_height), name in PAPERS.items():
        if abs(small - paper_width) <= 3 and abs(large - paper_height) <= 3:
            return _("%(paper)s paysage") % {"paper": name} if width > height else name
    return _("%(width)d × %(height)d mm") % {"width": width, "height": height}


def _numbers(pages: Sequence[int]) -> str:
    """`3, 12, 17–19`."""
    return where(pages).partition(" ")[2]


def _colour(coloured: Sequence[int], faint: Sequence[int], total: int) -> str:
    if len(coloured) == total:
        text = _("Tout est en couleur.")
    elif coloured:
        text = ngettext(
            "Couleur : page %(where)s.", "Couleur : pages %(where)s (%(count)d pages).", len(coloured)
        ) % {"where": _numbers(coloured), "count": len(coloured)}
    else:
        text = _("Pas de couleur.")
    if faint:
        text += " " + _("Couleur très pâle : %(where)s, comptée en noir et blanc.") % {"where": where(faint)}
    return text


def document_refused(params: Params) -> Said:
    """Why a file cannot be printed, in the engine's words; also how its password is asked for."""
    sentence = Refused.from_json(params).sentence()
    another = answer(_("Envoyer un autre fichier"), taps.New(), _("Un autre fichier"))
    is_password = params["code"] in ("password_needed", "password_wrong")
    locked = params.get("goes_on_without")
    without = answer(_("Continuer sans ce fichier"), taps.WithoutFile(locked or ""), _("Sans ce fichier"))
    choices = (without, another) if locked else (another,)
    return Said(sentence, choices if is_password else ())


def range_refused(params: Params) -> Said:
    sentence = Refused.from_json(params).sentence()
    return Said(sentence + " " + _("Vos autres choix sont gardés."))


def options(params: Params) -> Said:
    """What is chosen now, what it costs at least, and what can be changed with one tap."""
    wanted = params["options"]
    lines = []
    if params.get("unknown"):
        lines.append(_("Je n'ai pas compris « %(text)s » ; le reste est noté.") % {"text": params["unknown"]})
    if params.get("selected") is not None:
        lines.append(_selected(params["selected"], params["doubles"]))
    if params.get("dropped"):
        lines.append(_("Aucune imprimerie ne propose cela : votre choix d'avant est gardé."))
    if params.get("noted") and (params["added"] or params.get("is_for_all")):
        lines.append(_noted(params["noted"], is_for_all=bool(params.get("is_for_all"))))
    if params["added"]:
        lines += _lines(params)
    else:
        lines.append(_("Impression : %(options)s.") % {"options": phrases.options(wanted)})
    if params["from_total"] is not None:
        lines.append(_("À partir de %(total)s.") % {"total": phrases.amount(params["from_total"])})
    if params["added"]:
        text = _("Touchez pour changer « %(name)s », ou écrivez « le premier en couleur ».")
        lines.append(text % {"name": _short(params["name"])})
    else:
        lines.append(_("Touchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 »."))
    improve = answer(_("Améliorer le document"), taps.Improve(), _("Améliorer"))
    go = answer(_("Choisir l'imprimerie"), taps.Shops(), is_main=True)
    return Said("\n".join(lines), (*map(_choice, params["choices"]), improve, *_together(params), go))


def _lines(params: Params) -> list[str]:
    """Every file of the order with its number, as « le premier » counts them."""
    found = [_("Votre commande :")]
    at_hand = {"revision": "", "name": params["name"], "options": params["options"]}
    for number, line in enumerate(params.get("lines") or [*params["added"], at_hand], 1):
        name = _("« %(name)s »") % {"name": _short(line["name"])}
        if line.get("pages"):
            name = f"{name}, {phrases.pages(line['pages'])}"
        found.append(f"{number}. " + phrases.named(name, phrases.options(line["options"])))
    return found


def _noted(names: Sequence[str], *, is_for_all: bool) -> str:
    if is_for_all:
        return _("C'est noté pour tous les fichiers.")
    named = ", ".join(_("« %(name)s »") % {"name": _short(name)} for name in names)
    return _("C'est noté pour %(files)s.") % {"files": named}


def _together(params: Params) -> list[Answer]:
    """Several files in one order: each can be changed, left out and put back, and all be printed alike."""
    choices, added = [], params["added"]
    if added:
        choices.append(answer(_("Tous avec ces options"), taps.SameForAll(), _("Tous pareils")))
    for line in added:
        label = _("Changer « %(name)s »") % {"name": _short(line["name"])}
        choices.append(answer(label, taps.Line(line["revision"])))
    lines = params.get("lines") or added
    if len(lines) > LEAVING_SHOWN:  # one of many leaves when it was chosen
        others = {line["revision"] for line in added}
        lines = [line for line in lines if line["revision"] not in others]
    choices += [
        answer(_("Retirer « %(name)s »") % {"name": _short(line["name"])}, taps.LeaveOut(line["revision"]))
        for line in lines
    ]
    before = params.get("joinable")  # of an older version
    for other in params.get("aside") or ([before] if before else []):
        label = _("Avec « %(name)s » aussi") % {"name": _short(other["name"])}
        choices.append(answer(label, taps.Join(other["revision"]), _("Avec le précédent")))
    return choices


def _short(name: str) -> str:
    return name if len(name) <= NAME_SHOWN else f"{name[: NAME_SHOWN - 1]}…"


def _selected(count: int, doubles: bool) -> str:
    if doubles:
        return _("Cela fait %(pages)s, les doublons comptés une fois.") % {"pages": phrases.pages(count)}
    return _("Cela fait %(pages)s.") % {"pages": phrases.pages(count)}


def _choice(choice: Params) -> Answer:
    name, value = choice["option"], choice["value"]
    labels = {
        "colour": lambda: phrases.colour(value),
        "sides": lambda: phrases.sides(value),
        "paper": lambda: _("Papier %(paper)s") % {"paper": value},
        "binding": lambda: phrases.binding(value) if value else _("sans reliure"),
        "copies": lambda: _("Nombre d'exemplaires"),
        "drop_blank": lambda: _("sans les pages blanches"),
        "faint_as_colour": lambda: (
            _("garder la couleur pâle") if value else _("couleur pâle en noir et blanc")
        ),
        "booklet": lambda: _("livret à plier") if value else _("pas de livret"),
        "pages": lambda: _("toutes les pages"),
    }
    shorts = {
        "colour": lambda: {"auto": _("Couleur où il y en a")}.get(value, ""),
        "copies": lambda: _("Exemplaires"),
        "drop_blank": lambda: _("Sans pages blanches"),
        "faint_as_colour": lambda: _("Garder couleur pâle") if value else _("Pâle noir et blanc"),
    }
    label = labels[name]()
    tap = taps.Copies() if name == "copies" else taps.Set(name, str(value))
    return answer(label[0].upper() + label[1:], tap, shorts[name]() if name in shorts else "")


def choose_copies(params: Params) -> Said:
    choices = tuple(answer(str(number), taps.Set("copies", str(number))) for number in (1, 2, 3, 4, 5, 10))
    return Said(_("Combien d'exemplaires ? Touchez ou écrivez un nombre."), choices)
