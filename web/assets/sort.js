// Sorts a table in place by the column whose heading is chosen; without this module the server does.

const collator = new Intl.Collator("en", { sensitivity: "base" });

function compare(one, other, numeric) {
  return numeric ? Number(one) - Number(other) : collator.compare(one, other);
}

function sort(table, link) {
  const heading = link.closest("th");
  const column = heading.cellIndex;
  const descending = heading.getAttribute("aria-sort") === "ascending";
  const numeric = link.dataset.numeric === "true";
  const key = row => row.cells[column].dataset.sort ?? "";
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((one, other) => {
    if (key(one) === "" || key(other) === "") {
      return (key(one) === "") - (key(other) === "");
    }
    const order = compare(key(one), key(other), numeric);
    return descending ? -order : order;
  });
  body.append(...rows);
  table.querySelectorAll("th[aria-sort]").forEach(other => other.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  remember(link.dataset.column, descending);
  renumber(table);
}

/** References are numbered in the order in which the rows now name them. */
function renumber(table) {
  const list = document.querySelector(".references ol");
  const links = [...table.querySelectorAll("a.cite")];
  const entries = [...new Set(links.map(link => document.getElementById(link.hash.slice(1))))];
  list?.append(...entries);
  for (const link of links) {
    link.textContent = `[${entries.indexOf(document.getElementById(link.hash.slice(1))) + 1}]`;
  }
}

/** The address, the links that take the table away and the filters then say the order that is seen. */
function remember(column, descending) {
  const write = parameters => {
    parameters.set("sort", column);
    descending ? parameters.set("order", "descending") : parameters.delete("order");
  };
  const here = new URL(location.href);
  write(here.searchParams);
  history.replaceState(null, "", here);
  for (const link of document.querySelectorAll('a[href^="/api/v1/comparison"], a.permanent')) {
    const url = new URL(link.href);
    write(url.searchParams);
    link.href = url.pathname + url.search;
  }
  for (const form of document.querySelectorAll('form[action="/compare"]')) {
    setHidden(form, "sort", column);
    setHidden(form, "order", descending ? "descending" : "");
  }
}

function setHidden(form, name, value) {
  let field = form.elements.namedItem(name);
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    form.append(field);
  }
  field.value = value;
}

document.addEventListener("click", event => {
  const link = event.target.closest("table[data-sortable] th a");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    sort(link.closest("table"), link);
  }
});
