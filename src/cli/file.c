/* copydesk file: pages → the ledger.
 *
 * Each worker takes a page and its number together, reads it with an engine of its own, and files it when its number's
 * turn has come: pages are read at once and filed one by one, in the order of the inputs, by one connection.
 */
#include "cli/cli.h"
#include "cli/ledger_options.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "input/unpack.h"
#include "output/escape.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const char help[] =
    "usage: copydesk file [OPTION…] PATH…\n"
    "\n"
    "Reads pages, as 'copydesk read' does, and keeps articles, statements and speakers in a ledger:\n"
    "one SQLite file, made where there is none. A page filed again changes nothing; one that reads\n"
    "differently becomes a new version, and the old one stays. Work that is cut off keeps all that\n"
    "was filed up to its last second or so, and can be taken up again with the same command.\n"
    "\n"
    "  -l, --ledger FILE     the ledger; otherwise $COPYDESK_LEDGER, or copydesk.ledger here\n"
    "      --plain           take text files as article text as it stands: drop nothing\n"
    "  -j, --jobs N          read N pages at once; otherwise as many as there are processors\n"
    "  -q, --quiet           no progress and no summary\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 all inputs were filed, 1 some failed (standard error names each), 2 the command\n"
    "line is wrong.\n"
    "\n"
    "  copydesk file pages/ crawl.warc.gz\n"
    "  copydesk search \"drinking water\"\n";

static const double batch_at_most = 0.25; /* seconds that others who file may have to wait */

struct options {
    const char *ledger;
    bool plain, quiet, help;
    uint32_t jobs;
    const char *const *paths; /* [path_count] */
    size_t path_count;
};

struct desk {
    struct input_source *source;
    struct ledger *ledger;
    pthread_mutex_t input; /* of source and taken; taken before `turn` where both are */
    uint64_t taken;

