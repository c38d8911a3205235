"""What the press gets."""

from everyprint.documents.print_ready import print_ready_of
from everyprint.documents.queries import inspection_of
from everyprint.orders.models import Line
from everyprint.orders.pricing import Options


def print_ready(line: Line) -> bytes:
    """The PDF the shop prints for a line: page range, paper, sides and colour already applied.

    Made at the first look, by the customer or the shop, and kept with the document.
    """
    layout = Options.from_json(line.options).layout(inspection_of(line.revision))
    return print_ready_of(line.revision, layout)
