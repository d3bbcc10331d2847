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
