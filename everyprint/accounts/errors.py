"""What accounts refuse."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class NameTaken(EveryPrintError):
    code = "name_taken"
    status = 409
    message = _("Ce nom d'utilisateur existe déjà.")


class UnknownScope(EveryPrintError):
    code = "unknown_scope"
    message = _("La portée est « bot », « operator » ou « shop:ID ».")


class UnknownPerson(EveryPrintError):
    code = "unknown_person"
    status = 404
    message = _("Personne ne se connecte sous ce nom.")
