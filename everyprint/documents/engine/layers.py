"""Layers of a document (optional content, ISO 32000-1, 8.11) as its print view has them.

What that view hides is hidden in the proof, in the price and on the paper. Documents that are made of others
carry the layers along, told plainly as shown or hidden: no reader has to guess what printing means.
"""

from __future__ import annotations

from typing import Any

import pikepdf


def hidden(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    """The objects (number, generation) of the layers that do not print."""
    properties = pdf.Root.get("/OCProperties")
    view = properties.get("/D") if isinstance(properties, pikepdf.Dictionary) else None
    if not isinstance(view, pikepdf.Dictionary):
        return set()
    groups = {group.objgen: group for group in _groups(properties)}
    off = set(groups) if view.get("/BaseState") == "/OFF" else set()
    off -= {group.objgen for group in _dictionaries(view.get("/ON"))}
    off |= {group.objgen for group in _dictionaries(view.get("/OFF"))}
    for usage in _dictionaries(view.get("/AS")):
        if usage.get("/Event") == "/Print":
            for group in _dictionaries(usage.get("/OCGs")):
                state = _printed(group, usage.get("/Category"))
                off = off - {group.objgen} if state == "/ON" else off
                off = off | {group.objgen} if state == "/OFF" else off
    intents = _names(view.get("/Intent"))
    return {number for number in off if number in groups and _counts(groups[number], intents)}


def carry(source: pikepdf.Pdf, out: pikepdf.Pdf) -> None:
    """Bring the layers of `source`, whose pages `out` has or will have, over into `out`."""
    properties = source.Root.get("/OCProperties")
    groups = list(_groups(properties)) if isinstance(properties, pikepdf.Dictionary) else []
    if not groups:
        return
    off = hidden(source)
    if "/OCProperties" not in out.Root:
        view = pikepdf.Dictionary(BaseState=pikepdf.Name.ON, ON=pikepdf.Array(), OFF=pikepdf.Array())
        out.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array(), D=view)
    kept = out.Root.OCProperties
    for group in groups:
        copy = out.copy_foreign(group)
        for key in {"/Usage", "/Intent"} & set(copy.keys()):
            del copy[key]
        kept.OCGs.append(copy)
        (kept.D.OFF if group.objgen in off else kept.D.ON).append(copy)


def is_hidden(holder: Any, off: set[tuple[int, int]]) -> bool:
    """Whether an annotation or object belongs to a hidden layer, by itself or with all its layers."""
    layer = holder.get("/OC")
    if not isinstance(layer, pikepdf.Dictionary):
        return False
    if layer.objgen in off:
        return True
    members = layer.get("/OCGs")
    groups = [members] if isinstance(members, pikepdf.Dictionary) else list(_dictionaries(members))
    if not groups or "/VE" in layer:
        return False
    states = [group.objgen not in off for group in groups]
    rule = str(layer.get("/P", "/AnyOn"))
    shown = {"/AllOn": all(states), "/AnyOff": not all(states), "/AllOff": not any(states)}
    return not shown.get(rule, any(states))


def _groups(properties: Any) -> list[Any]:
    return [group for group in _dictionaries(properties.get("/OCGs")) if group.is_indirect]


def _dictionaries(value: Any) -> list[Any]:
    if not isinstance(value, pikepdf.Array):
        return []
    return [item for item in value if isinstance(item, pikepdf.Dictionary)]


def _printed(group: Any, categories: Any) -> str | None:
    """What a layer's own usage says of printing, where the document asks for it."""
    usage = group.get("/Usage")
    if "/Print" not in _names(categories) or not isinstance(usage, pikepdf.Dictionary):
        return None
    printing = usage.get("/Print")
    return str(printing.get("/PrintState")) if isinstance(printing, pikepdf.Dictionary) else None


def _names(value: Any) -> set[str]:
    items = list(value) if isinstance(value, pikepdf.Array) else [value]
    return {str(item) for item in items if isinstance(item, pikepdf.Name)}


def _counts(group: Any, intents: set[str]) -> bool:
    """Whether the view decides about a layer: one that is meant for another purpose is always shown."""
    wanted = intents or {"/View"}
    return "/All" in wanted or bool(wanted & (_names(group.get("/Intent")) or {"/View"}))
