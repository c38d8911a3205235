"""One door for everybody who works here: a password alone never brings in who has a second factor."""

import logging
import re
from datetime import timedelta
from itertools import count
from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from everyprint.accounts.second_factor import SHOWN, app_of
from everyprint.accounts.services import create_staff, reset_second_factor
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from tests.support import make
from tests.support.authenticator import CODE, SIGN_IN, Phone, browser, give_phone, signed_in

pytestmark = pytest.mark.django_db
PASSWORD = "a long enough secret"
CREDENTIALS = {"username": "boss", "login": "boss", "password": PASSWORD, "this_is_the_login_form": "1"}
ELSEWHERE = (
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "http:///evil.example",
    "https://testserver/backoffice/",
    "javascript:alert(1)",
    "http://127.0.0.1:8000/backoffice/",
)
LIGHTEST = "/backoffice/jsi18n/"
INSIDE = ("/backoffice/", "/backoffice/auth/user/", "/backoffice/search/?s=a", "/backoffice/nothing/")
ACCESS = (
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/totp/deactivate/",
    "/accounts/2fa/recovery-codes/",
    "/accounts/2fa/recovery-codes/generate/",
    "/accounts/password/change/",
)


@pytest.fixture
def boss() -> User:
    return create_staff("boss", PASSWORD, is_operator=True)


@pytest.fixture
def phone(boss: User) -> Phone:
    return give_phone(boss)


def password_given(client: Client | None = None) -> Client:
    client = client or browser()
    client.post(SIGN_IN, {"username": "boss", "password": PASSWORD})
    return client


def is_in(client: Client) -> bool:
    """Whether anything of the backoffice opens; when its lightest page does not, then nothing does."""
    if client.get(LIGHTEST).status_code == 200:
        return True
    assert {client.get(page).status_code for page in INSIDE} == {302}
    return False


# The old doors


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/shop/sign-in/?next=/shop/money/", "/accounts/login/?next=/shop/money/"),
        ("/shop/sign-out/", "/accounts/logout/"),
        ("/backoffice/login/?next=/backoffice/auth/user/", "/accounts/login/?next=/backoffice/auth/user/"),
        ("/backoffice/login/?next=//evil.example/", "/accounts/login/?next=/backoffice/"),
        ("/backoffice/", "/backoffice/login/?next=/backoffice/"),
        ("/accounts/", "/accounts/2fa/"),
        ("/accounts/2fa/", "/accounts/login/?next=/accounts/2fa/"),
    ],
)
def test_every_old_door_leads_to_the_one(old: str, new: str) -> None:
    answer = browser().get(old)
    assert (answer.status_code, answer["Location"]) == (302, new)


def test_the_backoffice_signs_out_and_changes_passwords_at_the_same_door(boss: User, phone: Phone) -> None:
    client = signed_in(boss)
    assert client.get("/backoffice/password_change/")["Location"] == "/accounts/password/change/"
    assert client.post("/backoffice/logout/", follow=True).redirect_chain[-1][0] == SIGN_IN
    assert not is_in(client)


@pytest.mark.parametrize("page", ["signup/", "password/reset/", "password/set/", "email/", "confirm-email/"])
def test_strangers_cannot_sign_up_and_nothing_needs_an_email_address(page: str) -> None:
    assert browser().get(f"/accounts/{page}").status_code == 404
    assert browser().post(f"/accounts/{page}", {"username": "me", "password1": PASSWORD}).status_code == 404
    assert not User.objects.exists()


# A password alone


@pytest.mark.parametrize(
    "door",
    [
        SIGN_IN,
        f"{SIGN_IN}?next=/backoffice/",
        "/shop/sign-in/",
        "/backoffice/login/",
        "/backoffice/login/?next=/backoffice/",
        "/backoffice/",
        "/backoffice/auth/user/",
        "/accounts/reauthenticate/?next=/backoffice/",
        "/accounts/2fa/reauthenticate/?next=/backoffice/",
        "/accounts/2fa/authenticate/?next=/backoffice/",
    ],
)
@pytest.mark.parametrize("follow", [True, False])
def test_a_password_alone_opens_no_door(phone: Phone, door: str, follow: bool) -> None:
    client = browser()
    for _ in range(2):
        client.post(door, {**CREDENTIALS, "next": "/backoffice/"}, follow=follow)
        assert not is_in(client)
    assert "_auth_user_id" not in client.session


