"""The few words that mean the same everywhere, forgiving punctuation, politeness, case and accents."""

from everyprint.bot.understanding.normal import command

COMMANDS: dict[str, frozenset[str]] = {
    name: frozenset(words)
    for name, words in {
        "cancel": ("annuler", "annule", "annulez", "cancel", "annuler la commande", "cancel the order",
                   "cancel order"),
        "balance": ("solde", "mon solde", "balance", "my balance", "compte"),
        "topup": ("recharger", "recharge", "recharger mon solde", "top up", "top-up", "topup",
                  "payer par mobile money"),
        "code": ("code de secours", "mon code de secours", "nouveau code", "j'ai perdu mon code",
                 "recovery code", "my recovery code", "new code", "i lost my code"),
        "help": ("aide", "help", "?", "menu", "comment ca marche"),
        "new": ("nouvelle commande", "new order", "nouveau", "new", "recommencer", "start over", "restart"),
        "pay": ("payer", "pay", "payer maintenant", "pay now", "confirmer", "confirm", "je paie"),
        "hello": ("bonjour", "bonsoir", "salut", "hello", "hi", "hey", "coucou", "start", "good morning"),
        "improve": ("ameliorer", "ameliorer le document", "corriger", "corriger le document", "improve",
                    "fix"),
        "shops": ("imprimerie", "imprimeries", "boutique", "boutiques", "shop", "shops",
                  "choisir l'imprimerie"),
        "fr": ("francais", "french", "en francais"),
        "en": ("english", "anglais"),
    }.items()
}  # fmt: skip


def command_of(text: str) -> str:
    """The name of the command that a text is, `fr` and `en` for a language; empty for any other text."""
    words = command(text)
    return next((name for name, known in COMMANDS.items() if words in known), "")
