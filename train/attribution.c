/* Learns attribution (src/speech/trained.h) from annotated articles.
 *
 *     train-attribution learn LINES GROUPS FOLDER THREADS    the table for cues, and words for the network
 *     train-attribution find LINES GROUPS FOLDER             what table and network find, as rows for the trees
 *     train-attribution words LINES GROUPS FOLDER            words alone, as if no cue were likely
 *     train-attribution rows MODEL TEXT                      what MODEL finds in TEXT: cue's begin, end, features
 *
 * LINES are annotations as train/annotations.py writes them, GROUPS the file of train/groups.py. Every stage learns
 * from what the stage before found in articles that it had not learned from, five folds of them:
 *
 *     learn    cues without fold k    → cuesK; likely cues in fold k
 *              cues of all            → cuesA
 *              words, annotations     → words, from which train/word_net.py learns wordsK, wordsA
 *     find     candidates in fold k, their sources and contents, by cuesK and wordsK → rows for the trees
 *
 * FOLDER/rows has a line a candidate: article, whether its cue, source, content, and all of them are right, then the
 * features of the trees; FOLDER/golds a line an article: how many cues, sources, contents there are to find. Where
 * several people annotated an article, all of it is shared out among them. Called by train/attribution.py. */
#include "learner.h"
#include "speech/trained.h"

#include <pthread.h>
#include <stdlib.h>

enum { FOLDS = 5, MOST_ANNOTATIONS = 8, LEAST_SEEN = 4 };

struct event {
    struct tokens source, cue, content[CONTENT_RUNS];
    uint32_t content_count;
};

struct annotation {
    struct event *events;
    uint32_t count, capacity;
};

struct item {
    struct buffer bytes;
    struct article article;
    struct speech *speech;
    struct trained trained;
    struct annotation annotations[MOST_ANNOTATIONS];
    uint32_t annotation_count, fold;
    struct copydesk_range *places; /* of each token in the file */
};

struct corpus {
    struct item *items;
    uint32_t count, capacity;
    struct attribution_model models[FOLDS + 1]; /* the last: of all */
    const char *folder;
    struct lexicon *lexicon;
};

static void fail(const char *what) {
    fprintf(stderr, "train-attribution: %s\n", what);
    exit(1);
}

static bool read_file(const char *path, struct buffer *bytes) {
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    char chunk[65536];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;) buffer_put(bytes, chunk, got);
    bool good = !ferror(file) && !bytes->failed;
    fclose(file);
    return good;
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

static void build_article(struct article *article, textref document) {
    for (uint32_t at = 0; at < document.size;) {
        uint32_t end = text_find(document, TEXT("\n"), at);
        if (end == UINT32_MAX) end = document.size;
        article_begin(article, COPYDESK_PARAGRAPH, 0, false, 1);
        article_append(article, text_slice(document, at, end), at, end - at);
        article_end(article);
        at = end + 1;
    }
}

static void begin_item(struct corpus *corpus, const char *path, const struct groups *groups) {
    if (!array_grow(&corpus->items, &corpus->capacity, corpus->count, sizeof *corpus->items)) fail("out of memory");
    struct item *item = &corpus->items[corpus->count];
    *item = (struct item){
        .speech = calloc(1, sizeof *item->speech), .trained.products = products_best(), .fold = corpus->count % FOLDS};
    corpus->count++;
    if (!item->speech || !read_file(path, &item->bytes)) fail(path);
    item->speech->lexicon = corpus->lexicon; /* not speech_new: no weights need to be there yet */
    textref document = buffer_text(&item->bytes);
    build_article(&item->article, document);
    if (!speech_prepare(item->speech, &item->article)) fail("out of memory");
    speech_read_signs(item->speech, groups);
    struct arena arena;
    arena_init(&arena, 0);
    item->places = calloc(item->speech->token_count + 1, sizeof *item->places);
    if (!item->places) fail("out of memory");
    for (uint32_t i = 0; i < item->speech->token_count; i++) {
        struct copydesk_range span = {item->speech->tokens[i].begin, item->speech->tokens[i].end};
        struct copydesk_ranges at = article_places(&item->article, document, span, &arena);
        if (at.count) item->places[i] = (struct copydesk_range){at.at[0].begin, at.at[at.count - 1].end};
    }
    arena_free(&arena);
}

