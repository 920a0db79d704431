(function () {
  // Stands inline in the head: the theme before the first paint, and clicks that come too early are kept.
  // Each load of the document has a name of its own, so that a link that comes back is not taken for one.
  var root = document.documentElement, kept = (window.kinerjaAwal = []);
  try { var theme = localStorage.getItem("kinerja:tema"); if (theme) root.dataset.theme = theme; } catch (refused) { root.dataset.tanpaSimpanan = "1"; }
  try { sessionStorage.setItem("kinerja-muatan", Date.now() + "-" + Math.random()); } catch (refused) { root.dataset.tanpaSimpanan = "1"; }
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
