// Where the focus goes after a change of page, and what the title says.
import { one } from "./dasar.js";
import { closeMenus } from "./klik.js";

// Focus goes to the h1 after a change of page.
let leaving = null;
const heading = () => one("main h1");
const expectHeading = (toTop) => { leaving = { text: heading()?.textContent, node: heading(), toTop, until: Date.now() + 4000 }; };
export const focusHeading = () => {
  if (!leaving || Date.now() > leaving.until) { leaving = null; return; }
  const now = heading();
  if (!now || (now === leaving.node && now.textContent === leaving.text)) return;
  const { toTop } = leaving;
  leaving = null;
  now.setAttribute("tabindex", "-1");
  now.focus({ preventScroll: true });
  if (toTop) window.scrollTo(0, 0);
};
const push = history.pushState;
history.pushState = function pushState(state, title, address) {
  const before = location.pathname;
  const result = push.apply(this, arguments);
  if (location.pathname !== before) { expectHeading(true); closeMenus(false); }
  return result;
};
window.addEventListener("popstate", () => expectHeading(false));

// The title says that something has to be mended.
const MEND = "Perlu diperbaiki: ";
let summary = null;
export const followProblems = () => {
  const now = one("[data-masalah]");
  if (now && now !== summary) now.focus();
  summary = now;
  const bare = document.title.replace(MEND, "");
  const wanted = now ? MEND + bare : bare;
  if (document.title !== wanted) document.title = wanted;
};

// The library's own notice, when a page meets a newer server a second time, speaks English.
export const followNewVersion = () => {
  const notice = document.getElementById("reflex-new-version-banner");
  if (!notice || notice.dataset.kinerja) return;
  notice.dataset.kinerja = "1";
  notice.firstChild.textContent = "Aplikasi sudah diperbarui. Isian Anda tersimpan.";
  one("button", notice).textContent = "Muat ulang";
};
