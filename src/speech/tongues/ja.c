/* Japanese. Words are not parted: a phrase is found by its characters (unspaced.c), and is given whole. */
#include "speech/tongue.h"

static const struct word_list words[] = {{0}};

static const struct sense_list nouns[] = {{0}};

static const struct voice_list voices[] = {
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "述べた 述べている 述べました 話した 話している 話しました 話す 語った 語っている 語りました 語る 説明した "
     "説明している 説明する "
     "明らかにした 発表した 発表しました 伝えた 伝えている 伝えました 報じた 報じている 報じていた コメントした "
     "コメントしている 強調した "
     "強調している 指摘した 指摘している 指摘する 答えた 訴えた 訴えている 訴える 振り返った 振り返る 書いた 投稿した "
     "言った 言う "
     "言っている 呼びかけた 呼び掛けた 回答した 回答している 宣言した 報告した 分析した 分析する 打ち明けた 付け加えた "
     "続けた"},
    {VOICE_VERB, COPYDESK_DENIES, false, "否定した 否定している 否認した 否認している 反論した 反論している"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false, "認めた 認めている 確認した"},
    {VOICE_VERB, COPYDESK_ALLEGES, false, "主張した 主張している 主張する"},
    {VOICE_VERB, COPYDESK_ACCUSES, false, "批判した 批判している 非難した 非難している"},
    {VOICE_VERB, COPYDESK_DEMANDS, false, "求めた 求めている 要求した 要請した"},
    {VOICE_VERB, COPYDESK_EXPECTS, false, "予想した 予測した 予測している"},
    {VOICE_VERB, COPYDESK_FEARS, false, "警告した 警告している 懸念を示した"},
    {VOICE_LEADS, COPYDESK_ASSERTS, false, "によると によれば"},
    {VOICE_CITES, COPYDESK_ASSERTS, false, "の話として"},
    {0}};

const struct tongue tongue_ja = {
    .code = "ja",
    .words = words,
    .nouns = nouns,
    .voices = voices,
    .back = "",
    .subjunctive = "",
    .unspaced = true,
};
