"""Parameters with which each kind of message can be said; test_words.py proves that none is missing."""

from typing import Any

OPTIONS = {
    "copies": 2, "colour": "auto", "sides": "two", "paper": "A4", "up": 1, "pages": "1-10",
    "booklet": False, "binding": "cerdeau", "drop_blank": False, "faint_as_colour": False,
}  # fmt: skip
NETWORKS = {"ORANGE_SEN": "Orange Money", "WAVE_SEN": "Wave"}
SOON = "2026-12-01T10:00:00+00:00"
SHOP = {
    "id": "EEX22", "name": "LE PARRAIN", "place": "Plateau", "total": 1080, "distance_m": 400,
    "is_open": True, "opens_at": None, "ready_at": SOON, "score": (45, 12),
}  # fmt: skip
AWAY = {"name": "COIN COPIE", "is_paused": True}
FACTS = {
    "name": "LE PARRAIN", "place": "Plateau", "phone": "+221338001122", "map": "14.67,-17.43",
    "hours": {"0": [["08:00", "20:00"]]}, "open_until": SOON, "opens_at": None,
}  # fmt: skip
BARE = {
    "name": "COIN COPIE", "place": "", "phone": "", "map": "", "hours": {"0": [["08:00", "20:00"]]},
    "open_until": None, "opens_at": SOON,
}  # fmt: skip
OPEN_ORDER = {"id": "K7M2QX9A", "shop": "LE PARRAIN"}
ORDER = {"order_id": "K7M2QX9A", "shop": "LE PARRAIN", "total": 1080}
FIXES = [
    {"code": "blank_pages", "fix": "drop_blank", "pages": [2], "confidence": None},
    {"code": "nearly_blank_pages", "fix": "drop_pages", "pages": [3], "confidence": None},
    {"code": "photographed_page", "fix": "straighten_and_whiten", "pages": [1], "confidence": 83},
    {"code": "photographed_page_uncropped", "fix": "straighten_and_whiten", "pages": [1], "confidence": None},
    {"code": "content_in_margin", "fix": "scale_to_fit", "pages": [1], "confidence": None},
    {"code": "sideways_pages", "fix": "rotate", "pages": [1], "confidence": None},
    {"code": "two_a4_on_a3", "fix": "split_a3", "pages": [1], "confidence": None},
    {"code": "faint_colour", "fix": "gray", "pages": [1], "confidence": None},
]
CHOICES = [
    {"option": name, "value": value}
    for name, values in {
        "colour": ("gray", "auto", "all"),
        "sides": ("one", "two"),
        "paper": ("A3",),
        "binding": ("rayure", "cerdeau", ""),
        "copies": (2,),
        "drop_blank": (True,),
        "faint_as_colour": (True, False),
        "booklet": (True, False),
        "pages": ("All",),
    }.items()
    for value in values
]
DOCUMENT = {
    "revision": "r" * 24, "name": "memoire.pdf", "sheets": 2, "is_other": True, "fixes": FIXES, "pages": 37,
    "sizes": [{"width_mm": 210, "height_mm": 297, "pages": [1]}], "colour_pages": [3],
    "faint_colour_pages": [5], "blank_pages": [2], "problems": [],
}  # fmt: skip
LINES = [
    {"revision": name[0] * 24, "name": name, "pages": 4, "options": OPTIONS}
    for name in ("memoire.pdf", "annexe.pdf")
]
REFUSED = {"code": "password_needed", "params": {}}
FIXED = {
    "revision": "r" * 24, "original": "o" * 24, "name": "memoire.pdf", "number": 2, "fix": "drop_blank",
    "pages": [2], "is_straightened": False, "pages_before": 37, "pages_after": 36, "total_before": 370,
    "total_after": 360, "has_picture": True,
}  # fmt: skip
SAVINGS = [
    {"code": code, "saved": 990, "total": 1080, "pages": [3, 12]}
    for code in ("colour_where_colour", "all_gray", "both_sides", "two_up", "without_blank")
]
LINE = {"name": "memoire.pdf", "formula": "33×10", "options": OPTIONS, "colour_pages": "pages 3, 12"}
QUOTE = {
    "about": FACTS, "lines": [LINE], "ready_at": SOON, "is_closing": True, "balance": 2000, "change": "",
    "savings": SAVINGS,
} | ORDER  # fmt: skip
MISSING = {"order_id": "K7M2QX9A", "total": 1080, "balance": 500, "missing": 580}
TOPPED_UP = {"amount": 2000, "how": "voucher", "detail": "", "balance": 2000}
PARAMS: dict[str, list[dict[str, Any]]] = {
    "greeting": [{}],
    "help": [{}],
    "sentence": [{"text": "Non."}, {"text": "Non.", "buttons": True}],
    "not_understood": [{"text": "???"}],
    "reading_several": [{"names": ["cours.pdf", "td.pdf"], "rest": rest} for rest in ([], ["plan.pdf"])],
    "whose_wish": [{"text": "l'autre en couleur", "files": [{"revision": "a" * 24, "name": "td.pdf"}]}],
    "order_full": [{"names": ["plan.pdf"]}],
    "whose_binding": [{"binding": "cerdeau", "count": 2, "name": "td.pdf"}],
    "wish_kept": [{"text": "2 copies"}],
    "welcome": [{}],
    "price_of": [{"now": 370, "then": 1080, "options": OPTIONS, "choices": CHOICES[:1]}],
    "quote_kept": [ORDER],
    "status": [
        ORDER | {"stage": "ready", "ready_at": SOON},
        ORDER | {"stage": "accepted", "ready_at": SOON},
        ORDER | {"stage": "waiting", "ready_at": None},
    ],
    "not_sure": [
        {"text": "page douze ou 13", "about": about, "pages": 37}
        for about in ("pages", "copies", "colour", "sides", "binding", "paper", "up", "meaning")
    ],
    "reset": [{}, {"waiting": 500}, {"revision": "r" * 24, "name": "memoire.pdf"}],
    "secret_kept": [
        {"kinds": ["card", "partial", "password", "pickup", "pin"], "shop": "LE PARRAIN"},
        {"kinds": ["pin"], "shop": ""},
    ],
    "ask_join": [
        {
            "here": {"number": "K7M2QX9A", "balance": 1000, "orders": [], "count": 0},
            "there": {"number": "AB34CD56", "balance": 0, "orders": [OPEN_ORDER], "count": count},
        }
        for count in (1, 5)
    ],
    "leave_balance": [{"customer": "K7M2QX9A", "number": 1}],
    "balances_joined": [{"number": "K7M2QX9A", "balance": 2000}],
    "balance_opened": [{"number": "K7M2QX9A", "balance": 2000}],
    "own_code": [{}],
    "nothing_opened": [{}],
    "join_over": [{}],
    "language_set": [{}],
    "reading": [{"name": "memoire.pdf"}],
    "document_ready": [DOCUMENT],
    "document_refused": [REFUSED],
    "ask_password": [REFUSED, REFUSED | {"goes_on_without": "r" * 24}],
    "options": [
        {
            "options": OPTIONS,
            "name": "memoire.pdf",
            "added": [{"revision": "a" * 24, "name": "annexe.pdf", "options": OPTIONS}],
            "joinable": {"revision": "j" * 24, "name": "page de garde.pdf"},
            "from_total": 540,
            "choices": CHOICES,
        },
        *({
            "options": OPTIONS,
            "name": "memoire.pdf",
            "added": LINES[1:],
            "lines": LINES,
            "aside": [{"revision": "j" * 24, "name": "page de garde.pdf"}],
            "noted": ["memoire.pdf"],
            "is_for_all": is_for_all,
            "from_total": 540,
            "choices": CHOICES,
        }
        for is_for_all in (True, False)),
    ],
    "range_refused": [{"code": "page_range_outside", "params": {"text": "40", "first": 1, "last": 37}}],
    "choose_copies": [{}],
    "improve": [
        {
            "revision": "r" * 24,
            "name": "memoire.pdf",
            "problems": [],
            "fixes": FIXES,
            "wishes": ["gray_pages", "rotate_pages", "binding_margin"],
        }
    ],
    "ask_fix_pages": [{"code": "gray_pages", "pages": 37}],
    "fixing": [{"name": "memoire.pdf"}],
    "fix_ready": [FIXED],
    "fix_refused": [{"name": "memoire.pdf", "code": "x"}],
    "shops": [
        {"shops": [SHOP], "others": True, "is_near": False} | facts
        for facts in ({}, {"nowhere": "Yoff"}, {"away": AWAY})
    ],
    "shop_info": [
        {"info": info, "shops": shops}
        for info in ("hours", "address", "phone")
        for shops in ([], [FACTS], [FACTS, BARE])
    ],
    "person": [{"order_id": "", "shop": "", "shops": [FACTS]}, ORDER | {"shops": [FACTS]}],
    "stopped": [{"has_order": has_order} for has_order in (False, True)],
    "no_shop": [{}, {"away": AWAY | {"is_paused": False}}],
    "ask_place": [{"places": ["Plateau", "Médina"]}],
    "quote": [QUOTE, QUOTE | {"is_like_last": True}],
    "shop_closed": [ORDER | {"opens_at": SOON}],
    "order_placed": [ORDER],
    "order_accepted": [ORDER | {"ready_at": SOON}],
    "order_complete": [ORDER, ORDER | {"about": FACTS}, ORDER | {"about": BARE}],
    "order_retrieved": [ORDER | {"how": how} for how in ("code", "no_code", "uncollected")],
    "order_aborted": [ORDER | {"by": "customer"}, ORDER | {"by": "customer", "reason": "moved"}]
    + [ORDER | {"by": "operator", "reason": "boutique fermée"}]
    + [ORDER | {"reason": reason} for reason in ("no_answer", "promise_broken", "shop_suspended", "x")],
    "ask_dispute": [ORDER | {"ended_at": moment} for moment in (SOON, None)],
    "dispute_kept": [ORDER],
    "dispute_settled": [
        ORDER | {"outcome": outcome, "returned": 1080, "reason": "vu"} for outcome in ("shop", "customer")
    ],
    "pickup_locked": [ORDER],
    "order_overdue": [ORDER | {"ready_at": SOON}],
    "order_silent": [
        ORDER | {"shops": [], "is_changed": True},
        ORDER | {"shops": [SHOP | {"name": f"COPIE {total}", "total": total} for total in (1080, 1200, 960)]},
    ],
    "shop_called": [
        ORDER | {"step": step, "reason": "x"}
        for step in (
            "reminded", "silent", "asked", "overdue", "broken", "moved", "operator", "disputed", "for_shop",
            "for_customer",
        )
    ],
    "waiting_on": [ORDER],
    "confirm_cancel": [ORDER],
    "print_elsewhere": [ORDER],
    "ask_score": [ORDER],
    "ask_comment": [{"score": 5}],
    "thanks": [{}],
    "shop_remark": [ORDER | {"text": "C'est prêt demain."}],
    "remark_passed": [ORDER, ORDER | {"remark": 7}, ORDER | {"revision": "r" * 24}],
    "whose_words": [ORDER | {"text": "2x"}],
    "to_shop": [{"shop": "LE PARRAIN"}],
    "words_taken_back": [{"shop": "LE PARRAIN", "was_seen": was_seen} for was_seen in (False, True)],
    "too_late_for_words": [{"shop": "LE PARRAIN"}],
    "quota_reached": [{"documents": count, "megabytes": 12, "more_at": SOON} for count in (0, 1, 5)],
    "no_room": [{}],
    "whose_file": [ORDER | {"revision": "r" * 24, "name": "memoire.pdf"}],
    "file_taken_back": [ORDER | {"revision": "r" * 24, "was_opened": is_it} for is_it in (False, True)],
    "file_dropped": [{}],
    "file_stays": [{"name": "memoire.pdf"}],
    "not_enough": [MISSING],
    "balance": [{"balance": 500, "number": "K7M2QX9A", "waiting": 100}],
    "ask_voucher": [{}],
    "cash": [{"number": "K7M2QX9A", "shops": [SHOP]}],
    "ask_amount": [{"amounts": [500, 25000]}, {"amounts": [100, 500], "missing": 81, "least": 100}],
    "ask_number": [{"known": "+221771234567"}, {}],
    "ask_network": [
        {"number": "+221771234567", "networks": [{"code": "ORANGE_SEN", "name": "Orange Money"}]},
        {
            "number": "+221771234567",
            "networks": [{"code": code, "name": name} for code, name in NETWORKS.items()],
            "proposed": "Orange Money",
        },
    ],
    "topup_least": [{"amount": 150, "least": 200, "most": 5000, "network": "Toy Money", "code": "TOY"}],
    "topup_open": [
        {"amount": 500, "other": 25000, "number": "+221771234567", "attempt": "a" * 24, "is_mine": is_mine}
        for is_mine in (True, False)
    ],
    "topup_reported": [{"attempt": "a" * 24, "other": 25000}],
    "topup_waiting": [
        {"amount": 500, "network": "Orange Money", "number": "+221771234567"},
        {"amount": 500, "network": "Orange Money", "number": "+221771234567", "attempt": "a" * 12},
        {"amount": 500, "network": "Orange Money", "number": "+221771234567", "displaced": 25000},
    ],
    "topup_given_up": [{"amount": 500}],
    "confirm_forget": [{}],
    "not_abortable": [ORDER],
    "order_kept": [{}],
    "topup_link": [{"amount": 500, "link": "https://pay.example/1"}],
    "topup_differs": [
        {"asked": 500, "amount": 450, "currency": "XOF", "detail": "••• 567"},
        {"asked": 500, "amount": 500, "currency": "XAF", "detail": "••• 567"},
    ],
    "cash_reversed": [
        {
            "shop": "LE PARRAIN",
            "credited": 25_000,
            "received": 2500,
            "taken": 20_000,
            "reason": "un zéro de trop",
            "balance": 0,
        }
    ],
    "topup_sent_back": [{"amount": 450, "currency": "XOF", "detail": "••• 567", "reference": "OM 4711"}],
    "topped_up": [
        TOPPED_UP,
        TOPPED_UP | {"is_late": True},
        TOPPED_UP | MISSING,
        TOPPED_UP | MISSING | {"missing": -920},
    ],
    "topup_failed": [{"amount": 500, "failure": "insufficient_funds"}],
    "recovery_code": [{"customer": "K7M2QX9A", "number": 1}, {}],
}  # fmt: skip
