"""The hot calls on FastAPI and SQLAlchemy, as their documentations write them: typed parameters, a session
per request, the same statements through the ORM's constructs."""

import os
from collections.abc import Iterator
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, Form, Header, HTTPException, Query
from pydantic import BaseModel
from sqlalchemy import ForeignKey, create_engine, event, literal, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

KEY = os.environ["PEER_KEY"]
DATABASE = os.environ["PEER_DATABASE"].replace("mysql://", "mysql+pymysql://")
ACCOUNT = "chatfuel:default"
is_sqlite = DATABASE.startswith("sqlite")
engine = create_engine(DATABASE, pool_size=8, connect_args={"timeout": 20} if is_sqlite else {})
make_session = sessionmaker(engine, expire_on_commit=False)

if is_sqlite:

    @event.listens_for(engine, "connect")
    def set_up(connection, _record) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customer"
    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str]
    last_name: Mapped[str]
    gender: Mapped[int]


class Address(Base):
    __tablename__ = "customers_address"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    account: Mapped[str]
    external_id: Mapped[str]


class Balance(Base):
    __tablename__ = "balance"
    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[str]
    posted: Mapped[int]
    held: Mapped[int]


class Saved(BaseModel):
    return_code: str = "111"


class Spendable(Saved):
    balance: str


def session() -> Iterator[Session]:
    with make_session() as opened:
        yield opened


def caller(authorization: Annotated[str, Header()]) -> None:
    if authorization != KEY:
        raise HTTPException(401)


MessengerId = r"^[A-Za-z0-9_-]{1,64}$"
application = FastAPI(dependencies=[Depends(caller)])


@application.get("/everyprint/api/customer/balance")
def balance(
    messenger_id: Annotated[str, Query(pattern=MessengerId)], database: Annotated[Session, Depends(session)]
) -> Spendable:
    found = database.scalar(
        select(Balance.posted - Balance.held)
        .select_from(Address)
        .join(Customer, Customer.id == Address.customer_id)
        .join(Balance, Balance.account == literal("customer:").concat(Customer.public_id))
        .where(Address.account == ACCOUNT, Address.external_id == messenger_id)
    )
    if found is None:
        raise HTTPException(422)
    return Spendable(balance=str(found))


@application.post("/everyprint/api/customer/save")
def save(
    messenger_id: Annotated[str, Form(pattern=MessengerId)],
    last_name: Annotated[str, Form(max_length=50)],
    gender: Annotated[Literal["Male", "Female"], Form()],
    database: Annotated[Session, Depends(session)],
) -> Saved:
    known = select(Address.customer_id).where(Address.account == ACCOUNT, Address.external_id == messenger_id)
    database.execute(
        update(Customer)
        .where(Customer.id == known.scalar_subquery())
        .values(last_name=last_name, gender=0 if gender == "Male" else 1)
        .execution_options(synchronize_session=False)
    )
    database.commit()
    return Saved()
