"""What courts and police do: charged, pleaded, found guilty, sentenced, freed, fled are kinds of their own."""

import pytest

from tests.telling import told

CASES = [
    pytest.param("en", "Brandt was charged with fraud ⟦on 3 May|2021-05-03⟧.", "charge", id="en-charge"),
    pytest.param("en", "Brandt pleaded guilty ⟦on 3 May|2021-05-03⟧.", "guilty-plea", id="en-guilty"),
    pytest.param("en", "Brandt pleaded not guilty ⟦on 3 May|2021-05-03⟧.", "not-guilty-plea", id="en-not-guilty"),
    pytest.param("en", "A jury found Brandt guilty ⟦on 3 May|2021-05-03⟧.", "conviction", id="en-conviction"),
    pytest.param("en", "Brandt was sentenced to five years ⟦on 3 May|2021-05-03⟧.", "sentencing", id="en-sentence"),
    pytest.param("en", "Brandt was released on bail ⟦on 3 May|2021-05-03⟧.", "release", id="en-bail"),
    pytest.param("en", "Brandt fled ⟦on 3 May|2021-05-03⟧.", "escape", id="en-escape"),
    pytest.param("en", "Koralle filed for bankruptcy ⟦on 3 May|2021-05-03⟧.", "bankruptcy", id="en-bankruptcy"),
    pytest.param("en", "Koralle withdrew its offer for Nordlicht ⟦on 3 May|2021-05-03⟧.", "withdrawal", id="en-withdrawal"),
    pytest.param("fr", "Brandt a plaidé coupable ⟦le 3 mai|2021-05-03⟧.", "guilty-plea", id="fr-guilty"),
    pytest.param("fr", "Brandt a été condamné à cinq ans de prison ⟦le 3 mai|2021-05-03⟧.", "sentencing", id="fr-sentence"),
    pytest.param("fr", "Brandt a pris la fuite ⟦le 3 mai|2021-05-03⟧.", "escape", id="fr-escape"),
    pytest.param("fr", "Koralle a déposé le bilan ⟦le 3 mai|2021-05-03⟧.", "bankruptcy", id="fr-bankruptcy"),
    pytest.param("vi", "Brandt nhận tội ⟦ngày 3/5/2021|2021-05-03⟧.", "guilty-plea", id="vi-guilty"),
    pytest.param("vi", "Brandt bị kết án 5 năm tù ⟦ngày 3/5/2021|2021-05-03⟧.", "sentencing", id="vi-sentence"),
    pytest.param("vi", "Brandt được tại ngoại ⟦ngày 3/5/2021|2021-05-03⟧.", "release", id="vi-bail"),
    pytest.param("vi", "Koralle nộp đơn xin bảo hộ phá sản ⟦ngày 3/5/2021|2021-05-03⟧.", "bankruptcy", id="vi-bankruptcy"),
    pytest.param("zh-Hans", "布兰特⟦5月3日|2021-05-03⟧认罪。", "guilty-plea", id="zh-guilty"),
    pytest.param("zh-Hans", "布兰特⟦5月3日|2021-05-03⟧被判处五年监禁。", "sentencing", id="zh-sentence"),
    pytest.param("zh-Hant", "布蘭特⟦5月3日|2021-05-03⟧獲准交保。", "release", id="zh-hant-bail"),
    pytest.param("zh-Hant", "布蘭特⟦5月3日|2021-05-03⟧棄保潛逃。", "escape", id="zh-hant-escape"),
    pytest.param("ar", "أقر براندت بالذنب ⟦في 3 مايو|2021-05-03⟧.", "guilty-plea", id="ar-guilty"),
    pytest.param("ar", "أدين براندت ⟦في 3 مايو|2021-05-03⟧.", "conviction", id="ar-conviction"),
    pytest.param("ar", "أفرج عن براندت ⟦في 3 مايو|2021-05-03⟧.", "release", id="ar-release"),
    pytest.param("ar", "أعلنت كورالي إفلاسها ⟦في 3 مايو|2021-05-03⟧.", "bankruptcy", id="ar-bankruptcy"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind"), CASES)
def test_kind(language: str, text: str, kind: str) -> None:
    assert [event.type for event in told(text, language)] == [kind]
