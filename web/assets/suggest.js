// Suggests what the words that one types may mean; without this module the words are searched for as they are.

import { withSubscripts } from "./formula.js";

const KINDS = {
  property: "property", family: "electrolyte family", cathode: "positive electrode", component: "liquid, salt or polymer",
  cell: "cell", document: "reviewing or reporting document", paper: "paper that measured it", year: "year of publication",
  kind: "kind of statement", certainty: "certainty", material: "material",
};
const PAUSE = 120;

const field = document.getElementById("q");
const list = document.createElement("ul");
list.id = "suggestions";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Suggestions");
const others = document.createElement("p");
others.className = "note";
others.setAttribute("role", "status");
const box = document.createElement("div");
box.className = "suggestions";
box.hidden = true;
box.append(list, others);
field.after(box);
field.setAttribute("role", "combobox");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-controls", list.id);
field.setAttribute("aria-expanded", "false");

let timer;
let asking;

function close() {
  clearTimeout(timer);
  asking?.abort();
  box.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function part(className, text, runs = []) {
  const made = document.createElement("span");
  made.className = className;
  made.append(withSubscripts(text, runs));
  return made;
}

function option(suggestion, index) {
  const made = document.createElement("li");
  made.id = `suggestion-${index}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.dataset.url = suggestion.url;
  made.append(part("label", suggestion.label, suggestion.subscripts.label));
  for (const also of ["name", "title"].filter(field => suggestion[field])) {
    made.append(" ", part("also", suggestion[also], suggestion.subscripts[also]));
  }
  made.append(" ", part("of", `${KINDS[suggestion.kind]}, ${suggestion.facts} ${suggestion.facts === 1 ? "value" : "values"}`));
  return made;
}

async function suggest() {
  asking?.abort();
  asking = new AbortController();
  const parameters = new URLSearchParams([...new FormData(field.form)].filter(([, value]) => value !== ""));
  const answer = await fetch("/api/v1/suggestions?" + parameters, { signal: asking.signal });
  const found = answer.ok ? await answer.json() : { suggestions: [], others: 0 };
  list.replaceChildren(...found.suggestions.map(option));
  others.textContent = found.others === 0 ? ""
    : `${found.others} more ${found.others === 1 ? "name matches" : "names match"}; type on to see them.`;
  box.hidden = found.suggestions.length === 0;
  field.setAttribute("aria-expanded", String(!box.hidden));
  field.removeAttribute("aria-activedescendant");
}

function choose(next) {
  for (const other of list.children) {
    other.setAttribute("aria-selected", String(other === next));
  }
  if (next) {
    field.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function chosen() {
  return list.querySelector('[aria-selected="true"]');
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => suggest().catch(() => {}), PAUSE);
});

field.addEventListener("keydown", event => {
  if (box.hidden) {
    return;
  }
  if (event.key === "ArrowDown") {
    choose(chosen() ? chosen().nextElementSibling : list.firstElementChild);
  } else if (event.key === "ArrowUp") {
    choose(chosen() ? chosen().previousElementSibling : list.lastElementChild);
  } else if (event.key === "Enter" && chosen()) {
    location.assign(chosen().dataset.url);
  } else if (event.key === "Escape") {
    close();
  } else {
    return;
  }
  event.preventDefault();
});

// Pressed and not clicked, since the field loses the focus in between.
list.addEventListener("pointerdown", event => {
  const target = event.target.closest("li");
  if (target && event.button === 0) {
    event.preventDefault();
    location.assign(target.dataset.url);
  }
});

field.addEventListener("blur", close);
