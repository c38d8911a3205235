"""The operator's pages: Django's admin in unfold's clothes."""

from django.contrib import admin
from django.urls import path

urlpatterns = [path("", admin.site.urls)]