def test_between_password_and_code_nothing_opens(phone: Phone) -> None:
    client = password_given()
    assert not is_in(client)
    for page in (*ACCESS, "/accounts/reauthenticate/", "/accounts/2fa/reauthenticate/"):
        assert client.get(page).status_code == 302
        client.post(page, {"password": PASSWORD, "oldpassword": PASSWORD, "code": "000000"})
    assert client.get(SIGN_IN)["Location"] == CODE
    assert Authenticator.objects.count() == 2 and not is_in(client)
    client.post(CODE, {"code": phone.code()})
    assert is_in(client)


@pytest.mark.parametrize("field", [{}, {"code": ""}, {"credential": "{}"}, {"credential": '{"id": "x"}'}])
def test_only_a_code_is_asked_for(phone: Phone, field: dict[str, str]) -> None:
    client = password_given()
    answer = client.post(CODE, field)
    assert answer.status_code == 200 and 'name="code"' in answer.content.decode()
    assert not is_in(client)


def test_a_session_from_before_the_second_factor_must_show_it(boss: User) -> None:
    """A thief with the password was in already; the operator then set up a second factor elsewhere."""
    client = browser()
    client.post(SIGN_IN, {"username": "boss", "password": PASSWORD})
    phone = give_phone(boss)
    assert not is_in(client)
    door = client.get("/backoffice/login/?next=/backoffice/")["Location"]
    assert door == "/accounts/2fa/reauthenticate/?next=/backoffice/"
    again = client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": "/backoffice/"})
    assert again["Location"].startswith("/accounts/2fa/reauthenticate/")
    for page in ACCESS:
        assert client.get(page)["Location"] == f"/accounts/2fa/reauthenticate/?next={page}"
        assert (
            client.post(page, {"oldpassword": PASSWORD, "password1": "x", "password2": "x"}).status_code
            == 302
        )
    boss.refresh_from_db()
    assert Authenticator.objects.count() == 2 and boss.check_password(PASSWORD) and not is_in(client)
    client.post(door, {"code": phone.code()})
    assert is_in(client)


def test_what_a_session_has_shown_is_worth_nothing_for_another_phone_or_person(boss: User) -> None:
    give_phone(boss)
    client = signed_in(boss)
    assert is_in(client)
    reset_second_factor("boss", actor=SYSTEM)
    assert not is_in(client)
    give_phone(boss)
    assert not is_in(client)
    other = create_staff("other", PASSWORD, is_operator=True)
    give_phone(other)
    thief = signed_in(other)
    thief.post("/backoffice/login/?next=/backoffice/", CREDENTIALS)
    thief.post(SIGN_IN, CREDENTIALS)
    assert thief.session["_auth_user_id"] == str(other.pk)


def test_the_phone_of_another_person_shows_no_code_of_mine(phone: Phone) -> None:
    other = give_phone(create_staff("other", PASSWORD, is_operator=True))
    client = password_given()
    client.post(CODE, {"code": other.code()})
    assert not is_in(client)


def test_a_session_known_before_is_worth_nothing_after(phone: Phone) -> None:
    """Session fixation: somebody prepared the browser."""
    client = browser()
    client.get(SIGN_IN)
    password_given(client)
    known = client.cookies["sessionid"].value
    client.post(CODE, {"code": phone.code()})
    assert is_in(client)
    thief = browser()
    thief.cookies["sessionid"] = known
    assert not is_in(thief)
    thief.post(CODE, {"code": phone.code(1)})
    assert not is_in(thief)


@pytest.mark.parametrize("target", ELSEWHERE)
def test_next_leads_nowhere_else(boss: User, phone: Phone, target: str) -> None:
    client = browser()
    client.post(SIGN_IN, {"username": "boss", "password": PASSWORD, "next": target})
    answer = client.post(CODE, {"code": phone.code(), "next": target})
    assert answer["Location"] == "/backoffice/"
    for page in (SIGN_IN, "/backoffice/login/"):
        assert client.get(page, {"next": target})["Location"] == "/backoffice/"
    shown = client.post("/accounts/2fa/reauthenticate/", {"code": phone.code(1), "next": target})
    assert shown["Location"] == "/backoffice/"
    assert client.post("/accounts/logout/", {"next": target})["Location"] == SIGN_IN


# Codes


