"""The moves of an order, as data. The published status numbers are the business of api/published."""

from everyprint.lib.states import Table

ORDER: Table = {
    "draft": frozenset({"pending"}),
    "pending": frozenset({"complete", "abort"}),
    "complete": frozenset({"retrieved", "abort"}),
    "retrieved": frozenset(),
    "abort": frozenset(),
}
