"""The door of payment providers: verify, store once, answer, and let a worker ask the provider."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.views.decorators.csrf import csrf_exempt

from everyprint.payments.providers import registry
from everyprint.payments.providers.base import CallbackRefused
from everyprint.payments.services import take_callback

BODY_MAX = 20_000


@csrf_exempt
def callback(request: HttpRequest, name: str) -> HttpResponse:
    """A callback is a hint: what it says is stored, and only the provider's look-up is believed."""
    provider = registry.configured(name)
    if provider is None:
        raise Http404
    if request.method not in provider.callback_methods:
        return HttpResponseNotAllowed(provider.callback_methods)
    body = request.read(BODY_MAX + 1)
    if len(body) > BODY_MAX:
        return HttpResponse(status=413)
    called = settings.BASE_URL + request.get_full_path()
    try:
        hint = provider.parse_callback(request.method, dict(request.headers), body, called)
    except CallbackRefused as error:
        return HttpResponse(error.reason, status=400)
    take_callback(name, hint, body)
    return HttpResponse("ok")
