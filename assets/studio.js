/* The export studio: its settings live in the page's state, so that the link keeps them. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || {});
  const skip = () => window.dash_clientside.no_update;
  const kept = ["preset", "subject", "title", "subtitle", "note", "credit", "width", "height", "top"];
  const counts = new Set(["width", "height", "top"]);

  page.open_studio = (clicks) => (clicks ? true : skip());
  page.no_logo = (clicks) => (clicks ? "" : skip());

  page.settings = (opened, ...values) => {
    if (!opened || !page.state) return skip();
    const changes = {};
    kept.forEach((key, place) => {
      const value = values[place];
      if (counts.has(key)) changes[key] = Number.isInteger(value) && value > 0 ? value : null;
      else if (value !== undefined && value !== null) changes[key] = value;
    });
    if (changes.preset === "article") changes.preset = "";
    page.change(changes);
    document.documentElement.dataset.preset = changes.preset;
    const [pinned, logo] = values.slice(kept.length);
    document.documentElement.toggleAttribute("data-logo", Boolean(logo));
    return { state: page.state, pinned: Boolean(pinned), logo: logo || "" };
  };

  /** Without Chromium on the server, this browser draws what the page shows. */
  page.browser_picture = (clicks) => {
    const plot = page.plot();
    if (clicks && plot) window.Plotly.downloadImage(plot, { format: "png", filename: "timeline", scale: 2 });
  };
})();
