/* Loaded before all else: the first chart is asked for and drawn while the page's own scripts are still to come. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || { state: null, spec: null });
  const root = new URL("../", document.currentScript.src);
  const asked = new URLSearchParams(location.search);
  if (asked.get("theme") === "dark") document.documentElement.dataset.mantineColorScheme = "dark";

  /** The chart as Plotly drew it; null before that. */
  page.plot = () => document.querySelector("#chart .js-plotly-plot");

  /** Width of the timeline's column in px; before it is there, what the style sheet will make of the window. */
  page.width = () => {
    const frame = document.getElementById("chart-frame");
    if (frame) return Math.floor(frame.clientWidth);
    const room = document.documentElement.clientWidth;
    if (room <= 860) return room - 24;
    return Math.min(room, 1760) - 32 - 16 - (room <= 1180 ? 300 : 360);
  };

  /** Width of the whole page in px, its margins left out. */
  page.whole = () => {
    const room = document.documentElement.clientWidth;
    return Math.min(room, 1760) - (room <= 860 ? 24 : 32);
  };

  const there = () => document.querySelector("#chart .main-svg");
  const read = new Promise((done) => document.addEventListener("DOMContentLoaded", done));

  /** The chart as the server draws it; Plotly's takes its place. */
  const draw = async () => {
    const headers = { "X-Width": page.width(), "X-Session": JSON.parse(localStorage.getItem("session")) || "" };
    const answer = await fetch(new URL(`first${location.search}`, root), { headers });
    const drawn = answer.ok ? await answer.text() : "";
    await read;
    const place = document.getElementById("first-chart");
    if (drawn && place) place.innerHTML = drawn;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); // it is seen before scripts run
  };

  /* The page's own scripts wait in a template until the first chart is seen, but not for a slow one. */
  const scripts = (kind) => Array.from(document.getElementById("scripts").content.querySelectorAll(kind));
  const fetch_all = () => {
    for (const { src: href } of scripts("script[src]")) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "script", href }));
    }
  };
  const load = ({ src }) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      document.head.append(Object.assign(script, { src, async: false, onload: done, onerror: fail }));
    });
  const start = async () => {
    await Promise.all(scripts("script[src]").map(load));
    document.body.append(...scripts("script:not([src])").map((script) => document.importNode(script, true)));
  };
  const slow = new Promise((done) => setTimeout(done, 800));
  const first = draw().catch(() => {}); // the page itself says what is wrong
  read.then(fetch_all).then(() => Promise.race([first, slow])).then(start);

  /* The page's own chart takes the place of the first one. */
  const watcher = new MutationObserver(() => {
    if (!there()) return;
    watcher.disconnect();
    requestAnimationFrame(() => document.getElementById("first").remove());
  });
  watcher.observe(document.documentElement, { childList: true, subtree: true });
})();
