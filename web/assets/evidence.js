// Opens the evidence of a value beside the list it stands in; without this module the link leads to the page.

const dialog = document.createElement("dialog");
dialog.className = "evidence";
dialog.setAttribute("aria-labelledby", "evidence-title");
const content = document.createElement("div");
const close = document.createElement("form");
close.method = "dialog";
close.innerHTML = '<button type="submit" aria-label="Close">×</button>';
const whole = document.createElement("p");
whole.className = "whole";
whole.innerHTML = "<a>Open as a page</a>";
dialog.append(close, content, whole);
document.body.append(dialog);

let opener;

// In a wide table on a narrow screen the marked cell may be out of sight.
function showMark(evidence) {
  evidence.querySelector("mark")?.scrollIntoView({ block: "nearest", inline: "center" });
}

document.querySelectorAll("main > article.evidence").forEach(showMark);

// Of a link of the page or of a drawing in it.
function address(link) {
  return new URL(link.getAttribute("href"), location);
}

async function open(link) {
  const url = address(link);
  url.searchParams.set("fragment", "");
  const answer = await fetch(url);
  if (!answer.ok) {
    location.assign(address(link));
    return;
  }
  content.innerHTML = await answer.text();
  whole.firstChild.href = address(link);
  opener = link;
  dialog.showModal();
  dialog.scrollTop = 0;
  showMark(content);
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-evidence], [data-evidence] a");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    open(link).catch(() => location.assign(address(link)));
  }
});

// Selects the text too, so that it can be copied where the page may not write to the clipboard.
document.addEventListener("click", async event => {
  const button = event.target.closest("button[data-copy]");
  if (button) {
    const text = button.parentElement.querySelector("textarea");
    text.select();
    await navigator.clipboard?.writeText(text.value);
    button.textContent = "Copied";
  }
});

// The backdrop is the dialog itself as far as clicks are concerned.
dialog.addEventListener("click", event => {
  if (event.target === dialog) {
    dialog.close();
  }
});

dialog.addEventListener("close", () => opener?.focus());
