"""A lesson's cells and their PostgreSQL."""

from __future__ import annotations

import os
import socket
import time

import pytest

OWN = pytest.mark.skipif("DATABASE_URL" in os.environ, reason="a PostgreSQL that runs already is used")


def test_a_cell_has_a_database_of_its_own(kernel):
    kernel.ok('database().run("CREATE TABLE orders(id int PRIMARY KEY); INSERT INTO orders VALUES (1), (2)")')
    assert kernel.ok('database().rows("SELECT count(*) FROM orders")').value == "[[2]]"


def test_jdbc_reaches_it_by_its_address(kernel):
    result = kernel.ok("import java.sql.*;\ntry (var c = DriverManager.getConnection(database().url())) { System.out.print(c.isValid(1)); }")
    assert result.text() == "true"


def test_it_says_nothing_that_the_reader_has_not_asked_for(kernel):
    result = kernel.ok("database().url().startsWith(\"jdbc:postgresql:\")")
    assert (result.text(), result.text("stderr"), result.value) == ("", "", "true")


@OWN
def test_it_ends_with_the_kernel(fresh_kernel):
    port = int(fresh_kernel.ok('Integer.parseInt(database().url().replaceAll(".*:(\\\\d+)/.*", "$1"))').value)
    fresh_kernel.manager.shutdown_kernel(now=True)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.1)
    pytest.fail(f"port {port} still answers")


def test_an_address_that_is_wrong_is_told_without_its_password(kernel_with):
    with kernel_with({"DATABASE_URL": "mysql://me:secret@localhost/x"}) as kernel:
        result = kernel.run("database()")
        assert result.status == "error"
        assert "postgresql://user:password@host:5432/database" in result.traceback
        assert "secret" not in result.traceback
