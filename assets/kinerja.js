// The script of the shell, in plain JavaScript, made into one file by the build. It never decides
// anything; the server does.
import { all, root } from "./kinerja/dasar.js";
import { followShown, repeatEarlyClicks } from "./kinerja/klik.js";
import { focusHeading, followNewVersion, followProblems } from "./kinerja/halaman.js";
import { showQueue } from "./kinerja/salinan.js";
import { acknowledge, markAsked, restore, showLeft, shownVersion } from "./kinerja/pulih.js";
import { arrive } from "./kinerja/keluar.js";
import { showNotes } from "./kinerja/catatan.js";
import { followSession } from "./kinerja/langsung.js";
import { showUploads } from "./kinerja/unggah.js";

document.addEventListener("siap", () => setTimeout(() => { repeatEarlyClicks(); follow(); showQueue(); }, 0));

// React draws; this follows.
const follow = () => {
  focusHeading();
  followProblems();
  followSession();
  followNewVersion();
  all("dialog[data-tampil]").forEach(followShown);
  if (root.dataset.siap) {
    all("[data-tersimpan]").forEach((line) => { if (!shownVersion.has(line)) shownVersion.set(line, line.dataset.versi); });
    all("[data-simpan]").forEach(restore);
    all("[data-sisa]").forEach(showLeft);
    all("[data-ditanyakan]").forEach(markAsked);
    arrive();
  }
  all("[data-catatan]").forEach(showNotes);
  showUploads();
};
let due = false;
const watch = (changes) => {
  if (!root.dataset.siap) return;
  changes.forEach(({ target, attributeName }) => {
    if (attributeName && target.dataset.tersimpan !== undefined) acknowledge(target);
    if (attributeName === "data-putus" || attributeName === "data-masuk") showQueue();
  });
  if (due) return;
  due = true;
  requestAnimationFrame(() => { due = false; follow(); });
};
const start = () => {
  // Text that React has not drawn itself may only appear after it has taken over.
  if (root.dataset.siap) { follow(); showQueue(); }
  new MutationObserver(watch).observe(document.body, {
    childList: true, subtree: true, characterData: true, attributes: true,
    attributeFilter: ["data-status", "data-jam", "data-versi", "data-putus", "data-tampil", "data-masuk"],
  });
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
