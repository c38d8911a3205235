"""The words and numbers of 2018. Nothing outside this package speaks them."""

from typing import Final

from everyprint.orders.models import Order

PREFIX: Final = "/everyprint/api/"
SUCCESS, INVALID, BACKEND = "111", "222", "333"

STATUS_OF_STATE: Final = {Order.PENDING: "0", Order.ABORT: "1", Order.COMPLETE: "2", Order.RETRIEVED: "3"}
STATE_OF_STATUS: Final = {number: state for state, number in STATUS_OF_STATE.items()}
GENDERS: Final = {"male": 0, "0": 0, "female": 1, "1": 1}
PAPERS: Final = {"0": "A3", "1": "A4", "2": "A5"}
PAPER_NUMBERS: Final = {paper: number for number, paper in PAPERS.items()}
BINDINGS: Final = {"0": "", "1": "rayure", "2": "cerdeau"}
BINDING_NUMBERS: Final = {binding: number for number, binding in BINDINGS.items()}
BINDING_SPELLINGS: Final = {
    "rayure": "rayure",
    "cerdeau": "cerdeau",
    "certdeau": "cerdeau",
    "cerceau": "cerdeau",
}

# How Chatfuel's bots spell the attribute that holds the customer's id.
CHATFUEL_SPELLINGS: Final = {
    "messenger user id": "messenger_id",
    "messenger%20user%20id": "messenger_id",
    "last name": "last_name",
    "last%20name": "last_name",
}
JSON_PARAMETERS: Final = frozenset({"financial_allocation", "position", "schedules"})
