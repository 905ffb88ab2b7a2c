from launcher.results import Result, read_reports, total

REPORT = """<testsuite name="org.A" tests="4">
  <testcase name="adds" classname="org.jvmbootcamp.ATest"/>
  <testcase name="breaks" classname="org.jvmbootcamp.ATest"><failure message="&#10;expected: 1&#10;but was: 2">at</failure></testcase>
  <testcase name="crashes" classname="org.jvmbootcamp.ATest"><error>java.lang.Error: gone</error></testcase>
  <testcase name="waits" classname="org.jvmbootcamp.ATest"><skipped/></testcase>
</testsuite>"""


def test_reads_each_case_with_its_first_line(tmp_path):
    file = tmp_path / "TEST-a.xml"
    file.write_text(REPORT)
    assert read_reports("java", [file]) == [
        Result("java", "ATest.adds", "passed"),
        Result("java", "ATest.breaks", "failed", "expected: 1"),
        Result("java", "ATest.crashes", "failed", "java.lang.Error: gone"),
        Result("java", "ATest.waits", "skipped"),
    ]


def test_a_torn_report_is_a_failure(tmp_path):
    file = tmp_path / "TEST-a.xml"
    file.write_text(REPORT[:100])
    assert [result.status for result in read_reports("java", [file])] == ["failed"]


def test_counts_in_words():
    assert total([]) == "0 passed, 0 failed"
    assert total([Result("a", "b", "passed"), Result("a", "c", "failed")]) == "1 passed, 1 failed"
    assert total([Result("a", "b", "skipped")]) == "0 passed, 0 failed, 1 skipped"
