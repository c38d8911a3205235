"""What is said about making a document better."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words import phrases
from everyprint.bot.words.phrases import Params, answer
from everyprint.documents.engine.words import where
from everyprint.messaging.message import CHANGE, Answer, Picture, Said

WHERE_MAX = 24  # characters of page numbers that are read at a glance


def fix_answer(fix: Params, revision: str) -> Answer:
    """One fix to tap; it names its revision, so that the button of an old message still fits."""
    if fix["code"] == "faint_colour":
        keep = taps.Set("faint_as_colour", str(True))
        return answer(_("Garder la couleur pâle"), keep, _("Garder couleur pâle"))
    return answer(_label(fix), taps.Fix(revision, fix["code"]), _short_label(fix))


def _label(fix: Params) -> str:
    if fix["fix"] == "straighten_and_whiten":
        return _("Blanchir seulement") if fix["confidence"] is None else _("Redresser et blanchir")
    labels = {
        "blank_pages": _("Enlever les pages blanches"),
        "nearly_blank_pages": _("Enlever les pages presque blanches"),
    }
    by_fix = {
        "scale_to_fit": _("Adapter à la feuille"),
        "rotate": _("Tourner ces pages"),
        "gray": _("Mettre en noir et blanc"),
        "split_a3": _("Couper en deux A4"),
        "binding_margin": _("Marge de reliure"),
        "drop_blank": _("Enlever ces pages"),
        "drop_pages": _("Enlever ces pages"),
    }
    return labels.get(fix["code"]) or by_fix.get(fix["fix"]) or _("Corriger")


def _short_label(fix: Params) -> str:
    labels = {
        "blank_pages": _("Sans pages blanches"),
        "nearly_blank_pages": _("Sans presque vides"),
    }
    by_fix = {"gray": _("En noir et blanc"), "split_a3": _("Couper en deux")}
    if fix["fix"] == "straighten_and_whiten" and fix["confidence"] is not None:
        return _("Redresser, blanchir")
    return labels.get(fix["code"]) or by_fix.get(fix["fix"]) or ""


def improve(params: Params) -> Said:
    """What could be better, each with its fix, and what may be wished for."""
    lines = [_("« %(name)s » :") % {"name": params["name"]}] if params["problems"] else []
    lines += [f"⚠ {phrases.problem(problem)}" for problem in params["problems"]]
    if not lines:
        lines.append(_("Tout est en ordre dans « %(name)s ».") % {"name": params["name"]})
    lines.append(_("Chaque correction fait une nouvelle version : vous comparez, puis vous choisissez."))
    wishes = {
        "gray_pages": _("Pages en noir et blanc"),
        "rotate_pages": _("Tourner des pages"),
        "binding_margin": _("Marge de reliure"),
    }
    shorts = {"gray_pages": _("Pages noir et blanc")}
    choices = [fix_answer(fix, params["revision"]) for fix in params["fixes"]]
    choices += [
        answer(wishes[code], taps.Fix(params["revision"], code), shorts.get(code, ""))
        for code in params["wishes"]
    ]
    return Said("\n".join(lines), (*choices, _back()))


def _back() -> Answer:
    return answer(_("Retour aux options"), taps.Options())


def ask_fix_pages(params: Params) -> Said:
    questions = {
        "gray_pages": _("Quelles pages mettre en noir et blanc ?"),
        "rotate_pages": _("Quelles pages tourner ?"),
    }
    example = _("Écrivez par exemple « 2-5, 7 » ou « tout » (le document a %(pages)s).") % {
        "pages": phrases.pages(params["pages"])
    }
    return Said(f"{questions[params['code']]} {example}", (_back(),))


def fixing(params: Params) -> Said:
    return Said(
        _("Je prépare la correction de « %(name)s ». Votre fichier d'origine reste tel quel.")
        % {"name": params["name"]}
    )


def fix_ready(params: Params) -> Said:
    """Before and after: what was done, the pages, the price; both versions are one tap away."""
    lines = [
        _("« %(name)s », version %(number)d : %(done)s.")
        % {"name": params["name"], "number": params["number"], "done": _done(params)},
        _pages(params["pages_before"], params["pages_after"]),
    ]
    price = _price(params["total_before"], params["total_after"])
    if price:
        lines.append(price)
    lines.append(_("Rien n'est changé avant votre choix."))
    picture = Picture(CHANGE, params["revision"], 0, _("Avant et après la correction"))
    return Said(
        "\n".join(lines),
        (
            answer(
                _("Prendre cette version"),
                taps.Print(params["revision"]),
                _("Prendre la nouvelle"),
                is_main=True,
            ),
            answer(_("Garder l'original"), taps.Print(params["original"])),
        ),
        (picture,) if params["has_picture"] else (),
    )


def _done(params: Params) -> str:
    whitened = _("photos redressées et blanchies") if params["is_straightened"] else _("photos blanchies")
    done = {
        "scale_to_fit": _("contenu adapté à la feuille A4"),
        "rotate": _("pages tournées"),
        "drop_blank": _("pages enlevées"),
        "drop_pages": _("pages enlevées"),
        "gray": _("en noir et blanc"),
        "split_a3": _("chaque A3 coupé en deux A4"),
        "binding_margin": _("marge de reliure de 10 mm à gauche"),
        "straighten_and_whiten": whitened,
    }
    text = done.get(params["fix"]) or _("corrigée")
    place = where(params["pages"]) if params["pages"] else ""
    return f"{text} ({place})" if 0 < len(place) <= WHERE_MAX else text


def _pages(before: int, after: int) -> str:
    if before == after:
        return _("Toujours %(pages)s.") % {"pages": phrases.pages(after)}
    return _("%(before)s → %(after)s.") % {"before": phrases.pages(before), "after": phrases.pages(after)}


def _price(before: int | None, after: int | None) -> str:
    """The lowest price of each version, and the difference with its sign."""
    if before is None or after is None:
        return ""
    if before == after:
        return _("Même prix : à partir de %(total)s.") % {"total": phrases.amount(after)}
    sign = "−" if after < before else "+"
    return _("Prix : à partir de %(before)s → %(after)s (%(difference)s).") % {
        "before": phrases.amount(before),
        "after": phrases.amount(after),
        "difference": sign + phrases.amount(abs(after - before)),
    }


def fix_refused(params: Params) -> Said:
    """A fix that could not be made changes nothing."""
    text = _(
        "Cette correction n'est pas possible sur « %(name)s ». Votre document reste tel quel : "
        "vous pouvez continuer avec lui."
    ) % {"name": params["name"]}
    return Said(text, (_back(),))


def confidence(fixes: Sequence[Params]) -> str:
    """How sure we are of the crop that is on offer; empty without one."""
    sure = [fix["confidence"] for fix in fixes if fix["confidence"] is not None]
    if not sure:
        return ""
    return _("Bord de la feuille trouvé, sûr à %(percent)d %%.") % {"percent": min(sure)}
