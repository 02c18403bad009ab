// Two sliders below a histogram that set the bounds of the values; without this module its bars and the fields do.

const track = document.querySelector(".bounds");
const form = document.getElementById("search");

function slider(label, position, last) {
  const made = document.createElement("input");
  made.type = "range";
  made.min = 0;
  made.max = last;
  made.value = position;
  made.setAttribute("aria-label", label);
  return made;
}

if (track) {
  const edges = track.dataset.edges.split(" ");
  const numbers = edges.map(Number);
  const last = edges.length - 1;
  const { min, max } = form.elements;
  const bound = (field, otherwise) => field.value === "" ? otherwise : Number(field.value.replace(",", "."));
  const least = slider("Lowest value", Math.max(0, numbers.findLastIndex(edge => edge <= bound(min, -Infinity))), last);
  const highest = numbers.findIndex(edge => edge >= bound(max, Infinity));
  const greatest = slider("Highest value", highest < 0 ? last : highest, last);
  const say = control => control.setAttribute("aria-valuetext", edges[control.value]);

  function move(moved) {
    if (Number(least.value) >= Number(greatest.value)) {
      moved.value = moved === least ? greatest.value - 1 : Number(least.value) + 1;
    }
    min.value = least.value === "0" ? "" : edges[least.value];
    max.value = Number(greatest.value) === last ? "" : edges[greatest.value];
    say(moved);
  }

  for (const control of [least, greatest]) {
    say(control);
    control.addEventListener("input", () => move(control));
    control.addEventListener("change", () => form.requestSubmit());
    track.append(control);
  }
}