/* Marks and white space at a part's ends are no part of it, as in the scorer. */
static bool counts(const struct speech *speech, uint32_t token) {
    textref t = token_text(speech, token);
    for (uint32_t i = 0; i < t.size; i++)
        if (byte_is_alpha(t.at[i]) || byte_is_digit(t.at[i]) || t.at[i] == '$' || t.at[i] == '%') return true;
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class < CLASS_COMMA;
}

static struct tokens trimmed(const struct speech *speech, struct tokens t) {
    while (t.first < t.end && !counts(speech, t.first)) t.first++;
    while (t.end > t.first && !counts(speech, t.end - 1)) t.end--;
    return t;
}

/* The tokens that a part of an annotation touches. */
static uint32_t read_part(const struct item *item, const char *part, struct tokens *runs) {
    uint32_t count = 0;
    for (const char *at = part; *at == ' ' || (*at >= '0' && *at <= '9');) {
        char *next;
        while (*at == ' ') at++;
        if (*at < '0' || *at > '9') break;
        uint32_t begin = (uint32_t)strtoul(at, &next, 10), end = (uint32_t)strtoul(next + 1, &next, 10);
        at = next;
        struct tokens run = {0, 0};
        for (uint32_t i = 0; i < item->speech->token_count; i++) {
            if (item->places[i].begin >= end || item->places[i].end <= begin) continue;
            if (tokens_empty(run)) run.first = i;
            run.end = i + 1;
        }
        if (tokens_empty(run)) continue;
        bool joins = count > 0;
        for (uint32_t i = count ? runs[count - 1].end : 0; joins && i < run.first; i++)
            joins = !counts(item->speech, i);
        if (joins)
            runs[count - 1].end = run.end > runs[count - 1].end ? run.end : runs[count - 1].end;
        else if (count < CONTENT_RUNS)
            runs[count++] = run;
    }
    return count;
}

static void read_event(struct item *item, const char *line) {
    struct annotation *annotation = &item->annotations[item->annotation_count - 1];
    if (!array_grow(&annotation->events, &annotation->capacity, annotation->count, sizeof *annotation->events))
        fail("out of memory");
    struct event event = {.content_count = 0};
    struct tokens runs[CONTENT_RUNS];
    if (read_part(item, line, runs)) {
        struct tokens t = trimmed(item->speech, runs[0]);
        event.source = tokens_empty(t) ? runs[0] : t;
    }
    line = strchr(line, '|') + 1;
    uint32_t cues = read_part(item, line, runs);
    if (cues) {
        struct tokens whole = {runs[0].first, runs[cues - 1].end}, t = trimmed(item->speech, whole);
        event.cue = tokens_empty(t) ? whole : t;
    }
    event.content_count = read_part(item, strchr(line, '|') + 1, event.content);
    annotation->events[annotation->count++] = event;
}

static void read_lines(struct corpus *corpus, const char *path, const struct groups *groups) {
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    static char line[1 << 16];
    struct item *item = NULL;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "article ", 8) == 0) {
            begin_item(corpus, line + 8, groups);
            item = &corpus->items[corpus->count - 1];
        } else if (item && strcmp(line, "annotation") == 0) {
            if (item->annotation_count == MOST_ANNOTATIONS) fail("too many annotations");
            item->annotation_count++;
        } else if (item && strncmp(line, "event ", 6) == 0) {
            read_event(item, line + 6);
        }
    }
    fclose(file);
}

/* ---- lessons ------------------------------------------------------------------------------------------------- */

