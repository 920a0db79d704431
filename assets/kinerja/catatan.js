// Running notes of an observation.
import { all, clock, one, say } from "./dasar.js";
import { copyName, dropCopy, readCopy, showQueue, storeCopy } from "./salinan.js";
import { putBack } from "./pulih.js";

// Running notes: each is queued on the device with its own moment; the queue is a kept field.
const queuedNotes = (box) => {
  try { return JSON.parse(one("[data-catatan-antre]", box).value || "[]"); } catch { return []; }
};
export const addNote = (button) => {
  const box = button.closest("[data-catatan]");
  const text = one("#catatan-teks", box), queue = one("[data-catatan-antre]", box);
  const words = text.value.trim();
  if (!words) { text.focus(); return; }
  const fokus = one("input[type=radio]:checked", box)?.value || "";
  // Without a copy all that was queued has come in: sent again it might count as noted twice.
  const waiting = readCopy(copyName(queue)) ? queuedNotes(box) : [];
  putBack(queue, JSON.stringify([...waiting, { teks: words, fokus, saat: Date.now() }]));
  storeCopy(queue);
  putBack(text, "");
  dropCopy(copyName(text));
  showNotes(box);
  showQueue();
  text.focus();
  say("Catatan ditambahkan");
};
const notesOn = (box) => new Set(all("[data-catatan-isi]", box).map((line) => line.dataset.catatanIsi));
// A queue whose notes all stand on the page has come in, whichever version of the document it was.
export const notesCame = (field, text) => {
  if (!field.dataset.catatanAntre) return false;
  const sent = notesOn(field.closest("[data-catatan]"));
  try { return JSON.parse(text || "[]").every((note) => sent.has(note.teks)); } catch { return true; }
};
export const showNotes = (box) => {
  const sent = notesOn(box);
  const open = queuedNotes(box).filter((note) => !sent.has(note.teks));
  const list = one("[data-catatan-menunggu]", box);
  if (list.childElementCount === open.length) return;
  list.replaceChildren(...open.map((note) => {
    const line = document.createElement("li");
    const at = document.createElement("time");
    at.textContent = clock(note.saat);
    const words = document.createElement("span");
    words.textContent = note.teks;
    line.append(at, words);
    return line;
  }));
};
