/* Attribution in other languages: one sentence a rule and language, each written for this test. */
#include "speaking.h"

struct expected {
    const char *language, *text, *source, *cue, *content;
};

static void expect_all(const struct expected *cases, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct speaking s = {.language = text_from(cases[i].language)};
        speaking_attribute(&s, cases[i].text);
        const struct copydesk_statement *statement = speaking_by(&s, cases[i].cue);
        assert_text(statement->source.text, cases[i].source);
        assert_text(statement->content.text, cases[i].content);
        speaking_free(&s);
    }
}

static void expect_none(const char *language, const char *text) {
    struct speaking s = {.language = text_from(language)};
    speaking_attribute(&s, text);
    if (s.count)
        fail_msg("“%.*s” is a cue in “%s”", (int)s.statements[0].cue.text.size, s.statements[0].cue.text.at, text);
    speaking_free(&s);
}

static void german(void **state) {
    (void)state;
    static const struct expected cases[] = {
        {"de", "„Wir bleiben“, sagte Anna Lehmann am Montag.", "Anna Lehmann", "sagte", "„Wir bleiben“"},
        {"de", "»Der Deich hält«, sagte die Sprecherin des Amts. »Noch.«", "die Sprecherin des Amts", "sagte",
         "»Der Deich hält« »Noch.«"},
        {"de", "Anna Lehmann, Sprecherin der Reederei, erklärte, dass die Fähre fährt.",
         "Anna Lehmann, Sprecherin der Reederei,", "erklärte", "dass die Fähre fährt"},
        {"de", "Am Montag betonte der Minister: „Es bleibt dabei.“", "der Minister", "betonte", "„Es bleibt dabei.“"},
        {"de", "Die Schleuse bleibe zu, teilte das Amt am Dienstag mit.", "das Amt", "teilte mit",
         "Die Schleuse bleibe zu"},
        {"de", "Das Ministerium wies die Vorwürfe zurück.", "Das Ministerium", "wies zurück", "die Vorwürfe"},
        {"de", "Der Betreiber kündigte an, dass er den Hafen räumt.", "Der Betreiber", "kündigte an",
         "dass er den Hafen räumt"},
        {"de", "Die Bürgermeisterin hat den Verkauf am Freitag bestätigt.", "Die Bürgermeisterin", "hat bestätigt",
         "den Verkauf am Freitag"},
        {"de", "Laut Polizei lag der Kahn quer.", "Polizei", "Laut", "lag der Kahn quer"},
        {"de", "Nach Angaben der Feuerwehr wurde niemand verletzt.", "der Feuerwehr", "Nach Angaben",
         "wurde niemand verletzt"},
        {"de", "Einem Bericht zufolge sank der Pegel.", "Einem Bericht", "zufolge", "sank der Pegel"},
        {"de", "Die Brücke ist zu, so der Sprecher.", "der Sprecher", "so", "Die Brücke ist zu"},
        {"de", "Wie die Polizei mitteilte, lag der Kahn quer.", "die Polizei", "mitteilte", "lag der Kahn quer"},
        {"de", "„Der Pegel sinkt“, heißt es in dem Gutachten.", "dem Gutachten", "heißt es", "„Der Pegel sinkt“"},
        {"de", "Der Kahn lag quer. Das sagte der Lotse.", "der Lotse", "sagte", "Der Kahn lag quer."},
        {"de", "Lehmann sagte, der Kahn sei leer. Er habe ihn gesehen. Es regnete.", "Lehmann", "sagte",
         "der Kahn sei leer Er habe ihn gesehen."},
        {"de", "„Wir bleiben“, so Lehmann weiter.", "Lehmann", "so", "„Wir bleiben“"},
        {"de", "Lehmann sagt, die Flut komme. „Sie kommt bald.“", "Lehmann", "sagt",
         "die Flut komme „Sie kommt bald.“"},
        {"de", "Der Kapitän sieht das im dichten Nebel anders: „Wir fahren heute noch hinaus und morgen auch.“",
         "Der Kapitän", ":", "„Wir fahren heute noch hinaus und morgen auch.“"},
        {"de", "„Nie“, knurrte der Wirt.", "der Wirt", "knurrte", "„Nie“"},
        {"de", "Den Schaden schätzt er auf tausend Kronen.", "er", "schätzt", "auf tausend Kronen"},
        {"de", "Die Linie, der die Fähren gehören, sagte, es sei still.", "Die Linie", "sagte", "es sei still"},
        {"de", "Laut dem Amt für Arbeit ruht die Werft.", "dem Amt für Arbeit", "Laut", "ruht die Werft"},
        {"de", "Der Wirt kam gestern und sagte, der Kahn sei leer.", "Der Wirt", "sagte", "der Kahn sei leer"},
    };
    expect_all(cases, sizeof cases / sizeof *cases);
    expect_none("de", "Das Sagen haben andere. Er sagte es am 3. Mai ab.");
    expect_none("de", "Die Halle soll im Mai fertig sein.");
    expect_none("de", "Es droht ein Sturm auf See.");
    expect_none("de", "Das Gesetz schreibt Schwimmwesten vor.");
    expect_none("de", "Wer Ruhe erwartet hatte, ging.");
    expect_none("de", "Das lässt sich mit Wind erklären, nicht mit Regen.");
}

