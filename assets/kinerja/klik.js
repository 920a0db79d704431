// Early clicks, second clicks, dialogs, the name menu, and what a press does that the server need not know.
import { all, one, root, say } from "./dasar.js";
import { chooseTextOnly, chooseTheme, markThemes } from "./tampilan.js";
import { addNote } from "./catatan.js";

// Clicks before hydration are kept and repeated; a second click within half a second is dropped.
const early = window.kinerjaAwal || [];
window.kinerjaMulai = true;
let lastClick = { element: null, at: 0 };
const samePlace = (element) => element.isConnected ? element : all(element.tagName)
  .find((other) => other.textContent === element.textContent && other.matches("[data-wait]"));
export const repeatEarlyClicks = () => early.splice(0).forEach((element) => {
  element.removeAttribute("data-menunggu");
  samePlace(element)?.click();
});

const holdBack = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
// The next page is on its way and the server stands on it: what is done on this one would be done
// there. Its links may be followed; words typed now stay on the device.
const isOver = ({ target }) => root.dataset.berpindah && target.closest?.("main,dialog,.dock") && !target.closest("a");
["submit", "input", "change"].forEach((name) =>
  document.addEventListener(name, (event) => { if (isOver(event)) holdBack(event); }, true));
const guardClick = (event) => {
  if (isOver(event)) { holdBack(event); return; }
  const element = event.target.closest("[data-wait],[aria-disabled=true]");
  if (!element) { lastClick = { element: null, at: 0 }; return; }
  if (element.getAttribute("aria-disabled") === "true") { holdBack(event); return; }
  if (!root.dataset.siap && !element.hasAttribute("data-open-dialog")) {
    holdBack(event);
    if (!early.includes(element)) early.push(element);
    element.setAttribute("data-menunggu", "1");
    return;
  }
  const now = Date.now();
  const isSecond = lastClick.element === element && now - lastClick.at < 500;
  if (isSecond && element.classList.contains("btn")) { holdBack(event); return; }
  lastClick = { element, at: now };
};

// Dialogs: native, focus to the heading; the browser gives the focus back.
export const openDialog = (dialog) => {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  one("h2", dialog)?.focus();
};
export const followShown = (dialog) => {
  if (dialog.dataset.tampil === "1") openDialog(dialog);
  else if (dialog.open) dialog.close();
};

// The name menu.
export const closeMenus = (back) => all("[data-menu][aria-expanded=true]").forEach((button) => {
  button.setAttribute("aria-expanded", "false");
  one(`#${button.dataset.menu}`).hidden = true;
  if (back) button.focus();
});
const toggleMenu = (button) => {
  const open = button.getAttribute("aria-expanded") === "true";
  closeMenus(false);
  if (open) return;
  markThemes();
  button.setAttribute("aria-expanded", "true");
  one(`#${button.dataset.menu}`).hidden = false;
};
document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(true); });

// The field that mends a problem.
const goToField = (link, event) => {
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!place) return;
  event.preventDefault();
  const field = place.matches("input,select,textarea,button") ? place
    : (!place.matches("main") && one("input:checked,input,select,textarea", place)) || place;
  if (field.tabIndex < 0) field.setAttribute("tabindex", "-1");
  field.focus();
  field.scrollIntoView({ block: field === place && place.matches("main") ? "start" : "center" });
};

const copyText = async (button) => {
  try { await navigator.clipboard.writeText(button.dataset.salin); } catch { return; }
  const label = one("[data-salin-label]", button);
  const before = label.textContent;
  label.textContent = "Tersalin";
  say("Tersalin");
  setTimeout(() => { label.textContent = before; }, 3000);
};

const CLICKS = [
  ["[data-open-dialog]", (hit) => openDialog(document.getElementById(hit.dataset.openDialog))],
  ["[data-close-dialog]", (hit) => hit.closest("dialog")?.close()],
  ["[data-menu]", toggleMenu],
  ["[data-tema]", (hit) => chooseTheme(hit.dataset.tema)],
  ["[data-pilih-teks]", chooseTextOnly],
  ["[data-salin]", copyText],
  ["[data-tambah-catatan]", (hit) => addNote(hit)],
  ["[data-cetak]", () => window.print()],
  ["[data-muat-ulang]", () => window.location.reload()],
  [".errsum a[href*='#'],a.skip", goToField],
];
document.addEventListener("click", guardClick, true);
document.addEventListener("click", (event) => {
  const rule = CLICKS.find(([selector]) => event.target.closest(selector));
  if (rule) rule[1](event.target.closest(rule[0]), event);
  if (!event.target.closest("[data-menu]") && !event.target.closest("[data-tema]")) closeMenus(false);
});