static void add_place(struct lesson *lesson, const struct keys *keys) {
    uint64_t capacity = lesson->place_capacity;
    lesson->offsets = grown(lesson->offsets, lesson->place_count + 2u, &capacity, sizeof *lesson->offsets);
    lesson->place_capacity = (uint32_t)capacity;
    lesson->numbers =
        grown(lesson->numbers, lesson->number_count + MOST_KEYS, &lesson->number_capacity, sizeof *lesson->numbers);
    lesson->offsets[lesson->place_count] = lesson->number_count;
    lesson->number_count += dictionary_number(&lesson->dictionary, keys->at, keys->count, LEAST_SEEN,
                                              lesson->numbers + lesson->number_count);
    lesson->offsets[++lesson->place_count] = lesson->number_count;
}

static void add_instance(struct lesson *lesson, struct instance instance) {
    if (!array_grow(&lesson->instances, &lesson->instance_capacity, lesson->instance_count, sizeof instance))
        fail("out of memory");
    lesson->instances[lesson->instance_count++] = instance;
}

static uint8_t *add_golds(struct lesson *lesson, uint32_t count) {
    uint64_t capacity = lesson->gold_capacity;
    lesson->golds = grown(lesson->golds, (uint64_t)lesson->gold_count + count, &capacity, 1);
    lesson->gold_capacity = (uint32_t)capacity;
    uint8_t *golds = lesson->golds + lesson->gold_count;
    memset(golds, 0, count);
    lesson->gold_count += count;
    return golds;
}

static void mark_cues(const struct annotation *annotation, struct tokens sentence, uint8_t *golds) {
    for (uint32_t e = 0; e < annotation->count; e++) {
        struct tokens cue = annotation->events[e].cue;
        if (tokens_empty(cue) || cue.first < sentence.first || cue.first >= sentence.end) continue;
        if (golds[cue.first - sentence.first] != CUE_OUTSIDE) continue;
        for (uint32_t t = cue.first; t < cue.end && t < sentence.end; t++)
            golds[t - sentence.first] = t == cue.first ? CUE_BEGINS : CUE_GOES_ON;
    }
}

/* The first pass counts the features, so that the second keeps those that are worth a weight. */
static void take_keys(struct lesson *lesson, const struct keys *keys, int pass) {
    if (pass == 0)
        dictionary_count(&lesson->dictionary, keys->at, keys->count);
    else
        add_place(lesson, keys);
}

static void teach_cues(struct corpus *corpus, struct lesson *lesson) {
    struct keys keys;
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t a = 0; a < corpus->count; a++) {
            const struct item *item = &corpus->items[a];
            for (uint32_t s = 0; s < item->speech->sentence_count; s++) {
                struct tokens sentence = item->speech->sentences[s].tokens;
                uint32_t first = lesson->place_count, length = sentence.end - sentence.first;
                for (uint32_t t = sentence.first; t < sentence.end; t++) {
                    cue_put_keys(item->speech, sentence, t, &keys);
                    take_keys(lesson, &keys, pass);
                }
                if (pass == 0) continue;
                add_instance(lesson, (struct instance){.first = first,
                                                       .length = length,
                                                       .article = a,
                                                       .variants = item->annotation_count,
                                                       .gold = lesson->gold_count});
                for (uint32_t v = 0; v < item->annotation_count; v++)
                    mark_cues(&item->annotations[v], sentence, add_golds(lesson, length));
            }
        }
}

/* States of an event's tokens in the window. */
static void mark_event(const struct event *event, struct tokens window, uint8_t *golds) {
    for (uint32_t r = 0; r < event->content_count; r++)
        for (uint32_t t = event->content[r].first; t < event->content[r].end; t++)
            if (t >= window.first && t < window.end) golds[t - window.first] = LABEL_CONTENT;
    bool sourced = !tokens_empty(event->source) && event->source.first >= window.first &&
                   event->source.end <= window.end &&
                   (event->source.end <= event->cue.first || event->source.first >= event->cue.end);
    for (uint32_t t = event->source.first; sourced && t < event->source.end; t++)
        golds[t - window.first] = LABEL_SOURCE;
    for (uint32_t t = event->cue.first; t < event->cue.end && t < window.end; t++) golds[t - window.first] = LABEL_CUE;
    for (uint32_t t = sourced ? event->source.end : window.end; t < window.end; t++)
        golds[t - window.first] = (uint8_t)(golds[t - window.first] + STATE_NONE_AFTER);
}

