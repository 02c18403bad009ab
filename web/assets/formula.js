// Sets the atom counts of formulas as subscripts, which copy as the plain formula, where a module makes the page. The server says
// which they are, as it does for the pages that it makes.

const MOST = 3000;

/**
 * @param runs from which character to before which
 * @returns what to append to an element that is to show the text
 */
export function withSubscripts(text, runs) {
  const made = document.createDocumentFragment();
  let done = 0;
  for (const { start, end } of runs) {
    const lowered = document.createElement("sub");
    lowered.textContent = text.slice(start, end);
    made.append(text.slice(done, start), lowered);
    done = end;
  }
  made.append(text.slice(done));
  return made;
}

/** As many in a request as an address may hold. */
function* portions(texts) {
  let portion = new URLSearchParams();
  for (const text of texts) {
    if (portion.size > 0 && portion.toString().length + encodeURIComponent(text).length > MOST) {
      yield portion;
      portion = new URLSearchParams();
    }
    portion.append("text", text);
  }
  if (portion.size > 0) {
    yield portion;
  }
}

/** Sets the texts of these elements, once the server has answered; until then, and where it does not, they stand as they are. */
export async function lower(elements, signal) {
  const byText = Map.groupBy(elements.filter(element => /[\p{L})\]][\dxyzδ]/u.test(element.textContent)
    && encodeURIComponent(element.textContent).length < MOST), element => element.textContent);
  for (const portion of portions(byText.keys())) {
    const answer = await fetch("/api/v1/subscripts?" + portion, { signal });
    if (!answer.ok) {
      return;
    }
    const { texts } = await answer.json();
    portion.getAll("text").forEach((text, place) => byText.get(text).forEach(element =>
      element.replaceChildren(withSubscripts(text, texts[place]))));
  }
}
