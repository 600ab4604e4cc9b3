"""Amounts in all scripts and scales."""

from __future__ import annotations

import pytest

from tests.telling import told
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import tongue

AMOUNTS = [
    pytest.param("en", "a $97.4 billion bid", 97.4e9, "USD", id="en-sign-scale"),
    pytest.param("en", "US$1,500,000", 1.5e6, "USD", id="en-thousands"),
    pytest.param("en", "$500bn", 500e9, "USD", id="en-bn"),
    pytest.param("en", "in 2022 for $1.1 billion", 1.1e9, "USD", id="en-no-year"),
    pytest.param("en", "a billion dollars", 1e9, "USD", id="en-no-number"),
    pytest.param("en", "€3.5 million", 3.5e6, "EUR", id="en-euro"),
    pytest.param("en", "between $5 million and $10 million", None, "USD", id="en-range"),
    pytest.param("en", "hundreds of millions of dollars", None, "USD", id="en-vague"),
    pytest.param("fr", "1 milliard de dollars", 1e9, "USD", id="fr-milliard"),
    pytest.param("fr", "97,4 milliards de dollars", 97.4e9, "USD", id="fr-comma"),
    pytest.param("fr", "12 500 euros", 12500.0, "EUR", id="fr-space"),
    pytest.param("vi", "97,4 tỷ đô la", 97.4e9, "USD", id="vi-comma"),
    pytest.param("vi", "9.74 tỷ USD", 9.74e9, "USD", id="vi-point"),
    pytest.param("vi", "chi 44 tỷ USD thâu tóm", 44e9, "USD", id="vi-amid-a-clause"),
    pytest.param("vi", "3,5 triệu Mỹ kim", 3.5e6, "USD", id="vi-as-said-abroad"),
    pytest.param("vi", "2.75 tỷ MK", 2.75e9, "USD", id="vi-as-written-abroad"),
    pytest.param("vi", "200.000 USD", 200_000.0, "USD", id="vi-thousands"),
    pytest.param("zh-Hans", "970亿美元", 97e9, "USD", id="zh"),
    pytest.param("zh-Hant", "17.5 萬美元", 175_000.0, "USD", id="zh-hant"),
    pytest.param("zh-Hant", "2億5000萬美元", 250e6, "USD", id="zh-two-scales"),
    pytest.param("zh-Hans", "三百亿美元", 30e9, "USD", id="zh-numerals"),
    pytest.param("zh-Hant", "一億兩千五百萬美元", 125e6, "USD", id="zh-two-scales-in-words"),
    pytest.param("zh-Hant", "4萬2000美元", 42e3, "USD", id="zh-a-scale-and-the-rest"),
    pytest.param("zh-Hans", "4.52亿美元", 452e6, "USD", id="zh-no-broken-cents"),
    pytest.param("zh-Hant", "5000 萬至 1 億美元", None, "USD", id="zh-range"),
    pytest.param("zh-Hans", "数亿美元", None, "USD", id="zh-vague"),
    pytest.param("zh-Hans", "1.2万亿元", 1.2e12, "CNY", id="zh-yuan"),
    pytest.param("ar", "500 مليار دولار", 500e9, "USD", id="ar"),
    pytest.param("ar", "٩٧٫٤ مليار دولار", 97.4e9, "USD", id="ar-own-digits"),
    pytest.param("ar", "ملياري دولار", 2e9, "USD", id="ar-dual"),
]


@pytest.mark.parametrize(("language", "text", "value", "currency"), AMOUNTS)
def test_amount(language: str, text: str, value: float | None, currency: str) -> None:
    (amount,) = tongue(language).purse.find(fold_word(text))
    assert (amount.value, amount.currency) == (pytest.approx(value) if value else None, currency)


@pytest.mark.parametrize(
    "text", ["in 2015 it had 300 people", "version 4.5", "24/7", "5 per cent", "left in 1968 and won the cup"]
)
def test_numbers_without_a_currency_are_no_money(text: str) -> None:
    assert tongue("en").purse.find(text) == []


def test_each_amount_stays_with_its_own_date() -> None:
    text = (
        "Koralle raised $5 million ⟦in 2019|2019-01-01|2019-12-31⟧ and bought Nordlicht for $70 million "
        "⟦in 2021|2021-01-01|2021-12-31⟧."
    )
    assert [event.amount_usd for event in told(text, "en")] == [5e6, 70e6]


def test_other_currencies_are_text_only() -> None:
    (event,) = told("Koralle raised 12 million euros ⟦in 2019|2019-01-01|2019-12-31⟧.", "en")
    assert (event.amount_usd, event.amount_text) == (None, "12 million euros")


def test_a_price_said_behind_another_has_its_currency() -> None:
    text = "2023年5月，软银投资20亿美元，公司估值达到470亿。用户有3亿。"
    assert [(one.value, one.currency) for one in tongue("zh").purse.find(fold_word(text))] == [
        (20e8, "USD"),
        (470e8, "USD"),
    ]


