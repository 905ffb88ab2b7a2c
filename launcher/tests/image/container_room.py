"""What happens in a room of containers, however it was started."""

import time
import urllib.request

import pytest
from image_fixtures import ROOT, docker

from classroom.visitor import Refused, Visitor, text_of

CODE, PASSWORD = "the-code", "a-password-for-the-instructor"
LESSON, NOTEBOOK, EXERCISE = "orientation/how-this-course-works", "0-orientation/0.1-how-this-course-works.ipynb", "orientation/first-check"
LEARNERS = "bootcamp-room"


def wait_until_up(hub, port):
    deadline = time.monotonic() + 120
    while True:
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://127.0.0.1:{port}/hub/health", timeout=5):
                return
        except OSError:
            assert time.monotonic() < deadline, docker("logs", hub, check=False)
            time.sleep(0.2)


async def learn(url):
    async with Visitor.coming(url, "instructor") as boss, Visitor.coming(url, "ann") as ann, Visitor.coming(url, "bob") as bob:
        await boss.log_in(PASSWORD)
        await boss.call("POST", "/hub/board/open/lesson", form={"lesson": LESSON})
        for learner in (ann, bob):
            await learner.log_in(f"secret of {learner.name}", CODE)
            await learner.start_server()
        await bob.call("PUT", "/user/bob/api/contents/note.txt", {"type": "file", "format": "text", "content": "the secret of bob"})
        solution = (ROOT / "solutions" / EXERCISE / "AverageOrder.java").read_text("utf-8")
        async with ann.notebook(NOTEBOOK) as kernel:
            shown = text_of(await kernel.run(f"%%exercise {EXERCISE}\n{solution}"))
            assert "passed" in shown, shown
            look = 'new String(new ProcessBuilder("sh", "-c", "id -u; ls -a /work /room /work/.. ; cat /shared/opened.json; touch /shared/x /opt/x").redirectErrorStream(true).start().getInputStream().readAllBytes())'
            seen = text_of(await kernel.run(look))
        assert "1000" in seen and "note.txt" not in seen and LESSON in seen and seen.count("Read-only file system") == 2, seen
        with pytest.raises(Refused, match="403|404"):
            await ann.call("GET", "/user/bob/api/contents/note.txt")
        state = await boss.call("GET", "/hub/board/state")
        assert {learner["name"]: learner["passed"] for learner in state["learners"]} == {"ann": 1, "bob": 0}
        collected = await boss.call("POST", "/hub/board/collect", form={})
        assert "Collected from 2 learners" in collected["words"]
