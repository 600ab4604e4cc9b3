"""One warm Chromium for the process: pictures go through it one after another, and it comes back when it dies."""

from __future__ import annotations

import asyncio
import atexit
import base64
import contextlib
import logging
import os
import signal
import tempfile
import threading
from collections.abc import Callable, Coroutine, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido, PageGenerator
from kaleido._kaleido_tab import JavascriptError, KaleidoError

from timeline.errors import ExportError, one_line
from timeline.publishing.fonts import write_fontconfig

Format = Literal["png", "svg"]
Figure = Mapping[str, Any]
_Result = TypeVar("_Result")
_Job = Callable[[Any], Coroutine[Any, Any, bytes]]

_PATH_VARIABLE = "BROWSER_PATH"
TIMEOUT_S = 30.0
#: A start reads the fonts and plotly.js; on a busy machine that takes a while.
START_TIMEOUT_S = 60.0
#: More pictures than this waiting means that nobody will see the last of them in time.
MAX_WAITING = 100
#: After so many pictures Chromium is started afresh, so that what it leaks stays bounded.
PICTURES_A_CHROMIUM = 300

#: Kaleido loads its page anew after each picture, which takes as long as the picture; so often is enough.
_PICTURES_A_PAGE = 30

_QUIET = (
    "--disable-background-networking", "--disable-default-apps", "--disable-domain-reliability",
    "--disable-client-side-phishing-detection", "--disable-features=Translate,OptimizationHints,MediaRouter",
    "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none",
    "--force-color-profile=srgb",
)  # fmt: skip


class _Quiet(Chromium):
    """Chromium that reads the program's own fonts and asks nothing of the network."""

    fontconfig: Path

    def get_cli(self) -> Sequence[str]:
        return [*super().get_cli(), *_QUIET]

    def get_env(self) -> MutableMapping[str, str]:
        return {**super().get_env(), "FONTCONFIG_FILE": str(self.fontconfig)}


#: Letters stand where the font wants them, not on whole pixels: even spacing in print, whole words in a PDF.
_PRECISE = """<head><script>(() => {
    const write = XMLSerializer.prototype.serializeToString;
    XMLSerializer.prototype.serializeToString = function (node) {
        if (node.style) node.style.textRendering = "geometricPrecision";
        return write.call(this, node);
    };
})()</script>"""


class _Page(PageGenerator):  # type: ignore[misc]
    """Kaleido's page without MathJax, which would be fetched and would take "$97 … $40" for a formula."""

    header = PageGenerator.header.replace("<head>", _PRECISE)

    def __init__(self) -> None:
        super().__init__(mathjax=False)


class _Kaleido(Kaleido):  # type: ignore[misc]
    """Kaleido that keeps its page, with plotly.js in it, from one picture to the next."""

    _returned = 0

    async def _return_kaleido_tab(self, tab: Any) -> None:  # noqa: ANN401 - Kaleido has no types
        self._returned += 1
        if self._returned % _PICTURES_A_PAGE == 0:
            await super()._return_kaleido_tab(tab)
        else:
            await self.tabs_ready.put(tab)


def find_chromium() -> str | None:
    """The path of a Chrome or Chromium: what BROWSER_PATH names, else the first found; None without any."""
    named = os.environ.get(_PATH_VARIABLE)
    if named:
        return named if Path(named).is_file() else None
    return Chromium.find_browser(skip_local=False)


