/* What a reader must know of the server: that it does not answer, or is reading what was sent. */
(() => {
  "use strict";
  const page = (window.timeline = window.timeline || {});

  /* Dash tells its console alone that a request failed. */
  const ask = window.fetch;
  const reached = (whether) => document.documentElement.classList.toggle("unreached", !whether);
  window.fetch = async (...parts) => {
    try {
      const answer = await ask(...parts);
      reached(answer.status < 500);
      return answer;
    } catch (fault) {
      reached(false);
      throw fault;
    }
  };

  /* The address and the server hold all that a reader did: a page that is loaded anew is where it was. */
  document.addEventListener("click", (click) => {
    if (!click.target.closest("#unreached button")) return;
    window.fetch(location.href, { method: "HEAD" }).then(
      (answer) => answer.ok && location.reload(),
      () => {}
    );
  });

  const notice = (children) => window.dash_clientside.set_props("upload-status", { children });
  document.addEventListener("click", (click) => {
    const button = click.target.closest("#upload-status button");
    if (!button) return;
    if (button.dataset.sources) page.only(JSON.parse(button.dataset.sources));
    else notice("");
  });

  /** Articles that a reader chose: which are being read, or which the page refuses without sending them. */
  const chosen = (files, { refused, reading, close, accept, size }) => {
    const fits = ({ name, size: bytes }) => bytes <= Number(size) && accept.split(",").some((end) => name.toLowerCase().endsWith(end));
    const wrong = files.filter((file) => !fits(file));
    const named = (wrong.length ? wrong : files).map((file) => file.name).join(", ");
    const said = (wrong.length ? refused : reading).replace(/\{files?\}/, () => named);
    const props = { className: "closing", type: "button", "aria-label": close };
    const button = { type: "Button", namespace: "dash_html_components", props };
    notice([said, ...(wrong.length ? [button] : [])]);
  };
  const listen = (event, files) =>
    document.addEventListener(
      event,
      (happened) => {
        const frame = happened.target.closest && happened.target.closest(".upload-frame");
        const found = frame ? Array.from(files(happened) || []) : [];
        if (found.length) chosen(found, frame.dataset);
      },
      true
    );
  listen("change", (change) => change.target.files);
  listen("drop", (drop) => drop.dataTransfer && drop.dataTransfer.files);
})();
