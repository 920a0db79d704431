// Theme and "Teks saja", kept on the device.
import { all, one, root, say, stored } from "./dasar.js";

// Theme; awal.js has shown it before the first paint.
const THEME = "kinerja:tema";
const showTheme = (theme) => {
  if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
};
export const markThemes = () => all("[data-tema]").forEach((button) =>
  button.setAttribute("aria-pressed", String(button.dataset.tema === (root.dataset.theme || ""))));
export const chooseTheme = (theme) => {
  stored((box) => (theme ? box.setItem(THEME, theme) : box.removeItem(THEME)));
  showTheme(theme);
  markThemes();
};

// "Teks saja": no icons, no bars; kept on the device like the theme.
const TEXT_ONLY = "kinerja:teks-saja";
const showTextOnly = (chosen) => { if (chosen) root.dataset.teksSaja = "1"; else delete root.dataset.teksSaja; };
showTextOnly(stored((box) => box.getItem(TEXT_ONLY)));
export const chooseTextOnly = (button) => {
  const chosen = button.dataset.pilihTeks === "ya";
  stored((box) => (chosen ? box.setItem(TEXT_ONLY, "1") : box.removeItem(TEXT_ONLY)));
  showTextOnly(chosen);
  one(`[data-pilih-teks=${chosen ? "tidak" : "ya"}]`)?.focus();
  say(chosen ? "Teks saja dipakai di perangkat ini" : "Tampilan lengkap dipakai lagi");
};
