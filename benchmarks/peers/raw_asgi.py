"""The hot calls as a bare ASGI application: a key compared, a form split, one statement, no framework.

PEER_DATABASE is `sqlite:///path` or `mysql://root@host:port/name`; PEER_KEY is the one key it knows.
"""

import os
import sqlite3
from urllib.parse import parse_qsl, urlsplit

KEY = os.environ["PEER_KEY"].encode()
DATABASE = os.environ["PEER_DATABASE"]
IS_SQLITE = DATABASE.startswith("sqlite")
MARK = "?" if IS_SQLITE else "%s"
CONCAT = "'customer:' || c.public_id" if IS_SQLITE else "CONCAT('customer:', c.public_id)"
BALANCE = (
    "SELECT b.posted - b.held FROM customers_address a JOIN customer c ON c.id = a.customer_id "
    f"JOIN balance b ON b.account = {CONCAT} WHERE a.account = {MARK} AND a.external_id = {MARK}"
)
SAVE = (
    f"UPDATE customer SET last_name = {MARK}, gender = {MARK} WHERE id = "
    f"(SELECT customer_id FROM customers_address WHERE account = {MARK} AND external_id = {MARK})"
)
ACCOUNT = "chatfuel:default"


def connect():
    if IS_SQLITE:
        made = sqlite3.connect(DATABASE.removeprefix("sqlite:///"), isolation_level=None, timeout=20)
        made.execute("PRAGMA journal_mode=WAL")
        made.execute("PRAGMA synchronous=FULL")
        return made
    import pymysql

    parts = urlsplit(DATABASE)
    return pymysql.connect(host=parts.hostname, port=parts.port, user="root", database=parts.path[1:])


connection = connect()


def balance(messenger_id):
    cursor = connection.cursor()
    cursor.execute(BALANCE, (ACCOUNT, messenger_id))
    row = cursor.fetchone()
    if not IS_SQLITE:
        connection.commit()
    return b'{"balance":"%d","return_code":"111"}' % row[0] if row else b'{"return_code":"222"}'


def save(messenger_id, last_name, gender):
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE" if IS_SQLITE else "BEGIN")
    cursor.execute(SAVE, (last_name, 0 if gender == "Male" else 1, ACCOUNT, messenger_id))
    cursor.execute("COMMIT")
    return b'{"return_code":"111"}'


async def application(scope, receive, send):
    if scope["type"] != "http":
        return
    body, status = b"", 200
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    if dict(scope["headers"]).get(b"authorization") != KEY:
        status, content = 401, b"{}"
    elif scope["path"].endswith("/balance"):
        content = balance(dict(parse_qsl(scope["query_string"].decode()))["messenger_id"])
    else:
        content = save(**dict(parse_qsl(body.decode())))
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(content)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})
