// What every part of the script stands on: finding elements, the device's store, the clock, one live region.

export const root = document.documentElement;
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
export const one = (selector, within = document) => within.querySelector(selector);
export const stored = (act) => { try { return act(window.localStorage); } catch { return null; } };
export const clock = (time) => {
  const at = new Date(time);
  const day = at.toDateString() === new Date().toDateString() ? ""
    : `${at.toLocaleDateString("id-ID", { day: "numeric", month: "long" })}, `;
  return `${day}${String(at.getHours()).padStart(2, "0")}.${String(at.getMinutes()).padStart(2, "0")}`;
};

// One live region for what the script itself has to say.
export const say = (sentence) => {
  let region = one("#kabar");
  if (!region) {
    region = document.createElement("div");
    region.id = "kabar";
    region.className = "vh";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = sentence;
};
