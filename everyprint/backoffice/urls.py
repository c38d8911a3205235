"""The operator's pages, under /backoffice/."""

from django.contrib import admin

urlpatterns = admin.site.urls[0]
app_name = "admin"
