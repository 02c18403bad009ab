// Filters the terms of the ontology by what is shown of them as one types; the button asks the server, which knows all names.

const form = document.querySelector('form[data-filters="terms"]');
const field = form?.elements.namedItem("q");
const shown = document.getElementById("shown");
const terms = [...document.querySelectorAll("#terms .term")].map(element => ({ element, words: element.textContent.toLowerCase() }));

function filter() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const term of terms) {
    const holds = words.every(word => term.words.includes(word));
    term.element.hidden = !holds;
    count += holds;
  }
  for (const group of document.querySelectorAll("#terms div.group, #terms section.terms")) {
    group.hidden = !group.querySelector(".term:not([hidden])");
  }
  document.getElementById("shape-of-a-measurement").hidden = words.length > 0;
  shown.textContent = `${count} of ${terms.length} terms${words.length > 0 ? "; Find looks through their other names too" : ""}`;
}

// A page that the server has filtered holds too few terms to filter.
if (field && terms.length === Number(shown.dataset.total)) {
  field.addEventListener("input", filter);
  if (field.value) {
    filter();
  }
}
