// Answers a query on the page that asks it; without this module the browser shows the answer as text.

import { editor } from "./sparql-editor.js";
import { ask } from "./sparql-answer.js";

const form = document.querySelector("form.query");
const answer = document.getElementById("answer");
const field = form.elements.namedItem("query");
const query = editor(field);
let asking = new AbortController();

function part(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The message of the endpoint, with the line that it names within reach. */
function refusal(message) {
  const parts = [part("h2", "The query cannot be answered"), part("pre", message.trim())];
  parts[1].tabIndex = 0;
  const line = Number(/line (\d+)/i.exec(message)?.[1] ?? 0);
  if (line > 0) {
    query.mark(line);
    const go = part("button", `Go to line ${line}`);
    go.type = "button";
    go.addEventListener("click", () => query.goTo(line));
    parts.push(go);
  }
  return parts;
}

async function show() {
  asking.abort();
  asking = new AbortController();
  query.unmark();
  answer.replaceChildren(part("p", "Asking …"));
  try {
    answer.replaceChildren(...await ask(query.text(), asking.signal));
  } catch (problem) {
    if (problem.name !== "AbortError") {
      answer.replaceChildren(...problem.answered ? refusal(problem.message)
        : [part("p", `The server did not answer: ${problem.message}`)]);
    }
  }
}

/** Shows what the address says: the query that was asked, if one was. */
function follow() {
  if (location.hash.startsWith("#query=")) {
    query.write(decodeURIComponent(location.hash.slice("#query=".length)));
    show();
  }
}

function submit() {
  const hash = "#query=" + encodeURIComponent(query.text());
  if (hash !== location.hash) {
    history.pushState(null, "", hash);
  }
  show();
}

form.addEventListener("submit", event => {
  field.value = query.text();
  if (form.elements.namedItem("output").value === "text") {
    event.preventDefault();
    submit();
  }
});
form.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
}, true);
addEventListener("popstate", follow);
follow();
