"""The networks pawaPay reaches in the countries of the CFA francs, and its words for failures.

Bounds are the provider's defaults; an account may have narrower ones, which it then rejects by code. Orange
in Burkina Faso is left out: it wants a one-time code first, which no page asks for yet.
"""

from everyprint.payments.providers.base import Failure, Network

NETWORKS = (
    Network("ORANGE_SEN", "Orange Money", "SN", "XOF", 100, 1_500_000),
    Network("WAVE_SEN", "Wave", "SN", "XOF", 100, 1_500_000, opens_page=True),
    Network("FREE_SEN", "Free Money", "SN", "XOF", 100, 1_500_000),
    Network("MTN_MOMO_CIV", "MTN MoMo", "CI", "XOF", 100, 1_500_000),
    Network("ORANGE_CIV", "Orange Money", "CI", "XOF", 100, 1_500_000),
    Network("WAVE_CIV", "Wave", "CI", "XOF", 100, 1_500_000, opens_page=True),
    Network("MTN_MOMO_BEN", "MTN MoMo", "BJ", "XOF", 100, 1_500_000),
    Network("MOOV_BEN", "Moov Money", "BJ", "XOF", 100, 1_500_000),
    Network("MOOV_BFA", "Moov Money", "BF", "XOF", 100, 1_500_000),
    Network("MTN_MOMO_CMR", "MTN MoMo", "CM", "XAF", 100, 1_000_000),
    Network("ORANGE_CMR", "Orange Money", "CM", "XAF", 100, 1_000_000),
    Network("MTN_MOMO_COG", "MTN MoMo", "CG", "XAF", 100, 1_000_000),
    Network("AIRTEL_COG", "Airtel Money", "CG", "XAF", 100, 1_000_000),
    Network("AIRTEL_GAB", "Airtel Money", "GA", "XAF", 100, 1_000_000),
)

# Of a transaction that was started
FAILURES = {
    "PAYMENT_NOT_APPROVED": Failure.DECLINED_BY_USER,
    "INSUFFICIENT_BALANCE": Failure.INSUFFICIENT_FUNDS,
    "PAYMENT_IN_PROGRESS": Failure.UNKNOWN,
    "PAYER_NOT_FOUND": Failure.WRONG_NUMBER,
    "PAYER_LIMIT_REACHED": Failure.LIMIT_REACHED,
    "WALLET_LIMIT_REACHED": Failure.LIMIT_REACHED,
    "MANUALLY_CANCELLED": Failure.UNKNOWN,
    "UNSPECIFIED_FAILURE": Failure.UNKNOWN,
    "UNKNOWN_ERROR": Failure.UNKNOWN,
}

# Of a request that was not taken
REJECTIONS = {
    "AMOUNT_OUT_OF_BOUNDS": Failure.LIMIT_REACHED,
    "INVALID_PHONE_NUMBER": Failure.WRONG_NUMBER,
    "PROVIDER_TEMPORARILY_UNAVAILABLE": Failure.PROVIDER_DOWN,
    "INVALID_AMOUNT": Failure.CONFIG_ERROR,
    "INVALID_CURRENCY": Failure.CONFIG_ERROR,
    "INVALID_PROVIDER": Failure.CONFIG_ERROR,
    "NO_AUTHENTICATION": Failure.CONFIG_ERROR,
    "AUTHENTICATION_ERROR": Failure.CONFIG_ERROR,
    "AUTHORISATION_ERROR": Failure.CONFIG_ERROR,
    "HTTP_SIGNATURE_ERROR": Failure.CONFIG_ERROR,
    "DEPOSITS_NOT_ALLOWED": Failure.CONFIG_ERROR,
    "INVALID_INPUT": Failure.CONFIG_ERROR,
    "MISSING_PARAMETER": Failure.CONFIG_ERROR,
    "UNSUPPORTED_PARAMETER": Failure.CONFIG_ERROR,
    "INVALID_PARAMETER": Failure.CONFIG_ERROR,
    "DUPLICATE_METADATA_FIELD": Failure.CONFIG_ERROR,
}
