"""What front ends rely on beyond Jupyter's own tests."""

from __future__ import annotations

import time


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
