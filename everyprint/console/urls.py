"""The shop's pages, under /shop/."""

from django.urls import path, reverse_lazy
from django.views.generic import RedirectView
from django.views.i18n import set_language

from everyprint.console import board, files, money, order, pickup

app_name = "console"
urlpatterns = [
    path("", board.board_page, name="board"),
    path("board/", board.board_fragment, name="columns"),
    path("pause/", board.pause, name="pause"),
    path("pickup/", pickup.pick_up, name="pick_up"),
    path("cash/", money.cash, name="cash"),
    path("cash/<int:credit>/", money.correct_cash, name="correct_cash"),
    path("money/", money.money_page, name="money"),
    path("orders/<str:public_id>/", order.order_page, name="order"),
    path("orders/<str:public_id>/thread/", order.thread_fragment, name="thread"),
    path("orders/<str:public_id>/earlier/", order.earlier, name="earlier"),
    path("orders/<str:public_id>/accept/", order.accept, name="accept"),
    path("orders/<str:public_id>/complete/", order.complete, name="complete"),
    path("orders/<str:public_id>/abort/", order.abort, name="abort"),
    path("orders/<str:public_id>/say/", order.say, name="say"),
    path("orders/<str:public_id>/pickup/", pickup.pick_up, name="pick_up_order"),
    path("orders/<str:public_id>/pickup-without-code/", pickup.pick_up_without_code, name="no_code"),
    path("orders/<str:public_id>/print/<int:job>/", files.open_print, name="print"),
    path("orders/<str:public_id>/pages/<int:job>/<int:number>/", files.page_view, name="page"),
    path("orders/<str:public_id>/files/<slug:what>", files.order_file, name="file"),
    path("language/", set_language, name="language"),
    # Where the door was until /accounts/ had it.
    path("sign-in/", RedirectView.as_view(url=reverse_lazy("account_login"), query_string=True)),
    path("sign-out/", RedirectView.as_view(url=reverse_lazy("account_logout"))),
]
