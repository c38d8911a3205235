"""Where the faces are mounted. The published API answers in its middleware, before this table is read."""

from django.urls import include, path

urlpatterns = [
    path("", include("everyprint.web.urls")),
    path("shop/", include("everyprint.console.urls")),
    path("backoffice/", include("everyprint.backoffice.urls")),
    path("callbacks/", include("everyprint.api.webhooks.urls")),
]
