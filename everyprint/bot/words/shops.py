"""The shops that can print it, and what a shop is: where, until when, what number."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words import phrases
from everyprint.bot.words.phrases import Params, amount, answer, moment, named
from everyprint.messaging.message import Answer, Choice, Link, Place, Said

MAP = "https://www.google.com/maps/search/?api=1&query="  # opens the telephone's own map where it has one


def shops(params: Params) -> Said:
    """At most three shops with the exact total, the distance, the hours and the ready time."""
    lines = [*_away(params), _("Prix exact pour votre fichier :")]
    if params.get("nowhere"):
        lines.insert(
            0,
            _("Pas d'imprimerie à « %(place)s » pour cela : en voici d'autres.")
            % {"place": params["nowhere"]},
        )
    choices: list[Choice] = []
    for shop in params["shops"]:
        lines.append(line_of(shop))
        label = f"{shop['name']} · {amount(shop['total'])}"
        choices.append(answer(label, taps.ChooseShop(shop["id"]), shop["name"], is_main=True))
    if params["others"]:
        choices.append(answer(_("Autres quartiers"), taps.Places()))
    if not params["is_near"]:
        choices.append(Place(_("Près de moi"), str(taps.Locate())))
    return Said("\n".join(lines), (*choices, change_options()))


def change_options() -> Answer:
    return answer(_("Changer les options"), taps.Options())


def another_shop() -> Answer:
    return answer(_("Autre imprimerie"), taps.Shops())


def line_of(shop: Params) -> str:
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


def _away(params: Params) -> list[str]:
    """What became of the shop that is missed."""
    missed = params.get("away")
    if not missed:
        return []
    text = (
        _("%(shop)s est en pause et ne prend pas de commande en ce moment.")
        if missed["is_paused"]
        else _("%(shop)s ne prend plus de nouvelles commandes.")
    )
    return [text % {"shop": missed["name"]}]


def no_shop(params: Params) -> Said:
    text = _(
        "Aucune imprimerie ne peut faire cela en ce moment. Votre fichier et vos choix sont gardés : "
        "changez une option ou réessayez un peu plus tard."
    )
    return Said(
        "\n".join((*_away(params), text)),
        (change_options(), answer(_("Réessayer"), taps.Shops())),
    )


def ask_place(params: Params) -> Said:
    places = [answer(place, taps.InPlace(place)) for place in params["places"]]
    text = _("Dans quel quartier ? Touchez-le ou écrivez son nom.")
    return Said(text, (*places, answer(_("Toutes les imprimeries"), taps.InPlace(""), _("Toutes"))))


# One shop ------------------------------------------------------------------------------------------------


def shop_info(params: Params) -> Said:
    """`info` is what was asked for: hours, address or phone; the rest stands beside it, shortly."""
    lines, choices = [], []
    for shop in params["shops"]:
        lines += about(shop, with_week=params["info"] == "hours")
        choices += on_map(shop, is_one=len(params["shops"]) == 1)
    return Said(
        "\n".join(lines) or _("Aucune imprimerie ne prend de commandes en ce moment."), tuple(choices)
    )


def about(shop: Params, *, with_week: bool = False) -> list[str]:
    """`LE PARRAIN, Plateau`, its hours of now (and of the week), its telephone."""
    lines = [f"{shop['name']}, {shop['place']}" if shop["place"] else str(shop["name"]), is_open_now(shop)]
    if with_week and shop["hours"]:
        lines.append(week(shop["hours"]))
    if shop["phone"]:
        lines.append(_("Téléphone : %(phone)s") % {"phone": shop["phone"]})
    return lines


def in_short(shop: Params) -> str:
    """`LE PARRAIN, Plateau. Ouvert maintenant, ferme à 20 h 00. Téléphone : +221…` on one line."""
    name, *facts = about(shop)
    return f"{name}. " + " ".join(fact.rstrip(".") + "." for fact in facts)


def on_map(shop: Params, *, is_one: bool = True) -> list[Choice]:
    """A way to the map, where the shop gave its position."""
    if not shop["map"]:
        return []
    label = _("Voir sur la carte") if is_one else named(shop["name"], _("carte"))
    return [Link(label, MAP + shop["map"], _("Carte"))]


def is_open_now(shop: Params) -> str:
    if not shop["hours"]:
        return _("Ouvert tous les jours, à toute heure.")
    if shop["open_until"]:
        return _("Ouvert maintenant, ferme %(moment)s.") % {"moment": moment(shop["open_until"])}
    if shop["opens_at"]:
        return _("Fermé maintenant, ouvre %(moment)s.") % {"moment": moment(shop["opens_at"])}
    return _("Fermé en ce moment.")


def week(hours: Mapping[str, Sequence[Sequence[str]]]) -> str:
    """`lun.–ven. 08:00–20:00 · sam. 09:00–13:00`: neighbouring days with the same hours together."""
    days = [_("lun."), _("mar."), _("mer."), _("jeu."), _("ven."), _("sam."), _("dim.")]
    spans: list[tuple[int, int, str]] = []
    for day in range(7):
        told = ", ".join(f"{start}–{end}" for start, end in hours.get(str(day), ())) or _("fermé")
        if spans and spans[-1][2] == told:
            spans[-1] = (spans[-1][0], day, told)
        else:
            spans.append((day, day, told))
    if len(spans) == 1:
        return _("Tous les jours %(hours)s") % {"hours": spans[0][2]}
    return " · ".join(
        f"{days[first]}{f'–{days[last]}' if last > first else ''} {told}" for first, last, told in spans
    )


def person(params: Params) -> Said:
    """Somebody to speak to: the shop of the order reads here, and may be called."""
    lines, choices = [], []
    if params["order_id"]:
        lines.append(
            _("Une personne de %(shop)s lit ce que vous lui écrivez ici.") % {"shop": params["shop"]}
        )
        choices.append(
            answer(_("Écrire à l'imprimerie"), taps.ToShop(params["order_id"]), _("Lui écrire"), is_main=True)
        )
    else:
        lines.append(
            _(
                "Je suis un programme. Une personne de l'imprimerie vous lit dès que vous avez une "
                "commande ; avant cela, appelez ou passez au comptoir."
            )
        )
    for shop in params["shops"]:
        lines.append(named(shop["name"], shop["phone"]))
    return Said("\n".join(lines), tuple(choices))