def test_a_code_serves_once(phone: Phone) -> None:
    code = phone.code()
    first, second = password_given(), password_given()
    first.post(CODE, {"code": code})
    answer = second.post(CODE, {"code": code})
    assert is_in(first) and not is_in(second) and "a déjà servi" in answer.content.decode()


def test_a_code_serves_once_also_while_another_clock_would_still_show_it(phone: Phone) -> None:
    """allauth remembers a code for half a minute; the neighbouring half-minutes are taken too."""
    code = phone.code(1)
    first, second = password_given(), password_given()
    first.post(CODE, {"code": code})
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cache WHERE cache_key LIKE '%totp.used%'")
        assert cursor.rowcount == 1
    second.post(CODE, {"code": f"{code[:3]} {code[3:]}"})
    assert is_in(first) and not is_in(second)


@pytest.mark.parametrize(("later", "is_taken"), [(-3, False), (3, False), (0, True), (1, True)])
def test_a_phone_whose_clock_is_half_a_minute_off_is_believed(
    phone: Phone, later: int, is_taken: bool
) -> None:
    client = password_given()
    client.post(CODE, {"code": phone.code(later)})
    assert is_in(client) is is_taken


def test_five_wrong_codes_close_the_second_step_in_every_process(phone: Phone) -> None:
    for _ in range(5):
        password_given().post(CODE, {"code": "000000"})
    client = password_given()
    answer = client.post(CODE, {"code": phone.code()})
    assert "15 minutes" in answer.content.decode() and not is_in(client)


def test_a_recovery_code_takes_the_place_of_the_phone_once(boss: User, phone: Phone) -> None:
    row = Authenticator.objects.get(user=boss, type=Authenticator.Type.RECOVERY_CODES)
    code = row.wrap().get_unused_codes()[3]
    first, second = password_given(), password_given()
    first.post(CODE, {"code": code})
    second.post(CODE, {"code": code})
    assert is_in(first) and not is_in(second)


def test_secrets_are_sealed_and_another_key_fits_no_code(boss: User, phone: Phone, settings, caplog) -> None:
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    codes = Authenticator.objects.get(user=boss, type=Authenticator.Type.RECOVERY_CODES)
    assert phone.secret not in kept and "seed" in codes.data and len(codes.data["seed"]) > 100
    settings.SECRET_KEY = "another"
    client = password_given()
    answer = client.post(CODE, {"code": phone.code()})
    assert answer.status_code == 200 and not is_in(client)
    assert "sealed with another key" in caplog.text


# Setting it up, and living with it