/* ---- folds --------------------------------------------------------------------------------------------------- */

struct job {
    struct corpus *corpus;
    const struct lesson *lesson;
    const struct plan *plan;
    const char *name;
    uint32_t next, step, count; /* folds; FOLDS: all */
};

struct held_out {
    const struct corpus *corpus;
    uint32_t fold;
};

static bool is_used(uint32_t article, void *context) {
    const struct held_out *held = context;
    return held->corpus->items[article].fold != held->fold;
}

static void *learn_folds(void *context) {
    struct job *job = context;
    for (uint32_t fold = job->next; fold < job->count; fold += job->step) {
        struct held_out held = {job->corpus, fold};
        char name[64];
        snprintf(name, sizeof name, "%s, fold %u", job->name, fold);
        void *bytes;
        size_t size;
        lesson_learn(job->lesson, job->plan, is_used, &held, name, &bytes, &size);
        if (!sparse_open(&job->corpus->models[fold].cues, bytes, size)) fail("a table that cannot be read");
        char path[512];
        snprintf(path, sizeof path, "%s/%s%c", job->corpus->folder, job->name, fold == FOLDS ? 'A' : '0' + (char)fold);
        FILE *file = fopen(path, "wb");
        if (!file || fwrite(bytes, 1, size, file) != size || fclose(file)) fail(path);
    }
    return NULL;
}

static void learn(struct corpus *corpus, const struct lesson *lesson, const struct plan *plan, const char *name,
                  uint32_t threads, uint32_t folds) {
    enum { MOST_THREADS = 8 };
    pthread_t running[MOST_THREADS];
    struct job jobs[MOST_THREADS];
    for (uint32_t i = 0; i < threads && i < MOST_THREADS; i++) {
        jobs[i] = (struct job){corpus, lesson, plan, name, i, threads, folds};
        if (pthread_create(&running[i], NULL, learn_folds, &jobs[i])) fail("no thread");
    }
    for (uint32_t i = 0; i < threads && i < MOST_THREADS; i++) pthread_join(running[i], NULL);
}

/* ---- what was found ------------------------------------------------------------------------------------------ */

static bool same(struct tokens a, struct tokens b) {
    return (tokens_empty(a) && tokens_empty(b)) || (a.first == b.first && a.end == b.end);
}

/* Runs with their ends trimmed, those that only marks part made one, as the scorer compares them. */
static uint32_t trimmed_runs(const struct speech *speech, const struct tokens *runs, uint32_t count,
                             struct tokens *out) {
    uint32_t written = 0;
    for (uint32_t r = 0; r < count; r++) {
        struct tokens t = trimmed(speech, runs[r]);
        if (tokens_empty(t)) continue;
        bool joins = written > 0;
        for (uint32_t i = written ? out[written - 1].end : 0; joins && i < t.first; i++) joins = !counts(speech, i);
        if (joins)
            out[written - 1].end = t.end;
        else
            out[written++] = t;
    }
    return written;
}

static bool same_content(const struct speech *speech, const struct candidate *candidate, const struct event *event) {
    struct tokens a[CONTENT_RUNS], b[CONTENT_RUNS];
    uint32_t count = trimmed_runs(speech, candidate->content, candidate->content_count, a);
    if (trimmed_runs(speech, event->content, event->content_count, b) != count) return false;
    for (uint32_t i = 0; i < count; i++)
        if (!same(a[i], b[i])) return false;
    return true;
}

