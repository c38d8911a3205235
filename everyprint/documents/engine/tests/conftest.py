import pytest

from everyprint.documents.engine import Engine


@pytest.fixture(scope="session")
def engine():
    """One warm engine for all tests of the package, as a service has one."""
    with Engine() as engine:
        yield engine
