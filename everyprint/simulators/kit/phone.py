"""The page that plays the customers' phones: debits that wait for a secret code, and what became of some."""

from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from itertools import pairwise
from pathlib import Path

from everyprint.lib.money import format_amount
from everyprint.simulators.kit.debits import NOT_APPROVED, NOT_ENOUGH, Debit, DebitBooks, Network
from everyprint.simulators.kit.server import Request, Response, as_page, see_other

HISTORY_LENGTH = 20
STYLE = Path(__file__).with_name("phone.css").read_text(encoding="utf-8")
_ANSWERS = {"approve": "", "refuse": NOT_APPROVED, "insufficient": NOT_ENOUGH}

_FRENCH = {
    "title": "Téléphone du client",
    "note": "Simulateur de mobile money : aucun argent réel.",
    "none": "Aucune demande en attente.",
    "none_hint": "Une demande de paiement d'EveryPrint apparaîtra ici d'elle-même.",
    "asks": "EveryPrint demande",
    "code": "Tapez votre code secret pour confirmer.",
    "approve": "Confirmer avec le code secret",
    "refuse": "Refuser",
    "insufficient": "Solde insuffisant",
    "history": "Déjà traitées",
    "COMPLETED": "Payé",
    "FAILED": "Échoué",
    "PROCESSING": "En cours…",
    "ACCEPTED": "En attente",
    NOT_APPROVED: "refusé ou expiré",
    NOT_ENOUGH: "solde insuffisant",
    "PAYER_LIMIT_REACHED": "limite atteinte",
    "PAYER_NOT_FOUND": "numéro inconnu",
    "back": "Retourner à EveryPrint",
    "gone": "Cette page n'existe pas.",
    "home": "Voir les demandes",
    "other": '<a href="/?lang=en" lang="en" hreflang="en">English</a>',
}
_ENGLISH = {
    "title": "The customer's phone",
    "note": "Mobile money simulator: no real money.",
    "none": "Nothing is waiting.",
    "none_hint": "A payment request from EveryPrint will appear here by itself.",
    "asks": "EveryPrint asks for",
    "code": "Enter your secret code to confirm.",
    "approve": "Confirm with the secret code",
    "refuse": "Refuse",
    "insufficient": "Not enough money",
    "history": "Done before",
    "COMPLETED": "Paid",
    "FAILED": "Failed",
    "PROCESSING": "In progress…",
    "ACCEPTED": "Waiting",
    NOT_APPROVED: "refused or expired",
    NOT_ENOUGH: "not enough money",
    "PAYER_LIMIT_REACHED": "limit reached",
    "PAYER_NOT_FOUND": "unknown number",
    "back": "Back to EveryPrint",
    "gone": "There is no such page.",
    "home": "See the requests",
    "other": '<a href="/?lang=fr" lang="fr" hreflang="fr">Français</a>',
}


def answer(request: Request, books: DebitBooks) -> Response:
    """One request to the page: look, answer a debit, or ask whether anything changed."""
    language = _language(request)
    texts = _ENGLISH if language == "en" else _FRENCH
    if request.path == "/":
        return as_page(_page(books, texts, language))
    if request.path == "/version":
        books.settle()
        return Response(200, str(books.version).encode(), {"content-type": "text/plain"})
    if request.method == "POST" and request.path.startswith("/debits/"):
        failure = _ANSWERS.get(request.form().get("answer", ""))
        if failure is not None:
            books.decide(request.path.removeprefix("/debits/"), failure)
        return see_other(f"/?lang={language}")
    body = f'<p class="none">{texts["gone"]}<br><a href="/?lang={language}">{texts["home"]}</a></p>'
    return as_page(_framed(body, texts, language, 0), 404)


def _language(request: Request) -> str:
    wanted = request.query.get("lang") or request.headers.get("accept-language", "fr")
    return "en" if wanted.lower().startswith("en") else "fr"


def _page(books: DebitBooks, texts: Mapping[str, str], language: str) -> str:
    with books.lock:
        books.settle()
        newest_first = [(debit, books.networks[debit.network]) for debit in reversed(books.debits.values())]
        waiting = [_waiting(*shown, texts, language) for shown in newest_first if shown[0].waiting]
        done = [_done(*shown, texts) for shown in newest_first if not shown[0].waiting][:HISTORY_LENGTH]
        version = books.version
    nothing = f'<p class="none"><b>{texts["none"]}</b><br>{texts["none_hint"]}</p>'
    body = "".join(waiting) or nothing
    if done:
        body += f"<h2>{texts['history']}</h2><ul>{''.join(done)}</ul>"
    return _framed(body, texts, language, version)


def _waiting(debit: Debit, network: Network, texts: Mapping[str, str], language: str) -> str:
    return f"""
<section class="debit" id="debit-{escape(debit.id)}" style="--brand:{network.colour}">
<p class="network">{escape(network.name)} <span>{_number(debit, network)}</span></p>
<p class="asks">{texts["asks"]} <b>{_francs(debit)}</b></p>
<p class="code">{escape(debit.message)}<br>{texts["code"]}</p>
<form method="post" action="/debits/{escape(debit.id)}?lang={language}">
<button class="yes" name="answer" value="approve">{texts["approve"]}</button>
<button class="no" name="answer" value="refuse">{texts["refuse"]}</button>
<button class="no" name="answer" value="insufficient">{texts["insufficient"]}</button>
</form>
</section>"""


def _done(debit: Debit, network: Network, texts: Mapping[str, str]) -> str:
    reason = f" · {texts.get(debit.failure, escape(debit.failure))}" if debit.failure else ""
    moment = datetime.fromtimestamp(debit.ended or debit.created, UTC).strftime("%H:%M")
    link = ""
    if debit.return_url.startswith(("http://", "https://")):
        link = f'<a href="{escape(debit.return_url)}">{texts["back"]}</a>'
    return (
        f'<li class="{debit.state.lower()}"><b>{_francs(debit)}</b>'
        f'<span class="state">{texts.get(debit.state, escape(debit.state))}{reason}</span>'
        f"<small>{escape(network.name)} {_number(debit, network)} · {moment}</small>{link}</li>"
    )


def _francs(debit: Debit) -> str:
    return escape(format_amount(debit.amount, debit.currency))


def _number(debit: Debit, network: Network) -> str:
    """`221771234567` → `+221 77 123 45 67` for nine national digits, else in pairs."""
    prefix = network.prefix
    rest = debit.phone.removeprefix(prefix)
    cuts = (0, 2, 5, 7, 9) if len(rest) == 9 else tuple(range(0, len(rest) + 2, 2))
    parts = [rest[start:end] for start, end in pairwise(cuts)]
    return escape("\u00a0".join([f"+{prefix}", *(part for part in parts if part)]))


def _framed(body: str, texts: Mapping[str, str], language: str, version: int) -> str:
    return f"""<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{texts["title"]}</title>
<style>{STYLE}</style>
<noscript><meta http-equiv="refresh" content="5"></noscript>
<div class="phone">
<header><h1>{texts["title"]}</h1>{texts["other"]}</header>
<main aria-live="polite">{body}</main>
<footer>{texts["note"]}</footer>
</div>
<script>
const shown = "{version}";
setInterval(async () => {{
  try {{ if (await (await fetch("/version")).text() !== shown) location.reload(); }} catch {{}}
}}, 1500);
</script>
</html>
"""
