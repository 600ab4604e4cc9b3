/* The page's state in the browser: one plain object, written into the address, changed through change(). */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || { state: null, spec: null });
  const skip = () => window.dash_clientside.no_update;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  const sent = {};
  const fresh = (name, value) => {
    const text = JSON.stringify(value);
    if (sent[name] === text) return skip();
    sent[name] = text;
    return value;
  };

  /* What the first page brought with it is not asked for again. */
  const brought = (name, value) => {
    const known = name in sent;
    const found = fresh(name, value);
    return known ? found : skip();
  };

  /* The chart is what a reader waits for: it is asked for at once, all else when it is drawn. */
  let width = 0;
  const viewed = (state) => ({ state: pick(state, drawn), width });
  const ask = (state) => {
    if (waits(state)) return;
    const view = fresh("view", viewed(state));
    const translated = sent.language !== JSON.stringify(state.language); // the page is made anew, with its chart
    if (view !== skip() && !translated) window.dash_clientside.set_props("view", { data: view });
  };

  /* What a reader chose is read first: the chart that marks it is asked for when its details are there, or slow. */
  let late = 0;
  const waits = (state) => {
    if (!sent.view || !state.selected) return false;
    const known = JSON.parse(sent.view);
    if (known.state.selected === state.selected) return false;
    if (!same({ ...known, state: { ...known.state, selected: state.selected } }, viewed(state))) return false;
    clearTimeout(late);
    late = setTimeout(page.mark_chosen, 400);
    return true;
  };
  page.mark_chosen = () => {
    clearTimeout(late);
    const view = page.state ? fresh("view", viewed(page.state)) : skip();
    if (view !== skip()) window.dash_clientside.set_props("view", { data: view });
  };

  /** What the details need of a state in which another event is chosen. */
  const choice = (state) => (fresh("selected", state.selected) === skip() ? skip() : pick(state, ["language", "selected", "pinned"]));

  let untold = null; // the state that a reader has changed and the store has not got yet
  const tell = () => {
    const data = untold;
    untold = null;
    if (data) window.dash_clientside.set_props("state", { data });
  };

  /** Change the state: `changes` maps keys to new values. Nothing happens when all are as they were. */
  page.change = (changes) => {
    if (!page.state) return;
    const next = { ...page.state, ...changes };
    if (same(next, page.state)) return;
    const chosen = next.language === page.state.language ? choice(next) : skip();
    page.state = untold = next;
    ask(next);
    if (chosen === skip()) return tell();
    window.dash_clientside.set_props("selected", { data: chosen });
    setTimeout(tell, 50); // the details are asked for before all that follows from a choice
  };

  /** The address's query for a state: only what differs from the default. */
  page.query = (state, spec) => {
    const said = new URLSearchParams();
    for (const [key, { param, default: usual }] of Object.entries(spec)) {
      const value = state[key];
      if (key !== "language" && same(value, usual)) continue;
      if (Array.isArray(value)) value.forEach((part) => said.append(param, part));
      else if (value !== null && value !== undefined && value !== "") said.set(param, value);
    }
    const text = said.toString();
    return text ? `?${text}` : "";
  };

  const drawn = ["language", "theme", "sources", "languages", "people", "kinds", "precisions", "search", "start",
    "end", "grouping", "layout", "spacing", "time", "lanes", "hidden", "pinned", "selected"];
  const filtering = ["language", "sources", "languages", "people", "kinds", "precisions", "search", "start", "end"];
  /** What the open tab compares; the table asks for its rows by itself. */
  const compared = (state) => (state.tab === "table" ? skip() : fresh("compared", pick(state, ["tab", ...filtering])));
  const clearing = ["sources", "languages", "people", "kinds", "precisions", "search", "start", "end", "hidden"];
  const pick = (state, keys) => Object.fromEntries(keys.map((key) => [key, state[key]]));

  /** The tab is called as the page is. */
  page.headed = (words) => void (words && (document.title = words));

  /** The chart is drawn anew: once it is seen, what stands around it follows. */
  page.charted = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        page.hovered(null);
        page.watch();
        if (!document.querySelector("#event-list > *")) delete sent.filter; // the page is new
        const parts = {
          charted: brought("charted", viewed(page.state)),
          filter: fresh("filter", pick(page.state, filtering)),
          compared: compared(page.state),
        };
        for (const [id, data] of Object.entries(parts)) {
          if (data !== skip()) window.dash_clientside.set_props(id, { data });
        }
      })
    );

  let opened = false;

  /** The session's token (made when the browser has none), and once what the page is opened with. */
  page.session = (kept) => {
    const words = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(16).padStart(8, "0"));
    const token = kept || words().join("");
    const opening = opened ? skip() : { token, search: location.search, width: page.width(), whole: page.whole() };
    opened = true;
    return [kept ? skip() : token, opening];
  };

  page.derive = (state, size, spec) => {
    if (!state || untold) return Array(6).fill(skip()); // what the store had before a change that it is about to get
    page.state = state;
    page.spec = spec;
    width = size ? size.width : page.width();
    const rtl = ["ar", "fa", "he", "ur"].includes(state.language.split("-")[0]);
    const root = document.documentElement;
    const said = { lang: state.language, dir: rtl ? "rtl" : "ltr", "data-ag-theme-mode": state.theme };
    for (const [name, value] of Object.entries(said)) {
      if (root.getAttribute(name) !== value) root.setAttribute(name, value); // whoever watches it measures the page anew
    }
    root.classList.toggle("chosen", Boolean(state.selected));
    root.classList.toggle("filtered", clearing.some((key) => !same(state[key], spec[key].default)));
    const turn = document.getElementById("turn");
    if (turn) turn.setAttribute("aria-pressed", String(state.time === "rtl"));
    const [opening, translated] = [!("selected" in sent), fresh("language", state.language)];
    const chosen = choice(state); // a new page has its details in it
    const address = location.pathname + page.query(state, spec) + location.hash;
    if (address !== location.pathname + location.search + location.hash) history.replaceState(null, "", address);
    return [
      waits(state) ? skip() : brought("view", viewed(state)),
      fresh("tab", state.tab) === skip() ? skip() : compared(state),
      translated,
      opening || translated !== skip() ? skip() : chosen,
      fresh("theme", state.theme),
      fresh("direction", rtl ? "rtl" : "ltr"),
    ];
  };

  const controls = ["language", "sources", "languages", "people", "kinds", "precisions", "search", "grouping",
    "layout", "spacing", "tab"];

  /* Controls that came anew show the state, whatever was chosen while they were on their way. */
  const keep = (values, inputs) => {
    controls.forEach((key, place) => {
      const shown = values[place];
      if (key === "layout" || shown === undefined || shown === null || same(shown, page.state[key])) return;
      window.dash_clientside.set_props(inputs[place].id, { value: page.state[key] });
    });
    return skip();
  };

  page.collect = (...values) => {
    if (!page.state) return skip();
    const { triggered, inputs_list: inputs } = window.dash_clientside.callback_context;
    const asked = triggered.map((part) => part.prop_id);
    if (asked.length > controls.length) return keep(values, inputs); // all at once: the page is new
    const next = { ...page.state };
    controls.forEach((key, place) => {
      const value = values[place];
      if (value !== undefined && value !== null) next[key] = value;
    });
    // A layout that nobody chose is left to the width of the page.
    if (asked.length !== 1 || asked[0] !== "layout.value") next.layout = page.state.layout;
    next.theme = values[controls.length] ? "dark" : "light";
    if (same(next, page.state)) return skip();
    page.state = next;
    ask(next);
    return next;
  };

  page.clear = (clicks) => void (clicks && page.only([]));
  /** Show all events of some sources, [] being all of them. */
  page.only = (sources) => {
    const empty = { sources, languages: [], people: [], kinds: [], precisions: [], search: "" };
    for (const [key, value] of Object.entries(empty)) {
      window.dash_clientside.set_props(`filter-${key}`, { value });
    }
    page.change({ ...empty, start: null, end: null, hidden: [] });
  };

  page.copy_link = (clicks) => {
    if (clicks && navigator.clipboard) {
      navigator.clipboard.writeText(location.href).then(
        () => page.flash("copy-link"),
        () => {}
      );
    }
  };

  /** Say on a button that what it promises was done. */
  page.flash = (id) => {
    const button = document.getElementById(id);
    if (!button) return;
    button.classList.add("done");
    button.addEventListener("blur", () => button.classList.remove("done"), { once: true });
    button.addEventListener("pointerleave", () => button.classList.remove("done"), { once: true });
  };

  window.dash_clientside = Object.assign({}, window.dash_clientside, { timeline: page });
})();
