// Offers the drawing of a chart as pixels too, three of them for each of the file's.

const SCALE = 3;
const drawing = document.querySelector("a[data-drawing]");

async function pixels() {
  const image = new Image();
  image.src = drawing.href;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SCALE * image.naturalWidth;
  canvas.height = SCALE * image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, "image/png"));
}

async function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await pixels());
  link.download = "lithograph-chart.png";
  link.click();
  URL.revokeObjectURL(link.href);
}

if (drawing) {
  const offer = document.createElement("li");
  const link = document.createElement("a");
  link.href = drawing.href;
  link.textContent = "PNG";
  link.addEventListener("click", event => {
    event.preventDefault();
    save();
  });
  offer.append(link);
  drawing.closest("li").after(offer);
}
