// Copies of typed text on the device, and the line that says how many wait.
import { all, clock, one, root, say, stored } from "./dasar.js";

// Copies of typed text on the device. A copy lives until the server acknowledges it.
export const COPY = "kinerja:isian:";
const KEPT_DAYS = 7;
export const copies = () => stored((box) => Object.keys(box).filter((name) => name.startsWith(COPY))) || [];
export const readCopy = (name) => stored((box) => JSON.parse(box.getItem(name)));
export const dropCopy = (name) => stored((box) => box.removeItem(name));
// Where the device refuses to keep a copy, the line for a lost link says so.
export const writeCopy = (name, copy) => {
  const kept = stored((box) => { box.setItem(name, JSON.stringify(copy)); return true; });
  if (kept && !window.kinerjaSementara) delete root.dataset.tanpaSimpanan; else root.dataset.tanpaSimpanan = "1";
  return kept;
};
// One device, several people: what another one has typed here is his, neither told nor counted.
export const ownCopies = () => {
  const person = one(".page")?.dataset.orang;
  return person ? copies().filter((name) => name.startsWith(`${COPY}${person}/`)) : [];
};
// Two tabs of one browser share what is kept on the device (i): each speaks for its own only.
export const TAB = Math.random().toString(36).slice(2);
export const isMine = (copy) => !copy.i || copy.i === TAB;
export const isOld = (copy) => Date.now() - copy.t > KEPT_DAYS * 86400000;
export const copyName = (field) => COPY + field.dataset.simpan +
  (field.type === "checkbox" ? `/${field.value}` : "");
export const valueOf = (field) => field.type === "checkbox" ? String(field.checked)
  : field.type === "radio" ? (one(`input[name="${CSS.escape(field.name)}"]:checked`)?.value ?? "") : field.value;
export const saverOf = (key) => all("[data-tersimpan]").find((line) => key.startsWith(line.dataset.tersimpan));
const keepCopy = (event) => {
  if (!event.isTrusted || !event.target.dataset?.simpan) return;
  storeCopy(event.target);
  noteTyping(event.target);
};
// When the link comes back the page is drawn anew under the hands of one who is typing: the same
// field has the focus again, at the same letter.
let typing = null;
const noteTyping = (field) => {
  const isText = field.matches("textarea,input[type=text]");
  typing = isText ? { field, name: copyName(field), at: field.selectionStart } : null;
};
// A field that is taken away loses the focus too: whether it was left is known a moment later.
document.addEventListener("focusout", () => setTimeout(() => { if (typing?.field.isConnected) typing = null; }, 0));
export const goOnTyping = (field, name) => {
  if (typing?.name !== name || typing.field.isConnected || document.activeElement !== document.body) return;
  field.focus();
  field.setSelectionRange(typing.at, typing.at);
};
// A copy stands on the version that its form showed when the first unsent word was typed (b). Its
// name and words are kept for the day when the field itself is gone.
export const storeCopy = (field) => {
  const name = copyName(field), before = readCopy(name);
  writeCopy(name, {
    v: valueOf(field), t: Date.now(), l: isLost(), n: nameOf(field), w: wordsOf(field), i: TAB, u: here(),
    b: (before && isMine(before) ? before.b : null) ?? (saverOf(field.dataset.simpan)?.dataset.versi || ""),
  });
  showQueue();
};
const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
const nameOf = (field) => ((isChoice(field) && one("legend", field.closest("fieldset"))) || field.labels?.[0])?.textContent || "Catatan";
const wordsOf = (field) => {
  if (field.matches("[data-catatan-antre]")) return JSON.parse(field.value || "[]").map((note) => note.teks).join("\n");
  const option = isChoice(field) && (one("b", field.labels[0]) || field.labels[0]).textContent;
  if (option) return field.checked ? option : `${option}: tidak dipilih`;
  return field.selectedOptions?.[0]?.textContent || field.value;
};
export const here = () => location.pathname.replace(/\/$/, "") + location.search;
export const copiesHere = (key) => {
  const drawn = new Set(all("[data-simpan]").map(copyName));
  return copies().filter((name) => name.startsWith(COPY + key) && drawn.has(name));
};
// What a save stands on, said with every save, whatever the server still knows of this tab.
window.kinerjaDasar = (asShown, key = one("[data-tersimpan]")?.dataset.tersimpan) => {
  const line = key && all("[data-tersimpan]").find((each) => each.dataset.tersimpan === key);
  if (!line?.dataset.versi) return "";
  const bases = asShown ? [] : copiesHere(key).map(readCopy).filter((copy) => copy.b && isMine(copy)).map((copy) => Number(copy.b));
  return key + Math.min(Number(line.dataset.versi), ...bases);
};
document.addEventListener("input", keepCopy, true);
document.addEventListener("change", keepCopy, true);

// Lost connection: how many changes wait, and when the last one was kept.
let wasLost = false;
export const isLost = () => !navigator.onLine || one("[data-putus]")?.dataset.putus === "1";
export function showQueue() {
  const lost = isLost();
  const waiting = ownCopies().map(readCopy).filter(Boolean);
  const newest = Math.max(0, ...waiting.map((copy) => copy.t));
  const told = waiting.length
    ? `Tersimpan di perangkat ${clock(newest)} · ${waiting.length} perubahan menunggu` : "";
  all("[data-antrean]").forEach((line) => { if (line.textContent !== told) line.textContent = told; });
  root.dataset.sambungan = lost ? "putus" : "ada";
  if (wasLost && !lost) say("Tersambung lagi.");
  wasLost = lost;
}
window.addEventListener("offline", showQueue);
window.addEventListener("online", showQueue);
