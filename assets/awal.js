(function () {
  // Stands inline in the head: the theme before the first paint, and clicks that come too early are kept.
  // Each load of the document has a name of its own, so that a link that comes back is not taken for one.
  var root = document.documentElement, kept = (window.kinerjaAwal = []);
  // Where the browser keeps nothing for us, the page keeps it for as long as it is open.
  function Held() {}
  Held.prototype = {
    getItem: function (name) { return Object.prototype.hasOwnProperty.call(this, name) ? this[name] : null; },
    setItem: function (name, text) { this[name] = String(text); },
    removeItem: function (name) { delete this[name]; }
  };
  ["localStorage", "sessionStorage"].forEach(function (name) {
    try { window[name].getItem(name); } catch (refused) {
      root.dataset.tanpaSimpanan = "1";
      window.kinerjaSementara = true;
      Object.defineProperty(window, name, { value: new Held(), configurable: true });
    }
  });
  var theme = localStorage.getItem("kinerja:tema");
  if (theme) root.dataset.theme = theme;
  try { sessionStorage.setItem("kinerja-muatan", Date.now() + "-" + Math.random()); } catch (full) { root.dataset.tanpaSimpanan = "1"; }
  document.addEventListener("click", function (event) {
    if (window.kinerjaMulai) return;
    var button = event.target.closest("[data-wait]");
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (kept.indexOf(button) === -1) kept.push(button);
    button.setAttribute("data-menunggu", "1");
  }, true);
})();
