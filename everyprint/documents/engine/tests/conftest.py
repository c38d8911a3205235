import pytest

from everyprint.documents.engine import Engine, limits
from everyprint.documents.engine.tests.processor import PATIENCE_SECONDS


@pytest.fixture(scope="session", autouse=True)
def _patience():
    """A busy machine is no fault of a document's: who tests the clock's limit sets it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "WALL_SECONDS", PATIENCE_SECONDS)
        yield


@pytest.fixture(scope="session")
def engine(_patience):
    """One warm engine for all tests of the package, as a service has one."""
    with Engine() as engine:
        yield engine
