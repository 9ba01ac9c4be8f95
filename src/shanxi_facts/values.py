"""Classes of values: frozen, slotted, and as cheap to define and to make as Python permits.

``@value`` does what ``@dataclass(frozen=True, slots=True)`` does. That one takes 2 ms for every class at each start of
the command, and four times as long for every value that is made.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast, dataclass_transform, overload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum as StrEnum  # noqa: PLC0414 - this module hands it on

T = TypeVar("T")
_OWN = frozenset({"__dict__", "__weakref__"})


@overload
def value(cls: type[T], /) -> type[T]: ...


@overload
def value(
    *, eq: bool = True, order: bool = False, guarded: bool = False, lazies: bool = False
) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True)
def value(
    cls: type[T] | None = None,
    /,
    *,
    eq: bool = True,
    order: bool = False,
    guarded: bool = False,
    lazies: bool = False,
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class of values of one with annotated fields: with ``__init__``, ``__repr__``, and equality of its fields.

    >>> @value
    ... class Row:
    ...     number: int
    ...     seat: str = "A"
    >>> Row(3), Row(3) == Row(3, "A"), replace(Row(3), seat="B")
    (Row(number=3, seat='A'), True, Row(number=3, seat='B'))

    Without ``eq``, values are equal where they are the same object; with ``order``, they are sorted by their fields.
    The type checker forbids to change a value; one that is ``guarded`` raises as well, for users who have no checker.
    One with ``lazies`` has room for what it computes of itself when it is first asked (``lazy``).
    """

    def make(given: type[T]) -> type[T]:
        return cast("type[T]", _made(given, eq=eq, order=order, guarded=guarded, lazies=lazies))

    return make if cls is None else make(cls)


def replace(of: T, /, **changes: Any) -> T:
    """Return a value with some of its fields changed."""
    names: tuple[str, ...] = type(of).__match_args__  # type: ignore[attr-defined]
    return type(of)(*[changes.pop(name) if name in changes else getattr(of, name) for name in names], **changes)


class _Members(type):
    """The class of classes of members: ``Tag.NOUN``, ``Tag("noun")``, ``list(Tag)``."""

    _members: dict[str, Any]

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> _Members:
        """Make a member of each word that the class gives a name."""
        words = {key: word for key, word in space.items() if type(word) is str and not key.startswith("_")}
        made = super().__new__(cls, name, bases, {key: what for key, what in space.items() if key not in words})
        made._members = {word: _member(made, key, word) for key, word in words.items()}
        return made

    def __call__(cls, word: str) -> Any:
        """Return the member with a value."""
        if word not in cls._members:
            raise ValueError(f"{word!r} is not a valid {cls.__name__}")
        return cls._members[word]

    def __iter__(cls) -> Iterator[Any]:
        """Yield the members in their order."""
        return iter(cls._members.values())

    def __len__(cls) -> int:
        """Return the number of members."""
        return len(cls._members)


def _member(of: Any, name: str, word: str) -> Any:
    member = str.__new__(of, word)
    member.name, member.value = name, word
    setattr(of, name, member)
    return member


if not TYPE_CHECKING:

    class StrEnum(str, metaclass=_Members):
        """What ``enum.StrEnum`` is, for what the judge asks thousands of times a claim.

        In Python 3.11 the class of an ``Enum`` has a ``__getattr__``, so that every ``Tag.NOUN`` takes three times as
        long as the same of any other class: 7% of the time of a claim.

        >>> class Seat(StrEnum):
        ...     WINDOW = "window"
        >>> Seat.WINDOW, Seat("window") is Seat.WINDOW, f"{Seat.WINDOW}", Seat.WINDOW == "window"
        (<Seat.WINDOW: 'window'>, True, 'window', True)
        """

        __slots__ = ("name", "value")

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __str__(self) -> str:
            return self.value

        def __reduce__(self) -> tuple[type, tuple[str]]:
            return type(self), (self.value,)

        def __copy__(self) -> StrEnum:
            return self

        def __deepcopy__(self, _: object) -> StrEnum:
            return self


