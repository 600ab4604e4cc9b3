"""One browser a process, whichever tests ask for it: Playwright runs once in each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

#: A shared machine is slow at times, and no test is one of speed.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def find_chromium() -> str | None:
    """The browser of this machine, None without one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def chromium() -> str:
    """The browser of this machine. Without one a test is skipped, in CI it is an error."""
    if path := find_chromium():
        return path
    told = "no Chromium is installed: sudo apt-get install chromium"
    if os.environ.get("CI"):
        pytest.fail(told)
    pytest.skip(told)


@pytest.fixture(scope="session")
def player() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(player: Playwright) -> Iterator[Browser]:
    """Debian's Chromium, or whichever this machine has."""
    browser = player.chromium.launch(executable_path=chromium(), args=list(FLAGS))
    yield browser
    browser.close()
