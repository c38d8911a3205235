"""Where the faces are mounted. The published API answers in its middleware, before this table is read."""

from django.urls import include, path

from everyprint.api.webhooks.channels import door

handler400 = "everyprint.web.errors.bad_request"
handler403 = "everyprint.web.errors.forbidden"
handler404 = "everyprint.web.errors.not_found"
handler500 = "everyprint.web.errors.our_fault"
urlpatterns = [
    path("", include("everyprint.web.urls")),
    path("shop/", include("everyprint.console.urls")),
    path("accounts/", include("everyprint.console.access_urls")),
    path("backoffice/", include("everyprint.backoffice.urls")),
    path("channels/<str:name>/", door, name="channel"),
    path("channels/<str:name>", door),
    path("callbacks/", include("everyprint.api.webhooks.urls")),
]
