// Shows what a property is where the pointer rests on its name, or the keyboard comes to it; without this module to press the
// name does. The page may change meanwhile, as a comparison does.

const REST = 300;

let timer;
let shown;

function named(event) {
  return event.target.closest?.("button.defined");
}

function show(name) {
  const definition = document.getElementById(name.getAttribute("popovertarget"));
  if (definition && !definition.matches(":popover-open")) {
    shown = definition;
    definition.showPopover({ source: name });
  }
}

function hide() {
  clearTimeout(timer);
  if (shown?.matches(":popover-open")) {
    shown.hidePopover();
  }
  shown = undefined;
}

document.addEventListener("pointerover", event => {
  const name = named(event);
  if (name && event.pointerType === "mouse") {
    clearTimeout(timer);
    timer = setTimeout(() => show(name), REST);
  }
});

document.addEventListener("pointerout", event => {
  if (named(event)) {
    hide();
  }
});

document.addEventListener("focusin", event => {
  const name = named(event);
  if (name?.matches(":focus-visible")) {
    show(name);
  }
});

document.addEventListener("focusout", event => {
  if (named(event) && !shown?.contains(event.relatedTarget)) {
    hide();
  }
});

// What is pressed stays until one presses elsewhere.
document.addEventListener("click", event => {
  if (named(event)) {
    clearTimeout(timer);
    shown = undefined;
  }
});
