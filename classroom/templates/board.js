(() => {
  "use strict";
  const base = window.jhdata.base_url;
  const xsrf = window.jhdata.xsrf_token;
  const element = (id) => document.getElementById(id);

  /** Rows live as long as what they show, and only texts that changed are written, so that the focus stays where it is. */
  const rows = new Map();

  function row(table, key, cells) {
    const id = table + "/" + key;
    if (!rows.has(id)) {
      const made = document.createElement("tr");
      for (let i = 0; i < cells; i++) {
        const cell = document.createElement(i ? "td" : "th");
        if (!i) cell.scope = "row";
        made.append(cell);
      }
      element(table).append(made);
      rows.set(id, made);
    }
    return rows.get(id);
  }

  function put(cell, text, title) {
    if (cell.textContent !== String(text)) cell.textContent = text;
    if (title && cell.title !== title) cell.title = title;
  }

  function button(cell, key, text, action) {
    let found = cell.querySelector(`button[data-key="${key}"]`);
    if (!found) {
      found = document.createElement("button");
      found.type = "button";
      found.className = "btn btn-sm btn-outline-secondary";
      found.dataset.key = key;
      found.addEventListener("click", action);
      cell.append(found);
    }
    put(found, text);
    return found;
  }

  async function post(path, fields) {
    const answer = await fetch(base + "board/" + path, {
      method: "POST", body: new URLSearchParams(fields), headers: { "X-XSRFToken": xsrf },
    });
    const told = await answer.json().catch(() => ({}));
    element("said").textContent = answer.ok ? told.words : "That failed: " + (told.message || answer.statusText);
    await look();
  }

  let upcoming = null;

  function lesson(it) {
    const [name, minutes, exercises, open] = row("lessons", it.name, 4).children;
    put(name, `${it.number} ${it.title}`);
    const over = it.elapsed === null ? 0 : it.elapsed - it.minutes;
    put(minutes, it.elapsed === null ? `${it.minutes} planned` : `${it.elapsed} of ${it.minutes}` + (over > 0 ? `, ${over} over` : ""));
    put(exercises, it.exercises.map((e) => it.opened === null ? e.title : `${e.title}: ${e.passed}, ${e.at}, ${e.held}`).join("; "));
    // A button keeps its name when it is done, and its focus.
    const opens = button(open, "lesson", it.opened === null ? "Open lesson" : "Lesson is open", () => post("open/lesson", { lesson: it.name }));
    opens.setAttribute("aria-disabled", it.opened !== null);
    const solves = button(open, "solutions", it.solutions ? "Solutions are open" : "Open solutions", () => post("open/solutions", { lesson: it.name }));
    solves.setAttribute("aria-disabled", it.solutions);
    opens.setAttribute("aria-label", `${opens.textContent}: ${it.number} ${it.title}`);
    solves.setAttribute("aria-label", `${solves.textContent}: ${it.number} ${it.title}`);
  }

  function learner(it) {
    const made = row("learners", it.name, 9);
    made.className = it.held ? "held" : "";
    const [name, reads, at, minutes, tries, hints, outcome, passed, help] = made.children;
    put(name, it.here ? it.name : `${it.name} (away)`);
    put(reads, it.notebook);
    put(at, it.title + (it.held ? " (held up)" : ""), it.at);
    [minutes, tries, hints, passed].forEach((cell) => { cell.className = "number"; });
    put(minutes, it.tries ? it.minutes : "");
    put(tries, it.tries);
    put(hints, it.hints);
    put(outcome, it.outcome);
    put(passed, `${it.passed} of ${it.of}`);
    if (!help.firstChild) {
      const link = document.createElement("a");
      link.href = base.replace(/hub\/$/, "") + "user/" + encodeURIComponent(it.name) + "/";
      link.textContent = "Look";
      link.setAttribute("aria-label", `Look at the work of ${it.name}`);
      help.append(link, " ");
      button(help, "forget", "New password", () => post("forget", { learner: it.name }))
        .setAttribute("aria-label", `New password for ${it.name}`);
    }
  }

  function gone(table, names) {
    for (const [id, made] of rows) {
      if (id.startsWith(table + "/") && !names.has(id.slice(table.length + 1))) {
        made.remove();
        rows.delete(id);
      }
    }
  }

  async function look() {
    const answer = await fetch(base + "board/state", { headers: { "X-XSRFToken": xsrf } });
    if (!answer.ok) throw new Error(answer.statusText);
    const state = await answer.json();
    state.lessons.forEach(lesson);
    upcoming = state.lessons.find((it) => it.opened === null);
    put(element("next"), upcoming ? `Open the next lesson: ${upcoming.number} ${upcoming.title}` : "All lessons are open");
    state.learners.forEach(learner);
    gone("learners", new Set(state.learners.map((it) => it.name)));
    put(element("holds"), state.holds.length
      ? "Holds the room up: " + state.holds.map((it) => `${it.title} (${it.learners})`).join(", ")
      : "Nobody is held up.");
  }

  async function forever() {
    try {
      await look();
    } catch (fault) {
      put(element("holds"), "The hub does not answer: " + fault.message);
    }
    setTimeout(forever, 2000);
  }

  element("next").addEventListener("click", () => upcoming && post("open/lesson", { lesson: upcoming.name }));
  element("collect").addEventListener("click", () => post("collect", {}));
  forever();
})();
