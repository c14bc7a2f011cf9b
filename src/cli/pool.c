#include "cli/pool.h"

#include "input/unpack.h"
#include "output/escape.h"
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

enum { SLOTS_A_JOB = 4 };

/* What became of one page. A slot belongs to its worker until it is done, then to the caller until it is written. */
struct slot {
    bool done;
    struct cli_page page; /* its text is set when it is handed on */
    struct buffer text;   /* the page rendered, or the message of its failure; keeps its memory */
    struct buffer folded; /* scratch */
};

struct pool {
    struct input_source *source;
    const struct cli_read_options *options;
    pthread_mutex_t input; /* one page is taken at a time; taken before `state` where both are */
    uint64_t passed_over;  /* responses without a page, up to the last page taken */

    pthread_mutex_t state; /* of everything below */
    pthread_cond_t slot_done, slot_free;
    struct slot *slots; /* [slot_count], page n in slot n % slot_count */
    uint64_t slot_count;
    uint64_t taken, written; /* pages */
    bool ended;              /* no page is left, or the caller wants no more */
    uint64_t passed_at_end;  /* responses without a page behind the last page */
    uint64_t bytes, all_bytes;
};

/* ---- workers ------------------------------------------------------------------------------------------------- */

static void put_failure(struct slot *slot, const char *name, const char *cause, uint64_t offset) {
    slot->page.failed = true;
    output_put_escaped(&slot->text, text_from(name), &output_plain_escapes);
    buffer_put_string(&slot->text, ": ");
    buffer_put_string(&slot->text, cause);
    if (offset == UINT64_MAX) return;
    buffer_put_string(&slot->text, " (at byte ");
    buffer_put_unsigned(&slot->text, offset);
    buffer_put_byte(&slot->text, ')');
}

static textref text_or_absent(const char *string) {
    return string ? text_from(string) : (textref){0};
}

static enum copydesk_status read_capture(struct pool *pool, struct copydesk_engine *engine,
                                         const struct input_capture *capture, struct slot *slot) {
    const struct copydesk_page page = {.input = text_from(capture->name),
                                       .bytes = capture->bytes.at,
                                       .size = capture->bytes.size,
                                       .format = capture->format,
                                       .url = text_or_absent(capture->url),
                                       .captured = text_or_absent(capture->captured),
                                       .record_id = text_or_absent(capture->record_id),
                                       .charset = text_or_absent(capture->charset)};
    const struct copydesk_record *record;
    textref rendered;
    enum copydesk_status status = copydesk_read(engine, &page, &record);
    if (status != COPYDESK_OK) return status;
    const struct cli_filters *filters = &pool->options->filters;
    slot->page.verdict = cli_filter(filters, record);
    if (slot->page.verdict != CLI_KEPT) return COPYDESK_OK;
    if (!cli_signature_of(record->text, filters->dedup, &slot->folded, &slot->page.signature))
        return COPYDESK_NO_MEMORY;
    status = copydesk_render(engine, record, pool->options->format, &pool->options->style, &rendered);
    if (status == COPYDESK_OK) buffer_put_text(&slot->text, rendered);
    return status == COPYDESK_OK && slot->text.failed ? COPYDESK_NO_MEMORY : status;
}

/* Waits for a free slot; NULL when there is nothing more to do. The caller holds `input`. */
static struct slot *wait_for_slot(struct pool *pool) {
    pthread_mutex_lock(&pool->state);
    while (!pool->ended && pool->taken == pool->written + pool->slot_count)
        pthread_cond_wait(&pool->slot_free, &pool->state);
    struct slot *slot = pool->ended ? NULL : &pool->slots[pool->taken % pool->slot_count];
    pthread_mutex_unlock(&pool->state);
    return slot;
}

/* Takes the next page and its slot. False when none is left. A failure to take a page is a page that failed, and leaves
 * capture->name NULL. */
static bool take_page(struct pool *pool, struct slot **slot, struct input_capture *capture) {
    struct input_error error;
    uint64_t bytes, all_bytes;
    pthread_mutex_lock(&pool->input);
    *slot = wait_for_slot(pool);
    enum input_next next = *slot ? input_next(pool->source, capture, &error) : INPUT_END;
    if (*slot) {
        (*slot)->done = false;
        (*slot)->page = (struct cli_page){0};
        buffer_clear(&(*slot)->text);
    }
    if (next == INPUT_ERROR) {
        put_failure(*slot, error.name, error.cause, error.offset);
        (*slot)->page.input = cli_digest_failure(error.name);
    }
    input_progress(pool->source, &bytes, &all_bytes);
    uint64_t passed_over = input_passed_over(pool->source) - pool->passed_over;
    pool->passed_over += passed_over;
    if (next != INPUT_END) (*slot)->page.passed_over = passed_over;
    if (next != INPUT_END && pool->options->folder) (*slot)->page.place = input_place(pool->source);
    pthread_mutex_lock(&pool->state);
    pool->bytes = bytes;
    pool->all_bytes = all_bytes;
    if (next == INPUT_END) {
        pool->ended = true;
        pool->passed_at_end += passed_over;
        pthread_cond_signal(&pool->slot_done);
    } else {
        pool->taken++;
    }
    pthread_mutex_unlock(&pool->state);
    pthread_mutex_unlock(&pool->input);
    return next != INPUT_END;
}