/* Shares of the annotators with whom a candidate agrees: on the cue, source, content, and all of them. */
static void judge(const struct item *item, const struct candidate *candidate, float right[4]) {
    const struct speech *speech = item->speech;
    float share = 1 / (float)item->annotation_count;
    for (uint32_t v = 0; v < item->annotation_count; v++) {
        float best[4] = {0};
        for (uint32_t e = 0; e < item->annotations[v].count; e++) {
            const struct event *event = &item->annotations[v].events[e];
            if (!same(trimmed(speech, candidate->cue), trimmed(speech, event->cue)) || tokens_empty(event->cue))
                continue;
            if (tokens_empty(trimmed(speech, candidate->cue)) && !same(candidate->cue, event->cue)) continue;
            bool source = same(trimmed(speech, candidate->source), event->source);
            bool content = same_content(speech, candidate, event);
            best[0] = 1;
            if (source) best[1] = 1;
            if (content) best[2] = 1;
            if (source && content) best[3] = 1;
        }
        for (int i = 0; i < 4; i++) right[i] += best[i] * share;
    }
}

static void find_all(struct corpus *corpus, bool arguments) {
    for (uint32_t a = 0; a < corpus->count; a++) {
        struct item *item = &corpus->items[a];
        item->trained.model = &corpus->models[item->fold];
        if (arguments)
            argument_find(item->speech, &item->trained);
        else
            cue_find_candidates(item->speech, &item->trained);
    }
}

static void write_rows(const struct corpus *corpus) {
    char path[512];
    snprintf(path, sizeof path, "%s/rows", corpus->folder);
    FILE *rows = fopen(path, "w");
    snprintf(path, sizeof path, "%s/golds", corpus->folder);
    FILE *golds = fopen(path, "w");
    if (!rows || !golds) fail(path);
    for (uint32_t a = 0; a < corpus->count; a++) {
        const struct item *item = &corpus->items[a];
        double total[4] = {0};
        for (uint32_t v = 0; v < item->annotation_count; v++)
            for (uint32_t e = 0; e < item->annotations[v].count; e++) {
                const struct event *event = &item->annotations[v].events[e];
                double share = 1.0 / item->annotation_count;
                total[0] += share * !tokens_empty(event->cue);
                total[1] += share * !tokens_empty(event->source);
                total[2] += share * (event->content_count > 0);
                total[3] += share;
            }
        fprintf(golds, "%u %.4f %.4f %.4f %.4f\n", item->fold, total[0], total[1], total[2], total[3]);
        for (uint32_t i = 0; i < item->trained.candidate_count; i++) {
            const struct candidate *c = &item->trained.candidates[i];
            float right[4] = {0};
            judge(item, c, right);
            float row[CHOICE_FEATURES];
            choice_put_row(item->speech, &item->trained, i, row);
            fprintf(rows, "%u %u %u %.3f %.3f %.3f %.3f %d %d %g %g %g", a, c->cue.first, c->cue.end, (double)right[0],
                    (double)right[1], (double)right[2], (double)right[3], !tokens_empty(c->source),
                    c->content_count > 0, (double)c->probability, (double)c->path, (double)c->sourced);
            for (int k = 0; k < CHOICE_FEATURES; k++) fprintf(rows, " %g", (double)row[k]);
            putc('\n', rows);
        }
    }
    fclose(rows);
    fclose(golds);
}

/* ---- words for the network ----------------------------------------------------------------------------------- */

static void put_numbers(FILE *file, const uint32_t *numbers, size_t count) {
    if (fwrite(numbers, sizeof *numbers, count, file) != count) fail("words cannot be written");
}

static void write_tokens(const struct item *item, FILE *file) {
    const struct speech *speech = item->speech;
    for (uint32_t t = 0; t < speech->token_count; t++) {
        uint32_t row[WORD_TABLES + 1];
        word_put_signs(speech, t, row);
        row[WORD_TABLES] = speech->tokens[t].sentence;
        put_numbers(file, row, WORD_TABLES + 1);
    }
}

