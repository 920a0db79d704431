// Unsent words at the two ends of a visit: signing out, and arriving.
import { one } from "./dasar.js";
import { openDialog } from "./klik.js";
import { copies, dropCopy, here, isLost, isOld, ownCopies, readCopy, showQueue } from "./salinan.js";
import { tellAbove } from "./langsung.js";

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-keluar]")) return;
  if (!isLost() && !ownCopies().length) return;
  event.preventDefault();
  askBeforeLeaving(event.target);
}, true);
// Nobody signs out of unsent words without knowing it, and without a link not at all.
const askBeforeLeaving = (form) => {
  const waiting = ownCopies(), told = new Map(waiting.map(readCopy).filter(Boolean).map((copy) => [copy.n, copy.u]));
  const dialog = document.createElement("dialog"), inside = document.createElement("div");
  const heading = document.createElement("h2"), words = document.createElement("p"), list = document.createElement("ul");
  const row = document.createElement("p"), stay = document.createElement("button"), leave = document.createElement("button");
  heading.tabIndex = -1;
  heading.id = "keluar-judul";
  words.className = "mt-s";
  dialog.setAttribute("aria-labelledby", heading.id);
  heading.textContent = isLost() ? "Keluar saat tersambung lagi" : `${waiting.length} isian belum terkirim`;
  words.textContent = isLost() ? "Tidak ada sambungan, jadi Anda masih masuk. Isian Anda tetap di perangkat ini."
    : "Isian ini hanya ada di perangkat ini, dan dihapus bila Anda keluar. Buka halamannya untuk mengirimnya.";
  told.forEach((address, name) => {
    const line = document.createElement("li"), link = document.createElement("a");
    link.href = address;
    link.textContent = name;
    line.append(address ? link : name);
    list.append(line);
  });
  [dialog.className, inside.className, row.className, stay.className, leave.className] = ["dlg", "in", "actions", "btn", "btn sec"];
  stay.type = leave.type = "button";
  stay.textContent = "Tetap masuk";
  leave.textContent = "Hapus dan keluar";
  stay.addEventListener("click", () => dialog.close());
  leave.addEventListener("click", () => { waiting.forEach(dropCopy); form.submit(); });
  dialog.addEventListener("close", () => dialog.remove());
  row.append(...(isLost() ? [stay] : [stay, leave]));
  inside.append(heading, words, ...(isLost() ? [] : [list]), row);
  dialog.append(inside);
  document.body.append(dialog);
  openDialog(dialog);
};
// Once after each load, when it is known who is in: what waits on the device for another page is
// told, and what others have left here long ago is taken away.
let arrived = false;
export const arrive = () => {
  if (arrived || !one(".page[data-masuk='1']")) return;
  arrived = true;
  const own = ownCopies();
  copies().filter((name) => !own.includes(name) && isOld(readCopy(name) || { t: 0 })).forEach(dropCopy);
  const [copy] = own.map(readCopy).filter((each) => each?.l && each.u && each.u !== here());
  if (copy) tellAbove("Isian di perangkat ini belum terkirim.", copy.n, copy.u);
  showQueue();
};
