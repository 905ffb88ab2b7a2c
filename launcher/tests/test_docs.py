"""What the README and CONTRIBUTING tell people to type exists, and what they link to is there."""

import re
import shlex

import pytest
from conftest import ROOT

from launcher import authors, instruments, learners
from launcher.cli import parser

PAGES = ["README.md", "CONTRIBUTING.md", "docs/classroom.md", "docs/image.md", *sorted(f"docs/instruments/{page.name}" for page in (ROOT / "docs/instruments").glob("*.md"))]
JAVA = {command.name for command in (*learners.COMMANDS, *instruments.COMMANDS, *authors.COMMANDS)}


def commands():
    for page in PAGES:
        text = (ROOT / page).read_text("utf-8")
        typed = re.findall(r"^\./bootcamp .*$", "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL)), re.MULTILINE)
        typed += re.findall(r"`(\./bootcamp [^`]*)`", text)
        yield from dict.fromkeys(re.sub(r"\s*[#;].*", "", line) for line in typed)


def links():
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text("utf-8")):
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
