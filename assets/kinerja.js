// The script of the shell, in plain JavaScript: theme, early clicks, dialogs, menu, focus, copies of
// typed text on the device, live changes, upload. It never decides anything; the server does.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const stored = (act) => { try { return act(window.localStorage); } catch { return null; } };
  const clock = (time) => {
    const at = new Date(time);
    const day = at.toDateString() === new Date().toDateString() ? ""
      : `${at.toLocaleDateString("id-ID", { day: "numeric", month: "long" })}, `;
    return `${day}${String(at.getHours()).padStart(2, "0")}.${String(at.getMinutes()).padStart(2, "0")}`;
  };

  // Theme; awal.js has shown it before the first paint.
  const THEME = "kinerja:tema";
  const showTheme = (theme) => {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
  };
  const markThemes = () => all("[data-tema]").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.tema === (root.dataset.theme || ""))));
  const chooseTheme = (theme) => {
    stored((box) => (theme ? box.setItem(THEME, theme) : box.removeItem(THEME)));
    showTheme(theme);
    markThemes();
  };

  // "Teks saja": no icons, no bars; kept on the device like the theme.
  const TEXT_ONLY = "kinerja:teks-saja";
  const showTextOnly = (chosen) => { if (chosen) root.dataset.teksSaja = "1"; else delete root.dataset.teksSaja; };
  showTextOnly(stored((box) => box.getItem(TEXT_ONLY)));
  const chooseTextOnly = (button) => {
    const chosen = button.dataset.pilihTeks === "ya";
    stored((box) => (chosen ? box.setItem(TEXT_ONLY, "1") : box.removeItem(TEXT_ONLY)));
    showTextOnly(chosen);
    one(`[data-pilih-teks=${chosen ? "tidak" : "ya"}]`)?.focus();
    say(chosen ? "Teks saja dipakai di perangkat ini" : "Tampilan lengkap dipakai lagi");
  };

  // One live region for what the script itself has to say.
  const say = (sentence) => {
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

  // Clicks before hydration are kept and repeated; a second click within half a second is dropped.
  const early = window.kinerjaAwal || [];
  window.kinerjaMulai = true;
  let lastClick = { element: null, at: 0 };
  const samePlace = (element) => element.isConnected ? element : all(element.tagName)
    .find((other) => other.textContent === element.textContent && other.matches("[data-wait]"));
  const repeatEarlyClicks = () => early.splice(0).forEach((element) => {
    element.removeAttribute("data-menunggu");
    samePlace(element)?.click();
  });
  document.addEventListener("siap", () => setTimeout(() => { repeatEarlyClicks(); follow(); showQueue(); }, 0));
  const holdBack = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
  const guardClick = (event) => {
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
  const openDialog = (dialog) => {
    if (!dialog || dialog.open) return;
    dialog.showModal();
    one("h2", dialog)?.focus();
  };
  const followShown = (dialog) => {
    if (dialog.dataset.tampil === "1") openDialog(dialog);
    else if (dialog.open) dialog.close();
  };

  // The name menu.
  const closeMenus = (back) => all("[data-menu][aria-expanded=true]").forEach((button) => {
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

  // Focus goes to the h1 after a change of page.
  let leaving = null;
  const heading = () => one("main h1");
  const expectHeading = (toTop) => { leaving = { text: heading()?.textContent, node: heading(), toTop, until: Date.now() + 4000 }; };
  const focusHeading = () => {
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

  // Copies of typed text on the device. A copy lives until the server acknowledges it.
  const COPY = "kinerja:isian:";
  const KEPT_DAYS = 7;
  const copies = () => stored((box) => Object.keys(box).filter((name) => name.startsWith(COPY))) || [];
  const readCopy = (name) => stored((box) => JSON.parse(box.getItem(name)));
  const dropCopy = (name) => stored((box) => box.removeItem(name));
  // Where the device refuses to keep a copy, the line for a lost link says so.
  const writeCopy = (name, copy) => {
    const kept = stored((box) => { box.setItem(name, JSON.stringify(copy)); return true; });
    if (kept && !window.kinerjaSementara) delete root.dataset.tanpaSimpanan; else root.dataset.tanpaSimpanan = "1";
    return kept;
  };
  // One device, several people: what another one has typed here is his, neither told nor counted.
  const ownCopies = () => {
    const person = one(".page")?.dataset.orang;
    return person ? copies().filter((name) => name.startsWith(`${COPY}${person}/`)) : [];
  };
  // Two tabs of one browser share what is kept on the device (i): each speaks for its own only.
  const TAB = Math.random().toString(36).slice(2);
  const isMine = (copy) => !copy.i || copy.i === TAB;
  const isOld = (copy) => Date.now() - copy.t > KEPT_DAYS * 86400000;
  const copyName = (field) => COPY + field.dataset.simpan +
    (field.type === "checkbox" ? `/${field.value}` : "");
  const valueOf = (field) => field.type === "checkbox" ? String(field.checked)
    : field.type === "radio" ? (one(`input[name="${CSS.escape(field.name)}"]:checked`)?.value ?? "") : field.value;
  const saverOf = (key) => all("[data-tersimpan]").find((line) => key.startsWith(line.dataset.tersimpan));
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
  const goOnTyping = (field, name) => {
    if (typing?.name !== name || typing.field.isConnected || document.activeElement !== document.body) return;
    field.focus();
    field.setSelectionRange(typing.at, typing.at);
  };
  // A copy stands on the version that its form showed when the first unsent word was typed (b). Its
  // name and words are kept for the day when the field itself is gone.
  const storeCopy = (field) => {
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
  const here = () => location.pathname.replace(/\/$/, "") + location.search;
  const copiesHere = (key) => {
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

  const putBack = (field, value) => {
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
  const restore = (field) => {
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
  const showLeft = (box) => {
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
  const markAsked = (box) => copies().filter((name) => name.startsWith(COPY + box.dataset.ditanyakan))
    .forEach((name) => writeCopy(name, { ...readCopy(name), k: true }));
  // Notes have come in when they stand on the page, whatever else was saved meanwhile.
  const hasCome = (name) => {
    const field = all("[data-simpan]").find((each) => copyName(each) === name);
    return !field.dataset.catatanAntre || notesCame(field, readCopy(name).v);
  };
  const sentAt = new WeakMap();
  let whenAllCame = 0;
  const shownVersion = new WeakMap();
  const acknowledge = (line) => {
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
  const arrive = () => {
    if (arrived || !one(".page[data-masuk='1']")) return;
    arrived = true;
    const own = ownCopies();
    copies().filter((name) => !own.includes(name) && isOld(readCopy(name) || { t: 0 })).forEach(dropCopy);
    const [copy] = own.map(readCopy).filter((each) => each?.l && each.u && each.u !== here());
    if (copy) tellAbove("Isian di perangkat ini belum terkirim.", copy.n, copy.u);
    showQueue();
  };

  // Lost connection: how many changes wait, and when the last one was kept.
  let wasLost = false;
  const isLost = () => !navigator.onLine || one("[data-putus]")?.dataset.putus === "1";
  function showQueue() {
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

  // Running notes: each is queued on the device with its own moment; the queue is a kept field.
  const queuedNotes = (box) => {
    try { return JSON.parse(one("[data-catatan-antre]", box).value || "[]"); } catch { return []; }
  };
  const addNote = (button) => {
    const box = button.closest("[data-catatan]");
    const text = one("#catatan-teks", box), queue = one("[data-catatan-antre]", box);
    const words = text.value.trim();
    if (!words) { text.focus(); return; }
    const fokus = one("input[type=radio]:checked", box)?.value || "";
    // Without a copy all that was queued has come in: sent again it might count as noted twice.
    const waiting = readCopy(copyName(queue)) ? queuedNotes(box) : [];
    putBack(queue, JSON.stringify([...waiting, { teks: words, fokus, saat: Date.now() }]));
    storeCopy(queue);
    putBack(text, "");
    dropCopy(copyName(text));
    showNotes(box);
    showQueue();
    text.focus();
    say("Catatan ditambahkan");
  };
  const notesOn = (box) => new Set(all("[data-catatan-isi]", box).map((line) => line.dataset.catatanIsi));
  // A queue whose notes all stand on the page has come in, whichever version of the document it was.
  const notesCame = (field, text) => {
    if (!field.dataset.catatanAntre) return false;
    const sent = notesOn(field.closest("[data-catatan]"));
    try { return JSON.parse(text || "[]").every((note) => sent.has(note.teks)); } catch { return true; }
  };
  const showNotes = (box) => {
    const sent = notesOn(box);
    const open = queuedNotes(box).filter((note) => !sent.has(note.teks));
    const list = one("[data-catatan-menunggu]", box);
    if (list.childElementCount === open.length) return;
    list.replaceChildren(...open.map((note) => {
      const line = document.createElement("li");
      const at = document.createElement("time");
      at.textContent = clock(note.saat);
      const words = document.createElement("span");
      words.textContent = note.teks;
      line.append(at, words);
      return line;
    }));
  };

  // Live changes: said above the page, which never changes under the reader.
  let stream = null;
  const tellAbove = (sentence, label, address) => {
    const words = document.createElement("span"), link = document.createElement("a");
    words.textContent = sentence;
    link.href = address;
    link.textContent = label;
    one("#langsung")?.replaceChildren(words, " ", link);
  };
  const showNotice = (event) => {
    const notice = JSON.parse(event.data), place = new URL(notice.tautan, location.origin);
    tellAbove(notice.kalimat, "Tampilkan", place.pathname + place.search);
    const bell = one(".bell");
    if (!bell) return;
    if (notice.belum_dibaca > 0) bell.dataset.jumlah = notice.belum_dibaca;
    one("[data-lonceng]", bell).textContent = `Pemberitahuan, ${notice.belum_dibaca} baru`;
  };
  // One stream for as long as the same person is in: it stays open from page to page.
  let listener = "";
  const followSession = () => {
    const page = one(".page");
    if (!page) return;
    const person = page.dataset.orang || "";
    if (stream && person !== listener) {
      stream.close();
      stream = null;
    }
    if (stream || !person || page.dataset.masuk !== "1") return;
    listener = person;
    stream = new EventSource("/langsung");
    stream.addEventListener("pemberitahuan", showNotice);
  };

  // Upload over plain HTTP.
  // Rounded up, so that a file one byte over the limit never reads as at the limit.
  const megabytes = (bytes) => `${String(Math.ceil(bytes * 10 / 1048576) / 10).replace(".", ",")} MB`;
  // Where an upload leads, when the server names a page of ours.
  const nextPage = (answer) => {
    try {
      const { tautan } = JSON.parse(answer);
      return /^\/(?!\/)/.test(tautan || "") ? tautan : "";
    } catch { return ""; }
  };
  // Where a file is sent: what the page says, with the radio that is chosen on the screen now. A
  // choice that the server has not heard of yet must not decide where the file lands.
  const sendingTo = (path, box) => {
    const address = new URL(path, window.location.href);
    const name = box?.dataset.pilihan;
    const chosen = name && one(`input[name="${name}"]:checked`);
    if (chosen) address.searchParams.set(name, chosen.value);
    return address;
  };
  // Several files go one by one, or together in one request where they become one file.
  const asOne = (files) => files.length === 1 ? files[0]
    : { name: `${files.length} foto`, size: files.reduce((sum, file) => sum + file.size, 0) };
  // The page is drawn anew when the link is back, also while a file is on its way: the line of
  // each upload is put back beside its field, and the field is looked up again by its address.
  let uploads = [];
  const boxOf = (address) => all("[data-unggah]").find((box) => box.dataset.unggah === address);
  const newsOf = (address) => { const box = boxOf(address); return box && one("[data-unggah-kabar]", box); };
  const showUploads = () => uploads.filter(({ line }) => !line.isConnected)
    .forEach(({ address, line }) => newsOf(address)?.append(line));
  const forget = (line) => { uploads = uploads.filter((each) => each.line !== line); };
  const sendFile = (address, files, limit) => {
    const file = asOne(files);
    const line = document.createElement("p");
    const refuse = (sentence) => { line.className = "err"; line.textContent = `${file.name}: ${sentence}`; };
    uploads.push({ address, line });
    showUploads();
    if (files.some((each) => each.size === 0)) { refuse("File kosong"); return; }
    if (limit && file.size > limit) { refuse(`${megabytes(file.size)}, batas ${megabytes(limit)}`); return; }
    const request = new XMLHttpRequest();
    const text = document.createElement("span");
    const bar = document.createElement("progress");
    bar.max = file.size;
    bar.setAttribute("aria-label", file.name);
    const stop = smallStop(() => { request.abort(); forget(line); line.remove(); });
    line.append(`${file.name} `, bar, text, stop);
    request.upload.addEventListener("progress", (event) => {
      bar.value = event.loaded;
      text.textContent = `${megabytes(event.loaded)} dari ${megabytes(file.size)}`;
    });
    request.addEventListener("load", () => {
      const next = request.status < 300 ? nextPage(request.responseText) : "";
      if (next) { window.location.assign(next); return; }
      if (request.status < 300) {
        line.textContent = `${file.name} terkirim`;
        forget(line);
        one("[data-unggah-selesai]", boxOf(address) || document)?.click();
        return;
      }
      let sentence = "Server tidak menerima file ini";
      try { sentence = JSON.parse(request.responseText).kalimat || sentence; } catch { /* not JSON: the neutral sentence stands */ }
      refuse(sentence);
    });
    request.addEventListener("error", () => {
      refuse(`Sambungan putus di ${Math.round(100 * bar.value / file.size)} %. `);
      const again = document.createElement("button");
      again.type = "button";
      again.className = "btn quiet sm";
      again.textContent = "Coba lagi";
      again.addEventListener("click", () => { forget(line); line.remove(); sendFile(address, files, limit); });
      line.append(again);
    });
    const body = new FormData();
    files.forEach((each) => body.append("berkas", each));
    request.open("POST", sendingTo(address, boxOf(address)));
    request.setRequestHeader("X-Kinerja", "1");
    request.send(body);
  };
  const smallStop = (act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn quiet sm";
    button.textContent = "Batal";
    button.addEventListener("click", act);
    return button;
  };
  const sendFiles = (box, files) => {
    const input = one("input[type=file]", box);
    const address = box.dataset.unggah;
    uploads = uploads.filter((each) => each.address !== address);
    one("[data-unggah-kabar]", box).replaceChildren();
    const chosen = [...files], most = input.multiple ? 20 : 1;
    if (chosen.length > most) {
      const line = document.createElement("p");
      line.className = "err";
      line.textContent = `Anda memilih ${chosen.length} file. Paling banyak ${most}, pilih lagi`;
      one("[data-unggah-kabar]", box).append(line);
      input.value = "";
      return;
    }
    const batches = box.dataset.gabung ? [chosen] : chosen.map((file) => [file]);
    batches.forEach((batch) => sendFile(address, batch, Number(input.dataset.batas)));
    input.value = "";
  };
  document.addEventListener("change", (event) => {
    const box = event.target.closest("[data-unggah]");
    if (box && event.target.type === "file" && event.target.files.length) sendFiles(box, event.target.files);
  });
  ["dragover", "dragleave", "drop"].forEach((name) => document.addEventListener(name, (event) => {
    const area = event.target.closest?.(".drop");
    if (!area) return;
    event.preventDefault();
    area.classList.toggle("over", name === "dragover");
    if (name === "drop") sendFiles(area.closest("[data-unggah]"), event.dataTransfer.files);
  }));

  // The title says that something has to be mended.
  const MEND = "Perlu diperbaiki: ";
  let summary = null;
  const followProblems = () => {
    const now = one("[data-masalah]");
    if (now && now !== summary) now.focus();
    summary = now;
    const bare = document.title.replace(MEND, "");
    const wanted = now ? MEND + bare : bare;
    if (document.title !== wanted) document.title = wanted;
  };

  // The library's own notice, when a page meets a newer server a second time, speaks English.
  const followNewVersion = () => {
    const notice = document.getElementById("reflex-new-version-banner");
    if (!notice || notice.dataset.kinerja) return;
    notice.dataset.kinerja = "1";
    notice.firstChild.textContent = "Aplikasi sudah diperbarui. Isian Anda tersimpan.";
    one("button", notice).textContent = "Muat ulang";
  };

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
})();
