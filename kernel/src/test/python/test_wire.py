"""What front ends rely on beyond Jupyter's own tests."""

from __future__ import annotations

import time

import pytest
from jupyter_client.blocking.client import BlockingKernelClient


def test_a_silent_cell_counts_nothing_and_shows_nothing(kernel):
    before = kernel.ok("1").reply["execution_count"]
    silent = kernel.run("2 + 2", silent=True)
    assert silent.of_type("execute_result") == []
    assert silent.of_type("execute_input") == []
    assert kernel.ok("3").reply["execution_count"] == before + 1


def test_a_cell_outside_the_history_is_not_in_it(kernel):
    kernel.run('"not stored"', store_history=False)
    history = kernel.reply(kernel.client.history(hist_access_type="tail", n=3))["history"]
    assert '"not stored"' not in [entry[2] for entry in history]


def test_user_expressions_are_evaluated_and_their_errors_told(kernel):
    reply = kernel.run("int u = 20;", user_expressions={"good": "u + 1", "bad": "u / 0"}).reply
    assert reply["user_expressions"]["good"]["data"]["text/plain"] == "21"
    assert reply["user_expressions"]["bad"]["ename"] == "ArithmeticException"


def test_cells_that_wait_are_not_run_after_an_error(kernel):
    first = kernel.start("Thread.sleep(500); int broken = 1 / 0;")
    second = kernel.start("int tooFar = 1;")
    assert kernel.finish(first).status == "error"
    assert kernel.finish(second).status == "aborted"
    assert kernel.run("tooFar").status == "error"


def test_they_are_run_if_the_front_end_wants_it(kernel):
    first = kernel.start("Thread.sleep(500); int broken = 1 / 0;", stop_on_error=False)
    second = kernel.start("int farEnough = 1;")
    assert kernel.finish(first).status == "error"
    assert kernel.finish(second).status == "ok"


def test_late_output_belongs_to_the_cell_that_started_its_thread(kernel):
    kernel.ok("var gate = new java.util.concurrent.CountDownLatch(1);")
    first = kernel.start('new Thread(() -> { try { gate.await(); } catch (InterruptedException e) {} System.out.println("late"); }).start();')
    kernel.finish(first)
    second = kernel.start('gate.countDown(); Thread.sleep(500); System.out.println("own");')
    parents = {}
    while "own" not in "".join(parents):
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "stream":
            parents[message["content"]["text"]] = message["parent_header"]["msg_id"]
    assert parents["late\n"] == first
    assert parents["own\n"] == second


def test_a_hundred_thousand_lines_arrive_in_order(kernel):
    text = kernel.ok("for (int i = 0; i < 100_000; i++) { System.out.println(i); }").text()
    assert text.split() == [str(i) for i in range(100_000)]


def test_ten_megabytes_arrive_whole(kernel):
    assert len(kernel.ok('System.out.print("x".repeat(10_000_000));').text()) == 10_000_000


def test_a_thousand_displays_arrive(kernel):
    result = kernel.ok("for (int i = 0; i < 1000; i++) { display(i); }")
    assert [d["data"]["text/plain"] for d in result.of_type("display_data")] == [str(i) for i in range(1000)]


def test_a_display_can_be_updated(kernel):
    result = kernel.ok('var id = display("one"); updateDisplay(id, "two");')
    shown = result.of_type("display_data")[0]["transient"]["display_id"]
    assert result.of_type("update_display_data")[0]["transient"]["display_id"] == shown


def test_input_is_asked_for(kernel):
    cell = kernel.start("new java.util.Scanner(System.in).nextLine()", allow_stdin=True)
    assert kernel.client.get_stdin_msg(timeout=60)["msg_type"] == "input_request"
    kernel.client.input("typed")
    assert kernel.finish(cell).value == '"typed"'


def test_a_message_with_a_wrong_signature_is_passed_over(kernel):
    session = kernel.client.session
    message = session.msg("execute_request", content={"code": "int forged = 1;", "silent": False})
    frames = session.serialize(message)
    frames[1] = b"0" * 64
    kernel.client.shell_channel.socket.send_multipart(frames)
    kernel.client.shell_channel.socket.send_multipart([b"no message at all"])
    assert kernel.run("forged").status == "error"
    assert kernel.ok("1 + 1").value == "2"


