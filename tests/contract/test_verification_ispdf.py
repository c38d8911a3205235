import pytest


@pytest.mark.parametrize("path", ["verification/ispdf", "ispdf", "test/ispdf"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_name_decides_under_every_alias(bot, path, method):
    call = getattr(bot, method)
    assert call(path, {"fileName": "Memoire.PDF"}).json() == {"ispdf": "yes", "return_code": "111"}
    assert call(path, {"fileName": "memoire.docx"}).json() == {"ispdf": "no", "return_code": "111"}


def test_a_link_is_judged_by_its_path(bot):
    name = "https://cdn.example/memoire.pdf?oh=1&oe=2"
    assert bot.get("ispdf", {"fileName": name}).json()["ispdf"] == "yes"


def test_with_a_link_to_the_file_the_content_decides(bot, host):
    assert bot.get("ispdf", {"file_url": f"{host.url}/memoire.pdf"}).json()["ispdf"] == "yes"
    assert bot.get("ispdf", {"file_url": f"{host.url}/note.pdf"}).json()["ispdf"] == "no"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/a.pdf", "file:///etc/passwd", "http://10.0.0.1/a.pdf"])
def test_a_link_inside_our_network_is_a_fault(bot, url):
    assert set(bot.get("ispdf", {"file_url": url}).json()["errors"]) == {"file_url"}


def test_no_name_is_a_fault(bot):
    assert set(bot.get("ispdf").json()["errors"]) == {"fileName"}


def test_an_idempotency_key_holds_for_a_call_that_writes_nothing_too(bot):
    asked = {"fileName": "memoire.pdf"}
    first = bot.post("ispdf", asked, **{"Idempotency-Key": "k1"}).json()
    assert bot.post("ispdf", asked, **{"Idempotency-Key": "k1"}).json() == first
    other = bot.post("ispdf", {"fileName": "memoire.docx"}, **{"Idempotency-Key": "k1"}).json()
    assert (other["return_code"], set(other["errors"])) == ("222", {"Idempotency-Key"})