/* The engine is made for the first page: a worker that gets none costs nothing. */
static void work_on(struct pool *pool, struct copydesk_engine **engine, struct unpacker *unpacker,
                    struct input_capture *capture, struct slot *slot) {
    const struct copydesk_options options = {.no_statements = pool->options->no_statements,
                                             .favour = pool->options->favour};
    struct input_error error;
    if (!input_unpack(capture, unpacker, &error)) {
        put_failure(slot, error.name, error.cause, error.offset);
        return;
    }
    if (!*engine) *engine = copydesk_engine_new(&options);
    enum copydesk_status status = *engine ? read_capture(pool, *engine, capture, slot) : COPYDESK_NO_MEMORY;
    if (status == COPYDESK_OK) return;
    buffer_clear(&slot->text);
    bool unexplained = status == COPYDESK_USAGE && pool->options->format == COPYDESK_FORMAT_EXPLAIN;
    const char *cause = unexplained ? "only HTML pages can be explained" : copydesk_status_text(status);
    put_failure(slot, capture->name, cause, UINT64_MAX);
}

static void *work(void *argument) {
    struct pool *pool = argument;
    struct copydesk_engine *engine = NULL;
    struct unpacker unpacker = {0};
    struct slot *slot;
    struct input_capture capture = {0};
    while (take_page(pool, &slot, &capture)) {
        if (!slot->page.failed) {
            if (pool->options->folder) slot->page.input = cli_digest_capture(&capture);
            work_on(pool, &engine, &unpacker, &capture, slot);
            input_capture_free(&capture);
        }
        capture = (struct input_capture){0};
        pthread_mutex_lock(&pool->state);
        slot->done = true;
        pthread_cond_signal(&pool->slot_done);
        pthread_mutex_unlock(&pool->state);
    }
    unpacker_free(&unpacker);
    copydesk_engine_free(engine);
    return NULL;
}

/* ---- the caller's side --------------------------------------------------------------------------------------- */

/* A tenth of a second from now, so that progress is shown while a page takes long. */
static struct timespec soon(void) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    time.tv_nsec += 100 * 1000 * 1000;
    if (time.tv_nsec >= 1000 * 1000 * 1000) {
        time.tv_nsec -= 1000 * 1000 * 1000;
        time.tv_sec++;
    }
    return time;
}

/* The next slot in order, or NULL: `*finished` says whether for good or only for now. */
static struct slot *wait_for_page(struct pool *pool, struct cli_counts *counts, bool *finished) {
    struct slot *slot = &pool->slots[pool->written % pool->slot_count];
    struct timespec until = soon();
    int waited = 0;
    pthread_mutex_lock(&pool->state);
    while (waited == 0) {
        if (pool->taken > pool->written ? slot->done : pool->ended) break;
        waited = pthread_cond_timedwait(&pool->slot_done, &pool->state, &until);
    }
    *finished = pool->ended && pool->taken == pool->written;
    bool ready = pool->taken > pool->written && slot->done;
    counts->bytes = pool->bytes;
    counts->all_bytes = pool->all_bytes;
    pthread_mutex_unlock(&pool->state);
    return ready ? slot : NULL;
}

static bool write_slot(struct slot *slot, const struct cli_sink *sink, struct cli_counts *counts) {
    struct cli_page *page = &slot->page;
    page->text = buffer_text(&slot->text);
    if (page->failed && page->text.size == 0) page->text = TEXT("out of memory");
    counts->passed_over += page->passed_over;
    if (page->failed)
        counts->failed++;
    else
        counts->pages++;
    return sink->page(sink->context, page, counts);
}

static void write_pages(struct pool *pool, const struct cli_sink *sink, struct cli_counts *counts) {
    for (bool finished = false, more = true; !finished;) {
        struct slot *slot = wait_for_page(pool, counts, &finished);
        if (slot && more) more = write_slot(slot, sink, counts);
        if (more) more = sink->progress(sink->context, counts);
        pthread_mutex_lock(&pool->state);
        if (slot) {
            slot->done = false;
            pool->written++;
        }
        if (!more) pool->ended = true;
        if (more && finished) counts->passed_over += pool->passed_at_end;
        pthread_cond_broadcast(&pool->slot_free);
        pthread_mutex_unlock(&pool->state);
    }
}

static bool pool_init(struct pool *pool) {
    pool->slots = calloc(pool->slot_count, sizeof *pool->slots);
    if (!pool->slots) return false;
    pthread_mutex_init(&pool->input, NULL);
    pthread_mutex_init(&pool->state, NULL);
    pthread_cond_init(&pool->slot_done, NULL);
    pthread_cond_init(&pool->slot_free, NULL);
    return true;
}

static void pool_free(struct pool *pool) {
    for (uint64_t i = 0; i < pool->slot_count; i++) {
        buffer_free(&pool->slots[i].text);
        buffer_free(&pool->slots[i].folded);
    }
    free(pool->slots);
    pthread_mutex_destroy(&pool->input);
    pthread_mutex_destroy(&pool->state);
    pthread_cond_destroy(&pool->slot_done);
    pthread_cond_destroy(&pool->slot_free);
}

bool cli_pool_run(struct input_source *source, const struct cli_read_options *options, const struct cli_sink *sink,
                  struct cli_counts *counts) {
    struct pool pool = {.source = source, .options = options, .slot_count = (uint64_t)options->jobs * SLOTS_A_JOB};
    pthread_t workers[CLI_MAX_JOBS];
    uint32_t started = 0;
    if (!pool_init(&pool)) return false;
    pool.passed_over = input_passed_over(source);
    /* fewer threads than asked for still do the work */
    while (started < options->jobs && pthread_create(&workers[started], NULL, work, &pool) == 0) started++;
    if (started) write_pages(&pool, sink, counts);
    for (uint32_t i = 0; i < started; i++) pthread_join(workers[i], NULL);
    pool_free(&pool);
    return started > 0;
}
