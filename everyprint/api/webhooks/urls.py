"""The doors of payment providers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
