"""What the tests share: the profile of Hypothesis, a measure of growth, interrupts, PDFs.

One Hypothesis profile serves all property tests, without a deadline: a clock tells of the machine, not of the code.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from time import process_time

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


_TIMES = 4  # how much longer the second run is
_GROWTH = 1.75  # an exponent between linear and quadratic, with room for a busy machine


@pytest.fixture
def grows_evenly() -> Callable[..., bool]:
    """Tell whether a run of four times the length takes far less than sixteen times the processor time.

    Each is the best of three; what takes less than ``least`` seconds tells nothing of growth. A test that asks is slow
    (``pytest.mark.slow``): no other takes the time.
    """

    def best(run: Callable[[int], object], length: int) -> float:
        taken = []
        gc.collect()
        gc.disable()  # a collection goes through what other tests have left, too
        try:
            for _ in range(3):
                start = process_time()
                run(length)
                taken.append(process_time() - start)
        finally:
            gc.enable()
        return min(taken)

    def grows_evenly(run: Callable[[int], object], length: int, *, growth: float = _GROWTH, least: float = 0.0) -> bool:
        run(length // 4)  # what is looked up once
        long = best(run, length * _TIMES)
        return long < least or long <= best(run, length) * _TIMES**growth

    return grows_evenly


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Start processes that an interrupt reaches: one whose parent ignores it, as in a shell's background, does too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Pdf:
    """Writes PDFs of one font, a few lines of text each at its place, as (x, y, size, text) from the lower left."""

    PAGE = (595, 842)

    def __call__(self, *pages, more=b"", trailer=b""):
        bodies = [b"<< /Type /Catalog /Pages 2 0 R >>"]
        kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
        bodies += [b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))]
        for name in (b"Helvetica", b"Helvetica-Bold"):
            bodies += [b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name]
        for number, lines in enumerate(pages):
            content = b"".join(map(self._line, lines))
            fonts = b"<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
            box = b"[0 0 %d %d]" % self.PAGE
            page = b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Resources %s /Contents %d 0 R >>"
            bodies += [page % (box, fonts, 6 + 2 * number)]
            bodies += [b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content)]
        if more:
            bodies += [more]
        return self._file(bodies, trailer)

    @staticmethod
    def _line(line):
        x, y, size, text, *bold = line
        escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        return b"BT /F%d %g Tf %g %g Td (%s) Tj ET\n" % (2 if bold else 1, size, x, y, escaped)

    @staticmethod
    def _file(bodies, trailer):
        file, places = b"%PDF-1.4\n", []
        for number, body in enumerate(bodies, 1):
            places.append(len(file))
            file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
        end = b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n"
        return file + head + table + end % (len(bodies) + 1, trailer, len(file))

    def text(self, *pages, size=11):
        """A PDF of pages of plain lines, from the top left."""
        return self(*([(72, 770 - 14 * n, size, line) for n, line in enumerate(lines)] for lines in pages))

    def encrypted(self):
        key = b"(" + b"x" * 32 + b")"
        lock = b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (key, key)
        id_ = b"[<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
        return self([(72, 700, 11, "Nobody reads this.")], more=lock, trailer=b"/Encrypt 7 0 R /ID %s " % id_)

    def pictures(self):
        return self([], [])


@pytest.fixture
def pdf():
    return Pdf()
