"""`customer/save`, `customer/balance`, `customer/messages`."""

from everyprint.api.published.answers import Fields, published_date
from everyprint.api.published.call import Call
from everyprint.api.published.words import GENDERS
from everyprint.customers.errors import UnknownCustomer
from everyprint.customers.queries import CHATFUEL_ACCOUNT, by_messenger_id
from everyprint.messaging import queries as messaging
from everyprint.messaging.services import deliver_queued
from everyprint.payments.queries import spendable
from everyprint.payments.services import save_customer

LAST_NAME_MAX = 50
MESSAGES_MAX = 200
_GENDER_SPELLINGS = {"Male": 0, "Female": 1, **GENDERS}


def save(call: Call) -> Fields:
    """Insert or update a customer; the balance of a known one is not touched."""
    parameters = call.parameters
    messenger_id = parameters.messenger_id()
    last_name = parameters.text("last_name", LAST_NAME_MAX)
    gender = parameters.choice("gender", _GENDER_SPELLINGS)
    parameters.check()

    def work() -> Fields:
        save_customer(CHATFUEL_ACCOUNT, messenger_id, last_name, gender)
        return {}

    return call.write(work)


def balance(call: Call) -> Fields:
    """What the customer can spend: posted − held."""
    messenger_id = call.parameters.messenger_id()
    call.parameters.check()
    francs = spendable(CHATFUEL_ACCOUNT, messenger_id)
    if francs is None:
        raise UnknownCustomer()
    return {"balance": str(francs)}


def messages(call: Call) -> Fields:
    """What no channel could carry to the customer, oldest first, for bots that fetch."""
    messenger_id = call.parameters.messenger_id()
    since = call.parameters.since()
    call.parameters.check()
    customer = by_messenger_id(messenger_id)
    deliver_queued(customer.public_id)  # what was said a moment ago is part of the answer
    parked = messaging.parked(customer.public_id, since)[:MESSAGES_MAX]
    return {
        "messages": [
            {
                "id": message.public_id,
                "datetime": published_date(message.created_at),
                "text": message.text,
                "command_id": message.order,
            }
            for message in parked
        ]
    }