    pthread_mutex_t turn; /* of everything below, and of the ledger */
    pthread_cond_t next;
    uint64_t filed; /* pages whose turn is over */
    bool stopped;   /* the ledger failed */
    double batch_began;
    uint64_t outcomes[LEDGER_FAILED]; /* by enum ledger_filed */
    struct cli_counts counts;
    struct cli_progress progress;
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* ---- one page ------------------------------------------------------------------------------------------------ */

struct job {
    uint64_t number;
    enum input_next next;
    struct input_capture capture;
    struct buffer failure; /* "PATH: cause" */
};

static void put_failure(struct buffer *out, const char *name, const char *cause, uint64_t offset) {
    buffer_clear(out);
    output_put_escaped(out, text_from(name), &output_plain_escapes);
    buffer_format(out, ": %s", cause);
    if (offset != UINT64_MAX) buffer_format(out, " (at byte %llu)", (unsigned long long)offset);
}

static bool take_page(struct desk *desk, struct job *job) {
    struct input_error error;
    pthread_mutex_lock(&desk->input);
    pthread_mutex_lock(&desk->turn);
    const bool stopped = desk->stopped;
    pthread_mutex_unlock(&desk->turn);
    job->capture = (struct input_capture){0};
    job->next = stopped ? INPUT_END : input_next(desk->source, &job->capture, &error);
    job->number = desk->taken;
    if (job->next != INPUT_END) desk->taken++;
    if (job->next == INPUT_ERROR) put_failure(&job->failure, error.name, error.cause, error.offset);
    uint64_t done, all;
    input_progress(desk->source, &done, &all);
    pthread_mutex_lock(&desk->turn);
    desk->counts.bytes = done;
    desk->counts.all_bytes = all;
    pthread_mutex_unlock(&desk->turn);
    pthread_mutex_unlock(&desk->input);
    return job->next != INPUT_END;
}

static textref text_or_absent(const char *string) {
    return string ? text_from(string) : (textref){0};
}

static const struct copydesk_record *read_page(struct copydesk_engine **engine, struct unpacker *unpacker,
                                               struct job *job) {
    struct input_capture *capture = &job->capture;
    struct input_error error;
    if (!input_unpack(capture, unpacker, &error)) {
        put_failure(&job->failure, error.name, error.cause, error.offset);
        return NULL;
    }
    const struct copydesk_page page = {.input = text_from(capture->name),
                                       .bytes = capture->bytes.at,
                                       .size = capture->bytes.size,
                                       .format = capture->format,
                                       .url = text_or_absent(capture->url),
                                       .captured = text_or_absent(capture->captured),
                                       .charset = text_or_absent(capture->charset)};
    const struct copydesk_record *record = NULL;
    if (!*engine) *engine = copydesk_engine_new(NULL);
    enum copydesk_status status = *engine ? copydesk_read(*engine, &page, &record) : COPYDESK_NO_MEMORY;
    if (status != COPYDESK_OK) put_failure(&job->failure, capture->name, copydesk_status_text(status), UINT64_MAX);
    return record;
}

/* ---- its turn ------------------------------------------------------------------------------------------------ */

/* The same file by whatever path; what stands behind '#' is a place in an archive. Standard input has no path. */
static void put_path(struct buffer *out, const char *name) {
    if (strcmp(name, "-") == 0) return;
    char *whole = realpath(name, NULL);
    const char *mark = whole ? NULL : strrchr(name, '#');
    char *archive = mark ? strndup(name, (size_t)(mark - name)) : NULL;
    char *archive_path = archive ? realpath(archive, NULL) : NULL;
    buffer_put_string(out, whole ? whole : archive_path ? archive_path : name);
    if (archive_path) buffer_put_string(out, mark);
    free(whole);
    free(archive);
    free(archive_path);
}

static void stop(struct desk *desk) {
    cli_progress_clear(&desk->progress);
    desk->stopped = true;
}

static void commit_now_and_then(struct desk *desk) {
    const double time = now();
    if (desk->batch_began == 0) desk->batch_began = time;
    if (time - desk->batch_began < batch_at_most) return;
    desk->batch_began = 0;
    if (!ledger_commit(desk->ledger)) stop(desk);
}

static void file_page(struct desk *desk, const struct job *job, const struct copydesk_record *record) {
    struct buffer path = {0};
    put_path(&path, job->capture.name);
    enum ledger_filed filed = path.failed ? LEDGER_FAILED : ledger_file(desk->ledger, record, buffer_text(&path));
    buffer_free(&path);
    if (filed == LEDGER_FAILED) {
        stop(desk);
        return;
    }
    desk->outcomes[filed]++;
    desk->counts.pages++;
    commit_now_and_then(desk);
}

static void fail_page(struct desk *desk, const struct job *job) {
    cli_progress_clear(&desk->progress);
    if (job->failure.failed)
        cli_complain("out of memory");
    else
        cli_complain("%.*s", (int)job->failure.size, job->failure.at);
    desk->counts.failed++;
}

static void take_turn(struct desk *desk, const struct job *job, const struct copydesk_record *record) {
    pthread_mutex_lock(&desk->turn);
    while (desk->filed != job->number) pthread_cond_wait(&desk->next, &desk->turn);
    if (!desk->stopped && record) file_page(desk, job, record);
    if (!desk->stopped && !record) fail_page(desk, job);
    if (!desk->stopped) cli_progress_update(&desk->progress, &desk->counts);
    desk->filed++;
    pthread_cond_broadcast(&desk->next);
    pthread_mutex_unlock(&desk->turn);
}

static void *work(void *argument) {
    struct desk *desk = argument;
    struct copydesk_engine *engine = NULL;
    struct unpacker unpacker = {0};
    struct job job = {0};
    while (take_page(desk, &job)) {
        const struct copydesk_record *record = job.next == INPUT_CAPTURE ? read_page(&engine, &unpacker, &job) : NULL;
        take_turn(desk, &job, record);
        if (job.next == INPUT_CAPTURE) input_capture_free(&job.capture);
    }
    buffer_free(&job.failure);
    unpacker_free(&unpacker);
    copydesk_engine_free(engine);
    return NULL;
}

/* ---- all of them --------------------------------------------------------------------------------------------- */

static void read_all(struct desk *desk, uint32_t jobs) {
    pthread_t workers[CLI_MAX_JOBS];
    uint32_t started = 0;
    while (started + 1 < jobs && pthread_create(&workers[started], NULL, work, desk) == 0) started++;
    work(desk);
    for (uint32_t i = 0; i < started; i++) pthread_join(workers[i], NULL);
}

static void print_summary(struct desk *desk, const char *path) {
    struct ledger_counts counts;
    if (!ledger_count(desk->ledger, &counts)) return;
    printf("%llu new, %llu changed, %llu unchanged", (unsigned long long)desk->outcomes[LEDGER_NEW],
           (unsigned long long)desk->outcomes[LEDGER_CHANGED], (unsigned long long)desk->outcomes[LEDGER_UNCHANGED]);
    if (desk->counts.failed) printf(", %llu failed", (unsigned long long)desk->counts.failed);
    printf("\n%s: %llu pages, %llu statements by %llu named speakers, %llu outlets\n", path,
           (unsigned long long)counts.pages, (unsigned long long)counts.statements, (unsigned long long)counts.speakers,
           (unsigned long long)counts.outlets);
}

static enum cli_exit file_all(struct desk *desk, const struct options *options) {
    cli_progress_begin(&desk->progress, !options->quiet);
    read_all(desk, options->jobs);
    if (!desk->stopped && !ledger_commit(desk->ledger)) stop(desk);
    if (desk->stopped) {
        const char *cause = ledger_cause(desk->ledger);
        cli_complain("%s: %s; what was filed before the last batch is kept", options->ledger,
                     *cause ? cause : "out of memory");
        return CLI_FAILED;
    }
    cli_progress_end(&desk->progress, &desk->counts);
    if (desk->counts.pages + desk->counts.failed == 0) {
        cli_complain("%s: no pages found", options->paths[0]);
        return CLI_FAILED;
    }
    if (!options->quiet) print_summary(desk, options->ledger);
    return desk->counts.failed ? CLI_FAILED : CLI_OK;
}

static enum cli_exit open_and_file(const struct options *options) {
    const struct input_options input = {.plain = options->plain, .measure = !options->quiet && isatty(STDERR_FILENO)};
    struct desk desk = {.ledger = cli_open_ledger(options->ledger, LEDGER_TO_FILE)};
    if (!desk.ledger) return CLI_FAILED;
    desk.source = input_open(options->paths, options->path_count, &input);
    enum cli_exit status = CLI_FAILED;
    pthread_mutex_init(&desk.input, NULL);
    pthread_mutex_init(&desk.turn, NULL);
    pthread_cond_init(&desk.next, NULL);
    if (desk.source)
        status = file_all(&desk, options);
    else
        cli_complain("out of memory");
    pthread_mutex_destroy(&desk.input);
    pthread_mutex_destroy(&desk.turn);
    pthread_cond_destroy(&desk.next);
    if (desk.source) input_close(desk.source);
    ledger_close(desk.ledger);
    return status;
}

/* ---- the command line ---------------------------------------------------------------------------------------- */

static bool parse_jobs(const char *digits, uint32_t *jobs) {
    char *end;
    const long number = strtol(digits, &end, 10);
    const bool fine = *digits >= '0' && *digits <= '9' && *end == '\0' && number >= 1 && number <= CLI_MAX_JOBS;
    if (fine)
        *jobs = (uint32_t)number;
    else
        cli_complain("'%s' is no number of jobs; from 1 to %d", digits, CLI_MAX_JOBS);
    return fine;
}

static bool parse_option(int option, struct options *options) {
    switch (option) {
    case 'l': options->ledger = optarg; return true;
    case 'p': options->plain = true; return true;
    case 'j': return parse_jobs(optarg, &options->jobs);
    case 'q': options->quiet = true; return true;
    case 'h': options->help = true; return true;
    default: return false;
    }
}

static bool parse(int argc, char **argv, struct options *options) {
    static const struct option known[] = {{"ledger", required_argument, NULL, 'l'}, {"plain", no_argument, NULL, 'p'},
                                          {"jobs", required_argument, NULL, 'j'},   {"quiet", no_argument, NULL, 'q'},
                                          {"help", no_argument, NULL, 'h'},         {NULL, 0, NULL, 0}};
    const long cores = sysconf(_SC_NPROCESSORS_ONLN);
    *options = (struct options){.jobs = cores < 1 ? 1 : cores > CLI_MAX_JOBS ? CLI_MAX_JOBS : (uint32_t)cores};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":l:j:qh", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return cli_complain_of_option(option, argv);
        if (!parse_option(option, options)) return false;
    }
    options->ledger = cli_ledger_path(options->ledger);
    options->paths = (const char *const *)(argv + optind);
    options->path_count = (size_t)(argc - optind);
    if (options->path_count || options->help) return true;
    cli_complain("no PATH given; '-' reads standard input; see 'copydesk help file'");
    return false;
}

static enum cli_exit run_file(int argc, char **argv) {
    struct options options;
    if (!parse(argc, argv, &options)) return CLI_USAGE;
    if (!options.help) return open_and_file(&options);
    fputs(help, stdout);
    return CLI_OK;
}

const struct cli_command cli_file_command = {
    .name = "file", .summary = "pages in, into a ledger of articles and statements", .help = help, .run = run_file};
