// On top of pages that work without: search as one types, times of a picker on the reader's own clock.
const fresh = async (form, target) => {
  const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector(target);
  if (!found) return;
  document.querySelector(target).replaceWith(found);
  history.replaceState(null, "", address);
};

for (const form of document.querySelectorAll("form[data-live]")) {
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => fresh(form, form.dataset.live), 200);
  });
}
for (const select of document.querySelectorAll("form.pick select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
const current = document.querySelector("nav.views [aria-current]");
if (current) current.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });

// A passage that is selected in an article: a link to what was understood of it. Offsets count code points, as the server does.
const article = document.querySelector("#report[data-select]");
const before = (paragraph, node, offset) => {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  const part = range.cloneContents();
  for (const number of part.querySelectorAll(".num")) number.remove();
  return [...part.textContent].length;
};
const paragraphOf = (node) => (node.nodeType === 1 ? node : node.parentElement).closest("p[data-start]");
const offer = () => {
  document.querySelector(".selected-link")?.remove();
  const selected = getSelection();
  if (!selected.rangeCount || selected.isCollapsed) return;
  const range = selected.getRangeAt(0);
  const [first, last] = [paragraphOf(range.startContainer), paragraphOf(range.endContainer)];
  if (!first || !last || !article.contains(first)) return;
  const start = Number(first.dataset.start) + before(first, range.startContainer, range.startOffset);
  const end = Number(last.dataset.start) + before(last, range.endContainer, range.endOffset);
  if (end <= start) return;
  const here = article.dataset.here;
  const link = document.createElement("a");
  link.className = "option selected-link";
  link.textContent = article.dataset.select;
  link.href = `${here}${here.includes("?") ? "&" : "?"}start=${start}&end=${end}#passage`;
  const box = range.getBoundingClientRect();
  link.style.left = `${Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - 300))}px`;
  link.style.top = `${box.bottom + scrollY + 6}px`;
  document.body.append(link);
};
if (article) {
  document.addEventListener("mouseup", () => setTimeout(offer));
  document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") offer(); });
}
