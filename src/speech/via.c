/* On whose word, and carried by whom.
 *
 *     Citing unnamed officials, the Times reported that …     officials said it, the Times carries it
 *     the Times reported that …, citing unnamed officials     the same
 *     the Times reported, citing unnamed officials, that …    the same
 *     The claim was picked up by the Post, CNN and others     carriers of a claim made elsewhere */
#include "speech/naming.h"
#include "speech/phrases.h"

static bool add_carrier(struct speech *speech, struct draft *draft, struct tokens carrier) {
    if (tokens_empty(carrier)) return true;
    if (!array_grow(&speech->carriers, &speech->carrier_capacity, speech->carrier_count, sizeof *speech->carriers)) {
        speech->failed = true;
        return false;
    }
    if (draft->carrier_count == 0) draft->carriers = speech->carrier_count;
    speech->carriers[speech->carrier_count++] = carrier;
    draft->carrier_count++;
    return true;
}

static bool is_carrier(const struct speech *speech, struct tokens source) {
    if (tokens_empty(source)) return false;
    enum copydesk_source_kind kind = speech_name_source(speech, source).kind;
    return kind == COPYDESK_SOURCE_OUTLET ||
           (kind == COPYDESK_SOURCE_DOCUMENT && phrase_traits(speech, source) & TRAIT_CLAIM);
}

/* Who can be cited as a source: people, bodies, papers; not "the need to keep it secret". */
static bool is_witness(const struct speech *speech, struct tokens phrase) {
    if (tokens_empty(phrase)) return false;
    if (phrase_traits(speech, phrase) & (TRAIT_PERSON | TRAIT_VAGUE | TRAIT_ORGANISATION | TRAIT_OUTLET)) return true;
    return !tokens_empty(speech_name_source(speech, phrase).name);
}

/* The report that a "citing" goes with: the next draft when the sentence begins with it, else the one before. */
static uint32_t report_of(const struct speech *speech, uint32_t index) {
    const struct draft *citing = &speech->drafts[index];
    uint32_t sentence = speech->tokens[citing->cue.first].sentence;
    bool leads = citing->cue.first == speech->sentences[sentence].tokens.first;
    uint32_t report = leads ? index + 1 : citing->antecedent != NONE ? citing->antecedent : index - 1;
    if (report >= speech->draft_count || speech->tokens[speech->drafts[report].cue.first].sentence != sentence)
        return NONE;
    return report;
}

bool speech_cites(const struct speech *speech, uint32_t token) {
    return token_is(speech, token, "citing") || token_is(speech, token, "quoting");
}

/* Where the cited must end: the report's content may follow them, after the parenthesis' closing comma. */
static uint32_t cited_ceiling(const struct speech *speech, const struct draft *citing, const struct draft *report) {
    for (uint32_t i = 0; i < report->content_count; i++)
        if (report->content[i].first > citing->cue.end) return report->content[i].first;
    return sentence_of(speech, citing->cue.first).end;
}

/* The cited speak; the report's own source carries. */
static void hand_over(struct speech *speech, uint32_t index) {
    struct draft *citing = &speech->drafts[index];
    uint32_t found = report_of(speech, index);
    if (found == NONE || speech->drafts[found].dropped) return;
    struct draft *report = &speech->drafts[found];
    bool leads = found > index;
    uint32_t ceiling = leads ? sentence_of(speech, citing->cue.first).end : cited_ceiling(speech, citing, report);
    struct tokens cited = leads ? phrase_after(speech, citing->cue.end, ceiling)
                                : phrase_after_with_insertions(speech, citing->cue.end, ceiling);
    if (report->carrier_count || !is_carrier(speech, report->source) || !is_witness(speech, cited)) return;
    if (!add_carrier(speech, report, report->source)) return;
    report->source = cited;
    report->antecedent = NONE;
    citing->dropped = true;
}

/* Items of "the Post, CNN, and other papers". */
static void add_carriers(struct speech *speech, struct draft *draft, struct tokens list) {
    uint32_t first = list.first;
    for (uint32_t i = list.first; i <= list.end; i++) {
        enum token_class class = i < list.end ? (enum token_class)speech->tokens[i].class : CLASS_COMMA;
        if (class != CLASS_COMMA && class != CLASS_AND) continue;
        if (i > first && !add_carrier(speech, draft, (struct tokens){first, i})) return;
        first = i + 1;
    }
}

void speech_find_via(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) {
        struct draft *draft = &speech->drafts[i];
        if (speech_cites(speech, draft->core))
            hand_over(speech, i);
        else if (draft->relays)
            add_carriers(speech, draft, draft->source);
    }
    speech_drop(speech);
}
