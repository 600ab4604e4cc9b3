"""The ids of the page's parts: Python's callbacks, the scripts in assets and the browser tests agree on them."""

from __future__ import annotations

# Stores: what the page knows.
ADDRESS = "address"
STATE = "state"
SESSION = "session"
REVISION = "revision"
LANGUAGE = "language"
SIZE = "size"
VIEW = "view"
FILTER = "filter"
SELECTED = "selected"
TAB = "tab"
CURSOR = "cursor"
DECISION = "decision"
SPEC = "spec"
DOWNLOAD = "download"

# The page.
DIRECTION = "direction"
SCHEME = "scheme"
PAGE = "page"
NOTICES = "notices"
LIVE = "live"
READER = "reader"
THEME = "theme"
COPY_LINK = "copy-link"
EXPORT = "export"
UPLOAD = "upload"
UPLOAD_STATUS = "upload-status"
DATA_MENU = "data-menu"

# Filters.
SOURCES = "filter-sources"
LANGUAGES = "filter-languages"
PEOPLE = "filter-people"
KINDS = "filter-kinds"
PRECISIONS = "filter-precisions"
SEARCH = "filter-search"
CLEAR = "filter-clear"
COUNT = "count"

# The chart.
CHART_FRAME = "chart-frame"
CHART = "chart"
OVERVIEW = "overview"
GROUPING = "grouping"
LAYOUT = "layout"
SPACING = "spacing"
ZOOM_IN = "zoom-in"
ZOOM_OUT = "zoom-out"
FIT = "fit"
LANES = "lanes"
LANES_BODY = "lanes-body"
EVENT_LIST = "event-list"
EMPTY = "empty"

# Details, table, comparison.
DETAILS = "details"
DETAILS_BODY = "details-body"
TABS = "tabs"
GRID = "grid"
COVERAGE = "coverage"
DISPUTES = "disputes"
LAG = "lag"
LAG_WORDS = "lag-words"

# The export studio.
STUDIO = "studio"
PICTURE = "picture"
PREVIEW = "preview"
FAULT = "picture-fault"