static void write_cues(const struct item *item, FILE *file) {
    const struct speech *speech = item->speech;
    uint8_t *golds = calloc(speech->token_count + 1, 1);
    if (!golds) fail("out of memory");
    for (uint32_t v = 0; v < item->annotation_count; v++) {
        memset(golds, CUE_OUTSIDE, speech->token_count);
        for (uint32_t s = 0; s < speech->sentence_count; s++) {
            struct tokens sentence = speech->sentences[s].tokens;
            mark_cues(&item->annotations[v], sentence, golds + sentence.first);
        }
        for (uint32_t t = 0; t < speech->token_count; t++) put_numbers(file, &(uint32_t){golds[t]}, 1);
    }
    free(golds);
}

static void write_window(const struct item *item, const struct event *event, FILE *file) {
    static struct argument_view view;
    argument_look(&view, item->speech, item->trained.likely, event->cue);
    struct tokens window = view.window, cue = event->cue;
    uint8_t golds[WINDOW] = {0};
    mark_event(event, window, golds);
    put_numbers(file,
                (uint32_t[]){window.first, window.end - window.first, cue.first - window.first, cue.end - window.first},
                4);
    for (uint32_t t = window.first; t < window.end; t++) {
        uint16_t relations[ARGUMENT_RELATIONS];
        argument_put_relations(&view, t, relations);
        for (int i = 0; i < ARGUMENT_RELATIONS; i++) put_numbers(file, &(uint32_t){relations[i]}, 1);
        put_numbers(file, &(uint32_t){golds[t - window.first]}, 1);
    }
}

/* Writes the windows of all annotated cues, unless `file` is NULL, and returns how many there are. */
static uint32_t each_window(const struct item *item, FILE *file) {
    uint32_t windows = 0;
    for (uint32_t v = 0; v < item->annotation_count; v++)
        for (uint32_t e = 0; e < item->annotations[v].count; e++) {
            const struct event *event = &item->annotations[v].events[e];
            if (tokens_empty(event->cue) || event->content_count == 0) continue;
            if (file) write_window(item, event, file);
            windows++;
        }
    return windows;
}

/* FOLDER/places: where each token begins and ends in its file, uint32; for what reads the text itself (teacher.py). */
static void write_places(const struct corpus *corpus) {
    char path[512];
    snprintf(path, sizeof path, "%s/places", corpus->folder);
    FILE *file = fopen(path, "wb");
    if (!file) fail(path);
    for (uint32_t a = 0; a < corpus->count; a++)
        for (uint32_t t = 0; t < corpus->items[a].speech->token_count; t++)
            put_numbers(file, (uint32_t[]){corpus->items[a].places[t].begin, corpus->items[a].places[t].end}, 2);
    if (fclose(file)) fail(path);
}

/* FOLDER/words, all uint32, an article after another:
 *
 *     fold, words, annotations, windows
 *     word…       [8] signs, and the number of its sentence
 *     cue…        [annotations][words] states of the cue chain
 *     window…     first word, places, cue's first and end in it; place… [7] relations, state of the argument chain */
static void write_words(const struct corpus *corpus) {
    char path[512];
    snprintf(path, sizeof path, "%s/words", corpus->folder);
    FILE *file = fopen(path, "wb");
    if (!file) fail(path);
    for (uint32_t a = 0; a < corpus->count; a++) {
        const struct item *item = &corpus->items[a];
        put_numbers(
            file, (uint32_t[]){item->fold, item->speech->token_count, item->annotation_count, each_window(item, NULL)},
            4);
        write_tokens(item, file);
        write_cues(item, file);
        each_window(item, file);
    }
    if (fclose(file)) fail(path);
}

/* ---- the program --------------------------------------------------------------------------------------------- */

