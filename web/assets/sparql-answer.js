// Asks the endpoint, and makes of its answer what is shown: of a long one the beginning, read no further than needed.

import { lower } from "./formula.js";

const BASE = "https://w3id.org/lithograph/";
const TERMS = BASE + "ontology#";
const SHOWN = 500;
const COUNTED = 100_000;
const FORMATS = { csv: "CSV", tsv: "TSV", json: "JSON", xml: "XML" };
const GRAPHS = { ttl: "Turtle", nt: "N-Triples", rdfxml: "RDF/XML", jsonld: "JSON-LD" };

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  return made;
}

/** A term as Turtle writes it, of which TSV is made. */
function term(written) {
  if (written.startsWith("<")) {
    return { iri: written.slice(1, -1) };
  }
  const literal = /^"((?:[^"\\]|\\.)*)"/.exec(written);
  return { text: literal ? literal[1].replace(/\\(.)/g, (all, one) => ({ n: "\n", t: "\t", r: "\r" })[one] ?? one) : written };
}

/** Here for names of ours, else where the name leads; what is no address stays text. */
function link(iri, labels) {
  const own = iri.startsWith(BASE);
  if (!own && !/^https?:/.test(iri)) {
    return element("span", iri);
  }
  const short = iri.startsWith(TERMS) ? "lg:" + iri.slice(TERMS.length) : own ? iri.slice(BASE.length) : iri;
  const made = element("a", labels.get(iri) ?? short);
  made.toggleAttribute("data-text", labels.has(iri));
  made.title = iri;
  made.href = own ? "/" + iri.slice(BASE.length) : "/id?iri=" + encodeURIComponent(iri);
  return made;
}

function cell(value, labels) {
  if (value.iri) {
    const made = element("td");
    made.append(link(value.iri, labels));
    return made;
  }
  const made = element("td", value.text);
  made.toggleAttribute("data-text", true);
  return made;
}

function table(variables, rows, labels) {
  const made = element("table");
  const head = made.createTHead().insertRow();
  for (const variable of variables) {
    const heading = element("th", variable);
    heading.scope = "col";
    head.append(heading);
  }
  const body = made.createTBody();
  rows.forEach(row => body.insertRow().append(...row.map(value => cell(value, labels))));
  const scroll = element("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "Answer");
  scroll.append(made);
  return scroll;
}

function downloads(query, formats) {
  const line = element("p", "The whole answer as ");
  line.className = "formats";
  Object.entries(formats).forEach(([output, name], index) => {
    const made = element("a", name);
    made.href = "/sparql?" + new URLSearchParams({ query, output });
    line.append(index ? ", " : "", made);
  });
  return line;
}

/** The first lines, and how many there are. */
async function lines(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const first = [];
  let rest = "";
  let count = 0;
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    first.push(...parts.slice(0, Math.max(0, SHOWN + 1 - first.length)));
    count += parts.length;
    if (count > COUNTED) {
      await reader.cancel();
      return { first, count, cut: true };
    }
  }
  return { first, count, cut: false };
}

function heading(rows, cut, seconds) {
  const all = rows === 1 ? "1 row" : `${cut ? "more than " : ""}${rows} rows`;
  return element("h2", `${rows > SHOWN ? `The first ${SHOWN} of ${all}` : all}, in ${seconds} s`);
}

/** What the graph calls the things of ours in the answer. */
async function labelsOf(rows, signal) {
  const iris = [...new Set(rows.flat().flatMap(value => value.iri?.startsWith(BASE) ? [value.iri] : []))];
  const labels = new Map();
  if (iris.length > 0) {
    const query = `SELECT ?iri (SAMPLE(?name) AS ?label) {
      VALUES ?iri { ${iris.map(iri => `<${iri}>`).join(" ")} } ?iri <http://www.w3.org/2000/01/rdf-schema#label> ?name
    } GROUP BY ?iri`;
    const response = await sent(query, "application/sparql-results+json", signal);
    if (response.ok) {
      (await response.json()).results.bindings.forEach(row => labels.set(row.iri.value, row.label.value));
    }
  }
  return labels;
}

function sent(query, accept, signal) {
  return fetch("/sparql", { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: accept }, body: query,
    signal });
}

async function rowsOf(query, response, start, signal) {
  const { first, count, cut } = await lines(response);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const [head, ...body] = first;
  if (!head.startsWith("?")) {
    return [element("h2", head.trim() === "true" ? "Yes" : "No")];
  }
  const rows = body.map(line => line.split("\t").map(term));
  const made = [heading(count - 1, cut, seconds), downloads(query, FORMATS)];
  if (rows.length > 0) {
    const shown = table(head.split("\t").map(name => name.slice(1)), rows, await labelsOf(rows, signal));
    lower([...shown.querySelectorAll("[data-text]")], signal).catch(() => {});
    made.push(shown);
  }
  return made;
}

/** @returns the elements to show; what the endpoint refuses is an error that was answered */
export async function ask(query, signal) {
  const start = performance.now();
  const response = await sent(query, "text/tab-separated-values, text/turtle;q=0.9", signal);
  if (!response.ok) {
    throw Object.assign(new Error((await response.json()).detail), { answered: true });
  }
  if (response.headers.get("Content-Type").startsWith("text/turtle")) {
    const { first, count, cut } = await lines(response);
    const graph = element("pre", first.join("\n"));
    graph.tabIndex = 0;
    const shown = count > first.length ? `Graph, the first ${first.length} of ${cut ? "more than " : ""}${count} lines` : "Graph";
    return [element("h2", shown), downloads(query, GRAPHS), graph];
  }
  return rowsOf(query, response, start, signal);
}
