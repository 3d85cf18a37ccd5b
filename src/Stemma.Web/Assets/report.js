// What a hand is served by: opening what a link leads to, hover, filter, keys, printing. Everything can be read without.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add("js");

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let fold = target; fold; fold = fold.parentElement?.closest("details")) if (fold.tagName === "DETAILS") fold.open = true;
    target.scrollIntoView({ block: "start" });
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // An edge and its two nodes light up together.
  const light = (node, on) => {
    node.classList.toggle("lit", on);
    const tree = node.closest("svg"), id = node.dataset.node;
    for (const edge of all(".edge", tree)) {
      if (edge.dataset.from !== id && edge.dataset.to !== id) continue;
      edge.classList.toggle("lit", on);
      const other = edge.dataset.from === id ? edge.dataset.to : edge.dataset.from;
      for (const end of all("[data-node]", tree)) if (end.dataset.node === other) end.classList.toggle("lit", on);
    }
  };
  for (const node of all("[data-node]"))
    for (const [event, on] of [["pointerenter", true], ["pointerleave", false], ["focus", true], ["blur", false]])
      node.addEventListener(event, () => light(node, on));

  for (const input of all("[data-filter]")) {
    const items = all("[data-item]", document.querySelector(input.dataset.filter));
    const count = document.getElementById("filter-count");
    input.closest("[hidden]")?.removeAttribute("hidden");
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const item of items) {
        const text = item.textContent.toLowerCase();
        item.hidden = !words.every(word => text.includes(word));
        shown += item.hidden ? 0 : 1;
        const fold = item.closest(".fold");
        if (words.length && !item.hidden && fold) fold.open = true;
      }
      count.textContent = words.length ? `${shown} of ${items.length}` : "";
    });
  }

  const sections = all("main > section");
  const here = () => Math.max(0, sections.findLastIndex(section => section.getBoundingClientRect().top < 120));
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName)) return;
    if (event.key === "/") document.getElementById("filter")?.focus();
    else if (event.key === "]" || event.key === "[")
      sections[Math.min(sections.length - 1, Math.max(0, here() + (event.key === "]" ? 1 : -1)))].scrollIntoView();
    else return;
    event.preventDefault();
  });

  const links = new Map(all(".top nav a[href^='#']").map(link => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver(() => {
    const current = sections[here()]?.id;
    for (const [id, link] of links) id === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }, { rootMargin: "-100px 0px -60% 0px" });
  for (const section of sections) watch.observe(section);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open], .why)");
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
})();
