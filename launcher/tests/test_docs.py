"""What the README, CONTRIBUTING and the pages in docs/ tell people to type exists, and what they link to is there."""

import re
import shlex

import pytest
from conftest import ROOT

from launcher import authors, instruments, learners
from launcher.cli import parser

PAGES = ["README.md", "CONTRIBUTING.md", *(f"docs/{page}.md" for page in ("authoring", "classroom", "image", "instructor-grading")), *sorted(f"docs/instruments/{page.name}" for page in (ROOT / "docs/instruments").glob("*.md"))]
JAVA = {command.name for command in (*learners.COMMANDS, *instruments.COMMANDS, *authors.COMMANDS)}


def commands():
    for page in PAGES:
        text = (ROOT / page).read_text("utf-8")
        blocks = [*re.findall(r"```sh\n(.*?)```", text, re.DOTALL), *(line[4:] for line in text.splitlines() if line.startswith("    ./"))]
        typed = re.findall(r"(?:^|&& )(\./bootcamp .*)$", "\n".join(blocks), re.MULTILINE)
        typed += re.findall(r"`(\./bootcamp [^`]*)`", text)
        yield from dict.fromkeys(re.sub(r"\s*[#;].*", "", line) for line in typed)


def links():
    for page in PAGES:
        text = re.sub(r"`[^`\n]+`", "", (ROOT / page).read_text("utf-8"))
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            if "://" not in target:
                yield page, target


@pytest.mark.parametrize("line", [*commands()])
def test_a_command_in_the_text_exists(line):
    words = shlex.split(line)[1:]
    if words[0] in JAVA:
        # The Java program reads the rest; its own tests say what it takes.
        assert not words[0].startswith("-")
    else:
        assert parser().parse_args(words).handler


@pytest.mark.parametrize(("page", "target"), [*links()])
def test_a_link_in_the_text_leads_somewhere(page, target):
    assert (ROOT / target).exists() or (ROOT / page).parent.joinpath(target).exists(), f"{page} links to {target}"
