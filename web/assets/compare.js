// Shows the next comparison in the place of this one, so that scrolling, marks and focus stay; without this module the server
// sends whole pages. Headings can be dragged, or moved by Shift with an arrow key.

import { applyChoices } from "./filters.js";

const main = document.getElementById("main");
const status = document.createElement("p");
status.className = "hidden";
status.setAttribute("role", "status");
document.body.append(status);

let shown = location.pathname + location.search;
let turn = 0;

async function show(url, remember) {
  const mine = ++turn;
  main.setAttribute("aria-busy", "true");
  const answer = await fetch(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== turn) {
    return;
  }
  main.removeAttribute("aria-busy");
  const next = page.getElementById("main");
  if (!answer.ok || !next) {
    location.assign(url);
    return;
  }
  const there = new URL(answer.url);
  shown = there.pathname + there.search;
  if (remember) {
    history.pushState(null, "", shown);
  }
  replace(next);
}

function replace(next) {
  const focus = document.activeElement?.id;
  const open = [...main.querySelectorAll("details[id][open]")].map(details => details.id);
  const marked = [...main.querySelectorAll("input[name=row]:checked")].map(box => box.value);
  const table = document.getElementById("table");
  const [left, top] = [table?.scrollLeft ?? 0, table?.scrollTop ?? 0];
  main.replaceChildren(...next.childNodes);
  open.forEach(id => document.getElementById(id)?.setAttribute("open", ""));
  main.querySelectorAll("input[name=row]").forEach(box => {
    box.checked = marked.includes(box.value);
  });
  document.getElementById("table")?.scrollTo(left, top);
  if (focus) {
    document.getElementById(focus)?.focus({ preventScroll: true });
  }
  const sorted = main.querySelector("th[aria-sort]");
  status.textContent = (main.querySelector("#rows-shown, .empty")?.textContent ?? "")
    + (sorted ? `, sorted by ${sorted.textContent}, ${sorted.getAttribute("aria-sort")}` : "");
}

function go(url) {
  show(url, true).catch(() => location.assign(url));
}

function edit(action, before) {
  const url = new URL(location.href);
  url.searchParams.set("do", action);
  if (before) {
    url.searchParams.set("before", before);
  }
  go(url);
}

main.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  if (link && link.origin === location.origin && link.pathname === "/compare" && !link.hash && !link.classList.contains("permanent")
      && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    go(link.href);
  }
});

main.addEventListener("submit", event => {
  const url = new URL(event.target.action);
  for (const [name, value] of new FormData(event.target, event.submitter)) {
    if (value !== "") {
      url.searchParams.append(name, value);
    }
  }
  event.preventDefault();
  go(url);
});

applyChoices(main, "select[data-apply]");

addEventListener("popstate", () => {
  if (location.pathname + location.search !== shown) {
    show(location.href, false).catch(() => location.reload());
  }
});

main.addEventListener("keydown", event => {
  const heading = event.target.closest("th a[data-column]");
  if (heading && event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
    event.preventDefault();
    const headings = [...main.querySelectorAll("th a[data-column]")].filter(other => other !== heading);
    const place = heading.closest("th").cellIndex + (event.key === "ArrowLeft" ? -1 : 1);
    edit(`place ${heading.dataset.column}`, headings[Math.max(0, place)]?.dataset.column);
  }
});

let dragged;

main.addEventListener("dragstart", event => {
  dragged = event.target.closest?.("th a[data-column]")?.dataset.column;
});

main.addEventListener("dragover", event => {
  if (dragged && event.target.closest("thead th")) {
    event.preventDefault();
  }
});

main.addEventListener("drop", event => {
  const before = event.target.closest("thead th")?.querySelector("a[data-column]")?.dataset.column;
  if (dragged && before && before !== dragged) {
    event.preventDefault();
    edit(`place ${dragged}`, before);
  }
  dragged = undefined;
});
