"""`customer/save`, `customer/balance`, `customer/messages`."""

import re

from everyprint.api.published.answers import Fields, Refusal, published_date
from everyprint.api.published.call import Call
from everyprint.api.published.parameters import BAD_SINCE
from everyprint.api.published.words import GENDERS
from everyprint.customers.errors import UnknownCustomer
from everyprint.customers.queries import by_messenger_id, spendable
from everyprint.customers.services import save as save_customer
from everyprint.lib.ids import ALPHABET
from everyprint.messaging import queries as messaging
from everyprint.messaging.outbox import deliver_to_customer, revealed

LAST_NAME_MAX = 50
_MESSAGE_ID = re.compile(rf"[{ALPHABET}]{{22}}")
_GENDER_SPELLINGS = {"Male": 0, "Female": 1, **GENDERS}


def save(call: Call) -> Fields:
    """Insert or update a customer; the balance of a known one is not touched."""
    parameters = call.parameters
    messenger_id = parameters.messenger_id()
    last_name = parameters.text("last_name", LAST_NAME_MAX)
    gender = parameters.choice("gender", _GENDER_SPELLINGS)
    parameters.check()

    def work() -> Fields:
        save_customer(call.caller.channel_account, messenger_id, last_name, gender)
        return {}

    return call.write(work)


def balance(call: Call) -> Fields:
    """What the customer can spend: posted − held."""
    messenger_id = call.parameters.messenger_id()
    call.parameters.check()
    francs = spendable(call.caller.channel_account, messenger_id)
    if francs is None:
        raise UnknownCustomer()
    return {"balance": str(francs)}


def messages(call: Call) -> Fields:
    """What no channel could carry to the customer, in the order it was written, for bots that fetch.

    The newest 200; from `since` on the first 200, which goes on with the `id` of the last one as `since`.
    """
    parameters = call.parameters
    messenger_id = parameters.messenger_id()
    after = parameters.values.get("since", "")
    after = after if isinstance(after, str) and _MESSAGE_ID.fullmatch(after) else ""
    since = None if after else parameters.since()
    parameters.check()
    customer = by_messenger_id(messenger_id, call.caller.channel_account)
    place = messaging.place_of(customer.public_id, after) if after else 0
    if after and not place:
        raise Refusal({"since": BAD_SINCE})
    deliver_to_customer(customer.public_id)  # what was said a moment ago is part of the answer
    parked = messaging.parked(customer.public_id, since, place)
    return {
        "messages": [
            {
                "id": message.public_id,
                "datetime": published_date(message.created_at),
                "text": revealed(message).text,
                "command_id": message.order,
            }
            for message in parked
        ]
    }
