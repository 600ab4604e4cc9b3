"""Who acts, on whom and when in Chinese sentences, as newspapers on both sides of the strait write them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events.lexis.lexicon import Lexicon
from timeline.extraction import extract_sources
from timeline.model import Event, Source

CASES = [
    ("zh-Hans", "2023年5月12日，微软以12亿美元收购了云安全公司Harbor。", 0, "acquisition", ["Microsoft"], ["Harbor"]),
    ("zh-Hans", "2024年5月，软银将其持有的Lumen股份以5亿美元卖给了阿里巴巴。", 0, "sale", ["SoftBank"], ["Lumen", "Alibaba"]),
    ("zh-Hans", "2024年3月15日，检方指控索尼前高管森田浩二内幕交易。", 0, "accusation", [], ["森田浩二"]),
    ("zh-Hans", "5月20日，东京地方法院判处前社长高桥诚三年徒刑。", 0, "sentencing", ["Tokyo District Court"], ["高桥诚"]),
    ("zh-Hans", "2019年10月，检察官对银行家让-皮埃尔·莫罗提出欺诈指控。", 0, "accusation", [], ["让-皮埃尔·莫罗"]),
    ("zh-Hans", "2020年，谷歌把研究员何塞·阿尔瓦从亚马逊挖了过来。", 0, "hiring", ["Google"], ["何塞·阿尔瓦"]),
    ("zh-Hans", "2016年6月1日，高通向微软求援。7月2日，后者斥资3亿美元买下工厂。", -1, "acquisition", ["Microsoft"], []),
    ("zh-Hans", "2019年3月，微软没有任何预告就推出新手机。", 0, "launch", ["Microsoft"], []),
    ("zh-Hans", "2021年3月，吴晓敏举报谷歌。5月12日，省纪委宣布对谷歌立案调查。", -1, "investigation", [], ["Google"]),
    ("zh-Hans", "2022年5月3日，微软收购苹果。次日，亚马逊裁员；当天下午，谷歌申请破产保护。", -1, "bankruptcy", ["Google"], []),
    ("zh-Hans", "2019年3月，保罗·克莱因离职。", 0, "departure", ["保罗·克莱因"], []),
    ("zh-Hans", "2022年4月6日，谷歌起诉三名行政法院法官。", 0, "lawsuit-filed", ["Google"], ["行政法院"]),
    ("zh-Hans", "2021年9月，谷歌起诉在任总统。", 0, "lawsuit-filed", ["Google"], []),
    ("zh-Hant", "去年6月，前部長陳國棟因涉貪遭檢方起訴；今年3月，法院判他無罪。", 1, "acquittal", [], ["陳國棟"]),
    ("zh-Hant", "2020年9月，艾倫·派克（Alan Parker）升任執行長；隔年2月，他將總部遷往倫敦。", 1, "change", ["Alan Parker"], []),
    ("zh-Hant", "2023年5月，鴻海向台北地方法院起訴蘋果。", 0, "lawsuit-filed", ["Foxconn"], ["Apple"]),
    ("zh-Hant", "2021年5月3日，谷歌起訴布魯克林一名法官，蘋果起訴溫哥華的法官。", 0, "lawsuit-filed", ["Google"], []),
    ("zh-Hant", "2月3日，記者安娜·懷特在紐約出庭，否認全部罪名。", 0, "not-guilty-plea", ["安娜·懷特"], []),
    ("zh-Hans", "2022年6月1日，林德奎斯特辞职。", 0, "departure", ["林德奎斯特"], []),
    ("zh-Hans", "2022年6月1日，谷歌聘用林德奎斯特。", 0, "hiring", ["Google"], ["林德奎斯特"]),
    ("zh-Hans", "2022年6月1日，46岁的意大利人林德奎斯特去世。", 0, "death", ["林德奎斯特"], []),
    ("zh-Hans", "2022年6月1日，马斯克、林德奎辞职。", 0, "departure", ["Elon Musk", "林德奎"], []),
    ("zh-Hans", "2022年6月1日，RMS林德奎公司起诉谷歌。", 0, "lawsuit-filed", ["RMS林德奎公司"], ["Google"]),
    ("zh-Hans", "5月3日，加州州长林德奎与得州州长马尔斯辞职。", 0, "departure", ["林德奎", "马尔斯"], []),
    ("zh-Hans", "2022年6月1日，富豪安娜·林德奎若兰辞职。", 0, "departure", ["安娜·林德奎若兰"], []),
    ("zh-Hans", "2022年6月1日，安娜·林德奎提交辞呈，随后离职。", -1, "departure", ["安娜·林德奎"], []),
    ("zh-Hans", "5月6日，部长安娜·林德奎于8日辞职。", -1, "departure", ["安娜·林德奎"], []),
    ("zh-Hans", "2022年6月1日，阿曼达·林德奎辞职。", 0, "departure", ["阿曼达·林德奎"], []),
    ("zh-Hans", "2022年6月1日，时任副总统林德奎斯特起诉谷歌。", 0, "lawsuit-filed", ["林德奎斯特"], ["Google"]),
    ("zh-Hans", "2022年6月1日，马斯克与林德奎斯特辞职。", 0, "departure", ["Elon Musk", "林德奎斯特"], []),
    ("zh-Hans", "2022年6月1日，星湾资本收购了苹果。", 0, "acquisition", ["星湾资本"], ["Apple"]),
    ("zh-Hans", "2022年6月1日，微软起诉苹果。6月5日，高铁公司宣布裁员。", -1, "layoffs", ["高铁公司"], []),
    ("zh-Hans", "4月9日，微软起诉苹果；5月5日，又宣布将保留总部。", -1, "announcement", ["Microsoft"], []),
    ("zh-Hans", "2022年5月，谷歌起诉陈国栋。6月1日，陈国栋辞职。", -1, "departure", ["陈国栋"], []),
    ("zh-Hans", "2022年6月1日，挪威国家广播公司起诉谷歌。", 0, "lawsuit-filed", ["挪威国家广播公司"], ["Google"]),
    ("zh-Hans", "2022年6月1日，比他年长五岁的搭档安娜·林德奎起诉谷歌。", 0, "lawsuit-filed", ["安娜·林德奎"], ["Google"]),
    ("zh-Hans", "5月6日，马斯克起诉谷歌，校方17日将他停职。", -1, "dismissal", [], ["Elon Musk"]),
    ("zh-Hant", "2022年6月1日，體操名將安娜.林德奎起訴谷歌。", 0, "lawsuit-filed", ["安娜.林德奎"], ["Google"]),
    ("zh-Hans", "2020年3月，总工程师周大为辞职。4月，周大为被捕。5月，周大为获释。", 1, "arrest", [], ["周大为"]),
    ("zh-Hans", "2014年6月，投资人罗文彬辞职。7月，罗文彬起诉谷歌。", 1, "lawsuit-filed", ["罗文彬"], ["Google"]),
    ("zh-Hant", "2020年3月，記者方若琳起訴谷歌。4月，方若琳辭職。", 1, "departure", ["方若琳"], []),
    ("zh-Hans", "2020年3月，地质学家贝尔·奥伦第一次来到成都。5月，奥伦辞职。", 1, "departure", ["贝尔·奥伦"], []),
    ("zh-Hans", "2020年3月，设计师贝尔·梅西安辞职。5月，梅西安去世。", 1, "death", ["贝尔·梅西安"], []),
    ("zh-Hans", "2020年3月5日，霍允之起诉谷歌。霍允之当晚飞往柏林。", 0, "lawsuit-filed", ["霍允之"], ["Google"]),
    ("zh-Hans", "2021年3月5日，谷歌起诉库克。库克回他：不必了。", -1, "message", ["Tim Cook"], []),
    ("zh-Hans", "2021年3月5日，谷歌起诉苹果。库克终于松口，说自己深感后悔。", -1, "statement", ["Tim Cook"], []),
    ("zh-Hans", "2021年3月5日，谷歌起诉马斯克。库克的案子拖得更久。他5月3日认罪。", -1, "guilty-plea", ["Tim Cook"], []),
    ("zh-Hant", "2021年3月5日，谷歌起訴蘋果。翌日，警方帶走了庫克。", -1, "arrest", [], ["Tim Cook"]),
    ("zh-Hant", "2022年6月1日，鴻海向澳洲母公司西嶺集團出售工廠。", 0, "sale", ["Foxconn"], ["西嶺集團"]),
]  # fmt: skip


def told(text: str, language: str) -> list[Event]:
    source = Source(source_id="case", text=text, language=language, published=date(2024, 6, 10))
    return list(extract_sources([source], headline_language=language).events)


@pytest.mark.parametrize(
    ("language", "text", "number", "kind", "agents", "patients"), CASES, ids=[c[1][:16] for c in CASES]
)
def test_who_acts_on_whom(
    language: str, text: str, number: int, kind: str, agents: list[str], patients: list[str]
) -> None:
    event = told(text, language)[number]
    assert (event.type, event.modality) == (kind, "asserted")
    assert [list(event.agents), list(event.patients)] == [agents, patients]


KINDS = [
    ("6月20日，边防军击落一架无人机；次日，对方召回大使。", ["attack", "change"]),
    ("2019年1月，球队换帅，古德曼接掌兵符。", ["dismissal"]),
    ("7月8日，暴雨冲垮公路桥，三人被困。", ["accident"]),
    ("2016年8月，她在决赛中险胜对手，首次登顶。", ["start"]),
    ("2023年7月，消防队在仓库救出两名工人。", ["rescue"]),
    ("2024年12月3日晚，总统宣布戒严，指控议会瘫痪国政。", ["announcement"]),
    ("2023年5月，银行被国有化。", ["acquisition"]),
    ("2023年5月8日，教练与球会协议分手。", ["departure"]),
    ("2023年5月8日，监管机构批出牌照。", ["approval"]),
    ("2021年4月，两国停火。", ["agreement"]),
    ("2022年3月，主教练丢了饭碗。", ["dismissal"]),
    ("2024年9月3日，警方查获两吨走私象牙。", ["investigation"]),
    ("1998年5月，首座合资电站动工。", ["construction"]),
    ("2023年12月1日，被告当庭翻供。", ["not-guilty-plea"]),
    ("2018年5月3日，神父在小镇主持了洪灾后的首场弥撒。", ["ceremony"]),
    ("2021年8月9日凌晨，仓库火势得到控制。", ["rescue"]),
    ("2022年10月，屋脊上的旧陶瓦全都换成了铜片。", ["other"]),
    ("那是2022年的事，谁也不知道后来会怎样。", []),
    ("2021年4月9日，一架货机坠毁。坠毁当晚，谷歌捐出五艘救生艇。", ["accident", "funding"]),
    ("2020年6月3日，谷歌宣布中止合作。", ["closure"]),
    ("本报里昂6月8日电 河上的灯又一盏盏地亮了起来，老人们站在桥头。", []),
    ("2020年4月6日，退休教师在河堤上搭起帐篷。", ["construction"]),
    ("2021年10月，这家面馆总算上了市。", ["launch"]),
    ("2022年3月，老船长失去双亲。", ["death"]),
    ("2023年6月，三百名旅客滞留机场。", ["accident"]),
    ("2020年5月3日，拖了三年的官司以和解收场。", ["settlement"]),
    ("2019年1月，谷歌又添了20亿美元。", ["investment"]),
    ("2022年3月，由谷歌领投的4亿美元融资敲定。", ["investment"]),
    ("2022年11月，已破产的面馆向破产法院递交文件。", ["other"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS, ids=[text[:12] for text, _ in KINDS])
def test_what_happens_is_of_its_kind(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "zh-Hans")] == kinds


def test_a_known_short_name_is_no_beginning_of_a_longer_one() -> None:
    text = "2024年5月，瑞典外長貝里斯特倫（Ann Bergström）訪問東京。"
    assert [event.actors for event in told(text, "zh-Hant")] == [("Ann Bergström",)]


def test_the_time_that_accounts_are_of_is_not_when_they_are_told() -> None:
    events = told("2023年8月31日，微软公布第二季度利润达30亿美元。", "zh-Hans")
    assert [(event.start, event.end) for event in events] == [(date(2023, 8, 31), date(2023, 8, 31))]


def test_a_day_set_beside_a_rough_one_says_it_again() -> None:
    events = told("2022年圣诞节前夕，2022年12月20日，微软收购苹果。", "zh-Hans")
    assert [event.start for event in events] == [date(2022, 12, 20)]


def test_who_left_is_not_whom_his_successor_appoints() -> None:
    left, follows = told("2020年2月7日，行长林德奎斯特辞职，一周后由行长安德森接任。", "zh-Hans")
    assert (left.agents, follows.agents, follows.patients) == (("林德奎斯特",), ("安德森",), ())


def test_the_organisation_of_the_heading_is_the_one_that_is_left() -> None:
    source = "微软的离开者\n\n2019年5月3日，微软推出新手机。2020年2月7日，设计师林德奎斯特辞职。"
    assert told(source, "zh-Hans")[-1].actors == ("林德奎斯特", "Microsoft")


def test_what_follows_at_once_is_of_the_same_day_and_later_puts_off_what_stands_behind_it() -> None:
    text = "2020年3月5日，微软公布报告。\n\n当天，总裁林德奎斯特发文道歉，后来又删掉。总监安德森随即辞职。"
    assert [event.end for event in told(text, "zh-Hans")] == [date(2020, 3, 5)] * 3


NOTHING_NEW = ["据说库克看完只回了两个字。", "库克说自己被出卖了。", "再回到那个冬天。", "库克承认自己投了赞成一票。"]


@pytest.mark.parametrize("text", NOTHING_NEW)
def test_hearsay_and_turns_of_phrase_are_no_deeds(text: str) -> None:
    kinds = [event.type for event in told(f"2021年3月5日，谷歌起诉苹果。{text}", "zh-Hans")]
    assert not {"message", "sale", "return", "investment"} & set(kinds)


PLANNED = ["微软将收购苹果。", "微软将于7月收购苹果。", "微软将继续与苹果谈判。"]


@pytest.mark.parametrize("text", PLANNED)
def test_what_jiang_only_foretells_is_planned(text: str) -> None:
    assert all(event.modality == "planned" for event in told(f"2024年7月，{text}", "zh-Hans"))


def test_a_club_is_known_by_what_it_does_and_a_ship_is_no_company() -> None:
    club = "2022年6月1日，投资人买下负债累累的林德奎斯。林德奎斯球迷很高兴。2022年7月3日，林德奎斯签下一名前锋。7月8日，球队解散。"
    assert told(club, "zh-Hans")[-1].actors == ("林德奎斯",)
    ship = "2022年6月1日，林德奎公司成立。“林德奎”号很大。“林德奎”号很旧。2022年7月3日，谷歌买下“林德奎”号。"
    assert (told(ship, "zh-Hans")[-1].agents, told(ship, "zh-Hans")[-1].patients) == (("Google",), ())


def test_a_family_name_alone_is_that_of_the_one_whom_the_text_names_in_full() -> None:
    text = "2018年6月，易卜拉欣·萨义德离开苹果。2020年2月，萨义德起诉谷歌。"
    assert [event.agents for event in told(text, "zh-Hans")] == [("易卜拉欣·萨义德",)] * 2


def test_a_family_name_may_be_clipped() -> None:
    text = "2022年6月1日，富豪安娜·林德奎斯特买下谷歌。7月3日，林德宣布辞职。林德很高兴。林德走了。"
    assert told(text, "zh-Hans")[-1].agents == ("安娜·林德奎斯特",)


def test_each_dated_clause_has_its_own_words() -> None:
    text = "她1979年考入北京电影学院，1983年分到广西厂，直到次年3月，第一部片子才送审。"
    assert [event.headline for event in told(text, "zh-Hans")] == [
        "她考入北京电影学院",
        "分到广西厂",
        "第一部片子才送审",
    ]


ASSERTED = [
    "微软否认已与苹果达成协议。",
    "微软否认曾与苹果合作。",
    "一家没有执照的诊所起火。",
    "一支没有番号的队伍露面。",
]


@pytest.mark.parametrize("text", ASSERTED)
def test_what_is_denied_is_not_the_denial_nor_what_a_relative_clause_is_about(text: str) -> None:
    assert [event.modality for event in told(f"2023年3月5日，{text}", "zh-Hans")] == ["asserted"]


def test_a_name_without_a_title_is_known_by_the_clauses_it_begins() -> None:
    text = "2022年6月1日，葉家豪第二天的行程取消。葉家豪說他不知情。2022年7月3日，微軟起訴葉家豪。"
    assert told(text, "zh-Hant")[-1].patients == ("葉家豪",)
    body = "2022年6月1日，施工方说没钱。董事会说知情。施工方在等。董事会在等。2022年7月3日，微软起诉施工方。"
    assert told(body, "zh-Hans")[-1].patients == ()


@pytest.mark.parametrize("text", ["警方逮捕負責人林姓男子。", "檢方起訴財務長陳姓女子。"])
def test_a_family_name_said_as_one_is_nobodys_name(text: str) -> None:
    assert [event.actors for event in told(f"2023年6月5日，{text}", "zh-Hant")] == [()]


def test_whose_cook_a_text_is_about_is_not_whom_it_is_about() -> None:
    text = "“库克的厨师”\n\n2021年3月，安娜·林德奎斯特离开厨房。\n\n2022年5月，她与库克见面。2023年6月1日，他宣布退休。"
    assert told(text, "zh-Hans")[0].actors == ("安娜·林德奎斯特",)


def test_a_school_is_called_by_its_city() -> None:
    assert told("2021年6月，谷歌起诉北京电影学院。", "zh-Hans")[0].patients == ("北京电影学院",)


SCENES = [
    ("zh-Hans", "总裁赵明辉只回了几个字：不必了。", "message"),
    ("zh-Hans", "总裁赵明辉开出条件。", "demand"),
    ("zh-Hans", "总裁赵明辉骂他是懦夫。", "criticism"),
    ("zh-Hans", "总裁赵明辉摔门而去。", "departure"),
    ("zh-Hans", "董事会把总裁赵明辉请了回来。", "return"),
    ("zh-Hant", "總裁趙明輝把舊信貼到網上。", "publication"),
    ("zh-Hans", "总裁赵明辉偶尔骂他。", None),
    ("zh-Hans", "总裁赵明辉坐上了去温州的火车。", None),
    ("zh-Hant", "總裁趙明輝回到自己的辦公室。", None),
]


@pytest.mark.parametrize(("language", "text", "kind"), SCENES)
def test_what_people_do_to_each_other_in_a_scene_is_told_and_their_habits_are_not(
    language: str, text: str, kind: str | None
) -> None:
    name = "总裁赵明辉离开海澜公司" if language == "zh-Hans" else "總裁趙明輝離開海瀾公司"
    assert [event.type for event in told(f"2017年1月，{name}。{text}", language)[1:]] == ([kind] if kind else [])


#: What each dated sentence tells: first days and modalities.
DATED = [
    ("2021年3月5日，微软把交货日期推迟到8月10日。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，微软宣布交货从2022年推迟到2023年。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，法官陈慧敏决定次年1月9日开庭。", [("2021-03-05", "asserted"), ("2022-01-09", "planned")]),
    ("2021年3月5日，微软撤回了去年的报价。", [("2021-03-05", "asserted")]),
    ("2017年起执掌亚洲业务；2019年5月接手手机部门。", [("2017-01-01", "asserted"), ("2019-05-01", "asserted")]),
    ("2021年3月5日，微软起诉苹果。苹果无法如期收购谷歌，微软同日宣布裁员。", [("2021-03-05", "asserted")] * 2),
    ("2021年3月5日，苹果放弃收购。\n\n苹果收购谷歌告吹，微软同日起诉苹果。", [("2021-03-05", "asserted")] * 3),
    ("2021年3月5日，微软起诉苹果。第一次有人注意到它，是在2019年3月。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，库克出任行长，马斯克任首席财务官。", [("2021-03-05", "asserted")] * 2),
    ("2021年3月5日，工会批评经理为求利润而牺牲安全。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，那天库克不在台北。", [("2021-03-05", "negated")]),
    (
        "2018年，库克离开微软；2020年手机热卖后，库克创立星河公司。",
        [("2018-01-01", "asserted"), ("2020-01-01", "asserted")],
    ),
    ("库克的电影还有《稻田》（1987）、《渡口》（1992）。", []),
    ("2021年3月5日，微软起诉苹果。库克正在游说股东。", [("2021-03-05", "asserted")]),
    (
        "2月3日，微软起诉苹果。\n\n两家公司2019年合并。\n\n苹果在声明中表示将上诉。",
        [("2024-02-03", "asserted"), ("2019-01-01", "asserted")],
    ),
    (  # a tale that begins "lately" goes on
        "近日，微软公开旧信。\n\n两家公司2019年合并。\n\n库克写信警告苹果。",
        [("2024-05-27", "asserted"), ("2019-01-01", "asserted"), ("2019-01-01", "asserted")],
    ),
    ("2021年3月5日，微软起诉苹果。按媒体的说法，如果成交，苹果今后或与谷歌合并。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，微软起诉苹果。库克希望借助谈判，让苹果收购谷歌。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，微软起诉苹果。谷歌将召开大会，由库克任命会长，并选举行长。", [("2021-03-05", "asserted")]),
    ("2021年3月5日，微软起诉苹果。按照章程，谷歌必须召集大会，进行会长选举。", [("2021-03-05", "asserted")]),
    ("微软2020年营收预计将达30亿元。", [("2020-01-01", "planned")]),
    ("加入微软：2021年3月5日\n3月5日中午，库克辞职。", [("2021-03-05", "asserted")]),
]


@pytest.mark.parametrize(("text", "days"), DATED, ids=[text[-14:] for text, _ in DATED])
def test_a_date_is_that_of_what_it_stands_for(text: str, days: list[tuple[str, str]]) -> None:
    assert [(str(event.start), event.modality) for event in told(text, "zh-Hans")] == days


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("2021年3月5日，警方逮捕三名建筑工程公司负责人。", ()),
        ("2021年3月5日，包括中资银行在内的债权人起诉微软。", ("Microsoft",)),
        ("2021年3月5日，库克要求法院介入分家。", ("Tim Cook",)),
        ("2021年3月5日，库克自星河公司退休。", ("Tim Cook", "星河公司")),
    ],
)
def test_what_stands_before_a_companys_ending_is_no_part_of_its_name(text: str, actors: tuple[str, ...]) -> None:
    assert set(told(text, "zh-Hans")[0].actors) == set(actors)


def test_what_was_done_before_is_not_what_the_year_that_a_comma_parts_from_it_tells() -> None:
    assert [event.type for event in told("2019年，在库克离开微软后，谷歌成立子公司。", "zh-Hans")] == ["founding"]


def test_two_parts_of_a_verb_stand_in_one_clause() -> None:
    taking = Lexicon([("将…带走", 1)], disposing=["将"])
    assert [len(taking.find(said)) for said in ("将他带走", "将成立公司,并带走他")] == [1, 0]


#: A text, whose last event is whose.
WHOSE = [
    ("2021年3月5日，微软发布年报。公司5月裁员。6月，谷歌起诉微软。7月3日，公司宣布重组。", ("Microsoft",)),
    ("2021年3月5日，微软起诉苹果。库克在9日道歉。第二季度营收年减27%。", ("Microsoft",)),
    ("2021年3月5日，微软起诉苹果。\n\n库克小传\n\n2013年8月离开谷歌。", ("Tim Cook",)),
    ("2021年3月5日，微软起诉苹果。法官林德奎斯特6日驳回申请。9日送交和解协议。", ("Microsoft",)),
    ("2021年3月5日，外交部长林德奎斯特写信给库克。", ("林德奎斯特",)),
    ("2021年3月5日，库克家族起诉谷歌。", ()),
    ("2021年3月5日，微软被裁的员工起诉谷歌。", ()),
    ("2021年3月5日，马斯克起诉苹果。4月，投资者以3亿美元的估值完成了对谷歌的注资。", ()),
    ("2021年3月5日，马斯克等投资者提议，以3亿美元收购苹果。", ("Elon Musk",)),
]


@pytest.mark.parametrize(("text", "agents"), WHOSE, ids=[text[-14:] for text, _ in WHOSE])
def test_who_acts_where_nobody_is_said_to(text: str, agents: tuple[str, ...]) -> None:
    assert told(text, "zh-Hans")[-1].agents == agents


def test_a_group_in_brackets_has_the_names_before_it() -> None:
    text = "2021年3月5日，微软谷歌集团（QRX）起诉苹果。5月，集团裁员。"
    assert [event.agents for event in told(text, "zh-Hans")] == [("QRX",), ("QRX",)]


DONE = [
    pytest.param("检方以诈骗罪将其起诉。", id="onto-him"),
    pytest.param("检方以诈骗罪将他起诉。", id="onto-the-pronoun"),
    pytest.param("微软将她捧为首富。", id="no-word-of-a-kind"),
    pytest.param("球队教练几乎全数辞职。", id="nearly-all"),
    pytest.param("未满30岁的她出任行长。", id="not-yet-thirty"),
    pytest.param("他比外界预期更早辞职。", id="sooner-than-expected"),
    pytest.param("监事会在总部罢免了行长。", id="a-board-that-meets-in"),
    pytest.param("公听会在当地举行。", id="a-hearing-in"),
]


@pytest.mark.parametrize("clause", DONE)
def test_what_a_word_of_plans_or_denials_is_part_of_has_happened(clause: str) -> None:
    assert [event.modality for event in told(f"⟦2021年3月5日|2021-03-05⟧,{clause}", "zh-Hans")] == ["asserted"]


def test_a_country_and_a_trade_say_what_a_giant_is_and_a_week_is_no_family() -> None:
    text = "2021年3月5日，中国电信巨头华为起诉谷歌。4月，微软周活跃用户大增。5月，新一届众议院起诉微软。"
    assert [event.actors for event in told(text, "zh-Hans")] == [("Huawei", "Google"), ("Microsoft",), ("Microsoft",)]


def test_a_word_that_is_part_of_another_begins_no_pair() -> None:
    assert told("2021年3月5日，库克等投资者提议，以3亿美元收购苹果。", "zh-Hans")[0].type == "proposal"


def test_who_is_only_a_man_or_a_woman_has_a_name_and_may_appeal() -> None:
    text = "2021年3月5日，重庆男子周大文起诉谷歌。4月，被告人王小兰当庭表示上诉。5月，男子于家中去世。"
    assert [(event.type, event.agents) for event in told(text, "zh-Hans")] == [
        ("lawsuit-filed", ("周大文",)),
        ("lawsuit-filed", ("王小兰",)),
        ("death", ()),
    ]


def test_no_sentence_ends_within_a_title() -> None:
    text = "2015年4月7日,安娜·林德奎发布专辑《再见!再见!》,正式宣布退出歌坛。《你好!世界》于2016年5月上映,次年下架。"
    assert [event.clause for event in told(text, "zh-Hans")][:2] == [
        "2015年4月7日,安娜·林德奎发布专辑《再见!再见!》,正式宣布退出歌坛。",
        "《你好!世界》于2016年5月上映,",
    ]


def test_who_suffers_from_injuries_is_not_hurt_at_that_time() -> None:
    assert not told("2015年4月7日，周大为离职。在此之前，周大为受伤病困扰多年。", "zh-Hans")[1:]


RELATED = [
    pytest.param(
        "2001年成立的谷歌起诉苹果。同年9月，苹果裁员。",
        ["lawsuit-filed 2011", "founding 2001", "layoffs 2011"],
        id="alone",
    ),
    pytest.param("在2001年创立谷歌的周大为辞职。", ["founding 2001"], id="a-verb-and-its-object"),
    pytest.param(
        "经历过1997年金融危机的周大为起诉苹果。同年9月，苹果裁员。", ["layoffs 2011"], id="what-he-went-through"
    ),
    pytest.param("谷歌2018年推出自己的新款折叠手机。次年裁员。", ["launch 2018", "layoffs 2019"], id="whose-it-is"),
    pytest.param("谷歌2018年推出自己的新款折叠手机后裁员。", ["launch 2018"], id="what-comes-after-it"),
]


@pytest.mark.parametrize(("text", "events"), RELATED)
def test_what_a_relative_clause_dates_is_not_what_its_sentence_tells(text: str, events: list[str]) -> None:
    said = told(f"2011年5月，微软破产。{text}", "zh-Hans")[1:]
    assert [f"{event.type} {event.start.year}" for event in said] == events


def test_a_longer_time_in_a_day_s_sentence_does_not_take_the_telling_away_from_the_day() -> None:
    text = "警方2024年6月5日拘捕周大为，怀疑他今年6月协助林奇。警方当场逮捕林奇。"
    assert str(told(text, "zh-Hans")[-1].start) == "2024-06-05"


NO_ACTORS = [
    ("“维基揭秘”网站创始人阿桑奇认罪。", ("Julian Assange",)),
    ("维基揭秘网站创始人阿桑奇认罪。", ("Julian Assange",)),
    ("库克当天在社交平台X上宣布辞职。", ("Tim Cook",)),
    ("库克在社群平台X发文宣布辞职。", ("Tim Cook",)),
]


@pytest.mark.parametrize(("text", "agents"), NO_ACTORS)
def test_whose_founder_somebody_is_and_where_he_writes_does_not_act(text: str, agents: tuple[str, ...]) -> None:
    event = told(f"2023年3月5日，{text}", "zh-Hans")[0]
    assert (event.agents, "X" in event.actors) == (agents, False)


NO_NEWS = [
    pytest.param("然而，随着时间推移，谷歌逐渐调整了模式，开始引入投资。", id="what-changes-slowly"),
    pytest.param("谷歌与苹果的纠纷可追溯到苹果成立之初。", id="where-it-goes-back-to"),
]


@pytest.mark.parametrize("text", NO_NEWS)
def test_what_has_no_time_of_its_own_is_not_of_the_time_told(text: str) -> None:
    assert not told(f"2015年，谷歌起诉苹果。{text}", "zh-Hans")[1:]


def test_a_date_and_a_place_are_no_event_but_when_the_next_one_is() -> None:
    text = "2023年3月21日下午，雾港县，石桥村向西2公里的凤凰村。谷歌起诉苹果。"
    assert [(event.type, str(event.start)) for event in told(text, "zh-Hans")] == [("lawsuit-filed", "2023-03-21")]


def test_what_is_told_by_the_hour_is_of_the_day_told_last_in_another_paragraph_too() -> None:
    text = "谷歌2月3日起诉苹果。\n9时28分，列车撞及货车。\n9时33分，司机死亡。\n谷歌用了3小时28分钟。"
    assert [(event.type, str(event.start), event.start == event.end) for event in told(text, "zh-Hans")[1:]] == [
        ("accident", "2024-02-03", True),
        ("death", "2024-02-03", True),
    ]


def test_a_government_called_by_one_letter_of_its_state_is_not_that_of_another() -> None:
    text = "美国政府2018年5月提出抗议。美国总统2018年6月访问墨西哥。厄政府2019年4月拒绝了。"
    assert "US Government" not in told(text, "zh-Hans")[-1].actors


def test_no_company_is_found_in_two_words() -> None:
    assert told("货轮⟦2021年3月29日|2021-03-29⟧脱困，重新航行在运河中。", "zh-Hans")[0].actors == ()
