/* On whose word, and carried by whom.
 *
 *     Citing unnamed officials, the Times reported that …     officials said it, the Times carries it
 *     the Times reported that …, citing unnamed officials     the same
 *     the Times reported, citing unnamed officials, that …    the same
 *     The claim was picked up by the Post, CNN and others     carriers of a claim made elsewhere
 *     Lee told the Times that …                               the paper that heard it carries it, unless it is this one
 *     “…,” Lee said. He added …                               the same interview goes on
 *     Lee said …, according to the Times                      who is reported inside another's report */
#include "speech/entities.h"
#include "speech/naming.h"
#include "speech/phrases.h"

enum { INTERVIEW_SENTENCES = 6, INTERVIEW_DRAFTS = 12, REPORT_REACH = 2, DEEPEST = 4 };

static bool add_link(struct speech *speech, struct draft *draft, struct carrier carrier) {
    if (tokens_empty(carrier.name)) return true;
    if (!array_grow(&speech->carriers, &speech->carrier_capacity, speech->carrier_count, sizeof *speech->carriers)) {
        speech->failed = true;
        return false;
    }
    if (draft->carrier_count == 0) draft->carriers = speech->carrier_count;
    speech->carriers[speech->carrier_count++] = carrier;
    draft->carrier_count++;
    return true;
}

bool speech_add_carrier(struct speech *speech, struct draft *draft, struct tokens name) {
    return add_link(speech, draft, (struct carrier){name, NONE});
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

/* "the Times, which cited two officials": a relative clause right behind the report's source. */
static bool cites_behind(const struct speech *speech, uint32_t index) {
    const struct draft *citing = &speech->drafts[index], *report = index ? citing - 1 : citing;
    bool cites = token_is(speech, citing->core, "cited") || token_is(speech, citing->core, "cites") ||
                 token_is(speech, citing->core, "quoted") || token_is(speech, citing->core, "quotes");
    if (index == 0 || !cites || !is_single(citing->source) || tokens_empty(report->source)) return false;
    enum token_class class = (enum token_class)speech->tokens[citing->source.first].class;
    return (class == CLASS_WHICH || class == CLASS_WHO) && report->source.end + 1 == citing->source.first &&
           speech->tokens[report->source.end].class == CLASS_COMMA;
}

/* two officials it │ did not name: a relative clause without a pronoun goes to its end. */
static struct tokens with_contact_clause(const struct speech *speech, struct tokens cited, uint32_t ceiling) {
    enum { LONGEST_CLAUSE = 8 };
    if (tokens_empty(cited) || speech->tokens[cited.end - 1].class != CLASS_PRONOUN) return cited;
    uint32_t end = cited.end;
    while (end < ceiling && end < cited.end + LONGEST_CLAUSE && speech->tokens[end].class < CLASS_COMMA) end++;
    return (struct tokens){cited.first, end};
}

/* Where the cited must end: the report's content may follow them, after the parenthesis' closing comma. */
static uint32_t cited_ceiling(const struct speech *speech, const struct draft *citing, const struct draft *report) {
    for (uint32_t i = 0; i < report->content_count; i++)
        if (report->content[i].first > citing->cue.end) return report->content[i].first;
    return sentence_of(speech, citing->cue.first).end;
}

/* The report's words without the clause that names whom it cites: The port is closed │, citing two officials │. */
static void cut_clause(const struct speech *speech, struct draft *report, struct tokens clause) {
    struct tokens sentence = sentence_of(speech, clause.first);
    while (clause.first > sentence.first && speech->tokens[clause.first - 1].class == CLASS_COMMA) clause.first--;
    while (clause.end < sentence.end && speech->tokens[clause.end].class == CLASS_COMMA) clause.end++;
    struct tokens kept[2 * CONTENT_RUNS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < report->content_count; i++) {
        struct tokens run = report->content[i];
        struct tokens before = {run.first, run.end < clause.first ? run.end : clause.first};
        struct tokens after = {run.first > clause.end ? run.first : clause.end, run.end};
        if (before.first < before.end) kept[count++] = before;
        if (after.first < after.end) kept[count++] = after;
    }
    if (count == 0) return;
    report->content_count = count < CONTENT_RUNS ? count : CONTENT_RUNS;
    memcpy(report->content, kept, report->content_count * sizeof *kept);
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
    cited = with_contact_clause(speech, cited, ceiling);
    if (report->carrier_count || !is_carrier(speech, report->source) || !is_witness(speech, cited)) return;
    if (!speech_add_carrier(speech, report, report->source)) return;
    report->source = cited;
    report->antecedent = NONE;
    cut_clause(speech, report, (struct tokens){citing->cue.first, cited.end});
    citing->dropped = true;
}

/* Items of "the Post, CNN, and other papers". */
static void add_carriers(struct speech *speech, struct draft *draft, struct tokens list) {
    uint32_t first = list.first;
    for (uint32_t i = list.first; i <= list.end; i++) {
        enum token_class class = i < list.end ? (enum token_class)speech->tokens[i].class : CLASS_COMMA;
        if (class != CLASS_COMMA && class != CLASS_AND) continue;
        if (i > first && !speech_add_carrier(speech, draft, (struct tokens){first, i})) return;
        first = i + 1;
    }
}

/* ---- interviews ---------------------------------------------------------------------------------------------- */

/* Whether the outlet is the one this page is of. */
static bool is_own(const struct speech *speech, struct tokens outlet) {
    textref site = speech->article->meta.site;
    if (site.size == 0) return false;
    textref name = text_slice(speech->text, speech->tokens[outlet.first].begin, speech->tokens[outlet.end - 1].end);
    if (text_starts_nocase(name, TEXT("the "))) name = text_slice(name, 4, name.size);
    if (text_starts_nocase(site, TEXT("the "))) site = text_slice(site, 4, site.size);
    return name.size &&
           (text_find_nocase(site, name, 0) != UINT32_MAX || text_find_nocase(name, site, 0) != UINT32_MAX);
}

/* Whether the hearer is an outlet, or a programme of one: the Times, CNN's Jake Tapper, NBC's “Meet the Press”. */
static bool is_outlet(const struct speech *speech, struct tokens hearer) {
    for (uint32_t i = hearer.first; i < hearer.end; i++) {
        uint32_t mention = mention_at(speech, i);
        if (mention == NONE) continue;
        return speech->entities->all[speech->entities->mentions[mention].entity].kind == COPYDESK_SOURCE_OUTLET;
    }
    return false;
}

static uint32_t entity_of(const struct speech *speech, const struct draft *draft) {
    if (tokens_empty(draft->name)) return NONE;
    uint32_t mention = mention_at(speech, draft->name.end - 1);
    return mention == NONE ? NONE : speech->entities->mentions[mention].entity;
}

/* Cues of an interview: what is written, tweeted or only thought is none. */
static bool is_spoken(const struct speech *speech, const struct draft *draft) {
    static const char *const words[] = {"said",     "says",         "say",      "saying",    "added",     "adding",
                                        "adds",     "told",         "telling",  "continued", "explained", "noted",
                                        "noting",   "acknowledged", "insisted", "argued",    "replied",   "responded",
                                        "recalled", "concluded",    "admitted", "denied",    "went",      "warned",
                                        "asked",    "claimed",      "stressed", "joked",     "suggested"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, draft->core, words[i])) return true;
    return false;
}

