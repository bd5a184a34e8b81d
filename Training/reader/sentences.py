"""Sentences and words of our own, on which the tool must agree with PyTorch."""

SENTENCES = [
    "The Kenyan envoy said on Friday that her country would not sign the accord .",
    "`` We have heard nothing , '' Okello told reporters in Nairobi , `` and we expect nothing . ''",
    "According to the ministry , talks failed .",
    "Zürich 's mayor denied it .",
    "“ No , ” she said .",
    "UN : “ This can not go on ” , spokeswoman Anne-Marie O'Neill warned members of the IAEA , "
    "adding that 1,250 people had fled from Dnipro to Košice since 3 March 2022 .",
    "日本 と 한국 signed , naïve as ever .",
    "Nothing happened .",
]
WORDS = [
    "said", "Khoshroo's", "Zürich", "naïve", "Košice", "O'Neill", "state-owned", "U.S.", "25,000",
    "…", "—", "''", "``", "-LRB-", "“", "’s", "日本語", "한국어", "İstanbul", "ǅ", "ﬁnance", "ß", "ﾊﾝ",
    "Ñandú", "Đà", "Nẵng", "e\u0301tude", "a\u200bb", "😀", "€5", "№7", "Ω", "Αθήνα", "Киев", "القدس",
    "ירושלים", "ประเทศ", "भारत", "x" * 101, "antidisestablishmentarianism's-and-more-and-more-and-more",
    "$3.5bn", "@user", "#tag", "http://example.org/a?b=c", "½", "ª", "\u00ad", "\ufffd",
]