def test_an_unknown_comm_is_closed(kernel):
    message = kernel.client.session.msg("comm_open", content={"comm_id": "c1", "target_name": "none", "data": {}})
    kernel.client.shell_channel.send(message)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        answer = kernel.client.get_iopub_msg(timeout=60)
        if answer["msg_type"] == "comm_close":
            assert answer["content"]["comm_id"] == "c1"
            return
    raise AssertionError("the comm was not closed")


def test_a_restart_forgets_everything(fresh_kernel):
    fresh_kernel.ok("int gone = 1;")
    fresh_kernel.manager.restart_kernel()
    fresh_kernel.client.wait_for_ready(timeout=120)
    assert fresh_kernel.run("gone").status == "error"


def test_a_compile_error_names_the_place_and_helps(kernel):
    result = kernel.run("int count = 1;\nint total = cuont + 1;")
    assert "line 2" in result.traceback
    assert "int total = cuont + 1;" in result.traceback
    assert "^^^^^" in result.traceback
    assert "Did you mean count?" in result.traceback


def test_nothing_runs_if_the_syntax_is_wrong(kernel):
    result = kernel.run('System.out.println("ran");\nint x = (;')
    assert result.status == "error"
    assert result.text() == ""


def test_a_runtime_error_shows_the_readers_frames_and_the_cause(kernel):
    kernel.ok("int divide(int a) {\n  return a / 0;\n}")
    result = kernel.run('try {\n  divide(1);\n} catch (ArithmeticException e) {\n  throw new IllegalStateException("outer", e);\n}')
    assert "line 4" in result.traceback
    assert "Caused by: java.lang.ArithmeticException" in result.traceback
    assert "line 2, in divide" in result.traceback
    assert "jvmbootcamp" not in result.traceback
    assert "jshell" not in result.traceback


def test_methods_and_types_may_stand_in_any_order(kernel):
    result = kernel.ok("var shape = new Square(3);\nint area() { return shape.side() * factor(); }\nint factor() { return shape.side(); }\nrecord Square(int side) {}\narea()")
    assert result.value == "9"


def collect(client, ids, idle_count):
    """The outputs of requests as this client sees them, until that many of the requests are idle."""
    texts = {each: "" for each in ids}
    idle = set()
    while len(idle) < idle_count:
        message = client.get_iopub_msg(timeout=120)
        parent = message["parent_header"].get("msg_id")
        if parent in texts and message["msg_type"] == "stream":
            texts[parent] += message["content"]["text"]
        if parent in texts and message["content"].get("execution_state") == "idle":
            idle.add(parent)
    return texts


def reply_to(client, request):
    while True:
        reply = client.get_shell_msg(timeout=120)
        if reply["parent_header"]["msg_id"] == request:
            return reply


def another_client(kernel, name=None):
    client = BlockingKernelClient(connection_file=kernel.manager.connection_file)
    client.load_connection_file()
    if name:
        client.session.session = name
    client.start_channels()
    client.wait_for_ready(timeout=120)
    return client


def test_two_clients_get_their_own_replies_and_see_all_output(kernel):
    first, second = kernel.client, another_client(kernel)
    try:
        requests = []
        for i in range(10):
            client = (first, second)[i % 2]
            requests.append((client, client.execute(f"System.out.print({i}); {i} * {i}", user_expressions={"n": str(i)})))
        for i, (client, request) in enumerate(requests):
            reply = reply_to(client, request)
            assert reply["content"]["user_expressions"]["n"]["data"]["text/plain"] == str(i)
        expected = {request: str(i) for i, (_, request) in enumerate(requests)}
        for client in (first, second):
            assert collect(client, expected, len(expected)) == expected
    finally:
        second.stop_channels()
    assert kernel.ok("1 + 1").value == "2"


