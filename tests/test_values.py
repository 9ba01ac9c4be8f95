"""Classes of values do what frozen, slotted dataclasses do."""

import copy
import dataclasses
import pickle

import pytest

from shanxi_facts.values import StrEnum, lazy, replace, value


@value
class Row:
    number: int
    seat: str = "A"


class Seat(StrEnum):
    WINDOW = "window"
    AISLE = "aisle"

    @property
    def is_outer(self) -> bool:
        return self is Seat.WINDOW


@value(eq=False)
class Place:
    row: Row


@value(order=True, guarded=True)
class Range:
    first: int
    last: int


@value(eq=False, lazies=True)
class House:
    rows: tuple[Row, ...]

    @lazy
    def seats(self) -> list[str]:
        """The seats of all rows."""
        return [row.seat for row in self.rows]


def test_fields_and_defaults() -> None:
    assert (Row(3).number, Row(3).seat, Row(number=3, seat="B").seat) == (3, "A", "B")
    assert repr(Row(3)) == "Row(number=3, seat='A')"
    with pytest.raises(TypeError):
        Row()  # type: ignore[call-arg]


def test_equality_is_that_of_fields_unless_it_is_not_asked_for() -> None:
    assert Row(3) == Row(3, "A") != Row(4)
    assert {Row(3): 1}[Row(3, "A")] == 1
    assert Row(3) != (3, "A")
    assert Place(Row(3)) != Place(Row(3))


def test_order_is_that_of_fields() -> None:
    assert sorted([Range(2, 3), Range(1, 9), Range(1, 2)]) == [Range(1, 2), Range(1, 9), Range(2, 3)]
    assert Range(2, 1) > Range(1, 2)
    assert Range(1, 2) <= Range(1, 2)


def test_a_guarded_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Range(1, 2).first = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del Range(1, 2).first


def test_no_value_takes_a_further_attribute() -> None:
    with pytest.raises(AttributeError):
        Row(3).other = 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("given", [Row(3, "B"), Range(1, 2)])
def test_a_value_can_be_copied_and_pickled(given: object) -> None:
    assert pickle.loads(pickle.dumps(given)) == copy.deepcopy(given) == copy.copy(given) == given  # noqa: S301


def test_replacing() -> None:
    assert replace(Row(3), seat="B") == dataclasses.replace(Row(3), seat="B") == Row(3, "B")
    with pytest.raises(TypeError):
        replace(Row(3), colour="red")


def test_what_is_lazy_is_computed_once() -> None:
    house = House((Row(1), Row(2, "B")))
    assert house.seats == ["A", "B"]
    assert house.seats is house.seats


def test_a_member_is_its_word() -> None:
    assert (Seat.WINDOW == "window", f"{Seat.WINDOW}", str(Seat.AISLE), {"aisle": 1}[Seat.AISLE]) == (
        True, "window", "aisle", 1,
    )  # fmt: skip
    assert (Seat.WINDOW.name, Seat.WINDOW.value, repr(Seat.WINDOW)) == ("WINDOW", "window", "<Seat.WINDOW: 'window'>")
    assert Seat.WINDOW.is_outer
    assert not Seat.AISLE.is_outer


def test_there_is_one_of_each_member() -> None:
    assert list(Seat) == [Seat.WINDOW, Seat.AISLE]
    assert len(Seat) == 2
    for copied in (
        Seat("aisle"),
        copy.copy(Seat.AISLE),
        copy.deepcopy(Seat.AISLE),
        pickle.loads(pickle.dumps(Seat.AISLE)),  # noqa: S301
    ):
        assert copied is Seat.AISLE
    with pytest.raises(ValueError, match="'door' is not a valid Seat"):
        Seat("door")
