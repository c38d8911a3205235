"""`verification/ispdf`: the only call that was operational in 2018."""

from urllib.parse import urlsplit

from everyprint.api.published.answers import Fields
from everyprint.api.published.call import Call
from everyprint.api.published.files import fetched_file, read_file_url
from everyprint.documents.queries import is_pdf as is_pdf_content

NAME_MAX = 2048


def is_pdf(call: Call) -> Fields:
    """With `file_url` the content decides, with `fileName` the name."""
    parameters = call.parameters
    if parameters.has("file_url"):
        url = read_file_url(parameters)
        parameters.check()
        return {"ispdf": _yes(is_pdf_content(fetched_file(url).data))}
    name = parameters.text("fileName", NAME_MAX)
    parameters.check()
    return {"ispdf": _yes(_is_pdf_name(name))}


def _is_pdf_name(name: str) -> bool:
    path = urlsplit(name).path if "://" in name[:10] else name
    return path.lower().endswith(".pdf")


def _yes(value: bool) -> str:
    return "yes" if value else "no"
