/* The chart: its width, its zoom (wheel, buttons, keys, brush), and what a click on it means. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || {});
  const DAY = 86400000;
  const day = (time) => new Date(Math.min(Math.max(time, Date.UTC(1, 0, 1)), Date.UTC(9998, 0, 1))).toISOString().slice(0, 10);
  const time = (text) => Date.parse(String(text).slice(0, 10) + "T00:00:00Z");

  let measured = null;
  const measure = () => {
    const width = page.width();
    if (width < 200 || width === measured) return;
    measured = width;
    window.dash_clientside.set_props("size", { data: { width, whole: page.whole() } });
  };
  let waiting = 0;
  const watcher = new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(measure, 120);
  });
  let watched = null;
  new MutationObserver(() => {
    const frame = document.getElementById("chart-frame");
    if (frame === watched) return;
    if (watched) watcher.unobserve(watched);
    if (!(watched = frame)) return;
    watcher.observe(frame);
    frame.addEventListener("wheel", page.turned, { passive: false });
  }).observe(document.documentElement, { childList: true, subtree: true });

  /* Plotly measures text when it draws: what was drawn before a font came is drawn once more with it. */
  let fonts = 0;
  document.fonts.addEventListener("loadingdone", () => {
    clearTimeout(fonts);
    fonts = setTimeout(() => {
      const plot = page.plot();
      if (window.Plotly && plot && plot.data) window.Plotly.redraw(plot);
    }, 60);
  });

  /** The time of a position on the axis: a date, or a place among the stops of equal spacing. */
  const moment = (plot, value) => {
    const stops = (plot.layout.meta || {}).stops || [];
    if (!stops.length) return typeof value === "number" ? value : time(value);
    const days = stops.map(time);
    const place = Math.floor(value);
    if (place < 0) return days[0] + value * DAY;
    if (place >= days.length - 1) return days[days.length - 1] + (value - days.length + 1) * 365 * DAY;
    return days[place] + (value - place) * (days[place + 1] - days[place]);
  };

  /** The range that the chart shows, as times. */
  const shown = (page.shown = (plot) => {
    const axis = page.vertical() ? plot.layout.yaxis : plot.layout.xaxis;
    const ends = axis.range.map((value) => moment(plot, value));
    return ends[0] < ends[1] ? ends : [ends[1], ends[0]];
  });
  page.vertical = () => (page.state.layout || (page.width() < 700 ? "vertical" : "horizontal")) === "vertical";

  const show = (first, last) => page.change({ start: day(first), end: day(Math.max(last - 1, first)) });
  /** Once a reader rests, ask for the range of times that `find` finds. */
  let settle = 0;
  page.rest = (find) => {
    clearTimeout(settle);
    settle = setTimeout(() => show(...find()), 150);
  };

  page.zoomed = (change) => {
    const plot = page.plot();
    if (!plot || !change || page.vertical()) return;
    if (change["xaxis.autorange"]) page.change({ start: null, end: null });
    else if ("xaxis.range[0]" in change || "xaxis.range" in change) page.rest(() => shown(plot));
  };

  /* Plotly tells of a brush that a reader draws, and again whenever the page draws it, some minutes off. */
  let brushing = false;
  document.addEventListener("pointerdown", (press) => (brushing = Boolean(press.target.closest("#overview"))), true);
  page.brushed = (selected) => {
    const ends = selected && selected.range && selected.range.x;
    if (!ends || !brushing) return;
    brushing = false;
    page.rest(() => ends.map(time).sort((one, other) => one - other));
  };
  /** Show a range at once with what is drawn, and ask for the rest. */
  const move = (plot, first, last) => {
    if (!page.vertical()) page.slide(plot, first, last);
    show(first, last);
  };
  /** Zoom by a factor (< 1 is closer) around the middle, or around the selected event. */
  page.zoom = (factor) => {
    const plot = page.plot();
    if (!plot) return;
    const { start, end } = page.state;
    const [first, last] = page.vertical() ? (start && end ? [time(start), time(end) + DAY] : page.bounds(plot)) : shown(plot);
    if (!Number.isFinite(first) || !Number.isFinite(last)) return;
    const middle = (first + last) / 2;
    const half = Math.max(((last - first) * factor) / 2, DAY);
    move(plot, middle - half, middle + half);
  };
  page.bounds = (plot) => ((plot.layout.meta || {}).range || []).map(time);
  page.pan = (share) => {
    const plot = page.plot();
    if (!plot || page.vertical()) return;
    const [first, last] = shown(plot);
    move(plot, first + (last - first) * share, last + (last - first) * share);
  };
  page.fit_all = () => page.change({ start: null, end: null });
  page.zoom_in = (clicks) => void (clicks && page.zoom(0.5));
  page.zoom_out = (clicks) => void (clicks && page.zoom(2));
  page.fit = (clicks) => void (clicks && page.fit_all());

  page.clicked = (click) => {
    const point = click && click.points && click.points[0];
    const data = point && point.customdata;
    if (data) page.follow(data);
  };

  /** Point out the story that is pointed at, by mouse or keys, when several tell it; a chosen one has its own line. */
  page.hovered = (over) => {
    const plot = page.plot();
    if (!plot) return;
    for (const old of document.querySelectorAll("#hover-line")) old.remove();
    for (const old of plot.querySelectorAll(".told")) old.classList.remove("told");
    plot.classList.remove("pointing");
    const data = over && over.points && over.points[0].customdata;
    if (!data || data.length > 3 || page.state.selected) return;
    const marks = plot.data.find((trace) => trace.name === "events");
    const told = [...marks.customdata.keys()].filter((place) => marks.customdata[place][1] === data[1]);
    if (told.length < 2) return;
    dim(plot, data[1]);
    if (!page.vertical()) join(plot, marks, told);
  };

  /** All but a story's marks and labels step back: those that Plotly drew for it are marked, the style sheet dims the others. */
  const dim = (plot, story) => {
    plot.classList.add("pointing");
    for (const part of plot.querySelectorAll(".scatterlayer .point, .scatterlayer .textpoint")) {
      const data = part.closest(".trace").__data__[0].trace.customdata[part.__data__.i];
      if (data.length < 4 && data[1] === story) part.classList.add("told");
    }
  };

  /** A thin line through marks. */
  const join = (plot, marks, told) => {
    const { xaxis, yaxis } = plot._fullLayout;
    const at = told.map((place) => [xaxis._offset + xaxis.d2p(marks.x[place]), yaxis._offset + yaxis.d2p(marks.y[place])]);
    at.sort((one, other) => one[1] - other[1]);
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.id = "hover-line";
    line.setAttribute("d", `M${at.join("L")}`);
    plot.querySelector(".main-svg .draglayer").before(line);
  };

  /** Do what a mark's data says: open its event, or zoom to what a badge stands for. */
  page.follow = (data) => {
    const [id, first, last] = data;
    if (data.length < 4) page.change({ selected: id });
    else show(time(first), time(last) + DAY);
  };
})();
