// Live changes, over one stream.
import { one } from "./dasar.js";

// Live changes: said above the page, which never changes under the reader.
let stream = null;
export const tellAbove = (sentence, label, address) => {
  const words = document.createElement("span"), link = document.createElement("a");
  words.textContent = sentence;
  link.href = address;
  link.textContent = label;
  one("#langsung")?.replaceChildren(words, " ", link);
};
const showNotice = (event) => {
  const notice = JSON.parse(event.data), place = new URL(notice.tautan, location.origin);
  tellAbove(notice.kalimat, "Tampilkan", place.pathname + place.search);
  const bell = one(".bell");
  if (!bell) return;
  if (notice.belum_dibaca > 0) bell.dataset.jumlah = notice.belum_dibaca;
  one("[data-lonceng]", bell).textContent = `Pemberitahuan, ${notice.belum_dibaca} baru`;
};
// One stream for as long as the same person is in: it stays open from page to page.
let listener = "";
export const followSession = () => {
  const page = one(".page");
  if (!page) return;
  const person = page.dataset.orang || "";
  if (stream && person !== listener) {
    stream.close();
    stream = null;
  }
  if (stream || !person || page.dataset.masuk !== "1") return;
  listener = person;
  stream = new EventSource("/langsung");
  stream.addEventListener("pemberitahuan", showNotice);
};
