"""Choices and pictures become typed values, kept in `shown`; what a kind only implied is written down there too."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce

BATCH = 500


def choice(button):
    label, payload = button["label"], button["payload"]
    name, _, value = payload.partition(":")
    if name in ("receipt", "proof"):
        found = {"type": "page", "label": label, "target": {"page": name, "order": value}}
    elif payload.startswith(("https://", "http://")):
        found = {"type": "link", "label": label, "url": payload}
    elif payload == "locate":
        found = {"type": "place", "label": label, "tap": payload}
    else:
        found = {"type": "answer", "label": label, "tap": payload}
    return found | ({"is_main": True} if button.get("style") == "main" else {})


def picture(kept):
    is_change = kept["sheet"] == "change"
    return {
        "kind": "change" if is_change else "sheet",
        "revision": kept["revision"],
        "number": 0 if is_change else kept["sheet"],
        "alt": kept["alt"],
    }


def shown(message):
    """What message.py reads. A message that has not left yet is rendered anew and needs nothing."""
    if message.direction != "out" or not message.text:
        return {}
    kept = {
        "choices": [choice(button) for button in message.buttons],
        "pictures": [picture(found) for found in message.pictures],
        "document": message.params.get("revision", "") if message.kind == "document_ready" else "",
        "has_code": message.kind == "order_complete",
        "card": message.order if message.kind == "order_placed" else "",
    }
    return {name: value for name, value in kept.items() if value}


def write_shown(apps, schema_editor):
    model = apps.get_model("messaging", "Message")
    last = 0
    while rows := list(model.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        last = rows[-1].pk
        changed = []
        for message in rows:
            message.shown = shown(message)
            if message.shown:
                changed.append(message)
        model.objects.bulk_update(changed, ["shown"])


class Migration(migrations.Migration):

    dependencies = [("messaging", "0001_initial")]

    operations = [
        AddFieldOnce("message", "shown", models.JSONField(default=dict)),
        AddFieldOnce("message", "menu", models.JSONField(default=list)),
        AddFieldOnce("message", "channel_ids", models.JSONField(default=list)),
        migrations.RunPython(write_shown, migrations.RunPython.noop),
    ]
