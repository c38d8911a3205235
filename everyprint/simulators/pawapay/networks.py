"""What the simulated provider knows of networks, with countries in three letters, and the numbers whose
behaviour is fixed.
"""

import re

from everyprint.simulators.kit.debits import ASKS_CUSTOMER, Network

NETWORKS = {
    network.code: network
    for network in (
        Network("ORANGE_SEN", "Orange Money", "SEN", "XOF", "221", 12, "#ff7900"),
        Network("FREE_SEN", "Free Money", "SEN", "XOF", "221", 12, "#cd1e25"),
        Network("WAVE_SEN", "Wave", "SEN", "XOF", "221", 12, "#1dc8f2", opens_page=True),
        Network("MTN_MOMO_CMR", "MTN MoMo", "CMR", "XAF", "237", 12, "#ffcb05"),
        Network("ORANGE_CMR", "Orange Money", "CMR", "XAF", "237", 12, "#ff7900"),
        Network("MTN_MOMO_BEN", "MTN MoMo", "BEN", "XOF", "229", 11, "#ffcb05"),
        Network("MOOV_BFA", "Moov Money", "BFA", "XOF", "226", 11, "#0066b3"),
    )
}
_PREFIXES = (
    (r"221(77|78)\d{7}", "ORANGE_SEN"),
    (r"22176\d{7}", "FREE_SEN"),
    (r"2217[05]\d{7}", "WAVE_SEN"),
    (r"237(67|68|65[0-4])\d{6,7}", "MTN_MOMO_CMR"),
    (r"237(69|65[5-9])\d{6,7}", "ORANGE_CMR"),
    (r"229\d{8}", "MTN_MOMO_BEN"),
    (r"226\d{8}", "MOOV_BFA"),
)
# Numbers of pawaPay's sandbox: the last three digits decide. An empty code is success, None never ends.
_ENDINGS: dict[str, dict[str, str | None]] = {
    r"(?:237653456|22951345)(\d{3})": {
        "019": "PAYER_LIMIT_REACHED",
        "029": "PAYER_NOT_FOUND",
        "039": "PAYMENT_NOT_APPROVED",
        "069": "UNSPECIFIED_FAILURE",
        "129": None,
        "789": "",
    },
    r"22602345(\d{3})": {"048": "INSUFFICIENT_BALANCE", "068": "UNSPECIFIED_FAILURE", "138": None, "678": ""},
}


def predict(phone: str) -> Network | None:
    """The network a number belongs to."""
    for pattern, code in _PREFIXES:
        if re.fullmatch(pattern, phone):
            return NETWORKS[code]
    return None


def fixed_ending(phone: str) -> str | None:
    """How a debit of this number ends by itself: a failure code, "" for success, None for never.

    ASKS_CUSTOMER for a number whose customer decides.
    """
    for pattern, endings in _ENDINGS.items():
        match = re.fullmatch(pattern, phone)
        if match and match[1] in endings:
            return endings[match[1]]
    return ASKS_CUSTOMER
