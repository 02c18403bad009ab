// Sets the atom counts of formulas as subscripts, which copy as the plain formula, where a module makes the page.

const SYMBOL = "(?:A[glrsu]|B[aeir]?|C[adelorsu]?|Dy|E[ru]|Fe?|G[ade]|H[efgo]?|I[nr]?|K|L[aiu]|M[gno]|N[abdei]?|Os?|P[bdrt]?"
  + "|R[behu]|S[bceimnr]?|T[abeilm]|[VW]|Yb?|Z[nr])";
/** 7, 0.4, 1/3, x, 1+x, 2-x */
const COUNT = "(?:\\d+(?:\\.\\d+|/\\d+)?(?:[+−-][xyz](?![a-z]))?|[xyz](?![a-z]))";
const PART = `(?:${SYMBOL}|[()])(?:${COUNT})?`;
const FORMULA = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${PART}){2,}(?![\\p{L}\\p{N}])`, "gu");
const COUNTED = new RegExp(`(${SYMBOL}|\\))(${COUNT})`, "gu");

/** @returns what to append to an element that is to show the text */
export function withSubscripts(text) {
  const made = document.createDocumentFragment();
  let done = 0;
  for (const formula of text.matchAll(FORMULA)) {
    for (const counted of formula[0].matchAll(COUNTED)) {
      const start = formula.index + counted.index + counted[1].length;
      const lowered = document.createElement("sub");
      lowered.textContent = counted[2];
      made.append(text.slice(done, start), lowered);
      done = start + counted[2].length;
    }
  }
  made.append(text.slice(done));
  return made;
}
