"""What happens when a reader does something: each callback is a thin line to a pure function."""

from __future__ import annotations

import dash

from timeline.web.charts import register_chart
from timeline.web.host import Host
from timeline.web.pages import register_page
from timeline.web.picturing import register_studio
from timeline.web.scripts import register_scripts
from timeline.web.tables import register_tables
from timeline.web.work import register_work


def register(app: dash.Dash, host: Host) -> None:
    """Give the app its callbacks."""
    register_scripts(app)
    register_page(app, host)
    register_chart(app, host)
    register_tables(app, host)
    register_work(app, host)
    register_studio(app, host.shelf)