static void german_says_who_and_how(void **state) {
    (void)state;
    struct speaking s = {.language = TEXT("de")};
    speaking_attribute(&s,
                       "Die Fähre soll gerammt worden sein. Das berichtete der „Hafenbote“ unter Berufung auf zwei "
                       "Lotsen.\nBürgermeisterin Ute Brandt bestritt den Unfall. „Nein“, sagte Brandt der dpa.\nDie "
                       "Reederei wollte sich am Abend nicht äußern.\nDer Schlepper soll gesunken sein.");
    assert_int_equal(s.count, 5);
    assert_text(s.statements[0].source.text, "zwei Lotsen");
    assert_text(s.statements[0].content.text, "Die Fähre soll gerammt worden sein.");
    assert_int_equal(s.statements[0].via_count, 1);
    assert_text(s.statements[0].via[0].name, "Hafenbote");
    assert_int_equal(s.statements[0].stance, COPYDESK_ALLEGES);
    assert_true(s.statements[0].hedged);
    assert_int_equal(s.statements[1].stance, COPYDESK_DENIES);
    assert_text(s.statements[1].source_name, "Ute Brandt");
    assert_text(s.statements[1].source_role, "Bürgermeisterin");
    assert_text(s.statements[2].source_name, "Ute Brandt");
    assert_text(s.statements[2].told.text, "der dpa");
    assert_int_equal(s.statements[3].stance, COPYDESK_DECLINES);
    assert_text(s.statements[3].cue.text, "wollte sich am Abend nicht äußern");
    assert_int_equal(s.statements[4].source.span.count, 0);
    assert_int_equal(s.statements[4].stance, COPYDESK_ALLEGES);
    speaking_free(&s);
}

static void romance(void **state) {
    (void)state;
    static const struct expected cases[] = {
        {"fr", "« Nous restons », affirme Anne Durand.", "Anne Durand", "affirme", "« Nous restons »"},
        {"fr", "« Nous restons », a déclaré à l'AFP le maire.", "le maire", "a déclaré", "« Nous restons »"},
        {"fr", "Le pont est fermé. « C'est fini », a-t-il ajouté.", "il", "a ajouté", "« C'est fini »"},
        {"fr", "« Le pont cède, assure-t-elle. Il faut partir. »", "elle", "assure",
         "« Le pont cède Il faut partir. »"},
        {"fr", "Le maire de la ville, Paul Renaud, a déclaré mardi que le pont fermera.",
         "Le maire de la ville, Paul Renaud,", "a déclaré", "que le pont fermera"},
        {"fr", "Selon la préfecture, le pont fermera.", "la préfecture", "Selon", "le pont fermera"},
        {"fr", "Le pont fermera, d'après la mairie.", "la mairie", "d'après", "Le pont fermera"},
        {"fr", "La mairie a démenti la vente du pont.", "La mairie", "a démenti", "la vente du pont"},
        {"fr", "La Norvège dit avoir coulé le navire.", "La Norvège", "dit", "avoir coulé le navire"},
        {"es", "El puente se hundió, según confirmó el alcalde.", "el alcalde", "confirmó", "El puente se hundió"},
        {"es", "«Nos quedamos», dijo Ana Ruiz.", "Ana Ruiz", "dijo", "«Nos quedamos»"},
        {"es", "El alcalde aseguró que el puente no abrirá.", "El alcalde", "aseguró", "que el puente no abrirá"},
        {"es", "El lunes dijo Pedro Sanz que el puente no abrirá.", "Pedro Sanz", "dijo", "que el puente no abrirá"},
        {"es", "Según la policía, nadie cruzó el puente.", "la policía", "Según", "nadie cruzó el puente"},
        {"es", "—No lo sé —dijo Ana Ruiz—. Mañana veremos.", "Ana Ruiz", "dijo", "No lo sé Mañana veremos."},
        {"es", "Ana Ruiz afirmó que vendrá. “El puente está cerrado”, añadió.", "Ana Ruiz", "añadió",
         "“El puente está cerrado”"},
        {"es", "“Es tarde”, ha dicho el ministro.", "el ministro", "ha dicho", "“Es tarde”"},
        {"it", "«Restiamo qui», ha detto Anna Rossi.", "Anna Rossi", "ha detto", "«Restiamo qui»"},
        {"it", "Il sindaco ha dichiarato che il ponte resta chiuso.", "Il sindaco", "ha dichiarato",
         "che il ponte resta chiuso"},
        {"it", "Secondo la polizia, il ponte resta chiuso.", "la polizia", "Secondo", "il ponte resta chiuso"},
        {"pt", "“Ficamos aqui”, disse Ana Souza.", "Ana Souza", "disse", "“Ficamos aqui”"},
        {"pt", "O prefeito afirmou que a ponte não abre.", "O prefeito", "afirmou", "que a ponte não abre"},
        {"pt", "Segundo a polícia, ninguém passou.", "a polícia", "Segundo", "ninguém passou"},
    };
    expect_all(cases, sizeof cases / sizeof *cases);
    expect_none("fr", "Le bateau part le matin, selon la saison et vos envies.");
    expect_none("es", "La mujer retiró la denuncia por miedo.");
}

