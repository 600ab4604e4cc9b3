"""A telling is read as a whole: one date taken wrongly must not take the next ones with it."""

from datetime import date

import pytest

from timeline.dates import find_dates

PUBLISHED = date(2024, 3, 20)
TELLINGS = [
    pytest.param(
        "en",
        "On 21 February 2018 she left. About a year later the yard launched a boat, the following month it bought "
        "another, and in July it sold both.",
        ["2018-02-21", "2019", "2019-03", "2019-07"],
        id="a-month-is-counted-from-the-month-that-a-year-later-comes-to",
    ),
    pytest.param(
        "vi",
        "Ngày 21/2/2018, bà rời xưởng; một năm sau, bà viết rằng mình không đồng ý. Cùng tháng đó, xưởng hạ thủy tàu mới.",
        ["2018-02-21", "2019", "2019-02"],
        id="the-month-that-a-year-later-comes-to",
    ),
    pytest.param(
        "zh-Hant",
        "船廠在2022年11月開張，隔年2月她公開批評船廠。接下來那個月，他買下了兩艘船。",
        ["2022-11", "2023-02", "2023-03"],
        id="the-month-that-comes-next",
    ),
    pytest.param(
        "zh-Hant",
        "衝突自2022年12月開始，同月20日強行三讀，元旦喊出罷免，2月3日各地送件。",
        ["2022-12", "2022-12-20", "2023-01-01", "2023-02-03"],
        id="a-sentence-goes-on-over-the-turn-of-the-year",
    ),
    pytest.param(
        "en",
        "The volcano erupted on Monday. The alert had been raised three weeks before. Pilots flew in that afternoon.",
        ["2024-03-18", "2024-02-26", "2024-03-18"],
        id="what-had-been-weeks-before-is-no-that-afternoon",
    ),
    pytest.param(
        "en",
        "He won on Sunday. The last title had come on 3 July 1936. His next tournament is in April.",
        ["2024-03-17", "1936-07-03", "2024-04"],
        id="the-next-one-is-to-come",
    ),
    pytest.param(
        "zh-Hans",
        "2022年10月25日，新首相上任。按规定，新一届议会定于9日开会。",
        ["2022-10-25", "2024-04-09"],
        id="what-is-due-on-a-day-that-has-passed-is-seen-from-now",
    ),
    pytest.param(
        "zh-Hant",
        "補償條例1995年4月公布，兩年半後施行。家屬上月捐出遺書，四月底展出。",
        ["1995-04", "1997-10", "2024-02", "2024-04"],
        id="a-month-is-of-the-year-that-its-sentence-counts-from",
    ),
    pytest.param(
        "zh-Hant",
        "2020年10月7日戰爭爆發，下個月海運緊張，11月19日一艘貨輪遭劫。",
        ["2020-10-07", "2020-11", "2020-11-19"],
        id="a-next-month-of-the-telling",
    ),
    pytest.param(
        "zh-Hans",
        "2022年4月29日，公司未能披露年报，5月4日起停牌，两个月后复牌。",
        ["2022-04-29", "2022-05-04", "2022-07"],
        id="a-telling-goes-to-the-day-on-which-something-starts",
    ),
    pytest.param(
        "zh-Hans",
        "首场5月5日客战，五天后主场，6月、7月各两场，2025年1月10日收官。",
        ["2024-05-05", "2024-05-10", "2024-06/2024-07", "2025-01-10"],
        id="a-range-of-months-is-not-of-the-year-behind-it",
    ),
    pytest.param(
        "zh-Hans",
        "2月8日，石原当选会长，上任九天后即解散理事会。2月29日，火灾三天后，火场才冷却。",
        ["2024-02-08", "2024-02-17", "2024-02-29", "2024-02-29"],
        id="days-behind-a-deed-count-from-it-but-say-again-the-day-right-before",
    ),
    pytest.param(
        "zh-Hans",
        "今年1月，林达起诉海城大学。庭审定于3月12日举行，但她在当地时间11日撤诉。",
        ["2024-01", "2024-03-12", "2024-03-11"],
        id="a-day-alone-is-of-the-month-said-last",
    ),
    pytest.param(
        "zh-Hans",
        "据港报12日说，在原定12日召开董事会的前一天，林达撤回了申请。2月5日坠机后三天，残骸被找到。",
        ["2024-03-12", "2024-03-11", "2024-02-08"],
        id="counted-from-a-day-with-its-deed",
    ),
    pytest.param(
        "zh-Hans",
        "上月晨曦公司裁员。在晨曦科技公司总部于2021年3月迁到海城两年后，陈一创立了白鹭。",
        ["2024-02", "2021-03", "2023"],
        id="counted-from-the-date-of-its-own-clause",
    ),
    pytest.param(
        "zh-Hans",
        "她不知道，去年3月登机时已被监视。3月1日，飞机降落，她被带走。警方2月27日就已得知。",
        ["2023-03", "2023-03-01", "2023-02-27"],
        id="a-day-of-the-month-told-is-of-its-year",
    ),
    pytest.param("zh-Hans", "教练用新人替下周小岚，俱乐部又签下周凯。", [], id="who-is-taken-off-or-on-is-no-week"),
    pytest.param("zh-Hans", "他77年夏参军，四五年没有回家。", ["1977-SU"], id="years-of-two-digits-beside-lengths"),
    pytest.param(
        "zh-Hant",
        "陳先生民國二十四年生於嘉義，四十六年畢業，五十三年底返國，81年3月退休。此後他三年未歸。",
        ["1935", "1957", "1964", "1992-03"],
        id="years-without-their-era-are-of-the-one-said-before",
    ),
    pytest.param("zh-Hant", "他等了很久，四十六年沒有回家。", [], id="years-of-no-era-are-a-length-of-time"),
    pytest.param(
        "zh-Hans",
        "去年6月7日，他在考场外当志愿者，整一年后轮到自己。2月13日，他收到通知书。",
        ["2023-06-07", "2024", "2024-02-13"],
        id="a-year-later-that-still-runs",
    ),
    pytest.param(
        "zh-Hans",
        "3月4日，银行公告发债；第二天储户挤兑；7日上午，监管接管。周日，邻行也被关闭，一周后易主。",
        ["2024-03-04", "2024-03-05", "2024-03-07", "2024-03-10", "2024-03-17"],
        id="a-weekday-behind-a-day-of-this-month",
    ),
    pytest.param(
        "zh-Hant",
        "去年9月30日颱風增強。老一輩想起1977年的那場風災：7月25日早上登陸，一週後又一個颱風。",
        ["2023-09-30", "1977", "1977-07-25", "1977-08-01"],
        id="a-month-is-of-the-year-that-its-sentence-recalls",
    ),
    pytest.param(
        "zh-Hans", "今年清明，他回到老家。2023年霜降，他去世。", ["2024-04-04", "2023-10-24"], id="terms-of-the-sun"
    ),
    pytest.param(
        "en",
        "In late February 2022 a scout flew out. In March terms were agreed; the medical was booked for June 20. "
        "He was ill that week.",
        ["2022-02", "2022-03", "2022-06-20", "2022-W25"],
        id="what-was-booked-then-is-no-plan-of-now",
    ),
    pytest.param(
        "en",
        "The climbers were in camp on 11 April 2021. Two had tried before: one turned back in 2016, and another fell "
        "the year after. By the end of April ropes were fixed.",
        ["2021-04-11", "2016", "2017", "2021-04"],
        id="what-is-counted-in-passing-stays-aside",
    ),
    pytest.param(
        "en",
        "The republicans entered talks in September 1997. On 22 May the deal was put to the people.",
        ["1997-09", "1998-05-22"],
        id="a-month-back-without-had-is-of-the-next-year",
    ),
    pytest.param(
        "en",
        "It aired on 3 September 2007. A strike, which began on November 5 and ended on February 12, 2008, stopped it. "
        "It won a prize that September.",
        ["2007-09-03", "2007-11-05", "2008-02-12", "2008-09"],
        id="that-september-is-of-the-year-said-last",
    ),
    pytest.param(
        "en",
        "On Friday, 17 November 2023 he was dismissed. Over the weekend the staff wrote a letter.",
        ["2023-11-17", "2023-11-18/2023-11-19"],
        id="the-weekend-of-a-telling",
    ),
    pytest.param(
        "en",
        "Ten years ago this week he left. He had sung on 2 March.",
        ["2014-W12", "2014-03-02"],
        id="ten-years-ago-this-week-is-told-in-its-year",
    ),
    pytest.param(
        "en",
        "The court restored a quota for the veterans of the 1971 war on 5 June 2023, and on 1 July students marched.",
        ["1971", "2023-06-05", "2023-07-01"],
        id="the-year-of-a-thing-is-no-other-date-s",
    ),
    pytest.param(
        "en",
        "The race was held last Saturday. Entries for 2025 open on 1 December.",
        ["2024-03-16", "2025", "2024-12-01"],
        id="the-year-of-what-one-enters-for-is-not-when-one-does",
    ),
    pytest.param(
        "en",
        "By the autumn of 1954 the ferry was full; the following spring the bridge opened. In January it sank.",
        ["1954-FA", "1955-SP", "1956-01"],
        id="a-month-before-that-spring-is-of-the-next-year",
    ),
    pytest.param(
        "en",
        "He asked on Tuesday for a vote to be held on Wednesday. It was.",
        ["2024-03-19", "2024-03-20"],
        id="the-weekday-of-a-plan",
    ),
    pytest.param(
        "en",
        "Some 55,000 people came in 2023, up from 21,000 in 2022. In November alone 5,000 came.",
        ["2023", "2022", "2023-11"],
        id="a-year-to-compare-with-moves-no-clock",
    ),
    pytest.param(
        "en",
        "He waited tables until the spring of 2003, then got six lines. By Thanksgiving he had an agent.",
        ["2003-SP", "2003-11-27"],
        id="until-then",
    ),
    pytest.param(
        "en",
        "The ballot, which had first been set for March 3, was put off on Tuesday.",
        ["2024-03-03", "2024-03-19"],
        id="what-had-been-planned-may-be-past",
    ),
    pytest.param(
        "fr",
        "Depuis ce 4 avril 2011, il n'a plus conduit. Le 10, il vendait sa voiture.",
        ["2011-04-04", "2011-04-10"],
        id="a-day-without-its-month-is-of-the-one-said-last",
    ),
    pytest.param(
        "zh-Hant",
        "報告原定2022年發表，拖到2023年2月8日才面世。2月20日，部長道歉。",
        ["2022", "2023-02-08", "2023-02-20"],
        id="what-was-put-off-until-a-day-on-which-it-came",
    ),
    pytest.param(
        "en",
        "The alarm rang on 30 December 2019. Two nights later it rang again.",
        ["2019-12-30", "2020-01-01"],
        id="nights-are-counted-as-days",
    ),
    pytest.param(
        "en",
        "From May through September of last year the beach was shut.",
        ["2023-05/2023-09"],
        id="the-begin-of-a-range-is-of-the-year-of-its-end",
    ),
    pytest.param(
        "fr",
        "Du 3 mai au 7 juin de l'an dernier, la plage était fermée.",
        ["2023-05-03/2023-06-07"],
        id="the-begin-of-a-range-in-French",
    ),
    pytest.param(
        "en",
        "She told the inquest she had seen him the previous Sunday, 8 May 2016.",
        ["2016-05-08", "2016-05-08"],
        id="the-previous-sunday-is-the-day-said-behind-it",
    ),
    pytest.param(
        "zh-Hant",
        "法官限28日前還款。他在2月某個週二離開。",
        ["2024-03-28", "2024-02"],
        id="a-deadline-is-a-day-of-the-month-and-some-tuesday-none",
    ),
    pytest.param(
        "en",
        "The club was founded in 2006. Nobody came until the spring of 2010. On 5 April a film was shown. In June it was full.",
        ["2006", "2010-SP", "2010-04-05", "2010-06"],
        id="a-day-that-lies-in-the-season-said-before-is-of-its-year",
    ),
    pytest.param(
        "ar",
        "تأسس المقهى عام 2006. وبقي فارغا حتى ربيع 2010. ففي الخامس من أبريل دخله صحفي.",
        ["2006", "2010-SP", "2010-04-05"],
        id="a-day-in-the-season-said-before-in-Arabic",
    ),
    pytest.param(
        "en",
        "The tenants sued on March 3, 2021. On May 10 a judge set a hearing for November. The landlord moved out in June.",
        ["2021-03-03", "2021-05-10", "2021-11", "2021-06"],
        id="what-is-set-for-a-month-is-still-ahead",
    ),
    pytest.param(
        "fr",
        "Le 10 juin 2019, le tribunal renvoie l'affaire à février 2020. Le 2 juillet, l'avocat se retire.",
        ["2019-06-10", "2020-02", "2019-07-02"],
        id="what-is-put-off-in-French-is-still-ahead",
    ),
    pytest.param(
        "vi",
        "Ngày 10/6/2019, tòa hoãn phiên xử đến tháng 2/2020. Ngày 2/7, luật sư rút lui.",
        ["2019-06-10", "2020-02", "2019-07-02"],
        id="what-is-put-off-in-Vietnamese-is-still-ahead",
    ),
    pytest.param(
        "ar",
        "في 10 يونيو 2019 قررت المحكمة تأجيل القضية إلى فبراير 2020. وفي 2 يوليو انسحب المحامي.",
        ["2019-06-10", "2020-02", "2019-07-02"],
        id="what-is-put-off-in-Arabic-is-still-ahead",
    ),
    pytest.param(
        "zh-Hans",
        "2020年1月8日，理事会选定地块，没有理会居民拖到2022年的请求。2月4日，市长辞职。",
        ["2020-01-08", "2022", "2020-02-04"],
        id="what-a-request-is-for-is-still-ahead-in-Chinese",
    ),
    pytest.param(
        "zh-Hans",
        "2023年7月，新馆开馆。\n\n当初是怎么建的？\n从2019年1月底起，馆长四处筹款。3月14日，市里批了地。",
        ["2023-07", "2019-01", "2019-03-14"],
        id="from-a-month-on-the-telling-may-begin",
    ),
    pytest.param(
        "en",
        "The museum raised £6m on 2 October 2022, a week after its director, Ada Brandt, had resigned.",
        ["2022-10-02", "2022-09-25"],
        id="a-week-before-the-day-said-where-its-deed-has-a-name-beside-it",
    ),
    pytest.param(
        "en",
        "The inquiry did not close until 18 August 2021, a week after a court had sentenced the captain.",
        ["2021-08-18", "2021-08-11"],
        id="a-week-before-the-day-until-which-something-went-on",
    ),
    pytest.param(
        "en",
        "The offer came in February 2021. Four days later, on Valentine's Day, the board turned it down.",
        ["2021-02", "2021-02-14", "2021-02-14"],
        id="a-feast-says-what-days-from-a-month-on-are",
    ),
    pytest.param(
        "en",
        "On Christmas morning, 2004, the sea was calm. The next day it came ashore.",
        ["2004-12-25", "2004-12-26"],
        id="a-feast-is-of-the-year-behind-it",
    ),
    pytest.param(
        "en",
        "The driver was remanded until August 4, when he will enter a plea.",
        ["2024-08-04"],
        id="until-when-somebody-is-remanded-is-to-come",
    ),
    pytest.param(
        "en",
        "The dam was planned in June 2001. Nobody in the valley saw a drawing until the autumn of 2005. By then the villages were empty. On May 27 men had come with maps; two days later they dug.",
        ["2001-06", "2005-FA", "2005-05-27", "2005-05-29"],
        id="by-then-goes-on-from-a-time-that-was-only-a-bound",
    ),
    pytest.param(
        "fr",
        "La cérémonie aura lieu samedi prochain, le 23, à Nantes.",
        ["2024-03-23", "2024-03-23"],
        id="the-day-beside-a-weekday-is-that-weekday",
    ),
    pytest.param(
        "fr",
        "Ce jeudi-là, 28 septembre 2017, le port est vide.",
        ["2017-09-28", "2017-09-28"],
        id="that-thursday-is-the-day-said-behind-it",
    ),
    pytest.param(
        "en",
        "The mayor was ousted on 3 May 2021. On 6 May her deputy resigned.\n\nFive days after her fall the council met.",
        ["2021-05-03", "2021-05-06", "2021-05-08"],
        id="days-after-what-was-told-in-other-words",
    ),
    pytest.param(
        "vi",
        "Ngày 3/5/2021, thị trưởng bị phế truất. Ngày 6/5, cấp phó từ chức. Đúng một năm sau ngày bà ngã ngựa, hội đồng họp.",
        ["2021-05-03", "2021-05-06", "2022-05-03"],
        id="a-year-after-what-was-told-in-other-words-in-Vietnamese",
    ),
    pytest.param(
        "zh-Hans",
        "2019年3月4日，渡轮翻沉。8月，公司停航。海难满一年那天，家属上街。",
        ["2019-03-04", "2019-08", "2020-03-04"],
        id="a-year-after-what-was-told-in-other-words-in-Chinese",
    ),
    pytest.param(
        "fr",
        "Le vendredi 19 juin 2020, le directeur est renvoyé. Il n'a jamais quitté Lyon cette semaine-là.\n\nLe lundi, la maison admet ses pertes, et il ressort dès le mardi.",
        ["2020-06-19", "2020-W25", "2020-06-22", "2020-06-23"],
        id="a-weekday-behind-a-week-goes-on-from-the-day-before-it",
    ),
    pytest.param(
        "fr",
        "La cour d'Oslo valide la loi le 6 décembre 2022. La Cour suprême, qui avait entendu les parties le 10 janvier, en fait autant une semaine plus tard.",
        ["2022-12-06", "2023-01-10", "2023-01-17"],
        id="a-week-later-counts-from-the-day-its-sentence-has-said",
    ),
    pytest.param(
        "en",
        "On 3 May 2015 the union gave Oslo the 2023 World Cup. The following spring its president resigned.",
        ["2015-05-03", "2023", "2016-SP"],
        id="the-year-of-a-cup-is-not-that-of-the-telling",
    ),
    pytest.param(
        "vi",
        "Ngày 3/2/2015, liên đoàn chọn Huế cho World Cup 2019 và Vinh cho World Cup 2023. Mùa xuân năm sau, chủ tịch từ chức.",
        ["2015-02-03", "2019", "2023", "2016-SP"],
        id="the-year-of-a-cup-is-not-that-of-the-telling-in-Vietnamese",
    ),
    pytest.param(
        "zh",
        "2015年2月3日投票，釜山獲勝，2023年一屆則歸大阪。同年6月，會長辭職。",
        ["2015-02-03", "2023", "2015-06"],
        id="the-year-of-games-is-not-that-of-the-telling-in-Chinese",
    ),
    pytest.param(
        "fr",
        "La régate du 3 au 9 mai 2021 fut un échec. Un an plus tard, le club vendit ses bateaux.",
        ["2021-05-03/2021-05-09", "2022-05"],
        id="a-year-after-days-of-a-month-is-that-month",
    ),
    pytest.param(
        "fr",
        "La halle a fermé le 4 juin 2022. Les travaux pourraient commencer avant la fin de l'année.",
        ["2022-06-04", "2024"],
        id="what-could-begin-before-the-end-of-the-year-is-still-to-come",
    ),
    pytest.param(
        "en",
        "The mill closed on 4 May 2019. In the early hours of the next day its roof fell in.",
        ["2019-05-04", "2019-05-05"],
        id="the-early-hours-of-the-next-day-are-those-of-the-telling",
    ),
    pytest.param(
        "ar",
        "وفي الأسبوع الأخير من سبتمبر 2020 رفعت الدار دعوى. وكان القاضي قد حدد في 21 سبتمبر موعدا للمحاكمة.",
        ["2020-09-24/2020-09-30", "2020-09-21"],
        id="the-day-on-which-a-judge-had-set-a-day-in-Arabic",
    ),
    pytest.param(
        "ar",
        "باعت الدار، التي أسسها جده عام 1998، مقرها في 3 فبراير. وبعد يومين غادرها المدير.",
        ["1998", "2024-02-03", "2024-02-05"],
        id="the-year-in-which-it-was-founded-is-not-that-of-the-telling-in-Arabic",
    ),
    pytest.param(
        "en",
        "The mill, which his uncle bought in 2011, closed on 3 February. Two days later the roof fell in.",
        ["2011", "2024-02-03", "2024-02-05"],
        id="the-year-in-which-it-was-bought-is-not-that-of-the-telling",
    ),
    pytest.param(
        "ar",
        "وكان المساهمون قد وافقوا في 29 يناير الماضي. وتوصل الطرفان إلى السعر في نهاية نوفمبر الماضي. وأقرته الهيئة في 26 من الشهر ذاته.",
        ["2024-01-29", "2023-11", "2023-11-26"],
        id="the-same-month-is-the-one-said-last-in-Arabic",
    ),
    pytest.param(
        "ar",
        "رفض القاضي في 4 مارس طلبا كان قدمه في نوفمبر لوقف البيع. وفي 8 من الشهر ذاته باع الدار.",
        ["2024-03-04", "2023-11", "2024-03-08"],
        id="the-same-month-is-not-that-of-what-was-asked-before-in-Arabic",
    ),
    pytest.param(
        "ar",
        "في 7 أكتوبر 2020 حظرت الوزارة البيع. وشددت الحظر في الشهر نفسه من العام التالي.",
        ["2020-10-07", "2021-10"],
        id="the-same-month-of-the-year-after-in-Arabic",
    ),
    pytest.param(
        "ar",
        "باع النادي ملعبه في 13 مارس الماضي.\n\nولا ينسى المشجعون ما جرى مطلع العام. فقد غادر المدرب في 20 يناير. وبعد أسبوع "
        "استقال المدير.",
        ["2024-03-13", "2024", "2024-01-20", "2024-01-27"],
        id="what-happened-early-this-year-is-told-from-there-in-Arabic",
    ),
    pytest.param(
        "vi",
        "Mùa hè năm 2009, bà Mai gặp ông Nam. Tháng sau, họ mở xưởng.",
        ["2009-SU", "2009-07/2009-09"],
        id="a-month-after-a-summer-in-Vietnamese",
    ),
    pytest.param(
        "vi",
        "Hôm qua, hãng Lũng Sâu chào sàn. Bà Mai bấm chuông.\n\nAi cũng nhớ rằng chuyện bắt đầu ở Huế, vào tháng 10 năm "
        "2003. Bà mở một xưởng vải. Tháng sau, bà thuê thợ.",
        ["2024-03-19", "2003-10", "2003-11"],
        id="where-a-tale-begins-it-goes-on-in-Vietnamese",
    ),
    pytest.param(
        "vi",
        "Trưa thứ Sáu 17/11/2023, ga đóng cửa. Tối cùng ngày, tàu dừng.\n\nẢnh: Ga ngày 6/11/2023, lúc còn khách.\n\n"
        "Sang thứ Bảy, thợ đình công.",
        ["2023-11-17", "2023-11-17", "2023-11-06", "2023-11-18"],
        id="a-picture-s-day-does-not-move-the-telling",
    ),
    pytest.param(
        "vi",
        "Ngày 2/5/2023, xưởng mở cửa. Trước đó, hôm 9/4, tỉnh báo cho chủ xưởng rằng muốn xả nước phải có giấy phép.",
        ["2023-05-02", "2023-04-09"],
        id="a-day-said-as-past-is-none-to-come-in-Vietnamese",
    ),
    pytest.param(
        "zh-Hans",
        "2021年3月4日，法院决定次年2月8日开庭。11日，工厂提出异议。",
        ["2021-03-04", "2022-02-08", "2021-03-11"],
        id="a-day-that-is-set-does-not-move-the-telling",
    ),
    pytest.param(
        "zh-Hant",
        "2021年3月4日，市府排定 2022 年 2 月投票。11 日，居民遞出陳情書。",
        ["2021-03-04", "2022-02", "2021-03-11"],
        id="nor-does-a-month-that-is-set",
    ),
    pytest.param(
        "zh-Hans",
        "她2021年底接管矿区，次年10月升任经理。按计划，理事会将于4月18日投票。",
        ["2021", "2022-10", "2024-04-18"],
        id="what-is-planned-is-still-to-come",
    ),
    pytest.param(
        "zh-Hans",
        "2019年4月\n16日，矿区停工。\n2019年6月\n3日，矿区复工。",
        ["2019-04", "2019-04-16", "2019-06", "2019-06-03"],
        id="a-heading-is-no-part-of-the-line-below",
    ),
    pytest.param(
        "zh-Hant",
        "（圖／翻攝自官網，2021年6月）\n礦區於15日宣布停工。",
        ["2021-06", "2024-03-15"],
        id="the-day-of-a-picture-is-not-the-telling",
    ),
    pytest.param(
        "ar",
        "أُغلق المنجم في 4 يونيو 2019، وكان مالكه قد اشتراه قبل ثلاثة أشهر.",
        ["2019-06-04", "2019-03"],
        id="what-he-had-done-months-ago-in-Arabic",
    ),
    pytest.param(
        "en",
        "The mine closed on 4 June 2019. Its owner had bought it three months ago.",
        ["2019-06-04", "2019-03"],
        id="what-he-had-done-months-ago",
    ),
    pytest.param(
        "en",
        "The mine closed on 4 June 2019. It reopened two months ago.",
        ["2019-06-04", "2024-01"],
        id="what-he-did-months-ago",
    ),
    pytest.param(
        "vi",
        "Mỏ đóng cửa ngày 4/6/2019, khi người chủ vừa mua lại nó ba tháng trước.",
        ["2019-06-04", "2019-03"],
        id="what-he-had-done-months-ago-in-Vietnamese",
    ),
    pytest.param(
        "zh-Hans",
        "2019年6月4日，矿井关闭，而矿主三个月前才把它买下。7月2日，调查组进驻。",
        ["2019-06-04", "2019-03", "2019-07-02"],
        id="months-ago-of-then-in-Chinese",
    ),
    pytest.param(
        "vi",
        "Ngày 1/7/2021, hãng mua lại xưởng thép mà họ đã bán đi năm 2005. Cũng trong tháng ấy, hãng nhận tội. Ngày 13/9, tòa tuyên án.",
        ["2021-07-01", "2005", "2021-07", "2021-09-13"],
        id="that-month-is-not-of-a-year",
    ),
    pytest.param(
        "zh-Hant",
        "2021年1月29日，礦務局長下台。市長4月23日出席聆訊，為自己2019年9月訪問礦區辯解。兩個月後，報告出爐。",
        ["2021-01-29", "2021-04-23", "2019-09", "2021-06"],
        id="in-passing-behind-its-sentences-own-day",
    ),
    pytest.param(
        "vi",
        "Chập tối 5/4, hầm mỏ sập. Hôm sau, nhóm thợ đầu tiên được cứu. Ngày 2/7/2023, cuộc điều tra khép lại.",
        ["2023-04-05", "2023-04-06", "2023-07-02"],
        id="begins-last-year",
    ),
    pytest.param(
        "zh-Hant",
        "2023年5月13日，議會通過法案。諷刺的是，四年前誓要封港的市長，6月1日在港口開設辦事處。12月6日，法院裁定法案合憲。",
        ["2023-05-13", "2019", "2023-06-01", "2023-12-06"],
        id="years-ago-in-passing",
    ),
    pytest.param(
        "en",
        "The mine collapsed on 4 June 2019. Rescuers reached the first men the next day. By Friday all had been brought "
        "up. On Monday the owner, who had taken over the pit in September 2018, offered to pay. An inquiry opened on July 2.",
        ["2019-06-04", "2019-06-05", "2019-06-07", "2019-06-10", "2018-09", "2019-07-02"],
        id="weekdays-of-years-ago",
    ),
    pytest.param(
        "en",
        'The mine collapsed on 4 June 2019. "I still hear it," a survivor said last week at the memorial. An inquiry '
        "opened on 2 July and ended on 9 August.",
        ["2019-06-04", "2024-W11", "2019-07-02", "2019-08-09"],
        id="goes-on-after-a-word-of-today",
    ),
    pytest.param(
        "en", "The mine collapsed in 1998. The owner said on Tuesday that he was sorry.", ["1998", "2024-03-19"],
        id="a-weekday-alone-is-of-these-days",
    ),
    pytest.param(
        "fr",
        "Le barrage a cédé le 14 août 2018. Le lendemain, la vallée était évacuée. Jeudi, le préfet a démissionné. "
        "Le 3 septembre, l'exploitant, racheté en 2011, a reconnu sa faute ; l'enquête a été close en novembre.",
        ["2018-08-14", "2018-08-15", "2018-08-16", "2018-09-03", "2011", "2018-11"],
        id="French",
    ),
    pytest.param(
        "zh-Hans", "2019年6月4日,矿井坍塌。次日,第一批矿工获救。周五,全员升井。7月2日,调查组进驻,8月结案。",
        ["2019-06-04", "2019-06-05", "2019-06-07", "2019-07-02", "2019-08"], id="Chinese",
    ),
    pytest.param(
        "ar",
        "انهار المنجم في 4 يونيو 2019. وفي اليوم التالي وصل المنقذون إلى أول العمال. وفي 2 يوليو بدأ التحقيق، وانتهى في أغسطس.",
        ["2019-06-04", "2019-06-05", "2019-07-02", "2019-08"], id="Arabic",
    ),
    pytest.param(
        "ar", "عزل المجلس المدير في 17 نوفمبر 2019. وفي يونيو 2020 ألغي الموعد قبل الجلسة بيوم واحد.",
        ["2019-11-17", "2020-06"], id="a-board-is-no-session",
    ),
    pytest.param(
        "vi",
        "Mỏ sập ngày 4/6/2019. Hôm sau, nhóm thợ đầu tiên được cứu. Ngày 2/7, cuộc điều tra bắt đầu và khép lại vào tháng 8.",
        ["2019-06-04", "2019-06-05", "2019-07-02", "2019-08"], id="Vietnamese",
    ),
    pytest.param(
        "en", "He was sacked on 5 May 2022. He gave up on a Sunday evening, Sept. 10, and left Spain on Oct. 1.",
        ["2022-05-05", "2023-09-10", "2023-10-01"],
        id="a-weekday-beside-a-day-decides-its-year",
    ),
    pytest.param(
        "en",
        "A ferry sank off the island on March 3, 2014. Captain and owner were tried last year.\n\nThe ferry had left on a "
        "Monday evening, with 300 people on board. It went down that night. On March 8 the search ended, on June 2 an "
        "inquiry began, and in January 2015 it reported. It was not until Sept. 9 that the owner was charged.",
        ["2014-03-03", "2023", "2014-03-03", "2014-03-03", "2014-03-08", "2014-06-02", "2015-01", "2015-09-09"],
        id="a-paragraph-goes-back-to-a-day-said-in-full",
    ),
    pytest.param(
        "en",
        "The jury convicted the grocer on 2 November 2019. Less than three weeks after the verdict he fled.",
        ["2019-11-02", "2019-11-03/2019-11-23"],
        id="less-than-weeks-after-what-was-told",
    ),
    pytest.param(
        "fr",
        "Le tribunal a condamné l'épicier le 2 novembre 2019. Deux mois après le jugement, il a fui.",
        ["2019-11-02", "2020-01"],
        id="months-after-what-was-told-in-French",
    ),
    pytest.param(
        "fr",
        "Le tribunal a condamné l'épicier le 2 novembre 2019. Moins de trois semaines après le verdict, il a fui.",
        ["2019-11-02", "2019-11-03/2019-11-23"],
        id="less-than-weeks-after-what-was-told-in-French",
    ),
    pytest.param(
        "ar",
        "أدانت المحكمة البقال في 2 نوفمبر 2019. وبعد أقل من ثلاثة أسابيع من الحكم هرب.",
        ["2019-11-02", "2019-11-03/2019-11-23"],
        id="less-than-weeks-after-what-was-told-in-Arabic",
    ),
    pytest.param(
        "zh-Hans",
        "2019年11月2日，法院判决杂货商有罪。判决后不到三周，他逃走了。",
        ["2019-11-02", "2019-11-03/2019-11-23"],
        id="less-than-weeks-after-what-was-told-in-Chinese",
    ),
    pytest.param(
        "vi",
        "Ngày 2/11/2019, tòa tuyên án người bán tạp hóa. Chưa đầy ba tuần sau phán quyết, ông bỏ trốn.",
        ["2019-11-02", "2019-11-03/2019-11-23"],
        id="less-than-weeks-after-what-was-told-in-Vietnamese",
    ),
    pytest.param(
        "en",
        "The league hired the umpire in 2012. Two seasons later he left. The rink had closed on a Sunday.",
        ["2012", "2014"],
        id="seasons-later-and-a-Sunday-of-no-date",
    ),
    pytest.param(
        "fr",
        "Le préfet est parti le 3 juin 2021. Dans la semaine, son adjoint l'a suivi.",
        ["2021-06-03", "2021-06-03/2021-06-10"],
        id="within-the-week-of-the-telling-in-French",
    ),
    pytest.param(
        "en",
        "In spring 2012 she opened a kiosk. Shortly before Christmas, it burned down.",
        ["2012-SP", "2012-12-05/2012-12-24"],
        id="shortly-before-Christmas",
    ),
    pytest.param(
        "en",
        "The weir failed on 8 July 2011. On the first anniversary of the disaster, farmers marched. Three nights later it "
        "rained.",
        ["2011-07-08", "2012-07-08", "2012-07-11"],
        id="nights-later-and-the-anniversary-of-what-was-told",
    ),
    pytest.param(
        "fr",
        "Le bail a été signé le 12 mai 2014. Quinze jours après la signature, le meunier s'est rétracté.",
        ["2014-05-12", "2014-05-27"],
        id="days-after-the-signing-in-French",
    ),
    pytest.param(
        "zh-Hans",
        "2008年12月，磨坊主离开了镇子。那年除夕，他回到老家。春节过后，他开了一家面馆。",
        ["2008-12", "2009-01-25", "2009-01-26"],
        id="the-eve-of-the-lunar-year-that-runs",
    ),
    pytest.param(
        "ar",
        "داهمت الشرطة الطاحونة في 8 يونيو 2018. وبعد ثلاث ليال فر صاحبها.",
        ["2018-06-08", "2018-06-11"],
        id="nights-later-in-Arabic",
    ),
    pytest.param(
        "fr",
        "La digue a cédé le 9 mai 2019. Trois semaines plus tard, le 28, le maire a démissionné. Son rapport, remis le "
        "14 juin, a été publié deux jours après par le préfet ; il est parti dans la soirée.",
        ["2019-05-09", "2019-05-28", "2019-05-28", "2019-06-14", "2019-06-16", "2019-06-16"],
        id="the-day-said-behind-weeks-later-and-that-evening-in-French",
    ),
    pytest.param(
        "fr",
        "Le 18 novembre 2021, la juge avait fixé l'audience au 12 janvier. Elle est partie en décembre.",
        ["2021-11-18", "2022-01-12", "2021-12"],
        id="what-is-set-lies-ahead-of-the-telling",
    ),
    pytest.param(
        "fr",
        "Le 30 mars 2019, la crue arrive ; le 10 avril, la région annonce que le pont rouvrira en 2024. Le lendemain, "
        "le préfet démissionne.",
        ["2019-03-30", "2019-04-10", "2024", "2019-04-11"],
        id="a-plan-said-on-a-day-leaves-the-day-in-the-past",
    ),
    pytest.param(
        "en",
        "On Sept. 21, 2020, Judge Venn set a hearing for January. A week later Mr. Reyes appealed.",
        ["2020-09-21", "2021-01", "2020-09-28"],
        id="a-dot-of-an-abbreviation-ends-no-sentence",
    ),
    pytest.param(
        "fr",
        "Le 21 sept. 2020, M. Venn a fixé une audience en janvier. Une semaine plus tard, Mme Reyes a fait appel.",
        ["2020-09-21", "2021-01", "2020-09-28"],
        id="a-dot-of-an-abbreviation-ends-no-sentence-in-French",
    ),
    pytest.param(
        "en",
        "In October 2022 the dairy raised its target for 2023; its shares rose the same month. Six weeks later it "
        "published its 2021 accounts. The next month its owner died.",
        ["2022-10", "2023", "2022-10", "2022-11", "2021", "2022-12"],
        id="the-year-of-a-thing-moves-no-telling",
    ),
    pytest.param(
        "en",
        "On Tuesday the bishop came to Riga. He is to hold a long Mass for the drowned in the old park on Thursday before "
        "flying home on Saturday.",
        ["2024-03-19", "2024-03-21", "2024-03-23"],
        id="what-comes-after-what-will-be-will-be",
    ),
    pytest.param(
        "en",
        "The weaver died in May 2011. Over the following years the loft stood empty. As recently as February a tenant "
        "asked for it.",
        ["2011-05", "2024-02"],
        id="as-recently-as-is-seen-from-now",
    ),
    pytest.param(
        "en",
        "The club won the cup in June 2022. It sold three players in July. The new season starts on 17 August, at home.",
        ["2022-06", "2022-07", "2024-08-17"],
        id="what-starts-is-still-to-come",
    ),
    pytest.param(
        "fr",
        "Le 3 mai 2022, le chantier s'arrête. La semaine d'après, les ouvriers reviennent.",
        ["2022-05-03", "2022-W19"],
        id="the-week-after-is-a-whole-week-in-French",
    ),
    pytest.param(
        "ar",
        "في مايو 2018 أُغلق المسرح. وبعد عام أعيد افتتاحه. وفي 3 مارس 2020 بيع، وفي الأسبوع التالي هُدم.",
        ["2018-05", "2019-05", "2020-03-03", "2020-W11"],
        id="a-year-after-a-month-and-the-week-after-a-day-in-Arabic",
    ),
    pytest.param(
        "fr",
        "En mai 2022, la digue cède dans la nuit du 6 au 7. Elle est réparée le 12 en urgence.",
        ["2022-05", "2022-05-06/2022-05-07", "2022-05-12"],
        id="a-night-is-of-both-its-days-in-French",
    ),
    pytest.param(
        "zh-Hant",
        "2022年5月3日開工。那個月的20日，停工。7月中便復工。8月中國隊來訪。",
        ["2022-05-03", "2022-05-20", "2022-07", "2022-08"],
        id="the-middle-of-a-month-is-no-word-that-begins-with-middle-in-Chinese",
    ),
    pytest.param(
        "en",
        "One Monday in early June 2023 the shop shut. That weekend the owner wept. She reopened on Boxing Day that year.",
        ["2023-06-05", "2023-06-10/2023-06-11", "2023-12-26"],
        id="a-feast-of-that-year-and-that-weekend",
    ),
    pytest.param(
        "ar",
        "أغلق المتحف في 5 مارس، ويأمل مديره أن يعود قبل نهاية مايو. ومن المقرر أن يفتتح الجسر في 3 أبريل المقبل، "
        "وأن يصوت المجلس خلال الصيف.",
        ["2024-03-05", "2024-05", "2024-04-03", "2024-SU"],
        id="what-is-hoped-for-before-a-month-ends-is-to-come-in-Arabic",
    ),
    pytest.param(
        "en",
        "The mayor has promised a new bridge for the first half of May. Seats are sold out through the middle of June.",
        ["2024-05-01/2024-05-15", "2024-06"],
        id="what-has-been-promised-is-to-come",
    ),
    pytest.param(
        "fr",
        "Dans la nuit du 5 au 6 mai 2022, la digue cède. Le samedi, l'armée arrive. Le lundi, l'eau se retire.",
        ["2022-05-05/2022-05-06", "2022-05-07", "2022-05-09"],
        id="weekdays-behind-a-night-in-French",
    ),
    pytest.param(
        "vi",
        "Rạng sáng thứ Năm, văn phòng cho biết bà Lan sẽ đứng đầu. Thứ Sáu, bà sẽ nhậm chức.",
        ["2024-03-14", "2024-03-22"],
        id="the-day-somebody-says-what-will-be-is-past-in-Vietnamese",
    ),
    pytest.param(
        "zh-Hans",
        "周五，公司表示将起诉。周六，他将出庭。",
        ["2024-03-15", "2024-03-23"],
        id="the-day-somebody-says-what-will-be-is-past-in-Chinese",
    ),
    pytest.param(
        "en",
        "In December 2021 the mill burned. Its owner had wept, and before January was over he had sold the land.",
        ["2021-12", "2022-01"],
        id="before-January-was-over-goes-on-to-that-January",
    ),
    pytest.param(
        "fr",
        "Du 3 au 9 mars 2022, la grève s'étend. Le mercredi suivant, le port rouvre.",
        ["2022-03-03/2022-03-09", "2022-03-09"],
        id="the-following-weekday-may-lie-in-the-days-told-in-French",
    ),
    pytest.param(
        "fr",
        "Le départ de la fondatrice est attendu au printemps 2024. Le 25 septembre 2023, le directeur démissionne. Une semaine "
        "après ce départ, la maison lève des fonds.",
        ["2024-SP", "2023-09-25", "2023-10-02"],
        id="this-departure-is-the-one-told-last-in-French",
    ),
    pytest.param(
        "zh-Hans",
        "2018年12月1日，她在机场被捕。2019年3月1日，议会表决。被捕四天后，她获得保释。董事会两天后否决。",
        ["2018-12-01", "2019-03-01", "2018-12-05", "2018-12-07"],
        id="days-behind-a-deed-in-Chinese",
    ),
    pytest.param(
        "ar",
        "كان المؤشر قد سجل قمة في 19 فبراير قبل أن يبدأ النزول.",
        ["2024-02-19"],
        id="a-verb-behind-a-conjunction-does-not-look-ahead",
    ),
    pytest.param(
        "ar",
        "تأسست الشركة عام 2009.\n\nوتعتزم بيع أسهمها قبل نهاية العام.",
        ["2009", "2024"],
        id="what-is-intended-now-behind-a-year-of-long-ago",
    ),
    pytest.param("ar", "وقال إن العمل في المعبر سيُستأنف في مايو.", ["2024-05"], id="a-verb-to-come-by-its-prefix"),
    pytest.param(
        "ar",
        "فاز الفريق مساء السبت. وكان قد خسر في سبتمبر وأُقيل مدربه في الشهر الموالي.",
        ["2024-03-16", "2023-09", "2023-10"],
        id="the-month-after-one-said-in-passing-is-not-to-come",
    ),
    pytest.param(
        "vi",
        "Năm 1979, ông về rạp. Tháng Chạp năm ấy, rạp mở cửa.",
        ["1979", "1980-01-18/1980-02-15"],
        id="the-last-lunar-month-of-that-year",
    ),
    pytest.param(
        "vi",
        "Chiều 29 Tết năm Đinh Mão, làng đi vật. Sáng mùng Hai, trời mưa. Đến mùng Tám, hội tan.",
        ["1987-01-28", "1987-01-30", "1987-02-05"],
        id="days-of-the-first-lunar-month-behind-the-new-year",
    ),
    pytest.param(
        "ar",
        "أُفرج عنه في 6 آذار 2019. المؤتمر لم يُعقد، ولم يخرج إلا في 26 نيسان.",
        ["2019-03-06", "2019-04-26"],
        id="a-verb-denied-does-not-look-ahead",
    ),
    pytest.param(
        "ar",
        "هطل المطر في 7 آذار 2021 وطيلة الأسبوعين التاليين.",
        ["2021-03-07", "2021-03-07/2021-03-21"],
        id="the-two-weeks-that-follow",
    ),
    pytest.param(
        "fr",
        "Le pont fut ouvert en 1947. Une fête lui sera consacrée du 30 mars au 2 avril.",
        ["1947", "2024-03-30/2024-04-02"],
        id="days-foretold-in-the-coming-weeks-are-theirs",
    ),
    pytest.param(
        "fr",
        "« Nous signerons un accord avant la fin des discussions », assurait vendredi la ministre.",
        ["2024-03-15"],
        id="what-a-speaker-foretells-says-nothing-of-when-he-spoke",
    ),
    pytest.param(
        "fr",
        "Le film sort vendredi. Dès lundi, plusieurs élus avaient réclamé son retrait.",
        ["2024-03-22", "2024-03-18"],
        id="what-opens-on-a-weekday-is-still-to-come",
    ),
    pytest.param(
        "fr",
        "L'exercice, clos le 31 mars 2023, s'achève sur une perte. Le conseil, réuni lundi, a décidé de fermer l'usine.",
        ["2023-03-31", "2024-03-18"],
        id="a-bare-weekday-is-seldom-of-long-ago",
    ),
    pytest.param(
        "fr",
        "Mardi gras, la ville est pleine. Vendredi saint, elle jeûne.",
        ["2024-02-13", "2024-03-29"],
        id="feasts-whose-last-word-has-no-capital",
    ),
    pytest.param(
        "fr",
        "Jeudi, elle dissout. En 1997, déjà, un vote s'était retourné contre son auteur. L'assemblée se réunira le 28 mars.",
        ["2024-03-14", "1997", "2024-03-28"],
        id="what-had-been-long-ago-is-no-step-of-news",
    ),
    pytest.param(
        "fr",
        "Le lundi 10 décembre 2018, il promettait une prime au 1er janvier. Dès le samedi suivant, la foule refluait.",
        ["2018-12-10", "2019-01-01", "2018-12-15"],
        id="what-is-promised-for-a-day-moves-no-telling",
    ),
    pytest.param(
        "fr",
        "La sonde part le 24 juillet 1969. En novembre, une autre la suit ; la dernière part en décembre 1972.",
        ["1969-07-24", "1969-11", "1972-12"],
        id="a-semicolon-parts-a-month-from-the-year-behind-it",
    ),
    pytest.param(
        "ar",
        "يلقي الوزير كلمة غداً الخميس، فيما يجتمع المجلس الجمعة.",
        ["2024-03-21", "2024-03-22"],
        id="a-weekday-behind-a-day-to-come",
    ),
    pytest.param(
        "ar",
        "يعود الفريق في 13 تموز المقبل، ويسافر أواخر الشهر نفسه.",
        ["2024-07-13", "2024-07"],
        id="the-end-of-a-month-to-come",
    ),
    pytest.param(
        "ar",
        "وقع الزلزال في 4 آب 2020. عُيّن القاضي بعد عشرة أيام من الزلزال، ونُحّي في 18 شباط 2021.",
        ["2020-08-04", "2020-08-14", "2021-02-18"],
        id="a-clause-joined-on-dates-no-event-before-it",
    ),
    pytest.param(
        "vi",
        "Đêm 30/10/1983, nước lên tới bảng. Sáng ngày 1, nước rút.",
        ["1983-10-30", "1983-11-01"],
        id="the-first-behind-the-thirtieth-is-of-the-next-month",
    ),
    pytest.param(
        "vi",
        "Nguyệt san ra đời tháng 9/1962. Tết Giáp Thìn, số Xuân in hai vạn bản.",
        ["1962-09", "1964-02-13"],
        id="a-year-of-the-cycle-of-sixty-near-the-telling",
    ),
    pytest.param(
        "fr",
        "Il est licencié le 3 février 2014. Le 12 mars, il saisit le tribunal, qui le déboute par arrêt du 9 juin 2015.",
        ["2014-02-03", "2014-03-12", "2015-06-09"],
        id="a-day-with-a-clause-of-its-own-is-not-of-the-year-behind-it",
    ),
    pytest.param(
        "fr",
        "La querelle date de 1970 : cet automne-là, sept députés avaient cédé. Rien ne bouge. Avril : nul ne vient.",
        ["1970", "1970-FA", "1971-04"],
        id="that-autumn-of-the-year-beside-it-and-a-month-as-an-entry",
    ),
    pytest.param(
        "vi",
        "Năm 1990, ông dạy học. Từ cuối tháng 3 đến đầu tháng 5/2020, trường đóng cửa.",
        ["1990", "2020-03/2020-05"],
        id="parts-of-months-of-the-year-of-the-end",
    ),
    pytest.param(
        "ar",
        "غنت من 1934 حتى مطلع السبعينيات، وغابت بين مطلع 2001 ونهاية 2003.",
        ["1934/197", "2001/2003"],
        id="from-a-year-to-a-part-of-a-decade",
    ),
    pytest.param(
        "vi",
        "Tháng 9/1976, trường mang tên mới. Chủ nhật tới, cựu học sinh họp mặt.",
        ["1976-09", "2024-03-24"],
        id="no-next-sunday-behind-a-month-of-long-ago",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "days"), TELLINGS)