def test_an_operator_without_a_second_factor_is_led_to_set_one_up(boss: User) -> None:
    client = password_given()
    assert not is_in(client)
    answer = client.get("/backoffice/", follow=True)
    assert answer.redirect_chain[-1][0] == "/accounts/2fa/totp/activate/?next=/backoffice/"
    page = answer.content.decode()
    assert "<svg" in page and "otpauth://totp/boss" in page
    wrong = client.post("/accounts/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert Phone.of_page(wrong).secret == Phone.of_page(page).secret and not is_in(client)
    codes = client.post("/accounts/2fa/totp/activate/", {"code": Phone.of_page(page).code()}, follow=True)
    shown = re.findall(r"<code>(\d{8})</code>", codes.content.decode())
    assert len(shown) == 10 and "no-store" in codes["Cache-Control"] and is_in(client)
    later = client.get("/accounts/2fa/recovery-codes/").content.decode()
    assert not any(code in later for code in shown)
    other = password_given()
    other.post(CODE, {"code": shown[0]})
    assert is_in(other)


def test_where_it_is_not_required_a_password_is_enough(boss: User, settings) -> None:
    settings.OPERATOR_SECOND_FACTOR = False
    assert is_in(password_given())
    give_phone(boss)
    assert not is_in(password_given())


def test_a_shops_staff_need_none_and_may_have_one() -> None:
    awa = create_staff("awa", PASSWORD, shop="EEX22")
    client = browser()
    answer = client.post(SIGN_IN, {"username": "awa", "password": PASSWORD})
    assert answer["Location"] == "/shop/"
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    client.post("/accounts/2fa/totp/activate/", {"code": Phone.of_page(page).code()})
    assert app_of(awa) == client.session[SHOWN]
    answer = browser().post(SIGN_IN, {"username": "awa", "password": PASSWORD})
    assert answer["Location"] == CODE


def test_a_shops_staff_read_that_the_backoffice_is_not_theirs() -> None:
    awa = create_staff("awa", PASSWORD, shop="EEX22")
    answer = signed_in(awa).get("/backoffice/", follow=True)
    assert answer.status_code == 403 and 'href="/accounts/2fa/"' in answer.content.decode()


def test_recovery_codes_are_made_anew_and_the_old_ones_end(boss: User, phone: Phone) -> None:
    old = Authenticator.objects.get(user=boss, type="recovery_codes").wrap().get_unused_codes()
    client = password_given()
    client.post(CODE, {"code": phone.code()})
    assert "10 codes de secours" in client.get("/accounts/2fa/").content.decode()
    page = client.post("/accounts/2fa/recovery-codes/generate/", follow=True).content.decode()
    fresh = re.findall(r"<code>(\d{8})</code>", page)
    assert len(fresh) == 10 and not set(fresh) & set(old) and is_in(client)
    thief = password_given()
    thief.post(CODE, {"code": old[0]})
    assert not is_in(thief)


def test_a_second_factor_is_taken_away_by_who_shows_it(boss: User, phone: Phone) -> None:
    client = signed_in(boss)
    remove = "/accounts/2fa/totp/deactivate/"
    asked = client.post(remove)
    assert unquote(asked["Location"]) == f"/accounts/2fa/reauthenticate/?next={remove}"
    client.post(asked["Location"], {"code": phone.code()})
    client.post(remove)
    assert not Authenticator.objects.exists() and not is_in(client)
    assert (
        client.get("/backoffice/", follow=True)
        .redirect_chain[-1][0]
        .startswith("/accounts/2fa/totp/activate/")
    )


def test_a_password_is_changed_by_who_knows_it_and_ends_other_sessions(boss: User, phone: Phone) -> None:
    here, elsewhere = signed_in(boss), signed_in(boss)
    change = "/accounts/password/change/"
    fields = {"oldpassword": "guess", "password1": "another long one", "password2": "another long one"}
    assert "pas le bon" in here.post(change, fields).content.decode()
    short = here.post(change, {"oldpassword": PASSWORD, "password1": "short", "password2": "short"})
    assert 'aria-invalid="true"' in short.content.decode()
    told = here.post(change, {**fields, "oldpassword": PASSWORD}, follow=True)
    assert "Votre mot de passe est changé" in told.content.decode()
    assert is_in(here) and not is_in(elsewhere)


def test_a_lost_second_factor_is_taken_away_by_the_team(boss: User, phone: Phone, caplog) -> None:
    with caplog.at_level(logging.WARNING, "everyprint"):
        assert reset_second_factor("boss", actor=SYSTEM) is True
    assert "system removed the second factor of boss" in caplog.text
    assert reset_second_factor("boss", actor=SYSTEM) is False
    client = password_given()
    assert (
        client.get("/backoffice/", follow=True)
        .redirect_chain[-1][0]
        .startswith("/accounts/2fa/totp/activate/")
    )


# Passwords


def guesses(client: Client, name: str = "boss", password: str = "guess", address: str = "192.0.2.9") -> int:
    return client.post(SIGN_IN, {"username": name, "password": password}, REMOTE_ADDR=address).status_code


def test_guesses_at_a_password_slow_down_wherever_they_are_typed(boss: User) -> None:
    client = password_given()
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    again = [client.post("/accounts/reauthenticate/", {"password": "guess"}).status_code for _ in range(6)]
    assert again == [200] * 5 + [429]


@pytest.mark.parametrize("name", ["boss", " BOSS ", "nobody"])
def test_the_sixth_guess_from_an_address_is_told_how_long_to_wait(boss: User, name: str, monkeypatch) -> None:
    assert [guesses(browser(), name) for _ in range(5)] == [200] * 5
    told = browser().post(SIGN_IN, {"username": name, "password": PASSWORD}, REMOTE_ADDR="192.0.2.9")
    assert (told.status_code, told["Retry-After"]) == (429, "180") and "3 minutes" in told.content.decode()
    later = clock.now() + timedelta(seconds=181)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert guesses(browser(), name) == 200 and guesses(browser(), name) == 429


def test_strangers_guesses_stop_neither_another_address_nor_a_device_that_was_here_before(boss: User) -> None:
    known = browser()
    assert guesses(known, password=PASSWORD) == 302
    known.post("/accounts/logout/")
    while guesses(browser()) != 429:
        pass
    assert guesses(browser(), password=PASSWORD, address="198.51.100.7") == 302
    assert guesses(known, password=PASSWORD) == 302


def test_guesses_from_many_addresses_are_counted_together_and_known_devices_apart(boss: User) -> None:
    known = browser()
    guesses(known, password=PASSWORD)
    known.post("/accounts/logout/")
    addresses = (f"198.51.100.{number}" for number in count(1))
    for _ in range(49):
        assert guesses(browser(), address=next(addresses)) == 200
    assert guesses(browser(), password=PASSWORD, address=next(addresses)) == 429
    assert guesses(known, password=PASSWORD) == 302


def test_a_devices_own_guesses_are_counted_and_forgotten_with_the_right_one(boss: User) -> None:
    known = browser()
    for _ in range(3):
        assert guesses(known, password=PASSWORD) == 302
        known.post("/accounts/logout/")
        assert [guesses(known) for _ in range(4)] == [200] * 4
    assert guesses(known) == 200 and guesses(known, password=PASSWORD) == 429


@pytest.mark.parametrize("value", ["", "1", "x 1", "1:1:1"])
def test_a_device_that_names_itself_is_not_known(boss: User, value: str) -> None:
    forged = browser()
    forged.cookies["device"] = value
    assert [guesses(forged) for _ in range(6)] == [200] * 5 + [429]


def test_a_counters_device_knows_everybody_who_works_there(boss: User) -> None:
    clerk = create_staff("clerk", PASSWORD, shop=make.shop().public_id)
    shared = browser()
    for name in ("boss", "clerk"):
        assert guesses(shared, name, PASSWORD) == 302
        shared.post("/accounts/logout/")
    for name in ("boss", "clerk"):
        while guesses(browser(), name) != 429:
            pass
        assert guesses(shared, name, PASSWORD) == 302
        shared.post("/accounts/logout/")
    assert clerk.pk


def test_a_name_that_nobody_has_costs_as_much_as_one_that_somebody_has(
    boss: User, monkeypatch, settings
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    hashed = []
    really = Argon2PasswordHasher.encode
    monkeypatch.setattr(
        Argon2PasswordHasher, "encode", lambda self, *given: hashed.append(1) or really(self, *given)
    )
    guesses(browser(), "nobody")
    assert hashed == [1]


def test_a_person_who_was_locked_out_does_not_get_in(boss: User, phone: Phone) -> None:
    client = password_given()
    User.objects.update(is_active=False)
    client.post(CODE, {"code": phone.code()})
    assert not is_in(client)
    assert "incorrect" in browser().post(SIGN_IN, CREDENTIALS).content.decode()


def test_passwords_hashed_with_argon2_go_on_opening(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    settings.OPERATOR_SECOND_FACTOR = False
    assert create_staff("boss", PASSWORD, is_operator=True).password.startswith("argon2")
    assert is_in(password_given())


# The pages


@pytest.mark.parametrize(("language", "words"), [("fr", "Votre accès"), ("en", "Your access")])
def test_the_pages_are_light_work_without_script_and_read_in_both_languages(
    boss: User, phone: Phone, language: str, words: str
) -> None:
    client = signed_in(boss)
    client.post("/accounts/2fa/reauthenticate/", {"code": phone.code()})
    pages = [(client, page) for page in (*ACCESS, "/accounts/logout/", "/accounts/2fa/reauthenticate/")]
    for visitor, address in [*pages, (browser(), SIGN_IN), (password_given(), CODE)]:
        answer = visitor.get(address, headers={"accept-language": language}, follow=True)
        page = answer.content.decode()
        assert answer.status_code == 200 and "<script" not in page and len(page) < 30_000
        assert f'lang="{language}"' in page and "no-cache" in answer.headers.get("Cache-Control", "no-cache")
    assert words in client.get("/accounts/2fa/", headers={"accept-language": language}).content.decode()


def test_each_field_is_named_for_a_screen_reader_and_a_password_manager() -> None:
    page = browser().get(SIGN_IN).content.decode()
    for name, autocomplete in (("username", "username"), ("password", "current-password")):
        field = re.search(rf'<input[^>]*name="{name}"[^>]*>', page)[0]
        label = re.search(r'id="([^"]+)"', field)[1]
        assert f'<label for="{label}">' in page and f'autocomplete="{autocomplete}"' in field
