"""Units: names read behind a number, exact conversion, and pint as the oracle of the factors."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pint
import pytest

from shanxi_facts.language.units import UnitError, convert, dimension, is_money, match_unit, table

# Units whose name pint spells otherwise. Left out: the Chinese measures and shares, which pint does not know.
PINT = {
    "km": "kilometer",
    "cm": "centimeter",
    "mm": "millimeter",
    "nautical mile": "nautical_mile",
    "light-year": "light_year",
    "square metre": "meter**2",
    "square km": "kilometer**2",
    "square mile": "mile**2",
    "square foot": "foot**2",
    "square yard": "yard**2",
    "cubic metre": "meter**3",
    "cubic foot": "foot**3",
    "cubic km": "kilometer**3",
    "cubic cm": "centimeter**3",
    "kg": "kilogram",
    "mg": "milligram",
    "tonne": "metric_ton",
    "long ton": "long_ton",
    "celsius": "degree_Celsius",
    "fahrenheit": "degree_Fahrenheit",
    "kWh": "kilowatt_hour",
    "Wh": "watt_hour",
    "MWh": "megawatt_hour",
    "GWh": "gigawatt_hour",
    "TWh": "terawatt_hour",
    "kJ": "kilojoule",
    "MJ": "megajoule",
    "GJ": "gigajoule",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "TW": "terawatt",
    "kmh": "kilometer_per_hour",
    "mph": "mile_per_hour",
    "m/s": "meter/second",
    "barrel": "oil_barrel",
    "kB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "PB": "petabyte",
    "EB": "exabyte",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
}
# pint has the survey acre, the decade of logarithms, and no quintal.
UNKNOWN_TO_PINT = {
    "acre",
    "quintal",
    "decade",
    "mu",
    "li",
    "jin",
    "TEU",
    "percent",
    "permille",
    "percentage point",
    "basis point",
}

NAMES = [
    ("kilometres", "km"),
    ("kilometers", "km"),
    ("KM", "km"),
    ("km2", "square km"),
    ("km²", "square km"),
    ("sq km", "square km"),
    ("square kilometers", "square km"),
    ("km/h", "kmh"),
    ("kilometres per hour", "kmh"),
    ("miles an hour", "mph"),
    ("m", "metre"),
    ("t", "tonne"),
    ("metric tons", "tonne"),
    ("tons", "ton"),
    ("kilowatt-hours", "kWh"),
    ("kilowatt hours", "kWh"),
    ("degrees Celsius", "celsius"),
    ("°C", "celsius"),
    ("℃", "celsius"),
    ("°F", "fahrenheit"),
    ("per cent", "percent"),
    ("%", "percent"),
    ("percentage points", "percentage point"),
    ("US dollars", "USD"),
    ("U.S. dollars", "USD"),
    ("Hong Kong dollars", "HKD"),
    ("yuan", "CNY"),
    ("元", "CNY"),
    ("pounds sterling", "GBP"),
    ("pounds", "pound"),
    ("亩", "mu"),
    ("公里", "km"),
    ("万元"[1:], "CNY"),
]
NO_NAMES = ["", "M", "T", "kmx", "ha1", "people", "in", "a", "second", "mux", "degreesx", "İ", "_"]

CONVERSIONS = [
    (26600, "mile", "km", Fraction("42808.5504")),
    (1, "hectare", "mu", Fraction(15)),
    (Decimal(32), "fahrenheit", "celsius", Fraction(0)),
    (Fraction(1, 3), "hour", "minute", Fraction(20)),
    (-40, "celsius", "fahrenheit", Fraction(-40)),
    (5, "CNY", "CNY", Fraction(5)),
    (1, "acre", "square yard", Fraction(4840)),
    (1, "decade", "year", Fraction(10)),
    (1, "quintal", "kg", Fraction(100)),
    (50, "basis point", "percentage point", Fraction(1, 2)),
]


@pytest.mark.parametrize(("name", "unit"), NAMES)
def test_a_name_is_read_whole(name: str, unit: str) -> None:
    assert match_unit(f"5 {name} of", f"5 {name} of".lower(), 2) == (2 + len(name), unit)


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_is_no_unit(name: str) -> None:
    assert match_unit(name, name.lower(), 0) is None


@pytest.mark.parametrize(("value", "source", "target", "expected"), CONVERSIONS)
def test_conversion_is_exact(value: Decimal | Fraction | int, source: str, target: str, expected: Fraction) -> None:
    assert convert(value, source, target) == expected


@pytest.mark.parametrize(
    ("source", "target"), [("km", "kg"), ("CNY", "USD"), ("percent", "percentage point"), ("km", "parsnip")]
)
def test_units_of_two_dimensions_do_not_convert(source: str, target: str) -> None:
    with pytest.raises(UnitError):
        convert(1, source, target)


def test_money() -> None:
    assert dimension("CNY") == "CNY"
    assert is_money("USD")
    assert not is_money("km")


def test_pint_agrees_on_every_factor() -> None:
    registry = pint.UnitRegistry(non_int_type=Fraction)
    units = [unit for unit in table().units.values() if not is_money(unit.id) and unit.id not in UNKNOWN_TO_PINT]
    base = {}
    for unit in units:
        base.setdefault(unit.dimension, unit.id)
    for unit in units:
        first = base[unit.dimension]
        theirs = registry.Quantity(Fraction(7), PINT.get(unit.id, unit.id)).to(PINT.get(first, first)).magnitude
        assert float(convert(7, unit.id, first)) == pytest.approx(float(theirs), rel=1e-9), unit.id
