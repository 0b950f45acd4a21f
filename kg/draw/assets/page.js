"use strict";
const { nodes, edges } = JSON.parse(document.getElementById("data").textContent);
const picture = document.querySelector("main > svg");
const panel = document.querySelector("aside");
const search = document.querySelector(".search input");
const nodeMarks = [...document.querySelectorAll("main .node")];
const edgeMarks = [...document.querySelectorAll("main .edge")];
const whole = picture.viewBox.baseVal;
const home = [whole.x, whole.y, whole.width, whole.height];
let view = [...home];
let chosen = null; // ["node" | "edge", number]
let asked = "";

document.querySelector("h1").textContent = nodes[0].label;

// What is shown: hidden kinds are gone, all but the chosen and the found are dim.

const fold = (text) => text.toLowerCase().replace(/[\s.,()"'“”‘’ฯ-]+/g, "");
const found = (node) => asked !== "" && fold(node.label).includes(asked);
const hidden = () => new Set([...document.querySelectorAll(".keys input:not(:checked)")].map((box) => box.dataset.kind));

function neighbours(number) {
  const near = new Set([number]);
  for (const edge of edges) {
    if (edge.one === number) near.add(edge.other);
    if (edge.other === number) near.add(edge.one);
  }
  return near;
}

function lit() {
  if (asked !== "") return new Set([...nodes.keys()].filter((i) => found(nodes[i])));
  if (chosen === null) return new Set(nodes.keys());
  const [what, number] = chosen;
  return what === "node" ? neighbours(number) : new Set([edges[number].one, edges[number].other]);
}

function show() {
  const gone = hidden(), bright = lit();
  nodeMarks.forEach((mark, i) => {
    mark.classList.toggle("gone", gone.has(nodes[i].kind));
    mark.classList.toggle("dim", !bright.has(i));
    mark.classList.toggle("chosen", chosen !== null && chosen[0] === "node" && chosen[1] === i);
  });
  edgeMarks.forEach((mark, i) => {
    const edge = edges[i];
    const touches = chosen !== null && chosen[0] === "node" && (edge.one === chosen[1] || edge.other === chosen[1]);
    const picked = chosen !== null && chosen[0] === "edge" && chosen[1] === i;
    mark.classList.toggle("gone", gone.has(nodes[edge.one].kind) || gone.has(nodes[edge.other].kind));
    mark.classList.toggle("near", touches);
    mark.classList.toggle("chosen", picked);
    mark.classList.toggle("dim", asked !== "" || (chosen !== null && !touches && !picked));
  });
}

// The panel: what is known of a node or an edge, with the words that say so.

function make(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function quote(words) {
  const made = make("blockquote"), at = words.sentence.indexOf(words.exact);
  const said = make("p");
  if (at < 0) said.append(words.sentence);
  else said.append(words.sentence.slice(0, at), make("mark", words.exact), words.sentence.slice(at + words.exact.length));
  const source = make("footer");
  source.append([words.issued, words.title].filter(Boolean).join(" · "), make("br"));
  const where = `${words.id} [${words.start}–${words.end}]`;
  if (/^https?:\/\//.test(words.address)) {
    const link = make("a", where);
    Object.assign(link, { href: words.address, target: "_blank", rel: "noreferrer" });
    source.append(link);
  } else source.append(where);
  made.append(said, source);
  return made;
}

function tie(edge, number, from) {
  const item = make("li"), button = make("button", "", "tie");
  button.append(make("span", `${edge.by} · `), nodes[edge.one === from ? edge.other : edge.one].label);
  button.addEventListener("click", () => choose(["edge", number]));
  item.append(button);
  return item;
}

function tell() {
  panel.replaceChildren();
  const [what, number] = chosen ?? ["node", 0];
  if (what === "node") {
    const node = nodes[number], list = make("ul");
    panel.append(make("h2", node.label), make("p", node.id, "id"));
    for (const fact of node.facts) panel.append(make("p", fact, "facts"));
    edges.forEach((edge, i) => {
      if (edge.one === number || edge.other === number) list.append(tie(edge, i, number));
    });
    panel.append(make("h3", "เกี่ยวข้องกับ tied to"), list, make("h3", "ข่าว releases"));
    panel.append(...node.words.map(quote));
  } else {
    const edge = edges[number];
    panel.append(make("h2", nodes[edge.one].label), make("p", edge.by, "facts"), make("h2", nodes[edge.other].label));
    panel.append(make("h3", "หลักฐาน evidence"), ...edge.words.map(quote));
  }
  panel.scrollTop = 0;
}

function choose(what) {
  chosen = what;
  show();
  tell();
}

// Moving about: wheel and buttons zoom, dragging pans, a click without a drag chooses.

function look(next) {
  view = next;
  picture.setAttribute("viewBox", view.join(" "));
}

function scale() {
  return Math.max(view[2] / picture.clientWidth, view[3] / picture.clientHeight);
}

function zoom(factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) {
  const wide = view[2] * factor;
  if (wide > home[2] * 4 || wide < 120) return;
  look([x - (x - view[0]) * factor, y - (y - view[1]) * factor, wide, view[3] * factor]);
}

function spot(event) {
  const point = new DOMPoint(event.clientX, event.clientY);
  return point.matrixTransform(picture.getScreenCTM().inverse());
}

picture.addEventListener("wheel", (event) => {
  event.preventDefault();
  const { x, y } = spot(event);
  zoom(event.deltaY > 0 ? 1.12 : 1 / 1.12, x, y);
}, { passive: false });

let drag = null;
picture.addEventListener("pointerdown", (event) => {
  drag = { x: event.clientX, y: event.clientY, view: [...view], moved: false };
});
picture.addEventListener("pointermove", (event) => {
  if (drag === null) return;
  const x = event.clientX - drag.x, y = event.clientY - drag.y;
  if (!drag.moved && Math.hypot(x, y) < 4) return;
  if (!drag.moved) picture.setPointerCapture(event.pointerId);
  drag.moved = true;
  picture.classList.add("held");
  look([drag.view[0] - x * scale(), drag.view[1] - y * scale(), drag.view[2], drag.view[3]]);
});
picture.addEventListener("pointerup", (event) => {
  const moved = drag?.moved;
  drag = null;
  picture.classList.remove("held");
  if (moved) return;
  const node = event.target.closest("[data-node]"), edge = event.target.closest("[data-edge]");
  if (node) choose(["node", Number(node.dataset.node)]);
  else if (edge) choose(["edge", Number(edge.dataset.edge)]);
  else choose(null);
});
picture.addEventListener("pointercancel", () => { drag = null; });

for (const button of document.querySelectorAll("[data-zoom]")) {
  const factor = Number(button.dataset.zoom);
  button.addEventListener("click", () => (factor ? zoom(factor) : look([...home])));
}
for (const box of document.querySelectorAll(".keys input")) box.addEventListener("change", show);
nodeMarks.forEach((mark, i) => {
  mark.setAttribute("tabindex", "0");
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-label", nodes[i].label);
  mark.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") choose(["node", i]);
  });
});

search.addEventListener("input", () => {
  asked = fold(search.value);
  const count = nodes.filter(found).length;
  document.querySelector(".search output").textContent = asked === "" ? "" : String(count);
  show();
});
search.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  const first = nodes.findIndex(found);
  if (first < 0) return;
  search.value = asked = "";
  document.querySelector(".search output").textContent = "";
  choose(["node", first]);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  search.value = asked = "";
  choose(null);
});

show();
tell();
