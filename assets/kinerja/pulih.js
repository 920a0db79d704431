// From the copy on the device back into the field, aside, or away once the server has it.
import { all, clock } from "./dasar.js";
import { COPY, TAB, copies, copiesHere, copyName, dropCopy, goOnTyping, isLost, isMine, readCopy, saverOf, showQueue, valueOf, writeCopy } from "./salinan.js";
import { notesCame } from "./catatan.js";

export const putBack = (field, value) => {
  if (field.type === "checkbox" || field.type === "radio") {
    const target = field.type === "radio"
      ? all(`input[name="${CSS.escape(field.name)}"]`).find((other) => other.value === value) : field;
    target?.click();
    return;
  }
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement
    : field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, value);
  field.dispatchEvent(new Event(kind === HTMLSelectElement ? "change" : "input", { bubbles: true }));
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
};

const tellBeside = (field, sentence, ...more) => {
  const place = field.closest("fieldset,.field,li,form") || field.parentElement;
  const line = document.createElement("p");
  line.className = "pulih";
  line.setAttribute("role", "status");
  place.after(line);
  line.append(sentence, ...more);
  return line;
};
const smallButton = (label, act) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet sm";
  button.textContent = label;
  button.addEventListener("click", () => { act(); button.closest(".pulih").remove(); });
  return button;
};
// Once per drawing of a field: after a lost connection the page may be drawn anew.
const seen = new Map();
export const restore = (field) => {
  const name = copyName(field);
  if (seen.get(name)?.isConnected) return;
  seen.set(name, field);
  setTimeout(goOnTyping, 0, field, name);
  const copy = readCopy(name);
  if (copy) putBackOrAside(field, name, copy);
  offerAside(field, name);
};
const putBackOrAside = (field, name, copy) => {
  const line = saverOf(field.dataset.simpan);
  if (copy.v === valueOf(field) || notesCame(field, copy.v)) dropCopy(name);
  // On an older version it is sent all the same: where both are kept, the server asks which one.
  // What was asked already (k) is only offered: the person has chosen since.
  else if (copy.b === (line?.dataset.versi || "") || (line?.dataset.duaVersi && !copy.k)) {
    writeCopy(name, { ...copy, i: TAB });
    putBack(field, copy.v);
    tellBeside(field, "Isian dari perangkat ini dipulihkan.");
  } else setAside(name, copy);
};
// What was typed on an older version waits aside, under a name that no save takes for its own,
// until the person has chosen; the field is free for what is typed next.
const asideOf = (name) => copies().filter((each) => each.startsWith(`${name}#`));
const setAside = (name, copy) => { if (writeCopy(`${name}#${copy.t}`, copy)) dropCopy(name); };
const takeAside = (field, name, aside, copy) => {
  dropCopy(aside);
  if (field.isConnected) writeCopy(name, { ...copy, i: TAB, b: saverOf(field.dataset.simpan)?.dataset.versi || "" });
  putBack(field, copy.v);
};
const offerAside = (field, name) => asideOf(name).forEach((aside) => {
  const copy = readCopy(aside);
  if (copy.v === valueOf(field)) { dropCopy(aside); return; }
  const words = document.createElement("span"), acts = document.createElement("span");
  words.className = "kata";
  words.textContent = `“${copy.w || copy.v}”`;
  acts.className = "row";
  acts.append(smallButton("Pakai isian itu", () => takeAside(field, name, aside, copy)),
    smallButton("Buang", () => { dropCopy(aside); showQueue(); }));
  const line = tellBeside(field, `Perangkat ini menyimpan isian lain, ${clock(copy.t)}: `, words, acts);
  line.classList.add("lain");
  const fold = field.closest("details");
  if (fold) fold.open = true;
});
// What was typed on this device for a form that cannot take it any more, to be copied by hand.
export const showLeft = (box) => {
  const key = box.dataset.sisa, here = key ? copiesHere(key) : [];
  const left = copies().filter((name) => key && name.startsWith(COPY + key) && !here.includes(name.split("#")[0]));
  if (box.dataset.nama === String(left)) return;
  box.dataset.nama = String(left);
  box.replaceChildren();
  if (!left.length) return;
  const words = document.createElement("p");
  words.textContent = "Perangkat ini menyimpan isian yang belum terkirim dan tidak bisa dipakai lagi di sini. Salin bila masih Anda perlukan.";
  const list = document.createElement("dl");
  left.map(readCopy).forEach((copy) => {
    const name = document.createElement("dt"), text = document.createElement("dd");
    name.textContent = `${copy.n}, ${clock(copy.t)}`;
    text.textContent = copy.w || copy.v;
    list.append(name, text);
  });
  const copy = document.createElement("button"), label = document.createElement("span");
  copy.type = "button";
  copy.className = "btn sec sm";
  copy.dataset.salin = left.map(readCopy).map((each) => `${each.n}\n${each.w || each.v}`).join("\n\n");
  label.dataset.salinLabel = "1";
  label.textContent = "Salin isian";
  copy.append(label);
  const drop = smallButton("Buang isian", () => { left.forEach(dropCopy); showLeft(box); });
  const row = document.createElement("p");
  row.className = "row";
  row.append(copy, drop);
  const note = document.createElement("div");
  note.className = "pulih sisa";
  note.setAttribute("role", "status");
  note.append(words, list, row);
  box.append(note);
};
// What this tab sent is one of the versions that the page asks about.
export const markAsked = (box) => copies().filter((name) => name.startsWith(COPY + box.dataset.ditanyakan))
  .forEach((name) => writeCopy(name, { ...readCopy(name), k: true }));
// Notes have come in when they stand on the page, whatever else was saved meanwhile.
const hasCome = (name) => {
  const field = all("[data-simpan]").find((each) => copyName(each) === name);
  return !field.dataset.catatanAntre || notesCame(field, readCopy(name).v);
};
const sentAt = new WeakMap();
let whenAllCame = 0;
export const shownVersion = new WeakMap();
export const acknowledge = (line) => {
  if (line.dataset.status === "menyimpan") sentAt.set(line, Date.now());
  // A save that was refused shows the newest version: what is typed from now on stands on it.
  if (line.dataset.status === "perangkat") { shownVersion.set(line, line.dataset.versi); clearTimeout(whenAllCame); }
  if (line.dataset.status !== "tersimpan") return;
  const until = sentAt.get(line) || Date.now();
  const own = () => copiesHere(line.dataset.tersimpan).map((name) => [name, readCopy(name)])
    .filter(([, copy]) => copy && isMine(copy));
  const of = (lost) => own().filter(([, copy]) => copy.t <= until && Boolean(copy.l) === lost)
    .map(([name]) => name).filter(hasCome);
  of(false).forEach(dropCopy);
  // What was typed since stands on what has just been saved.
  const before = shownVersion.get(line), now = line.dataset.versi;
  shownVersion.set(line, now);
  own().filter(([, copy]) => now && copy.b === before).forEach(([name, copy]) => writeCopy(name, { ...copy, b: now }));
  // What was typed without a link is sent field by field: the first one saved is not the last.
  clearTimeout(whenAllCame);
  whenAllCame = setTimeout(() => { if (!isLost()) { of(true).forEach(dropCopy); showQueue(); } }, 5000);
  showQueue();
};