class Exporter:
    """A queue of pictures in front of one Chromium, started by the first of them. Safe from any thread."""

    def __init__(self, *, timeout_s: float = TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._browser: Any = None
        self._drawn = 0
        self._waiting = 0
        self._folder = tempfile.TemporaryDirectory(prefix="timeline-fonts-")
        self._loop = asyncio.new_event_loop()
        self._turn = asyncio.Lock()  # first come, first served
        self._thread = threading.Thread(target=self._loop.run_forever, name="exporter", daemon=True)
        self._thread.start()

    @property
    def process_id(self) -> int | None:
        """The process group of the running Chromium; None when none is running."""
        return self._browser.subprocess.pid if self._browser else None

    @property
    def waiting(self) -> int:
        """How many pictures are asked for and not yet drawn."""
        return self._waiting

    def render(self, figure: Figure, *, form: Format, width_px: float, height_px: float, scale: float = 1) -> bytes:
        """The figure as a PNG or an SVG. Raises ExportError: no Chromium, no answer, a figure that is none.

        A Chromium that died or does not answer within the time is stopped, started and asked once more.
        """
        options = {"format": form, "width": width_px, "height": height_px, "scale": scale}
        return self._run(self._in_turn(lambda browser: browser.calc_fig(figure, options)))

    def print_pdf(self, page: str) -> bytes:
        """An HTML page, which says how large it is, as a PDF of one page. Raises ExportError as ``render``."""
        return self._run(self._in_turn(lambda browser: _print(browser, page)))

    def close(self) -> None:
        """Stop Chromium and the queue; a second call does nothing."""
        if self._loop.is_closed():
            return
        with contextlib.suppress(ExportError):
            self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)
        if not self._thread.is_alive():
            self._loop.close()
        self._folder.cleanup()

    async def _end(self) -> None:
        await self._stop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:  # Kaleido's own: a watchdog, readers of the pipe
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _run(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        if self._loop.is_closed():
            work.close()
            raise ExportError("the exporter is closed", "picture", "start the program again")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _in_turn(self, job: _Job) -> bytes:
        if self._waiting >= MAX_WAITING:
            fault = ExportError(f"{MAX_WAITING} pictures are waiting", "picture", "try again in a minute")
            raise fault.told("fault_busy")
        self._waiting += 1
        try:
            async with self._turn:
                return await self._attempt(job)
        finally:
            self._waiting -= 1

    async def _attempt(self, job: _Job) -> bytes:
        fault: BaseException | None = None
        for _ in range(2):
            try:
                await self._start()
                return await _within(job(self._browser), self._timeout_s)
            except (KaleidoError, JavascriptError) as refusal:
                raise ExportError(f"plotly.js refuses it: {one_line(refusal)[:200]}", "picture") from refusal
            except ExportError:
                raise
            except Exception as death:  # whatever a dead browser makes of a call: a dozen kinds of error
                fault = death
                await self._stop()
        raise ExportError(
            f"Chromium does not answer ({_first_words(fault)})", "picture", "try again, or a smaller picture"
        ).told("fault_browser") from fault

    async def _start(self) -> None:
        if self._browser and self._drawn < PICTURES_A_CHROMIUM and self._browser.subprocess.poll() is None:
            self._drawn += 1
            return
        await self._stop()
        path = find_chromium()
        if path is None and (named := os.environ.get(_PATH_VARIABLE)):
            raise ExportError("no such file", f"{_PATH_VARIABLE}={named}", "name a Chrome or Chromium, or unset it")
        if path is None:
            raise ExportError(
                "no Chrome or Chromium is installed", "picture",
                "install one (Debian: apt install chromium; anywhere: kaleido_get_chrome), or name it in BROWSER_PATH",
            ).told("fault_chromium")  # fmt: skip
        self._browser = self._new(path)
        await _within(self._browser.open(), START_TIMEOUT_S)
        self._drawn = 1

    def _new(self, path: str) -> Any:  # noqa: ANN401 - Kaleido has no types
        logging.getLogger("choreographer").setLevel(logging.CRITICAL)  # a death is told as ExportError
        own = type("_Own", (_Quiet,), {"fontconfig": write_fontconfig(Path(self._folder.name))})
        # --no-sandbox is choreographer's default and what a container and root need. The page is Kaleido's
        # own, its data a figure whose text is escaped, and no name resolves.
        return _Kaleido(n=1, timeout=None, page_generator=_Page(), path=path, browser_cls=own)

    async def _stop(self) -> None:
        browser, self._browser = self._browser, None
        if browser is None or not hasattr(browser, "subprocess"):
            return
        with contextlib.suppress(Exception):  # a browser that hangs: then the group is killed below
            await _within(browser.close(), 5)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(browser.subprocess.pid, signal.SIGKILL)
        browser.subprocess.poll()


async def _print(browser: Any, page: str) -> bytes:  # noqa: ANN401 - Kaleido has no types
    tab = await browser.create_tab("about:blank")
    try:
        tree = await _ask(tab, "Page.getFrameTree")
        frame = tree["frameTree"]["frame"]["id"]
        await _ask(tab, "Page.setDocumentContent", frameId=frame, html=page)
        await _ask(tab, "Runtime.evaluate", expression="document.fonts.ready.then(() => 1)", awaitPromise=True)
        printed = await _ask(
            tab, "Page.printToPDF", printBackground=True, preferCSSPageSize=True, pageRanges="1",
            generateTaggedPDF=False,
        )  # fmt: skip
        return base64.b64decode(printed["data"])
    finally:
        await tab.close()


async def _ask(tab: Any, command: str, **parameters: Any) -> Any:  # noqa: ANN401 - an answer of DevTools
    answer = await tab.send_command(command, params=parameters)
    if "error" in answer:
        raise KaleidoError(525, answer["error"].get("message", command))
    return answer["result"]


async def _within(work: Coroutine[Any, Any, _Result], seconds: float) -> _Result:
    """What ``work`` gives, or TimeoutError. Not asyncio.wait_for, which waits for a hanging clean-up as well."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=seconds)
    if not done:
        task.cancel()
        raise TimeoutError(f"no answer in {seconds:.0f} s")
    if task.cancelled():  # how choreographer tells those who wait that the browser is gone
        raise ConnectionError("it went away")
    return task.result()


def _first_words(death: BaseException | None) -> str:
    """What the death of a browser says first: choreographer goes on with advice for programmers."""
    said = str(death.args[0]) if death and death.args else type(death).__name__
    return " ".join(said.split())[:200]


_shared: Exporter | None = None
_owner = 0
_guard = threading.Lock()


def shared() -> Exporter:
    """The exporter of this process (each fork has its own), stopped at exit."""
    global _shared, _owner
    with _guard:
        if _shared is None or _owner != os.getpid():
            _shared, _owner = Exporter(), os.getpid()
            atexit.register(_shared.close)
        return _shared