def test_a_telling_runs_through_time_as_smoothly_as_its_words_allow(language, text, days):
    assert [mention.timex for mention in find_dates(text, language, PUBLISHED)] == days


PICTURED = [
    pytest.param(
        "en",
        "From friends to foes\n\nPhoto: Ada Brandt (left) and Omar Said at a conference in 2015. (Getty)"
        "\n\nOn 15 February the board of Koralle rejected the offer. On 10 February Said had said no.\n\nIn December 2015 they founded Koralle.",
        id="en",
    ),
    pytest.param(
        "fr",
        "Amis devenus ennemis\n\nPhoto : Ada Brandt (à gauche) à une conférence en 2015. (Getty)"
        "\n\nLe 15 février, le conseil de Koralle a rejeté l'offre. Le 10 février, Said avait dit non.\n\nEn décembre 2015, ils ont fondé Koralle.",
        id="fr",
    ),
    pytest.param(
        "vi",
        "Từ bạn thân đến kẻ thù\n\nẢnh: Ada Brandt (trái) tại một hội nghị năm 2015. (Nguồn: Getty)"
        "\n\nNgày 15/2, hội đồng quản trị của Koralle đã từ chối lời chào mua. Trước đó, hôm 10/2, Said đã nói không.\n\nTháng 12/2015, họ thành lập Koralle.",
        id="vi",
    ),
    pytest.param(
        "zh-Hans",
        "从朋友到敌人\n\n图：艾达·布兰特2015年出席会议。（来源：Getty）"
        "\n\n2月15日，科拉勒董事会拒绝了收购要约。此前的2月10日，赛义德已经拒绝。\n\n2015年12月，他们创立了科拉勒。",
        id="zh-Hans",
    ),
    pytest.param(
        "zh-Hant",
        "從朋友到敵人\n\n圖／艾達·布蘭特2015年出席會議。（路透）"
        "\n\n2月15日，科拉勒董事會拒絕了收購要約。此前的2月10日，賽義德已經拒絕。\n\n2015年12月，他們創立了科拉勒。",
        id="zh-Hant",
    ),
    pytest.param(
        "ar",
        "من صديقين إلى عدوين\n\nصورة: آدا برانت في مؤتمر عام 2015. (غيتي)"
        "\n\nفي 15 فبراير رفض مجلس إدارة كورالي العرض. وكان سعيد قد رفضه في 10 فبراير.\n\nوفي ديسمبر 2015 أسسا كورالي.",
        id="ar",
    ),
]


