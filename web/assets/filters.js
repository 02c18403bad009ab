// Applies a choice at once, and keeps empty fields out of the address; without this module the button does.

for (const choice of document.querySelectorAll("select[data-submit]")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}

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
