"""`bootcamp grade` in the image: the container is the wall to the outside, and inside it each run sees only its own."""

import shutil

import pytest
from image_fixtures import HARDENED, ROOT, docker

pytestmark = pytest.mark.slow

EXERCISE = "orientation/first-check"
CLASS = "AverageOrder"

# What each does before it would answer; a way through says "reached".
ATTACKS = {
    "reads solutions": 'reached(new File("/opt/bootcamp/solutions").list() != null);',
    "reads other submissions": 'reached(new File("/submissions").list() != null);',
    "reads the journal": 'reached(reads("/report/journal.jsonl"));',
    "reads memory": 'reached(new File("/proc").list() != null || reads("/proc/self/environ") || reads("/proc/self/mem"));',
    "sees other runs": 'String[] seen = new File(System.getProperty("java.io.tmpdir")).getParentFile().list(); reached(seen != null);',
    "writes the report": 'try (var out = new FileOutputStream("/report/journal.jsonl", true)) { out.write(10); reached(true); } catch (IOException e) {}',
    "writes to the shared temporary folder": 'try (var out = new FileOutputStream("/tmp/mine")) { reached(true); } catch (IOException e) {}',
    "ends the grader": "ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly); ProcessHandle.allProcesses().filter(p -> p.pid() != ProcessHandle.current().pid()).forEach(ProcessHandle::destroyForcibly);",
    "starts programs": 'try { new ProcessBuilder("/bin/sh", "-c", "id").start(); reached(true); } catch (IOException e) {}',
    "goes out": 'try (var s = new java.net.Socket()) { s.connect(new java.net.InetSocketAddress("192.0.2.1", 80), 500); reached(true); } catch (IOException e) { reached(!e.toString().contains("unreachable")); }',
    "threads without end": "for (int i = 0; i < 5000; i++) Thread.ofPlatform().start(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) {} });",
    "exits": "System.exit(0);",
    "forges results": "try (var out = new FileOutputStream(FileDescriptor.out)) { out.write(new byte[100]); } catch (IOException e) {}",
    "never ends": "while (System.nanoTime() != 0) {}",
}
HELPERS = """
static void reached(boolean yes) { if (yes) throw new IllegalStateException("reached"); }
static boolean reads(String file) { try (var in = new FileInputStream(file)) { return in.read() >= 0; } catch (IOException e) { return false; } }
"""
# It needs a temporary file, which it has, and goes on to the right answer.
RIGHT = 'try { java.nio.file.Files.delete(java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("a", "b"), "mine")); } catch (IOException e) { throw new UncheckedIOException(e); }'


def source(attack, held):
    solution = (ROOT / "solutions" / EXERCISE / f"{CLASS}.java").read_text("utf-8")
    begins = "static double of(int[] cents) {"
    assert begins in solution
    return "import java.io.*;\n" + solution.replace(begins, f"{HELPERS} {begins} {attack} {held}", 1)


@pytest.fixture
def submissions(tmp_path):
    """One for each attack, between two that are right."""
    folder = tmp_path / "submissions"
    everybody = {name: source(attack, "if (true) return -1;") for name, attack in ATTACKS.items()}
    for name, text in {**everybody, "a right one": source(RIGHT, ""), "z right one": source(RIGHT, "")}.items():
        file = folder / name / EXERCISE / f"{CLASS}.java"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
    return folder


def grade(image, submissions, isolation, *options):
    """What it says, and then its gradebook, what learners are told, and its page for the class."""
    command = f"bootcamp grade /submissions --out /report --isolation {isolation} 2>&1 && cd /report && cat gradebook.csv feedback/*.html class.html"
    # Threads without end are held for each run; the container must have room for two runs of them.
    options = ["--pids-limit", "4096", *options]
    mounts = ["--volume", f"{submissions}:/submissions:ro", "--tmpfs", "/report:rw,mode=1777,size=64m"]
    return docker("run", "--rm", *HARDENED, *options, *mounts, "--entrypoint", "sh", image, "-c", f"{command}; true")


def test_without_walls_attacks_get_through(image, submissions):
    """So they are what they say; one of them would end the batch."""
    for name in ATTACKS.keys() - {"reads solutions", "reads other submissions", "reads memory", "starts programs"}:
        shutil.rmtree(submissions / name)
    assert grade(image, submissions, "process", "--network", "none").count("reached") >= 4


def test_a_batch_in_a_container_holds_every_attack(image, submissions):
    said = grade(image, submissions, "container", "--network", "none")
    assert "Walls: the container (no network), no files but the run's own (Landlock)" in said
    rows = {line.split(",")[0]: line for line in said.splitlines() if line.split(",")[0] in {*ATTACKS, "a right one", "z right one"}}
    assert rows.keys() == {*ATTACKS, "a right one", "z right one"}, said
    totals = {name: row.rsplit(",", 2)[1] for name, row in rows.items()}
    assert {name for name, total in totals.items() if total == "8"} == {"a right one", "z right one"}, rows
    assert "reached" not in said


@pytest.mark.parametrize(
    ("isolation", "network", "words"),
    [
        ("auto", "none", "this machine has no walls for them: install bubblewrap"),
        ("bubblewrap", "none", "bwrap is missing or cannot start a JVM"),
        ("container", "host", "this container has a network; start it without one: --network none"),
    ],
)
def test_it_refuses_where_there_are_no_walls(image, submissions, isolation, network, words):
    said = grade(image, submissions, isolation, "--network", network)
    assert words in said and "gradebook" not in said.lower()