@pytest.mark.parametrize(("language", "text"), PICTURED)
def test_the_date_of_a_picture_takes_the_telling_nowhere(language: str, text: str) -> None:
    found = [mention.timex for mention in find_dates(text, language, date(2025, 2, 17))]
    assert found == ["2015", "2025-02-15", "2025-02-10", "2015-12"]


BORN = [
    pytest.param("en", "Police arrested Tom Lang (born 1997) on 3 May.", ["1997", "2024-05-03"], id="en"),
    pytest.param("fr", "La police a arrêté Tom Lang (né en 1997) le 3 mai.", ["1997", "2024-05-03"], id="fr"),
    pytest.param("ar", "اعتقلت الشرطة توم لانغ (مواليد 1997) في 3 مايو.", ["1997", "2024-05-03"], id="ar"),
    pytest.param("zh-Hans", "兰汤(1997年出生)5月3日被捕。", ["1997", "2024-05-03"], id="zh"),
    pytest.param("vi", "Trần Lâm (SN 1997, quê Huế) bị bắt ngày 3/5.", ["1997", "2024-05-03"], id="vi-brackets"),
    pytest.param(
        "vi", "Công an bắt Trần Lâm, sinh năm 1997, quê Huế, hôm 3/5.", ["1997", "2024-05-03"], id="vi-commas"
    ),
    pytest.param("vi", "Thủ môn sinh năm 1997 ký hợp đồng hôm 3/5.", ["1997", "2024-05-03"], id="vi-attribute"),
    pytest.param("vi", "Bà sinh năm 1997 ở Huế. Ngày 3/5 bà được rửa tội.", ["1997", "1997-05-03"], id="vi-told"),
]


@pytest.mark.parametrize(("language", "text", "values"), BORN)
def test_a_birth_that_says_who_somebody_is_dates_nothing_else(language: str, text: str, values: list[str]) -> None:
    assert [mention.timex for mention in find_dates(text, language, date(2024, 6, 20))] == values


def test_less_than_a_week_after_a_deed_is_any_day_until_then() -> None:
    text = "Bà gặp luật sư vào ngày 9/2/2023. Bà bán xưởng chưa đầy một tuần sau khi gặp luật sư."
    found = find_dates(text, "vi", date(2024, 6, 20))[-1]
    assert (found.start, found.end) == (date(2023, 2, 10), date(2023, 2, 16))
