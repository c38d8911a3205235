"""Where providers of payments call: with and without the last slash, because a redirect loses the call."""

from django.urls import path

from everyprint.api.webhooks import views

urlpatterns = [
    path("<slug:name>/", views.callback, name="callback"),
    path("<slug:name>", views.callback),
]
