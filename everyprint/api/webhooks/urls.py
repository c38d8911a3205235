"""Where providers of payments call."""

from django.urls import path

from everyprint.api.webhooks import views

urlpatterns = [path("pawapay/", views.pawapay, name="callback-pawapay")]
