"""A real server, a real browser: each test gets a page whose console and network are watched."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, expect
from waitress import wasyncore
from waitress.server import create_server

from tests.browser import story
from tests.conftest import FLAGS, chromium
from timeline.extraction import name_index
from timeline.saga import NO_SAGA
from timeline.web import create_app
from timeline.web.state import default_state

TITLE = "Two harbours and a ferry line"
TITLES = {"en": TITLE, "fr": "Deux ports et une ligne de ferry"}
SHOTS = Path(__file__).resolve().parents[2] / "build" / "screenshots"
#: A shared machine is slow at times; conditions are waited for, never slept for.
PATIENCE_MS = 45_000

DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 1000}, "locale": "en-GB", "accept_downloads": True}
CLIPBOARD = ["clipboard-read", "clipboard-write"]

#: Counts what a page asks of its server and what it does after a short while, so that a test can wait until neither is
#: to come.
COUNTING = """(() => {
    const [ask, later, never] = [window.fetch, window.setTimeout, window.clearTimeout];
    const asked = (window.asked = { open: 0, calm: 0, soon: new Set() });
    window.fetch = (...parts) => {
        asked.open += 1;
        return ask(...parts).finally(() => Object.assign(asked, { open: asked.open - 1, calm: 0 }));
    };
    window.setTimeout = (act, delay, ...parts) => {
        if (typeof act !== 'function' || delay > 200) return later(act, delay, ...parts);
        const timer = later((...given) => { asked.soon.delete(timer); act(...given); }, delay, ...parts);
        asked.soon.add(timer);
        return timer;
    };
    window.clearTimeout = (timer) => { asked.soon.delete(timer); never(timer); };
    document.fonts.addEventListener('loadingdone', () => (asked.calm = 0)); // the chart is drawn once more
    const count = () => {
        asked.calm = asked.open || asked.soon.size ? 0 : asked.calm + 1;
        requestAnimationFrame(count);
    };
    count();
})();"""
#: True when no callback is under way, no script waits for the end of a pause and the fonts are there.
#: Frames are counted, not time: a page that is kept from its work draws none.
SETTLED = """() => window.asked.calm > 5
    && !document.querySelector('[data-dash-is-loading]') && document.fonts.status === 'loaded'"""

expect.set_options(timeout=PATIENCE_MS)


class Server:
    """The app on a free port of this machine, until it is closed."""

    def __init__(self, table: pd.DataFrame, **options: Any) -> None:
        app = create_app(table, **{"title": TITLE, "names": name_index(NO_SAGA), **options})
        self._server = create_server(app.server, host="127.0.0.1", port=free_port(), threads=8)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.effective_port}/"

    def close(self) -> None:
        wasyncore.close_all(self._server._map, ignore_all=True)  # a browser keeps its connections open
        self._server.task_dispatcher.shutdown(timeout=1)
        self._thread.join(timeout=10)

    def _run(self) -> None:
        with contextlib.suppress(OSError, ValueError):  # its sockets are closed under it: that is how it ends
            self._server.run()


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def site() -> Iterator[Server]:
    """The made-up story in six languages."""
    server = Server(story.table(), title=TITLES, extract=lambda paths: story.read(list(paths)))
    yield server
    server.close()


@dataclass
class Watch:
    """What a page said on its console and asked of which hosts."""

    console: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def request(self, request: Request) -> None:
        if urlsplit(request.url).hostname not in ("127.0.0.1", None):
            self.strangers.append(request.url)


@dataclass
class Visit:
    """A page on the site, and how to open it at an address."""

    page: Page
    site: Server
    watch: Watch

    def __post_init__(self) -> None:
        self.page.add_init_script(COUNTING)

    def open(self, query: str = "") -> Page:
        """Open the page and wait until the timeline, the list and the table are there."""
        self.page.goto(self.site.url + query)
        self.ready()
        return self.page

    def begin(self, **changes: object) -> Page:
        """The page as it is when it opens, but for ``changes``."""
        self.change(**{**default_state(), **changes})
        return self.page

    def ready(self) -> None:
        self.page.wait_for_selector("#chart .main-svg")
        self.page.wait_for_selector("#event-list [role=option]", state="attached")
        self.settled()

    def settled(self) -> None:
        """Wait until the page has done what it was asked."""
        self.page.wait_for_function(SETTLED)

    def calm(self) -> None:
        """Wait as ``settled`` does, from now on: for what a script is about to notice."""
        self.page.evaluate("window.asked.calm = 0")
        self.settled()

    def change(self, **changes: object) -> None:
        """Change the page's state as its own parts do, and wait."""
        script = "(changes) => { window.timeline.change(changes); window.asked.calm = 0; }"
        self.page.evaluate(script, changes)
        self.settled()


@pytest.fixture(scope="session")
def desktop(player: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One profile on disk for all tests: scripts are fetched and compiled once; each test starts without a session."""
    context = player.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("profile"), executable_path=chromium(), args=list(FLAGS),
        **DESKTOP,
    )  # fmt: skip
    context.grant_permissions(CLIPBOARD)
    yield context
    context.close()


@pytest.fixture(scope="session")
def handset(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="en-GB", has_touch=True, is_mobile=True, device_scale_factor=2
    )
    yield context
    context.close()


@pytest.fixture
def visit(desktop: BrowserContext, site: Server) -> Iterator[Visit]:
    yield from watched(desktop, site)


@pytest.fixture(scope="module")
def reader(browser: Browser, site: Server) -> Iterator[Visit]:
    """A page that stays open from one test to the next: each begins with ``begin``, and leaves no decision.

    In a profile of its own: the pages of one profile are told of each other's session, and so of its decisions.
    """
    context = browser.new_context(**DESKTOP)
    context.grant_permissions(CLIPBOARD)
    for visit in watched(context, site):
        visit.open("?lang=en")
        yield visit
    context.close()


@pytest.fixture(scope="module")
def phone(handset: BrowserContext, site: Server) -> Iterator[Visit]:
    """A page on a phone that stays open from one test to the next."""
    for visit in watched(handset, site):
        visit.open()
        yield visit


def watched(context: BrowserContext, site: Server) -> Iterator[Visit]:
    """A fresh page; when the test is done, its console is empty and no request left this machine."""
    page, watch = context.new_page(), Watch()
    page.set_default_timeout(PATIENCE_MS)
    page.on("console", lambda said: watch.console.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda fault: watch.console.append(f"error: {fault}"))
    page.on("request", watch.request)
    yield Visit(page, site, watch)
    page.evaluate("localStorage.clear()")
    page.close()
    assert watch.console == [], "the console is not empty"
    assert watch.strangers == [], "a request left this machine"


@pytest.fixture
def shot() -> Callable[[Page, str], Path]:
    """Writes a picture of the page for people to look at."""

    def write(page: Page, name: str) -> Path:
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        page.screenshot(path=path, full_page=True, animations="disabled")
        return path

    return write
