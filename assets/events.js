/* Reading by keyboard, and what a click on an element with data-act does. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || {});
  const $ = (id) => document.getElementById(id);
  let number = 0;
  const set = (id, props) => window.dash_clientside.set_props(id, props);

  /* The list of events: one stop for Tab, the arrows move in it, the chart shows where one is. */
  let current = null;
  const options = () => Array.from(document.querySelectorAll("#event-list [data-event]"));

  const mark = (option) => {
    const list = $("event-list");
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    if (!option) return list.removeAttribute("aria-activedescendant");
    current = option.dataset.event;
    list.setAttribute("aria-activedescendant", option.id);
    point(current);
  };

  /** Show on the chart where an event stands. */
  const point = (id) => {
    const plot = page.plot();
    if (!plot || !plot.data || !window.Plotly || !(plot._fullLayout || {})._hoverlayer) return;
    for (const [curve, trace] of plot.data.entries()) {
      const place = (trace.customdata || []).findIndex((data) => data && data[0] === id && data.length < 4);
      if (place >= 0) return window.Plotly.Fx.hover(plot, [{ curveNumber: curve, pointNumber: place }]);
    }
    window.Plotly.Fx.unhover(plot);
  };

  const step = (by) => {
    const all = options();
    if (!all.length) return;
    const here = all.findIndex((option) => option.dataset.event === current);
    const next = here < 0 ? all[0] : all[Math.min(Math.max(here + by, 0), all.length - 1)];
    mark(next);
    const place = Number(next.getAttribute("aria-posinset"));
    const size = Number(next.getAttribute("aria-setsize"));
    const ends = [all[0], all[all.length - 1]].map((option) => Number(option.getAttribute("aria-posinset")));
    if ((place - ends[0] < 5 && ends[0] > 1) || (ends[1] - place < 5 && ends[1] < size)) set("cursor", { data: place - 1 });
  };

  /** The nearest event in time in the next lane up or down, by the lanes as they are drawn. */
  const cross = (by) => {
    const all = options();
    const here = all.find((option) => option.dataset.event === current) || all[0];
    if (!here) return;
    const lanes = laneOrder(all);
    const from = lanes.indexOf(here.dataset.lane);
    const place = Number(here.getAttribute("aria-posinset"));
    for (let lane = from + by; lane >= 0 && lane < lanes.length; lane += by) {
      const found = all.filter((option) => option.dataset.lane === lanes[lane]);
      found.sort((one, other) => away(one, place) - away(other, place));
      if (found.length) return mark(found[0]);
    }
  };
  const away = (option, place) => Math.abs(Number(option.getAttribute("aria-posinset")) - place);
  const laneOrder = (all) => {
    const plot = page.plot();
    const drawn = plot && plot.layout && plot.layout.meta && plot.layout.meta.lanes;
    const keys = drawn ? drawn.map((lane) => lane.key) : [];
    return all.some((option) => keys.includes(option.dataset.lane)) ? keys : [...new Set(all.map((o) => o.dataset.lane))];
  };

  /** Draw the options that the server sent; React never sees them. */
  page.listed = (listing) => {
    const list = $("event-list");
    if (!listing || !list) return;
    $("count").textContent = listing.count;
    const drawn = listing.options.map(([id, lane, words], step) => {
      const option = document.createElement("div");
      const place = listing.first + step;
      const said = { id: `option-${place}`, role: "option", dir: "auto", "aria-setsize": listing.size, "aria-posinset": place + 1 };
      for (const [name, value] of Object.entries(said)) option.setAttribute(name, value);
      option.dataset.event = id;
      option.dataset.lane = lane;
      option.textContent = words;
      return option;
    });
    if (!drawn.length) {
      const none = document.createElement("div");
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = listing.none;
      drawn.push(none);
    }
    list.replaceChildren(...drawn);
    const chosen = page.state && page.state.selected;
    const all = options();
    const kept = all.find((option) => option.dataset.event === current) || all.find((o) => o.dataset.event === chosen);
    for (const option of all) option.setAttribute("aria-selected", String(option === kept));
    if (kept) list.setAttribute("aria-activedescendant", kept.id);
    else list.removeAttribute("aria-activedescendant");
    page.refresh_grid(listing);
  };

  /** 1 where time runs to the right, -1 where the reader turned it. */
  const ahead = () => (page.state && page.state.time === "rtl" ? -1 : 1);
  const keys = {
    ArrowRight: () => step(ahead()), ArrowLeft: () => step(-ahead()), ArrowDown: () => cross(1), ArrowUp: () => cross(-1),
    Home: () => step(-1e9), End: () => step(1e9), PageDown: () => step(10), PageUp: () => step(-10),
    Enter: () => open_event(current), " ": () => open_event(current),
    "+": () => page.zoom(0.5), "=": () => page.zoom(0.5), "-": () => page.zoom(2), 0: () => page.fit_all(),
    "[": () => page.pan(-0.25 * ahead()), "]": () => page.pan(0.25 * ahead()),
  };

  const open_event = (id) => {
    if (!id) return;
    page.change({ selected: id });
    $("details").focus({ preventScroll: true });
  };

  const close = () => {
    page.change({ selected: "" });
    const list = $("event-list");
    if (list) list.focus({ preventScroll: true });
  };

  document.addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const typing = press.target.closest("input, textarea, select, [contenteditable], [role=dialog]");
    if (press.target.id === "event-list" && keys[press.key]) {
      press.preventDefault();
      return keys[press.key]();
    }
    if (press.key === "/" && !typing) {
      press.preventDefault();
      const search = $("filter-search");
      if (search) search.focus();
    }
    if (press.key === "Escape" && !typing && page.state && page.state.selected) close();
  });

  document.addEventListener("focusin", (focus) => {
    if (focus.target.id === "event-list" && options().length) {
      mark(options().find((option) => option.dataset.event === current) || options()[0]);
    }
  });
  document.addEventListener("focusout", (focus) => {
    const plot = page.plot();
    if (focus.target.id === "event-list" && plot && (plot._fullLayout || {})._hoverlayer) window.Plotly.Fx.unhover(plot);
  });

  /* The table: it asks for its rows again when the filter changed, and shows the selection. */
  let listed = "";
  page.refresh_grid = async (listing) => {
    // Another window of the same list asks for no new rows; the first rows come by themselves.
    const first = listed === "";
    if (!window.dash_ag_grid || listing.stamp === listed) return;
    listed = listing.stamp;
    try {
      const api = await window.dash_ag_grid.getApiAsync("grid");
      if (!api || api.isDestroyed()) return;
      if (!first) api.purgeInfiniteCache();
      if (listing.size) api.hideOverlay();
      else api.showNoRowsOverlay();
    } catch {
      // The grid is not on the page.
    }
  };
  /* It also tells what we told it, late and perhaps twice: only what a reader did there changes the selection. */
  let touched = false;
  for (const kind of ["pointerdown", "keydown", "click"]) {
    const inside = (act) => (touched = act.target instanceof Element && act.target.closest("#grid") !== null);
    document.addEventListener(kind, inside, true);
  }
  page.row = (rows) => {
    if (!touched || !rows || !rows.length) return;
    touched = false;
    if (page.state && rows[0].id !== page.state.selected) page.change({ selected: rows[0].id });
  };
  page.select_row = async (id) => {
    if (!window.dash_ag_grid || !$("grid")) return;
    const api = await window.dash_ag_grid.getApiAsync("grid");
    if (!api || api.isDestroyed()) return;
    const row = id && api.getRowNode(id);
    if (row && !row.isSelected()) {
      row.setSelected(true, true);
      api.ensureNodeVisible(row);
    } else if (!row) api.deselectAll();
  };

  page.rows_came = () => page.select_row(page.state && page.state.selected);

  /** The details are new: scroll the passage to its sentence, and the row into view. */
  page.detailed = () => {
    const sentence = document.querySelector(".passage .sentence");
    const frame = sentence && sentence.closest(".passage");
    if (frame) frame.scrollTop = Math.max(0, sentence.offsetTop - frame.offsetTop - 24);
    $("details").scrollTop = 0;
    page.select_row(page.state && page.state.selected);
    requestAnimationFrame(() => setTimeout(page.mark_chosen)); // once they are seen
  };
  page.undo = (clicks) => {
    if (clicks) page.decide({ action: "undo" });
  };

  /* Actions: data-act says what, data-event or data-lane on what. */
  const lanes = () => Array.from(document.querySelectorAll("#lanes-body > li"), (entry) => entry.dataset.key);
  const move = (key, by) => {
    const order = lanes();
    const from = order.indexOf(key);
    if (from < 0 || from + by < 0 || from + by >= order.length) return;
    order.splice(from + by, 0, ...order.splice(from, 1));
    page.change({ lanes: order });
    arranged();
  };
  const arranged = () => set("arranged", { data: (number += 1) });
  const toggle = (list, value) => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value]);
  const form = (show) => {
    const fields = document.querySelector(".edit-form");
    if (!fields) return;
    fields.hidden = !show;
    if (show) fields.querySelector("input").focus();
  };
  page.decide = (decision) => set("decision", { data: { ...decision, number: (number += 1), at: Date.now() } });

  const acts = {
    select: (data) => {
      page.change({ selected: data.event });
      document.querySelector(".stage").scrollIntoView({ block: "nearest" });
    },
    close,
    pin: (data) => page.change({ pinned: toggle(page.state.pinned, data.event) }),
    turn: () => page.change({ time: page.state.time === "rtl" ? "ltr" : "rtl" }),
    filters: (_, part) => {
      const open = document.documentElement.classList.toggle("filtering");
      part.querySelector("button").setAttribute("aria-expanded", String(open));
    },
    "open-form": () => form(true),
    "close-form": () => form(false),
    "lane-toggle": (data) => {
      page.change({ hidden: toggle(page.state.hidden, data.lane) });
      arranged();
    },
    "lane-up": (data) => move(data.lane, -1),
    "lane-down": (data) => move(data.lane, 1),
  };
  const decisions = ["accept", "reject", "use-date", "keep-disputed", "not-same"];

  document.addEventListener("click", (click) => {
    const part = click.target.closest("[data-act]");
    if (!part || !page.state) return;
    if (click.target.closest("label") && click.target.tagName !== "INPUT") return; // the input's own click follows
    const { act } = part.dataset;
    if (acts[act]) acts[act](part.dataset, part);
    else if (decisions.includes(act)) page.decide({ action: act, event_id: part.dataset.event });
  });

  document.addEventListener("submit", (submit) => {
    const fields = submit.target.closest(".edit-form");
    if (!fields) return;
    submit.preventDefault();
    const said = Object.fromEntries(new FormData(fields));
    page.decide({ action: "edit", event_id: fields.dataset.event, ...said });
    fields.hidden = true;
  });

  /* What the component libraries leave unnamed or say on the wrong element. */
  const tidy = () => {
    for (const wrapper of document.querySelectorAll("div[aria-haspopup][aria-expanded]")) {
      const button = wrapper.querySelector("button");
      if (!button) continue;
      for (const name of ["aria-haspopup", "aria-expanded"]) {
        button.setAttribute(name, wrapper.getAttribute(name));
        wrapper.removeAttribute(name);
      }
    }
    for (const frame of document.querySelectorAll("[data-name]")) {
      const input = frame.querySelector("input[type=file]");
      if (input && input.getAttribute("aria-label") !== frame.dataset.name) input.setAttribute("aria-label", frame.dataset.name);
    }
    for (const head of document.querySelectorAll("header.mantine-Modal-header:not([role])")) head.setAttribute("role", "none");
  };
  let planned = false;
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      tidy();
    });
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-expanded"] });

  /* Lanes by drag. */
  let dragged = null;
  document.addEventListener("dragstart", (drag) => {
    const entry = drag.target.closest && drag.target.closest("#lanes-body > li");
    dragged = entry ? entry.dataset.key : null;
  });
  document.addEventListener("dragover", (drag) => {
    if (dragged && drag.target.closest("#lanes-body > li")) drag.preventDefault();
  });
  document.addEventListener("drop", (drop) => {
    const entry = drop.target.closest("#lanes-body > li");
    if (!dragged || !entry) return;
    drop.preventDefault();
    const order = lanes();
    move(dragged, order.indexOf(entry.dataset.key) - order.indexOf(dragged));
    dragged = null;
  });
})();
