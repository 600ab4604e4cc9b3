/* A zoom is seen at once: what Plotly drew is put elsewhere along the axis of time, as it is. Its labels come again when
   the reader rests. Plotly's own way scales the plot and every text in it back again, and so lays out all of them. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || {});
  const DAY = 86400000;
  const TRANSLATED = /translate\(([^,]+),([^)]+)\)/;

  /* What is drawn, as functions that put each part where it belongs; found once for each drawing. */
  let held = null;
  let wanted = null; // the ends of the range that a wheel has reached and the state does not know yet

  /* Each `at` maps px of the plot as it was drawn to px of what is shown. A part is carried from where Plotly put it by a
     style of its own, for which the style sheet need not be asked again; one that stands at one height says at which. */
  const placed = (part) => part.getAttribute("transform").match(TRANSLATED).slice(1).map(Number);
  const carried = (part, x, height) =>
    Object.assign((at) => (part.style.translate = `${(at(x) - x).toFixed(2)}px`), { part, height });
  const marks = (plot) => Array.from(plot.querySelectorAll(".scatterlayer .point[transform]"), (part) => carried(part, ...placed(part)));
  const words = (plot) =>
    Array.from(plot.querySelectorAll(".scatterlayer .textpoint"), (part) => {
      const [x, height] = ["x", "y"].map((name) => Number(part.firstChild.getAttribute(name)));
      return carried(part, x, height);
    });
  /** Ticks and pills are counted from the figure's edge; a tick is shown inside of the plot alone. */
  const ticks = (plot, left, width) =>
    Array.from(plot.querySelectorAll(":is(.gridlayer > .x, .xaxislayer-above) [transform]"), (part) => {
      const x = placed(part)[0] - left;
      const carry = carried(part, x);
      const move = (at) => {
        carry(at);
        part.classList.toggle("beyond", at(x) < -0.5 || at(x) > width + 0.5);
      };
      return Object.assign(move, { part });
    });

  /** Bars and lines: each of their corners. */
  const outlines = (plot) =>
    Array.from(plot.querySelectorAll(".scatterlayer :is(.js-fill, .js-line)"), (part) => {
      const path = part.getAttribute("d") || "";
      return (at) => part.setAttribute("d", path.replace(/([ML])([^,]+),/g, (_, step, x) => `${step}${at(Number(x))},`));
    });

  /** The pills under the badges: as wide as they were, around their middles. */
  const pills = (plot, left) =>
    Array.from(plot.querySelectorAll(".subplot .shapelayer path"), (part) => {
      const drawn = Array.from(part.getAttribute("d").matchAll(/M([^,]+),([^H]+)H([^V]+)V([^H]+)H[^Z]+Z/g), (found) => found.slice(1).map(Number));
      const put_pill = (at, [start, top, end, foot]) => {
        const middle = at((start + end) / 2 - left) + left;
        const [left_end, right_end] = [start - end, end - start].map((wide) => (middle + wide / 2).toFixed(1));
        return `M${left_end},${top}H${right_end}V${foot}H${left_end}Z`;
      };
      return (at) => part.setAttribute("d", drawn.map((pill) => put_pill(at, pill)).join(""));
    });

  const ends_of = (plot) => plot._fullLayout.xaxis.range.map(plot._fullLayout.xaxis.r2l);
  const find = (plot) => {
    const axis = plot._fullLayout.xaxis;
    const moves = [marks, words, outlines, pills, ticks].flatMap((parts) => parts(plot, axis._offset, axis._length));
    return { plot, ends: ends_of(plot), moves };
  };

  /* What the next zoom will need is looked for while a reader rests: the first turn of a wheel need not. */
  let found = null;
  const look = (plot) =>
    (window.requestIdleCallback || setTimeout)(() => {
      if (!held && plot.isConnected && !page.vertical() && plot.data.length) found = find(plot);
    });
  page.watch = () => {
    const plot = page.plot();
    if (!plot || !plot.on) return void setTimeout(page.watch, 50); // its script is still to come
    if (plot.watched) return;
    plot.watched = true;
    plot.on("plotly_afterplot", () => {
      found = null;
      const moving = held && held.plot === plot;
      if (moving) release();
      enclose(plot);
      look(plot);
      if (moving && wanted) slide(plot, ...wanted);
    });
    enclose(plot);
    look(plot);
  };
  /** What was found while nothing happened, unless a reader has dragged it elsewhere since. */
  const known = (plot) => found && found.plot === plot && String(found.ends) === String(ends_of(plot));

  /** What was drawn anew stands where it was drawn. */
  const release = () => {
    for (const { part } of held.moves) {
      if (!part) continue;
      part.style.translate = "";
      part.classList.remove("beyond");
    }
    held = null;
  };

  /* What is carried past an end of the axis must not cover the heads of the lanes. That stands ready, as it is a change to
     all that is drawn; the mark of an event at an end is seen whole. */
  const SVG = "http://www.w3.org/2000/svg";
  const ROOM = 12; // px
  const enclose = (plot) => {
    const layer = plot.querySelector(".overplot > .xy");
    if (!layer || page.vertical()) return;
    const { xaxis, yaxis } = plot._fullLayout;
    let clip = plot.querySelector("#enclosure");
    if (!clip) {
      clip = plot.querySelector("defs").appendChild(document.createElementNS(SVG, "clipPath"));
      clip.id = "enclosure";
      clip.append(document.createElementNS(SVG, "rect"));
    }
    const box = { x: -ROOM, y: -ROOM, width: xaxis._length + 2 * ROOM, height: yaxis._length + 2 * ROOM };
    for (const [name, value] of Object.entries(box)) clip.firstChild.setAttribute(name, value);
    layer.setAttribute("clip-path", "url(#enclosure)");
  };

  /* A chart is taller than most windows: what is out of sight waits until it comes into it, or is drawn anew. */
  const BEYOND = 60; // px above and under the window
  const in_sight = (plot) => {
    const top = plot.getBoundingClientRect().top + plot._fullLayout.yaxis._offset;
    return ({ height }) => height === undefined || (top + height > -BEYOND && top + height < window.innerHeight + BEYOND);
  };
  const catch_up = () => {
    if (!held || !held.late) return;
    held.late();
    held.late = null;
  };
  for (const event of ["scroll", "resize"]) window.addEventListener(event, catch_up, { capture: true, passive: true });

  /** Show the range between two places on the axis, as Plotly counts them; what hovers is told too. */
  const slide = (plot, first, last) => {
    const axis = plot._fullLayout.xaxis;
    page.watch();
    const seen = in_sight(plot); // before anything is written
    if (!held || held.plot !== plot) held = known(plot) ? found : find(plot);
    const [from, to] = held.ends;
    const at = (px) => ((from + (px / axis._length) * (to - from) - first) / (last - first)) * axis._length;
    for (const move of held.moves) if (seen(move)) move(at);
    held.late = () => held.moves.filter((move) => !seen(move)).forEach((move) => move(at));
    axis.range = plot.layout.xaxis.range = [first, last].map(axis.l2r);
    axis.setScale();
  };

  /** Show a range of days at once, where the axis counts days. */
  page.slide = (plot, first, last) => {
    const { type, range } = plot._fullLayout.xaxis;
    if (type === "date" && plot.data.length) slide(plot, ...(range[0] < range[1] ? [first, last] : [last, first]));
  };

  /* All turns of the wheel between two frames are one. */
  let turned = null;
  const turn = (plot) => {
    const { factor, share } = turned;
    turned = null;
    const axis = plot._fullLayout.xaxis;
    const [first, last] = axis.range.map(axis.r2l);
    const least = axis.type === "date" ? DAY : 0.5;
    const by = Math.max(factor, least / Math.abs(last - first));
    const middle = first + (last - first) * share;
    wanted = [middle + (first - middle) * by, middle + (last - middle) * by];
    if (plot.querySelector(".hoverlayer").firstChild) window.Plotly.Fx.unhover(plot);
    slide(plot, ...wanted);
    page.rest(() => {
      wanted = null;
      return page.shown(plot);
    });
  };

  /** A turn of the wheel over the chart zooms around the pointer. */
  page.turned = (wheel) => {
    const ground = wheel.target.closest(".nsewdrag");
    const plot = wheel.currentTarget.querySelector(".js-plotly-plot");
    if (!ground || page.vertical() || !plot.data.length) return;
    wheel.preventDefault();
    const { left, width } = ground.getBoundingClientRect();
    const by = wheel.deltaY * (wheel.deltaMode ? 20 : 1); // some browsers count lines
    const factor = Math.exp(Math.min(Math.max(by, -20), 20) / 200);
    if (!turned) requestAnimationFrame(() => turn(plot));
    turned = { factor: factor * (turned ? turned.factor : 1), share: (wheel.clientX - left) / width };
  };
})();