/* What a whole model finds in a text, for the test that holds C and training together. */
static void show_rows(const char *model, const char *text) {
    struct buffer bytes = {0};
    struct trained *trained = read_file(model, &bytes) ? trained_new(bytes.at, bytes.size) : NULL;
    struct corpus corpus = {.lexicon = lexicon_new()};
    if (!trained) fail(model);
    begin_item(&corpus, text, &trained->model->groups);
    struct speech *speech = corpus.items[0].speech;
    cue_find_candidates(speech, trained);
    argument_find(speech, trained);
    for (uint32_t i = 0; i < trained->candidate_count; i++) {
        const struct candidate *c = &trained->candidates[i];
        float row[CHOICE_FEATURES];
        choice_put_row(speech, trained, i, row);
        printf("%u %u", speech->tokens[c->cue.first].begin, speech->tokens[c->cue.end - 1].end);
        for (int k = 0; k < CHOICE_FEATURES; k++) printf(" %.9g", (double)row[k]);
        putchar('\n');
    }
}

static void learn_all(struct corpus *corpus, uint32_t threads) {
    static struct lesson cues = {.rules = &cue_rules};
    const struct plan plan = {.epochs = 6,
                              .averaged = 3,
                              .runs = 4,
                              .rate = 0.03f,
                              .drop = 0.7f,
                              .buckets = 80000,
                              .seed = 88172645463325252u};
    teach_cues(corpus, &cues);
    fprintf(stderr, "cues: %u features, %.1f a token\n", cues.dictionary.count,
            (double)cues.number_count / cues.place_count);
    learn(corpus, &cues, &plan, "cues", threads, FOLDS + 1);
    find_all(corpus, false);
    write_words(corpus);
    write_places(corpus);
}

static const struct buffer *part_of(const struct corpus *corpus, const char *part, uint32_t fold,
                                    struct buffer *bytes) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s%u", corpus->folder, part, fold);
    if (!read_file(path, bytes)) fail(path);
    return bytes;
}

/* The models of the folds, as learned before. */
static void open_models(struct corpus *corpus) {
    static struct buffer kept[FOLDS][2];
    for (uint32_t fold = 0; fold < FOLDS; fold++) {
        struct attribution_model *model = &corpus->models[fold];
        const struct buffer *cues = part_of(corpus, "cues", fold, &kept[fold][0]),
                            *words = part_of(corpus, "words", fold, &kept[fold][1]);
        if (!sparse_open(&model->cues, cues->at, cues->size) || !word_net_open(&model->words, words->at, words->size))
            fail("a fold's weights cannot be read");
    }
}

int main(int argc, char **argv) {
    if (argc == 4 && strcmp(argv[1], "rows") == 0) {
        show_rows(argv[2], argv[3]);
        return 0;
    }
    if (argc < 5) fail("usage: train-attribution learn|find|words LINES GROUPS FOLDER [THREADS]");
    struct buffer bytes = {0};
    struct groups groups;
    if (!read_file(argv[3], &bytes) || !groups_open(&groups, bytes.at, bytes.size)) fail(argv[3]);
    struct corpus corpus = {.folder = argv[4], .lexicon = lexicon_new()};
    read_lines(&corpus, argv[2], &groups);
    uint64_t tokens = 0;
    for (uint32_t i = 0; i < corpus.count; i++) tokens += corpus.items[i].speech->token_count;
    fprintf(stderr, "%u articles, %llu tokens\n", corpus.count, (unsigned long long)tokens);
    if (strcmp(argv[1], "learn") == 0) {
        learn_all(&corpus, argc > 5 ? (uint32_t)atoi(argv[5]) : 1);
    } else if (strcmp(argv[1], "words") == 0) {
        for (uint32_t a = 0; a < corpus.count; a++) {
            struct item *item = &corpus.items[a];
            item->trained.likely = calloc(item->speech->token_count + 1, sizeof *item->trained.likely);
            if (!item->trained.likely) fail("out of memory");
        }
        write_words(&corpus);
    } else {
        open_models(&corpus);
        find_all(&corpus, false);
        find_all(&corpus, true);
        write_rows(&corpus);
    }
    return 0;
}
