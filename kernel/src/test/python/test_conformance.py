"""Jupyter's own tests of kernels, with Java samples for every part."""

from __future__ import annotations

import unittest

import jupyter_kernel_test


class JavaKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "java"
    language_name = "java"
    file_extension = ".java"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'

    completion_samples = [
        {"text": '"abc".toUpperC', "matches": ["toUpperCase("]},
        {"text": "Math.absE", "matches": ["absExact("]},
        {"text": "%lsmag", "matches": ["%lsmagic"]},
    ]

    complete_code_samples = [
        "1 + 1",
        "int x = 5;",
        'System.out.println("x")',
        "record P(int a) {}",
        'String s = """\n  %d at the beginning\n  """;',
        "",
    ]
    incomplete_code_samples = ["class A {", "int f() {", "foo(", 'String s = """\n  abc', "if (true) {", "/* open"]
    invalid_code_samples = ["int = 5;", "class 1 {}", "int x = = 3;", ") 5", "import ;"]

    code_page_something = "?String"

    code_generate_error = 'throw new IllegalStateException("wanted");'

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + 1', "result": '"a1"'},
        {"code": "List.of(1, 2, 3)", "result": "[1, 2, 3]"},
        {"code": "int n = 3; n * n", "result": "9"},
    ]
    code_display_data = [
        {"code": 'display("<b>x</b>", "text/html");', "mime": "text/html"},
        {"code": 'display("plain");', "mime": "text/plain"},
    ]

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 *"

    code_inspect_sample = "Math.max"

    code_clear_output = "clearOutput();"




if __name__ == "__main__":
    unittest.main()
