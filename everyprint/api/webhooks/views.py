"""The doors of payment providers: verify, store once, answer, and let a task ask the provider."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from everyprint.jobs.services import receive
from everyprint.payments.models import TopUp
from everyprint.payments.providers.base import CallbackRefused
from everyprint.payments.providers.registry import provider
from everyprint.payments.tasks import check_topup

BODY_MAX = 20_000


@csrf_exempt
@require_POST
def pawapay(request: HttpRequest) -> HttpResponse:
    """A callback is a hint: stored once, then the provider is asked. Unknown references are forgotten."""
    if len(request.body) > BODY_MAX:
        return HttpResponse(status=413)
    try:
        hint = provider("pawapay").parse_callback(
            "POST", dict(request.headers), request.body, settings.BASE_URL + request.path
        )
    except CallbackRefused as error:
        return HttpResponse(error.reason, status=400)
    topup = TopUp.objects.filter(reference=hint.reference).first()
    if topup is not None and receive("pawapay", hint.event, {"authenticity": hint.authenticity}):
        check_topup.enqueue(topup.pk)
    return HttpResponse("ok")
