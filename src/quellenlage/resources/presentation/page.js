// A little help on top of a page that works without: claim and words light up together, j and k step, Escape lets go.
"use strict";
(() => {
  const notes = [...document.querySelectorAll(".note[data-claim]")];
  const words = new Map();
  for (const mark of document.querySelectorAll("mark[data-claims]")) {
    for (const claim of mark.dataset.claims.trim().split(" ")) {
      if (!words.has(claim)) words.set(claim, []);
      words.get(claim).push(mark);
    }
  }
  let at = -1;
  let chosen = [];

  const release = () => {
    for (const element of chosen) element.classList.remove("chosen");
    chosen = [];
  };
  const choose = (claim, scroll) => {
    const note = document.getElementById(claim);
    if (!note) return;
    release();
    chosen = [note, ...(words.get(claim) || [])];
    for (const element of chosen) element.classList.add("chosen");
    at = notes.indexOf(note);
    if (scroll) (words.get(claim) || [note])[0].scrollIntoView({ block: "center" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#c-"], a[href^="#w-"]');
    const mark = event.target.closest("mark[data-claims]");
    if (link) choose("c-" + link.getAttribute("href").slice(3), false);
    else if (mark) choose(mark.dataset.claims.trim().split(" ")[0], false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "Escape") release();
    const step = { j: 1, k: -1 }[event.key];
    if (!step || !notes.length) return;
    at = at < 0 ? (step > 0 ? 0 : notes.length - 1) : Math.min(notes.length - 1, Math.max(0, at + step));
    choose(notes[at].dataset.claim, true);
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
  if (location.hash.startsWith("#c-") || location.hash.startsWith("#w-")) choose("c-" + location.hash.slice(3), false);
})();
