// Applies a choice at once, and keeps empty fields out of the address; without this module the button does.

// What is chosen letter by letter waits for Enter, since each letter chooses anew; in a list that is open it does not.
export function applyChoices(within, choices) {
  let typed = false;
  within.addEventListener("keydown", event => {
    if (event.target.matches(choices)) {
      typed = event.key !== " " && !event.altKey;
      if (event.key === "Enter") {
        event.preventDefault();
        event.target.form.requestSubmit();
      }
    }
  });
  within.addEventListener("pointerdown", () => {
    typed = false;
  });
  within.addEventListener("change", event => {
    if (event.target.matches(choices) && !typed) {
      event.target.form.requestSubmit();
    }
  });
}

applyChoices(document, "select[data-submit]");

for (const form of document.querySelectorAll("form.search")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && (field.value === "" || (field.name === "sort" && field.value === "relevance"))) {
        field.disabled = true;
      }
    }
  });
}

// A page that comes back from the history still has the fields that were disabled on leaving it.
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form.search :disabled")) {
    field.disabled = false;
  }
});
