"""A toy page of the customer's face: what CONTRIBUTING.md's list "a page" asks for, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.views.decorators.http import require_GET


@require_GET
def hours(request: HttpRequest) -> HttpResponse:
    """When the toy shop is open."""
    return render(request, "toys/hours.html", {"price": 1080})


urlpatterns = [path("toy/hours/", hours, name="toy_hours"), path("", include("everyprint.urls"))]
