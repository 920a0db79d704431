// Upload over plain HTTP, with progress.
import { all, one } from "./dasar.js";

// Upload over plain HTTP.
// Rounded up, so that a file one byte over the limit never reads as at the limit.
const megabytes = (bytes) => `${String(Math.ceil(bytes * 10 / 1048576) / 10).replace(".", ",")} MB`;
// Where an upload leads, when the server names a page of ours.
const nextPage = (answer) => {
  try {
    const { tautan } = JSON.parse(answer);
    return /^\/(?!\/)/.test(tautan || "") ? tautan : "";
  } catch { return ""; }
};
// Where a file is sent: what the page says, with the radio that is chosen on the screen now. A
// choice that the server has not heard of yet must not decide where the file lands.
const sendingTo = (path, box) => {
  const address = new URL(path, window.location.href);
  const name = box?.dataset.pilihan;
  const chosen = name && one(`input[name="${name}"]:checked`);
  if (chosen) address.searchParams.set(name, chosen.value);
  return address;
};
// Several files go one by one, or together in one request where they become one file.
const asOne = (files) => files.length === 1 ? files[0]
  : { name: `${files.length} foto`, size: files.reduce((sum, file) => sum + file.size, 0) };
// The page is drawn anew when the link is back, also while a file is on its way: the line of
// each upload is put back beside its field, and the field is looked up again by its address.
let uploads = [];
const boxOf = (address) => all("[data-unggah]").find((box) => box.dataset.unggah === address);
const newsOf = (address) => { const box = boxOf(address); return box && one("[data-unggah-kabar]", box); };
export const showUploads = () => uploads.filter(({ line }) => !line.isConnected)
  .forEach(({ address, line }) => newsOf(address)?.append(line));
const forget = (line) => { uploads = uploads.filter((each) => each.line !== line); };
const sendFile = (address, files, limit) => {
  const file = asOne(files);
  const line = document.createElement("p");
  const refuse = (sentence) => { line.className = "err"; line.textContent = `${file.name}: ${sentence}`; };
  uploads.push({ address, line });
  showUploads();
  if (files.some((each) => each.size === 0)) { refuse("File kosong"); return; }
  if (limit && file.size > limit) { refuse(`${megabytes(file.size)}, batas ${megabytes(limit)}`); return; }
  const request = new XMLHttpRequest();
  const text = document.createElement("span");
  const bar = document.createElement("progress");
  bar.max = file.size;
  bar.setAttribute("aria-label", file.name);
  const stop = smallStop(() => { request.abort(); forget(line); line.remove(); });
  line.append(`${file.name} `, bar, text, stop);
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.loaded;
    text.textContent = `${megabytes(event.loaded)} dari ${megabytes(file.size)}`;
  });
  request.addEventListener("load", () => {
    const next = request.status < 300 ? nextPage(request.responseText) : "";
    if (next) { window.location.assign(next); return; }
    if (request.status < 300) {
      line.textContent = `${file.name} terkirim`;
      forget(line);
      one("[data-unggah-selesai]", boxOf(address) || document)?.click();
      return;
    }
    let sentence = "Server tidak menerima file ini";
    try { sentence = JSON.parse(request.responseText).kalimat || sentence; } catch { /* not JSON: the neutral sentence stands */ }
    refuse(sentence);
  });
  request.addEventListener("error", () => {
    refuse(`Sambungan putus di ${Math.round(100 * bar.value / file.size)} %. `);
    const again = document.createElement("button");
    again.type = "button";
    again.className = "btn quiet sm";
    again.textContent = "Coba lagi";
    again.addEventListener("click", () => { forget(line); line.remove(); sendFile(address, files, limit); });
    line.append(again);
  });
  const body = new FormData();
  files.forEach((each) => body.append("berkas", each));
  request.open("POST", sendingTo(address, boxOf(address)));
  request.setRequestHeader("X-Kinerja", "1");
  request.send(body);
};
const smallStop = (act) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet sm";
  button.textContent = "Batal";
  button.addEventListener("click", act);
  return button;
};
const sendFiles = (box, files) => {
  const input = one("input[type=file]", box);
  const address = box.dataset.unggah;
  uploads = uploads.filter((each) => each.address !== address);
  one("[data-unggah-kabar]", box).replaceChildren();
  const chosen = [...files], most = input.multiple ? 20 : 1;
  if (chosen.length > most) {
    const line = document.createElement("p");
    line.className = "err";
    line.textContent = `Anda memilih ${chosen.length} file. Paling banyak ${most}, pilih lagi`;
    one("[data-unggah-kabar]", box).append(line);
    input.value = "";
    return;
  }
  const batches = box.dataset.gabung ? [chosen] : chosen.map((file) => [file]);
  batches.forEach((batch) => sendFile(address, batch, Number(input.dataset.batas)));
  input.value = "";
};
document.addEventListener("change", (event) => {
  const box = event.target.closest("[data-unggah]");
  if (box && event.target.type === "file" && event.target.files.length) sendFiles(box, event.target.files);
});
["dragover", "dragleave", "drop"].forEach((name) => document.addEventListener(name, (event) => {
  const area = event.target.closest?.(".drop");
  if (!area) return;
  event.preventDefault();
  area.classList.toggle("over", name === "dragover");
  if (name === "drop") sendFiles(area.closest("[data-unggah]"), event.dataTransfer.files);
}));