static void slavic(void **state) {
    (void)state;
    static const struct expected cases[] = {
        {"ru", "«Мы остаемся», — заявил мэр города Иван Петров.", "мэр города Иван Петров", "заявил", "«Мы остаемся»"},
        {"ru", "«Мы остаемся, — сказала она. — Мост закрыт».", "она", "сказала", "«Мы остаемся Мост закрыт»"},
        {"ru", "По словам мэра, мост закрыт.", "мэра", "По словам", "мост закрыт"},
        {"ru", "Мост закрыт. Об этом сообщил мэр.", "мэр", "сообщил", "Мост закрыт."},
        {"ru", "В мэрии подтвердили, что мост закрыт.", "В мэрии", "подтвердили", "что мост закрыт"},
        {"uk", "«Ми лишаємося», — сказала міська голова Ольга Бондар.", "міська голова Ольга Бондар", "сказала",
         "«Ми лишаємося»"},
        {"uk", "За словами речника, міст закритий.", "речника", "За словами", "міст закритий"},
        {"uk", "Міст закритий. Про це повідомила мерія.", "мерія", "повідомила", "Міст закритий."},
        {"uk", "У поліції заявили, що «все спокійно».", "У поліції", "заявили", "«все спокійно»"},
        {"uk", "У мерії від коментарів відмовилися.", "У мерії", "відмовилися", "від коментарів"},
    };
    expect_all(cases, sizeof cases / sizeof *cases);
}

static void arabic(void **state) {
    (void)state;
    static const struct expected cases[] = {
        {"ar", "وقالت المتحدثة باسم الميناء: «الجسر مغلق».", "المتحدثة باسم الميناء", "وقالت", "«الجسر مغلق»"},
        {"ar", "نفت الوزارة، اليوم الثلاثاء، أن يكون الجسر مغلقا.", "الوزارة", "نفت", "أن يكون الجسر مغلقا"},
        {"ar", "وأكد رئيس البلدية أن الجسر مغلق.", "رئيس البلدية", "وأكد", "أن الجسر مغلق"},
        {"ar", "رفضت الشركة التعليق.", "الشركة", "رفضت التعليق", ""},
    };
    expect_all(cases, sizeof cases / sizeof *cases);
}

static void japanese(void **state) {
    (void)state;
    static const struct expected cases[] = {
        {"ja", "港の広報担当アンナ・リンド氏は記者団に対し、「橋は閉じた。船は出ない」と述べた。",
         "港の広報担当アンナ・リンド氏", "述べた", "「橋は閉じた。船は出ない」"},
        {"ja", "港湾局は３日、橋を閉じたとする報道を否定した。", "港湾局", "否定した", "橋を閉じたとする報道"},
        {"ja", "警察によると、けが人はいないという。", "警察", "によると", "けが人はいない"},
        {"ja", "船員の男性は「もう二度と船には乗らない」と憤る。", "船員の男性", "憤る",
         "「もう二度と船には乗らない」"},
        {"ja", "地元紙は、匿名の職員の話として、橋を閉じると報じた。", "匿名の職員", "報じた", "橋を閉じる"},
    };
    expect_all(cases, sizeof cases / sizeof *cases);
    struct speaking s = {.language = TEXT("ja")};
    speaking_attribute(&s, cases[0].text);
    assert_text(s.statements[0].source_name, "アンナ・リンド");
    speaking_attribute(&s, "港湾局は橋を閉じると発表した。通信社が伝えた。");
    assert_int_equal(s.count, 1);
    assert_text(s.statements[0].via[0].name, "通信社");
    speaking_free(&s);
}

static void a_name_a_colon_and_a_quotation_hold_everywhere(void **state) {
    (void)state;
    static const struct expected cases[] = {
        {"de", "Ute Brandt: „Der Hafen bleibt offen“", "Ute Brandt", ":", "„Der Hafen bleibt offen“"},
        {"sv", "Eva Lind: ”Hamnen är öppen i dag”", "Eva Lind", ":", "”Hamnen är öppen i dag”"},
    };
    expect_all(cases, sizeof cases / sizeof *cases);
    expect_none("de", "Fazit: „Der Hafen bleibt offen“");
    expect_none("sv", "Hamnen är öppen, sade Eva Lind.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(german),
        cmocka_unit_test(german_says_who_and_how),
        cmocka_unit_test(romance),
        cmocka_unit_test(slavic),
        cmocka_unit_test(arabic),
        cmocka_unit_test(japanese),
        cmocka_unit_test(a_name_a_colon_and_a_quotation_hold_everywhere),
    };
    return cmocka_run_group_tests_name("speech.voices", tests, NULL, NULL);
}
