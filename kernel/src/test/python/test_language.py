"""Java that a cell may hold."""

from __future__ import annotations


def test_branches_may_meet_in_a_common_supertype(kernel):
    kernel.ok("class Shape { int corners() { return 0; } } class Square extends Shape { int corners() { return 4; } } class Star extends Shape { int corners() { return 10; } }")
    kernel.ok("Shape pick(boolean b) { Shape s; if (b) { s = new Square(); } else { s = new Star(); } return s; }")
    assert kernel.ok("pick(true).corners() + pick(false).corners()").value == "14"
    assert kernel.ok("Shape both(boolean b) { return b ? new Square() : new Star(); }\nboth(false).corners()").value == "10"


def test_sealed_types_records_and_pattern_switches(kernel):
    kernel.ok("sealed interface Event permits Order, Refund {} record Order(String who, int cents) implements Event {} record Refund(int cents) implements Event {}")
    kernel.ok("int value(Event e) { return switch (e) { case Order(String who, int cents) when who.isEmpty() -> 0; case Order(var who, int cents) -> cents; case Refund(int cents) -> -cents; }; }")
    assert kernel.ok('value(new Order("Ada", 5)) + value(new Order("", 7)) + value(new Refund(2))').value == "3"


def test_a_handler_that_catches_everything_still_catches_everything_else(kernel):
    kernel.ok('String caught(Runnable work) { try { work.run(); return "none"; } catch (Throwable t) { return t.getClass().getSimpleName(); } }')
    assert kernel.ok("caught(() -> { throw new AssertionError(); })").value == '"AssertionError"'
    assert kernel.ok('caught(() -> { throw new IllegalStateException("x"); })').value == '"IllegalStateException"'
    assert kernel.ok("int n = 0; try { throw new Error(); } catch (IllegalStateException | Error e) { n = 1; } finally { n += 10; } System.out.print(n);").text() == "11"