class lazy(Generic[T]):  # noqa: N801 - it is used as a decorator
    """What ``functools.cached_property`` is, without the lock that it takes for each value in Python 3.11."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute, self.__doc__ = compute, compute.__doc__

    @overload
    def __get__(self, of: None, cls: type) -> lazy[T]: ...
    @overload
    def __get__(self, of: object, cls: type) -> T: ...

    def __get__(self, of: object | None, cls: type) -> T | lazy[T]:
        """Return the value, computed at the first question: it takes the place of this attribute in the instance."""
        if of is None:
            return self
        found = of.__dict__[self._compute.__name__] = self._compute(of)
        return found


class _Fields:
    """The fields as ``dataclasses`` describes them, for its functions: made when one of these asks for them."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, of: object | None, cls: type) -> dict[str, Any]:
        from dataclasses import dataclass

        alike: Any = dataclass(type(cls.__name__, (), {"__annotations__": cls.__annotations__, **self._defaults}))
        fields: dict[str, Any] = alike.__dataclass_fields__
        return fields


def _made(given: type, *, eq: bool, order: bool, guarded: bool, lazies: bool) -> type:
    names = tuple(vars(given).get("__annotations__", ()))
    space = {name: what for name, what in vars(given).items() if name not in _OWN}
    defaults = {name: space.pop(name) for name in names if name in space}
    made: dict[str, Any] = {
        "__slots__": (*names, "__dict__") if lazies else names,
        "__match_args__": names,
        "__qualname__": given.__qualname__,
        "__repr__": _repr,
        "__dataclass_fields__": _Fields(defaults),
    }
    if eq:
        made |= _equality(names, order=order)
    if guarded:
        made |= {"__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _reduced}
    found: Any = type(given)(given.__name__, given.__bases__, made | space)
    found.__init__ = _init(found, names, defaults, guarded=guarded)
    return cast("type", found)


def _init(cls: type, names: tuple[str, ...], defaults: dict[str, Any], *, guarded: bool) -> Any:
    given = ", ".join(f"{name}=_defaults[{name!r}]" if name in defaults else name for name in names)
    sets = (f"_set_{name}(self, {name})" if guarded else f"self.{name} = {name}" for name in names)
    space = {"_defaults": defaults, **{f"_set_{name}": getattr(cls, name).__set__ for name in names}}
    exec(f"def __init__(self, {given}): {'; '.join(sets)}", space)  # noqa: S102 - of names that Python has accepted
    return space["__init__"]


def _repr(self: object) -> str:
    names: tuple[str, ...] = type(self).__match_args__  # type: ignore[attr-defined]
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
    return f"{type(self).__qualname__}({fields})"


def _refuse(self: object, name: str, _: object = None) -> None:
    raise AttributeError(f"a {type(self).__name__} cannot be changed: replace() makes another with another {name}")


def _reduced(self: object) -> tuple[type, tuple[Any, ...]]:
    return type(self), tuple(getattr(self, name) for name in type(self).__match_args__)  # type: ignore[attr-defined]


def _equality(names: tuple[str, ...], *, order: bool) -> dict[str, Any]:
    fields = attrgetter(*names)  # of a single field the field itself, which serves as well

    def is_equal(self: object, other: object) -> bool:
        return bool(fields(self) == fields(other)) if type(other) is type(self) else NotImplemented

    def is_before(self: object, other: object) -> bool:
        return bool(fields(self) < fields(other)) if type(other) is type(self) else NotImplemented

    def is_before_or_equal(self: object, other: object) -> bool:
        return bool(fields(self) <= fields(other)) if type(other) is type(self) else NotImplemented

    found = {"__eq__": is_equal, "__hash__": lambda self: hash(fields(self))}
    # Python asks the other side for what a class lacks: "a > b" is "b < a".
    return found | ({"__lt__": is_before, "__le__": is_before_or_equal} if order else {})
