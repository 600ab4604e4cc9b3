"""How many characters a second become events, dates given, per language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.telling import unmarked
from timeline.events import find_events
from timeline.extraction import name_index
from timeline.model import Source
from timeline.saga import NO_SAGA

TELLING = {
    "en": "⟦In May 2021|2021-05-01|2021-05-31⟧ Ada Brandt founded Nordlicht with $40 million from Omar Said. She left the board "
    "two years later, and Koralle offered to buy the company. “We are not for sale,” Brandt wrote to Koralle in a letter.\n\n",
    "fr": "⟦En mai 2021|2021-05-01|2021-05-31⟧, Ada Brandt a fondé Nordlicht avec 40 millions de dollars d'Omar Said. Elle a quitté "
    "le conseil d'administration deux ans plus tard, et Koralle a proposé de racheter l'entreprise.\n\n",
    "vi": "⟦Tháng 5 năm 2021|2021-05-01|2021-05-31⟧, bà Ada Brandt thành lập Nordlicht với 40 triệu USD từ ông Omar Said. Bà rời hội "
    "đồng quản trị, và Koralle đề nghị mua lại công ty này.\n\n",
    "zh-Hans": "⟦2021年5月|2021-05-01|2021-05-31⟧,艾达·布兰特创立了诺德利希特,奥马尔·赛义德投资4000万美元。两年后她离开了董事会,"
    "科拉勒提出收购该公司。布兰特在一封信中写道:“我们不出售。”\n\n",
    "ar": "أسست آدا براندت شركة نوردليخت ⟦في مايو 2021|2021-05-01|2021-05-31⟧ بتمويل قدره 40 مليون دولار من عمر سعيد. وغادرت مجلس "
    "الإدارة، ثم عرضت كورالي شراء الشركة. وكتبت براندت في رسالة أن الشركة ليست للبيع.\n\n",
}
CHARACTERS = 60_000


OTHERS = [pytest.param(tag, marks=pytest.mark.long) for tag in TELLING if tag != "en"]


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_find_events(benchmark: Callable[..., Any], language: str) -> None:
    text, mentions = unmarked(TELLING[language] * (CHARACTERS // len(TELLING[language])))
    names = name_index(NO_SAGA)
    source = Source(source_id="t", text=text, language=language)
    find_events(source, mentions[:1], names)
    events = benchmark.pedantic(find_events, (source, mentions, names), rounds=3)
    if hasattr(benchmark, "extra_info") and getattr(benchmark, "stats", None):
        benchmark.extra_info["bytes_per_second"] = round(len(text.encode()) / benchmark.stats["min"])
    assert events
