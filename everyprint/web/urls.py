"""The customer's pages."""

from django.urls import path

from everyprint.web import files, media, views

app_name = "web"
urlpatterns = [
    path("", views.conversation, name="conversation"),
    path("thread", views.thread, name="thread"),
    path("earlier", views.earlier, name="earlier"),
    path("send", views.send, name="send"),
    path("language", views.language, name="language"),
    path("recover", views.recover, name="recover"),
    path("cookies", views.cookies, name="cookies"),
    path("receipt/<str:order_id>", views.receipt, name="receipt"),
    path("proof/<str:order_id>", views.proof, name="proof"),
    path("proof/<str:order_id>/<int:job>", files.proof_pdf, name="proof_pdf"),
    path("proof/<str:order_id>/<int:job>/<int:first>", files.proof_sheet, name="proof_sheet"),
    path("sheet/<str:revision_id>/<int:number>", files.sheet, name="sheet"),
    path("change/<str:revision_id>", files.change, name="change"),
    path("file/<str:revision_id>", files.file, name="file"),
    path("media/<str:kind>/<str:revision_id>/<int:number>", media.media, name="media"),
    path("health", views.health, name="health"),
]
