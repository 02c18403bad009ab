// Shows what a property is where the pointer rests on its name; without this module to press the name does.

const REST = 300;

for (const name of document.querySelectorAll("button.defined")) {
  const definition = document.getElementById(name.getAttribute("popovertarget"));
  let timer;
  let resting = false;
  name.addEventListener("pointerenter", event => {
    if (event.pointerType === "mouse" && !definition.matches(":popover-open")) {
      timer = setTimeout(() => {
        resting = true;
        definition.showPopover({ source: name });
      }, REST);
    }
  });
  name.addEventListener("pointerleave", () => {
    clearTimeout(timer);
    if (resting) {
      definition.hidePopover();
    }
    resting = false;
  });
  name.addEventListener("click", () => {
    clearTimeout(timer);
    resting = false;
  });
}