def test_a_sum_without_a_number_is_not_that_of_the_next_clause() -> None:
    text = "Koralle invested hundreds of millions of dollars ⟦in May|2021-05-01|2021-05-31⟧, and spoke of $1 billion."
    event = told(text, "en")[0]
    assert (event.amount_usd, event.amount_text) == (None, "hundreds of millions of dollars")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Koralle offered $120 a share, or about $14.5 billion, for Nordlicht ⟦on 3 May 2021|2021-05-03|2021-05-03⟧."),
        ("fr", "Koralle a offert 120 dollars par action, soit 14,5 milliards de dollars, pour Nordlicht ⟦le 3 mai 2021|2021-05-03|2021-05-03⟧."),
        ("zh-Hans", "⟦2021年5月3日|2021-05-03|2021-05-03⟧，Koralle向Nordlicht提出收购要约，每股120美元，总价约145亿美元。"),
        ("zh-Hant", "⟦2021年5月3日|2021-05-03|2021-05-03⟧，Koralle以每股 120 美元、總額 145 億美元（約新台幣 4,300 億元）收購Nordlicht。"),
        ("vi", "⟦Ngày 3/5/2021|2021-05-03|2021-05-03⟧, Koralle đề nghị mua Nordlicht với giá 120 USD một cổ phiếu, tổng cộng 14,5 tỷ USD."),
        ("en", "Koralle bought Nordlicht for 13.4 billion euros ($14.5 billion) ⟦on 3 May 2021|2021-05-03|2021-05-03⟧."),
    ],
)  # fmt: skip
def test_the_price_of_a_share_is_not_that_of_a_company(language: str, text: str) -> None:
    assert 14.5e9 in [event.amount_usd for event in told(text, language)]


DOLLARS = {
    "en": "Ostra cost $20 million and Velm $30 million. ",
    "fr": "Ostra a coûté 20 millions de dollars et Velm 30 millions de dollars. ",
    "vi": "Ostra có giá 20 triệu USD, Velm có giá 30 triệu USD. ",
    "zh-Hans": "奥斯特拉价值2000万美元，维尔姆价值3000万美元。",
    "zh-Hant": "奧斯特拉價值2000萬美元，維爾姆價值3000萬美元。",
    "ar": "كلفت أوسترا 20 مليون دولار وفيلم 30 مليون دولار. ",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Its owner put 4 billion into the port."),
        ("en", "A first offer of 4 billion, made in May, failed."),
        ("fr", "Son patron y a placé 4 milliards le 3 mai."),
        ("fr", "Il annonce 4 milliards de charges."),
        ("vi", "Ông chủ rót 4 tỷ vào cảng."),
        ("zh-Hans", "老板再投资约40亿。"),
        ("zh-Hant", "老闆再投資約40億，"),
        ("ar", "واستثمر صاحبها 4 مليارات في الميناء."),
    ],
)
def test_a_large_number_in_a_text_of_dollars_is_dollars(language: str, text: str) -> None:
    *_, last = tongue(language).purse.find(fold_word(DOLLARS[language] + text))
    assert (last.dollars, last.bare) == (4e9, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It has 4 billion users in Asia."),
        ("en", "Some 4 million people came."),
        ("fr", "Le site compte 4 milliards d'utilisateurs."),
        ("fr", "Il y avait 4 millions de spectateurs."),
        ("vi", "Mạng có 4 tỷ người dùng."),
        ("zh-Hans", "该网站有40亿用户。"),
        ("zh-Hant", "港口有400萬居民。"),
        ("ar", "للموقع 4 مليارات مستخدم."),
    ],
)
def test_what_is_counted_in_a_text_of_dollars_is_no_money(language: str, text: str) -> None:
    assert not any(one.bare for one in tongue(language).purse.find(fold_word(DOLLARS[language] + text)))


def test_a_number_in_a_text_of_several_currencies_has_none() -> None:
    text = "Ostra cost $20 million, Velm €30 million and Brask £9 million. Its owner put 4 billion into the port."
    assert not any(one.bare for one in tongue("en").purse.find(fold_word(text)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Koralle paid 3 billion francs, or about $3.2 billion"),
        ("fr", "Koralle a payé 3 milliards de francs, soit quelque 3,2 milliards de dollars"),
        ("vi", "Koralle trả 3 tỷ franc, tương đương 3,2 tỷ USD"),
        ("zh-Hans", "科拉勒支付30亿瑞士法郎，约合32亿美元"),
        ("zh-Hant", "科拉勒支付30億瑞士法郎，約合32億美元"),
        ("ar", "دفعت كورالي 3 مليارات يورو، أي نحو 3.2 مليار دولار"),
    ],
)
def test_a_sum_told_in_two_currencies_is_its_dollars(language: str, text: str) -> None:
    assert [one.dollars for one in tongue(language).purse.find(fold_word(text))] == [3.2e9]