/* Whether a document or another paper speaks: what follows it need not be of the interview. */
static bool breaks_off(const struct draft *draft) {
    return draft->kind == COPYDESK_SOURCE_OUTLET || draft->kind == COPYDESK_SOURCE_DOCUMENT;
}

/* What the same speaker says on is of the same interview, until he is said to have told somebody else; and what stands
 * just before, the summary that the interview bears out. */
static void carry_on(struct speech *speech, uint32_t index) {
    const struct draft *told = &speech->drafts[index];
    uint32_t speaker = entity_of(speech, told), sentence = speech->tokens[told->cue.first].sentence;
    struct tokens outlet = told->told;
    if (speaker == NONE) return;
    if (index > 0 && entity_of(speech, &speech->drafts[index - 1]) == speaker) {
        struct draft *before = &speech->drafts[index - 1];
        bool near = sentence - speech->tokens[before->cue.first].sentence <= REPORT_REACH;
        if (near && is_spoken(speech, before) && before->carrier_count == 0 && tokens_empty(before->told))
            speech_add_carrier(speech, before, outlet);
    }
    for (uint32_t i = index + 1; i < speech->draft_count && i <= index + INTERVIEW_DRAFTS; i++) {
        struct draft *later = &speech->drafts[i];
        if (speech->tokens[later->cue.first].sentence - sentence > INTERVIEW_SENTENCES) return;
        if (breaks_off(later)) return;
        if (entity_of(speech, later) != speaker) continue;
        if (!is_spoken(speech, later)) return;
        if (later->carrier_count || (!tokens_empty(later->told) && is_outlet(speech, later->told)) || later->elsewhere)
            return;
        sentence = speech->tokens[later->cue.first].sentence;
        if (!speech_add_carrier(speech, later, outlet)) return;
    }
}

static void find_interview(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (tokens_empty(draft->told) || draft->carrier_count || draft->relays) return;
    if (!is_outlet(speech, draft->told) || is_own(speech, draft->told)) return;
    if (speech_add_carrier(speech, draft, draft->told)) carry_on(speech, index);
}

/* ---- reports of reports -------------------------------------------------------------------------------------- */

/* "Lee said …, according to the Times": who is cited inside what the Times reports reached this page by the Times. */
static void find_report(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (draft->carrier_count || draft->kind == COPYDESK_SOURCE_OUTLET) return;
    if (speech->tokens[draft->cue.first].quotation != NONE) return;
    uint32_t outer = draft->within;
    for (uint32_t depth = 0; outer != NONE && depth < DEEPEST; depth++) {
        const struct draft *report = &speech->drafts[outer];
        if (report->kind == COPYDESK_SOURCE_OUTLET && !report->relays && !tokens_empty(report->source)) {
            add_link(speech, draft, (struct carrier){report->source, outer});
            return;
        }
        outer = report->within;
    }
}

/* Before names are known: who hands the word over to whom. */
void speech_find_via(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) {
        struct draft *draft = &speech->drafts[i];
        if (speech_cites(speech, draft->core) || cites_behind(speech, i)) {
            hand_over(speech, i);
            draft->dropped = draft->dropped || draft->only_cites;
        } else if (draft->relays) {
            add_carriers(speech, draft, draft->source);
        }
    }
    speech_drop(speech);
}

/* After: interviews, and reports within reports. */
void speech_find_interviews(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) find_interview(speech, i);
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) find_report(speech, i);
}
