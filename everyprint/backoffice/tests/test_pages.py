"""Operators see everything and change no money."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse

from everyprint.lib.actor import SYSTEM
from everyprint.payments.services import create_vouchers, register_customer, take_cash

pytestmark = pytest.mark.django_db
SHOWN = [model for model in apps.get_models() if admin.site.is_registered(model)]
READ_ONLY = [model for model in SHOWN if model is not User]


@pytest.fixture
def operator(client):
    client.force_login(
        User.objects.create(username="awa", is_staff=True, is_superuser=True),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    customer = register_customer("chatfuel:default", "fatou")
    take_cash(customer, 5000, shop=None, actor=SYSTEM, key="first")
    create_vouchers(1000, 1, actor=SYSTEM)
    return client


@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model._meta.label)
def test_every_list_and_every_page_opens(operator, model):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    assert operator.get(reverse(f"{name}_changelist")).status_code == 200
    row = model.objects.first()
    if row is not None:
        assert operator.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200


@pytest.mark.parametrize("model", READ_ONLY, ids=lambda model: model._meta.label)
def test_nothing_is_added_changed_or_deleted_by_hand(operator, model):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    assert operator.get(reverse(f"{name}_add")).status_code == 403
    row = model.objects.first()
    if row is not None:
        assert operator.post(reverse(f"{name}_change", args=[row.pk]), {}).status_code == 403
        assert operator.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get(reverse("admin:index")).status_code == 302


def test_shop_staff_do_not_enter(client):
    client.force_login(
        User.objects.create(username="parrain"), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.get(reverse("admin:orders_order_changelist")).status_code == 302
