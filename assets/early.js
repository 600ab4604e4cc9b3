/* Loaded before all else: the first chart is asked for and drawn while the page's own scripts are still to come. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || { state: null, spec: null });
  const root = new URL("../", document.currentScript.src);
  const asked = new URLSearchParams(location.search);
  if (asked.get("theme") === "dark") document.documentElement.dataset.mantineColorScheme = "dark";

  /** Width of the timeline's column in px; before it is there, what the style sheet will make of the window. */
  page.width = () => {
    const frame = document.getElementById("chart-frame");
    if (frame) return Math.floor(frame.clientWidth);
    const room = document.documentElement.clientWidth;
    if (room <= 860) return room - 24;
    return Math.min(room, 1760) - 32 - 16 - (room <= 1180 ? 300 : 360);
  };

  const there = () => document.querySelector("#chart .main-svg");
  const load = (source) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      Object.assign(script, { src: source, async: false, onload: done, onerror: fail });
      document.head.append(script);
    });
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const figure = async () => {
    const headers = { "X-Width": page.width(), "X-Session": JSON.parse(localStorage.getItem("session")) || "" };
    const answer = await fetch(new URL(`first${location.search}`, root), { headers });
    return answer.ok ? answer.json() : null;
  };
  const plotly = load(new URL("_dash-component-suites/plotly/package_data/plotly.min.js", root));
  const draw = async () => {
    const [drawn] = await Promise.all([figure(), plotly]);
    const place = document.getElementById("first-chart");
    if (drawn && place && !there()) await window.Plotly.newPlot(place, drawn.data, drawn.layout, { staticPlot: true });
  };

  /* The page's own scripts wait in a template until the first chart is drawn, but not for a slow one. */
  const start = async () => {
    const { content } = document.getElementById("scripts");
    const [outer, inner] = [content.querySelectorAll("script[src]"), content.querySelectorAll("script:not([src])")];
    await Promise.all(Array.from(outer, (script) => load(script.getAttribute("src"))));
    document.body.append(...Array.from(inner, (script) => document.importNode(script, true)));
  };
  const drawn = draw().catch(() => {}); // the page itself says what is wrong
  const read = new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  Promise.all([read, Promise.race([drawn, plotly.then(() => pause(200), () => {})])]).then(start);

  /* The page's own chart takes the place of the first one. */
  const watcher = new MutationObserver(() => {
    if (!there()) return;
    watcher.disconnect();
    requestAnimationFrame(() => document.getElementById("first").remove());
  });
  watcher.observe(document.documentElement, { childList: true, subtree: true });
})();
