// Shows the answer of a query below it, with links to what it names; without this module the browser shows the answer as text.

const SHOWN = 1000;
const BASE = "https://w3id.org/lithograph/";
const TERMS = BASE + "ontology#";
const form = document.querySelector("form.query");
const answer = document.getElementById("answer");

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  return made;
}

/** Here for names of ours, else where the name leads; what is no address stays text. */
function link(iri) {
  const own = iri.startsWith(BASE);
  if (!own && !/^https?:/.test(iri)) {
    return element("span", iri);
  }
  const made = element("a", iri.startsWith(TERMS) ? "lg:" + iri.slice(TERMS.length) : own ? iri.slice(BASE.length) : iri);
  made.href = own ? "/" + iri.slice(BASE.length) : "/id?iri=" + encodeURIComponent(iri);
  return made;
}

function cell(term) {
  const made = document.createElement("td");
  if (term) {
    made.append(term.type === "uri" ? link(term.value) : element("span", term.value));
  }
  return made;
}

function table(result) {
  const made = document.createElement("table");
  const head = made.createTHead().insertRow();
  for (const variable of result.head.vars) {
    const heading = element("th", variable);
    heading.scope = "col";
    head.append(heading);
  }
  const body = made.createTBody();
  for (const row of result.results.bindings.slice(0, SHOWN)) {
    body.insertRow().append(...result.head.vars.map(variable => cell(row[variable])));
  }
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "Answer");
  scroll.append(made);
  return scroll;
}

function downloads(query) {
  const line = element("p", "The whole answer as ");
  line.className = "formats";
  for (const [index, format] of ["csv", "tsv", "json", "xml"].entries()) {
    const made = element("a", format.toUpperCase());
    made.href = "/sparql?" + new URLSearchParams({ query, output: format });
    line.append(index ? ", " : "", made);
  }
  return line;
}

function count(rows) {
  const all = rows === 1 ? "1 row" : `${rows} rows`;
  return rows > SHOWN ? `The first ${SHOWN} of ${all}` : all;
}

async function show(query) {
  const response = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
    body: query,
  });
  if (!response.ok) {
    answer.replaceChildren(element("h2", "The query cannot be answered"), element("pre", await response.text()));
  } else if (response.headers.get("Content-Type").startsWith("application/sparql-results+json")) {
    const result = await response.json();
    answer.replaceChildren(...("boolean" in result ? [element("h2", result.boolean ? "Yes" : "No")]
      : [element("h2", count(result.results.bindings.length)), table(result), downloads(query)]));
  } else {
    answer.replaceChildren(element("h2", "Graph"), element("pre", await response.text()));
  }
}

async function ask() {
  const query = form.elements.namedItem("query").value;
  history.replaceState(null, "", "#query=" + encodeURIComponent(query));
  answer.replaceChildren(element("p", "Asking …"));
  await show(query).catch(problem => answer.replaceChildren(element("p", `The server did not answer: ${problem.message}`)));
}

form.addEventListener("submit", event => {
  if (form.elements.namedItem("output").value === "text") {
    event.preventDefault();
    ask();
  }
});

if (location.hash.startsWith("#query=")) {
  form.elements.namedItem("query").value = decodeURIComponent(location.hash.slice("#query=".length));
  ask();
}