def test_a_client_that_comes_back_under_its_old_name_is_answered(fresh_kernel):
    """A front end that lost its connection opens new sockets with the identity of the old ones, which may still be there."""
    twin = another_client(fresh_kernel, fresh_kernel.client.session.session)
    try:
        request = twin.execute("40 + 2", user_expressions={"x": "1"})
        assert reply_to(twin, request)["content"]["status"] == "ok"
    finally:
        twin.stop_channels()


def test_an_interrupt_is_answered_while_a_cell_runs(kernel):
    cell = kernel.start('System.out.println("on"); while (true) {}')
    kernel.wait_for_output(cell, "on")
    message = kernel.client.session.msg("interrupt_request", content={})
    kernel.client.control_channel.send(message)
    reply = kernel.client.get_control_msg(timeout=120)
    assert reply["msg_type"] == "interrupt_reply"
    assert reply["content"]["status"] == "ok"
    assert kernel.finish(cell).error["ename"] == "Stopped"


def test_the_kernel_says_what_it_is_while_a_cell_runs(kernel):
    cell = kernel.start('System.out.println("on"); while (true) {}')
    kernel.wait_for_output(cell, "on")
    kernel.client.control_channel.send(kernel.client.session.msg("kernel_info_request", content={}))
    assert kernel.client.get_control_msg(timeout=120)["content"]["language_info"]["name"] == "java"
    kernel.interrupt()
    assert kernel.finish(cell).status == "error"


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
def test_a_shutdown_is_answered_told_to_all_and_ends_the_process(fresh_kernel, busy):
    if busy:
        cell = fresh_kernel.start('System.out.println("on"); while (true) {}')
        fresh_kernel.wait_for_output(cell, "on")
    request = fresh_kernel.client.session.msg("shutdown_request", content={"restart": False})
    fresh_kernel.client.control_channel.send(request)
    reply = fresh_kernel.client.get_control_msg(timeout=120)
    assert reply["msg_type"] == "shutdown_reply"
    assert reply["content"] == {"status": "ok", "restart": False}
    told = fresh_kernel.client.get_iopub_msg(timeout=120)
    while told["msg_type"] != "shutdown_reply":
        told = fresh_kernel.client.get_iopub_msg(timeout=120)
    assert fresh_kernel.manager.provisioner.process.wait(timeout=120) == 0


GARBAGE = {
    "no frames": [b""],
    "no delimiter": [b"no message at all"],
    "too few frames": [b"<IDS|MSG>", b"", b"{}"],
    "no JSON": [b"<IDS|MSG>", None, b"{", b"{}", b"{}", b"{}"],
    "header is a list": [b"<IDS|MSG>", None, b"[]", b"{}", b"{}", b"{}"],
    "no type": [b"<IDS|MSG>", None, b"{}", b"{}", b"{}", b"{}"],
    "content is a number": [b"<IDS|MSG>", None, b'{"msg_type": "execute_request"}', b"{}", b"{}", b"7"],
    "unknown type": [b"<IDS|MSG>", None, b'{"msg_type": "dance_request"}', b"{}", b"{}", b"{}"],
    "empty request": [b"<IDS|MSG>", None, b'{"msg_type": "complete_request"}', b"{}", b"{}", b"{}"],
    "content of wrong types": [b"<IDS|MSG>", None, b'{"msg_type": "inspect_request"}', b"{}", b"{}", b'{"code": 1, "cursor_pos": "x"}'],
}


@pytest.mark.parametrize("frames", GARBAGE.values(), ids=GARBAGE.keys())
@pytest.mark.parametrize("channel", ["shell", "control"])
def test_a_malformed_message_is_survived(kernel, channel, frames):
    session = kernel.client.session
    signed = [session.sign(frames[2:]) if frame is None else frame for frame in frames]
    getattr(kernel.client, f"{channel}_channel").socket.send_multipart(signed)
    assert kernel.ok("1 + 1").value == "2"
    kernel.client.control_channel.send(session.msg("kernel_info_request", content={}))
    while kernel.client.get_control_msg(timeout=60)["msg_type"] != "kernel_info_reply":
        pass
