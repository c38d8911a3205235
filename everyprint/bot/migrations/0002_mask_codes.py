"""Codes that lie in clear in old rows are masked; what customers wrote is masked as new words are.

A recovery code of sixteen characters can be computed by nobody: its message offers a new one, and the old one
goes on opening its balance until then. Each batch is harmless the second time.
"""

from django.db import migrations

from everyprint.bot.understanding.secrets import masked
from everyprint.lib.ids import HIDDEN, grouped

BATCH = 500
LABELS = {"fr": ("Montrer un nouveau code", "Nouveau code"), "en": ("Show a new code", "New code")}


def mask(apps, schema_editor):
    """What customers wrote comes first: their pickup codes are known from the messages that still have them."""
    alias = schema_editor.connection.alias
    if schema_editor.connection.vendor == "sqlite":
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")  # no remains in the file
    messages = apps.get_model("messaging", "Message").objects.using(alias)
    told = messages.filter(direction="out", kind__in=("recovery_code", "order_complete"))
    for batch in batches(messages.filter(direction="in").exclude(text="")):
        _mask_written(batch, told)
    for batch in batches(messages.filter(direction="out", kind="not_understood")):
        for message in batch:
            message.params = {**message.params, "text": masked(str(message.params.get("text", "")))}
            message.text = masked(message.text)
        save(batch, "params", "text")
    for batch in batches(told):
        _mask_told(batch)
    for app, model, field in (("conversations", "Remark", "text"), ("feedback", "Feedback", "comment")):
        for batch in batches(apps.get_model(app, model).objects.using(alias).exclude(**{field: ""})):
            for row in batch:
                setattr(row, field, masked(getattr(row, field)))
            save(batch, field)
    if schema_editor.connection.vendor == "sqlite":
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def batches(rows):
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


def save(batch, *fields):
    type(batch[0])._default_manager.bulk_update(batch, fields)


def _mask_written(batch, told):
    codes = {}
    customers = {message.customer for message in batch}
    for customer, params in told.filter(customer__in=customers).values_list("customer", "params"):
        codes.setdefault(customer, []).append(str(params.get("code", "")))
    for message in batch:
        message.text = masked(message.text, filter(None, codes.get(message.customer, ())))
    save(batch, "text")


def _mask_told(batch):
    for message in batch:
        code = str(message.params.pop("code", ""))
        for written in (code, grouped(code), grouped(code, 3)) if code else ():
            message.text = message.text.replace(written, HIDDEN)
        if message.kind == "order_complete":
            message.params.setdefault("order_id", message.order)
        elif "number" not in message.params and message.text:
            label, short = LABELS["en" if message.language == "en" else "fr"]
            choice = {"type": "answer", "label": label, "tap": "new_code", "short": short}
            message.shown = {**message.shown, "choices": [choice]}
    save(batch, "params", "text", "shown")


class Migration(migrations.Migration):

    atomic = False
    dependencies = [
        ("bot", "0001_initial"),
        ("messaging", "0005_channel_account"),
        ("conversations", "0001_initial"),
        ("feedback", "0001_initial"),
    ]

    operations = [migrations.RunPython(mask, migrations.RunPython.noop)]
