"""A whole channel, as small as one can be: CONTRIBUTING.md's "To add a channel", step by step."""

import json
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import parse_qs

from everyprint.lib import clock
from everyprint.lib.http import Lost, NotSent, provider_client
from everyprint.messaging.channels import base
from everyprint.messaging.message import Answer, Said

SECRET = "the toy's secret"
url = ""  # where the toy's platform answers


class ToyChannel(base.Channel):
    """Short texts, two buttons, no links, no pictures."""

    name = "toy"
    limits = base.Limits(
        text=300, choices=2, title=20, tap=64, links=0, can_ask_place=False, pictures=0, media={}
    )

    def read(
        self, method: str, headers: Mapping[str, str], body: bytes
    ) -> list[base.Arrived | base.Challenge]:
        if headers.get("x-toy-secret") != SECRET:
            raise base.Unverified("wrong secret")
        if method == "GET":
            return [base.Challenge(parse_qs(body.decode())["challenge"][0])]
        came = json.loads(body)
        files = tuple(base.SentFile(address) for address in came.get("files", ()))
        said = {name: str(came.get(name, "")) for name in ("text", "tap", "latitude", "longitude")}
        return [base.Arrived("toy:main", str(came["from"]), str(came["id"]), files=files, **said)]

    def deliver(self, channel_account: str, address: str, said: Said) -> str:
        buttons = {choice.label: choice.tap for choice in said.choices if isinstance(choice, Answer)}
        message = {"to": address, "text": said.text, "buttons": buttons}
        try:
            answer = provider_client(url, token=SECRET).call("POST", "/send", json_body=message)
        except (NotSent, Lost) as error:
            raise base.TryAgain(error.code) from error
        if answer.status == 429:
            raise base.Throttled("too fast", clock.now() + timedelta(seconds=60))
        kinds = {400: base.Refused, 401: base.Misconfigured, 403: base.WindowClosed, 410: base.Gone}
        if answer.status != 200:
            raise kinds.get(answer.status, base.TryAgain)(str(answer.status))
        return str(json.loads(answer.body)["id"])
