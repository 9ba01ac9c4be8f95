"use strict";

// The page reads, filters and prints without this: it adds keys, buttons and what is said of them.
(() => {
  const root = document.documentElement;
  const status = document.getElementById("status");
  const help = document.getElementById("help");
  const keys = document.getElementById("keys");
  const notes = [...document.querySelectorAll(".note")];
  const filters = [...document.querySelectorAll(".filter input")];
  let current = null;

  const shown = () => notes.filter((note) => note.getClientRects().length > 0);
  const say = (words) => { status.textContent = words; };
  const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

  // What belongs to a note: itself, and its words in the text.
  const belongings = (id) => [
    document.getElementById(id),
    ...document.querySelectorAll(`[data-note="${id}"]`),
  ];

  // Where the text begins that the filter does not cover.
  function edge() {
    const tools = document.querySelector(".tools").getBoundingClientRect();
    return tools.top > 0 ? 0 : tools.bottom;
  }

  function leave() {
    for (const part of document.querySelectorAll(".current")) part.classList.remove("current");
    current = null;
  }

  function enter(note) {
    leave();
    current = note;
    for (const part of belongings(note.id)) part.classList.add("current");
    const all = shown();
    say(`Finding ${all.indexOf(note) + 1} of ${all.length}`);
  }

  function go(note) {
    enter(note);
    note.focus({ preventScroll: true });
    const { top, bottom } = note.getBoundingClientRect();
    if (top >= edge() && bottom <= window.innerHeight) return;
    note.closest(".row").scrollIntoView({ block: "start" });
    note.scrollIntoView({ block: "nearest" });
  }

  // Without a current finding, the one to go to is the nearest to what the reader sees.
  function step(by) {
    const all = shown();
    if (!all.length) return say("No finding is shown");
    let place = all.indexOf(current) + by;
    if (!all.includes(current)) {
      const below = all.findIndex((note) => note.getBoundingClientRect().top >= edge());
      place = by > 0 ? (below < 0 ? all.length : below) : (below < 0 ? all.length : below) - 1;
    }
    if (place < 0) return say("This is the first finding");
    if (place >= all.length) return say("This is the last finding");
    return go(all[place]);
  }

  function filter() {
    const all = shown();
    if (current && !all.includes(current)) leave();
    say(`${counted(all.length, "finding")} shown`);
  }

  function escape() {
    help.open = false;
    leave();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    say(`${counted(shown().length, "finding")} shown`);
  }

  function toggleHelp() {
    help.open = !help.open;
    help.querySelector("summary").focus();
  }

  const actions = {
    n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), "?": toggleHelp,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") return escape();
    if (!keys.checked || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const note = link && document.getElementById(link.hash.slice(1));
    if (note && note.matches(".note")) enter(note);
    else if (link && link.matches(".back")) enter(link.closest(".note"));
  });

  for (const [name, on] of [["pointerover", true], ["pointerout", false]]) {
    document.addEventListener(name, (event) => {
      const part = event.target.closest(".note, [data-note]");
      if (!part) return;
      for (const other of belongings(part.dataset.note || part.id)) other.classList.toggle("near", on);
    });
  }

  for (const box of filters) box.addEventListener("change", filter);
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  root.classList.add("with-script");
  filter();
})();
