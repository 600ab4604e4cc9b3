"""The landmark that language files' examples are told relative to, as saga.toml would name it."""

from datetime import date

from timeline.model import Landmark

INAUGURATION = Landmark(
    landmark_id="inauguration",
    start=date(2025, 1, 20),
    end=date(2025, 1, 20),
    names={
        "en": ("the inauguration",),
        "fr": ("l'investiture", "investiture"),
        "vi": ("lễ nhậm chức",),
        "zh-Hans": ("就职典礼",),
        "zh-Hant": ("就職典禮",),
        "ar": ("حفل التنصيب", "التنصيب"),
    },
)
