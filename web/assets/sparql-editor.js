// Yasqe in the place of the text area, with our prefixes and our terms; where it does not load, the text area itself.

const TERMS = "https://w3id.org/lithograph/ontology#";
const PREFIXES = {
  lg: TERMS,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  qudt: "http://qudt.org/schema/qudt/",
  unit: "http://qudt.org/vocab/unit/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const ALL_TERMS = `SELECT DISTINCT ?term ?label { ?term <http://www.w3.org/2000/01/rdf-schema#label> ?label
  FILTER STRSTARTS(STR(?term), "${TERMS}") } ORDER BY ?term`;
const MOST = 50;

let terms;

/** Those of the ontology with their labels, asked for when the first is typed. */
function allTerms() {
  terms ??= fetch("/sparql?" + new URLSearchParams({ query: ALL_TERMS, output: "json" })).then(answer => answer.json())
    .then(answer => answer.results.bindings.map(row => ({ name: row.term.value.slice(TERMS.length), label: row.label.value })));
  return terms;
}

/** Terms whose name or label has what was typed, those that begin with it first. */
async function matching(typed) {
  const sought = typed.toLowerCase();
  const rank = term => term.name.toLowerCase().startsWith(sought) ? 0 : 1;
  return (await allTerms())
    .filter(term => term.name.toLowerCase().includes(sought) || term.label.toLowerCase().includes(sought))
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name)).slice(0, MOST);
}

const COMPLETER = {
  name: "terms",
  bulk: false,
  autoShow: true,
  isValidCompletionPosition: yasqe => /^lg:/.test(yasqe.getCompleteToken().string),
  get: async (yasqe, token) => (await matching(token.string.slice("lg:".length))).map(term => "lg:" + term.name),
  postprocessHints: async (yasqe, hints) => {
    const labels = new Map((await allTerms()).map(term => ["lg:" + term.name, term.label]));
    return hints.map(hint => ({ ...hint, displayText: `${hint.text} – ${labels.get(hint.text)}` }));
  },
};

/** Nothing that Yasqe would fetch from elsewhere, store, or offer a second time. */
function configured(text) {
  const { Yasqe } = window;
  Yasqe.forkAutocompleter("prefixes", { name: "prefixes of ours", persistenceId: undefined,
    get: () => Object.entries(PREFIXES).map(([prefix, namespace]) => `${prefix}: <${namespace}>`) }, false);
  Yasqe.registerAutocompleter(COMPLETER, false);
  Yasqe.defaults.autocompleters = [];
  return {
    value: text, persistenceId: null, consumeShareLink: null, createShareableLink: null, showQueryButton: false,
    resizeable: false, editorHeight: "auto", autocompleters: ["terms", "prefixes of ours", "variables"],
    // Else nobody leaves the editor by keyboard.
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": false, "Cmd-Enter": false, "Ctrl-S": false },
  };
}

function yasqe(field) {
  const place = document.createElement("div");
  field.after(place);
  const made = new window.Yasqe(place, configured(field.value));
  field.hidden = true;
  field.required = false;
  made.getInputField().setAttribute("aria-label", "Query");
  document.querySelector(`label[for="${field.id}"]`).addEventListener("click", () => made.focus());
  let marked;
  return {
    text: () => made.getValue(),
    write: text => made.setValue(text),
    mark: line => { marked = made.addLineClass(line - 1, "background", "wrong"); },
    unmark: () => {
      if (marked) {
        made.removeLineClass(marked, "background", "wrong");
        marked = undefined;
      }
    },
    goTo: line => {
      made.getDoc().setCursor({ line: line - 1, ch: 0 });
      made.focus();
    },
  };
}

function plain(field) {
  return {
    text: () => field.value,
    write: text => { field.value = text; },
    mark: () => {},
    unmark: () => {},
    goTo: line => {
      const start = field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      field.focus();
      field.setSelectionRange(start, start + field.value.split("\n")[line - 1].length);
    },
  };
}

export function editor(field) {
  return window.Yasqe ? yasqe(field) : plain(field);
}
