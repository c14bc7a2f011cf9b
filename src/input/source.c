/* The whole of input: paths one after another; of each path its files; of each file its pages. */
#include "base/hash.h"
#include "input/folder.h"
#include "input/http.h"
#include "input/page.h"
#include "input/warc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct input_source {
    const char *const *paths; /* [count] */
    size_t count, opened;     /* paths begun so far */
    struct input_options options;

    struct folder folder; /* under way when it has a depth */
    const char *folder_path;
    bool folder_has_page;

    struct stream stream; /* of the file under way */
    struct buffer path;   /* its path, NUL-terminated */
    bool in_archive;      /* it is one, and under way */
    struct warc warc;

    struct unpacker unpacker; /* for input_next_whole */
    char *failed;             /* the name of the last capture that it could not unpack */

    uint64_t done, all;   /* bytes: of the files finished; of all files, 0 when that is not known */
    uint64_t passed_over; /* in the archives finished */

    uint64_t steps, print; /* see struct input_place */
    uint64_t skip;         /* as many steps are only counted; */
    bool skip_inside;      /* but the last of them is opened */
    bool unseekable;       /* a pipe or the like is among the files so far */
};

void input_capture_free(struct input_capture *capture) {
    free(capture->name);
    buffer_free(&capture->bytes);
    free(capture->url);
    free(capture->captured);
    free(capture->charset);
    free(capture->record_id);
    *capture = (struct input_capture){0};
}

bool input_unpack(struct input_capture *capture, struct unpacker *unpacker, struct input_error *error) {
    const struct input_codings codings = capture->codings;
    bool ok = true;
    *error = (struct input_error){.offset = INPUT_NO_OFFSET};
    capture->codings = (struct input_codings){0};
    if (codings.http)
        ok = http_decode_body(&codings, unpacker, &capture->bytes, error);
    else if (codings.count > 0)
        ok = unpack_in_place(unpacker, codings.at[0], &capture->bytes, error);
    error->name = capture->name;
    if (!ok && capture->offset != INPUT_NO_OFFSET) error->offset = capture->offset;
    return ok;
}

/* ---- measuring ---------------------------------------------------------------------------------------------- */

static bool is_standard_input(const char *path) {
    return strcmp(path, "-") == 0;
}

static uint64_t file_size(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) ? (uint64_t)about.st_size : 0;
}

static uint64_t folder_size(const char *path) {
    struct folder folder = {0};
    struct input_error ignored;
    uint64_t all = 0;
    if (!folder_open(&folder, path, &ignored)) return 0;
    for (;;) {
        enum folder_next next = folder_next(&folder, &ignored);
        if (next == FOLDER_END) break;
        if (next == FOLDER_FILE) all += file_size(folder.path.at);
    }
    folder_close(&folder);
    return all;
}

/* Bytes of all files; 0 when one of the paths cannot be measured. */
static uint64_t measure(const struct input_source *source) {
    uint64_t all = 0;
    for (size_t i = 0; i < source->count; i++) {
        const char *path = source->paths[i];
        struct stat about;
        if (is_standard_input(path)) return 0;
        if (stat(path, &about) != 0) continue; /* a failure to come */
        if (S_ISDIR(about.st_mode) && !source->options.measure) return 0;
        if (!S_ISDIR(about.st_mode) && !S_ISREG(about.st_mode)) return 0;
        all += S_ISDIR(about.st_mode) ? folder_size(path) : (uint64_t)about.st_size;
    }
    return all;
}

void input_progress(const struct input_source *source, uint64_t *done, uint64_t *all) {
    uint64_t offset = stream_offset(&source->stream), reached = source->stream.reached;
    *done = source->done + (offset > reached ? offset : reached);
    *all = source->all;
}

uint64_t input_passed_over(const struct input_source *source) {
    return source->passed_over + source->warc.passed_over;
}

/* ---- opening and closing ------------------------------------------------------------------------------------ */

struct input_source *input_open(const char *const *paths, size_t count, const struct input_options *options) {
    struct input_source *source = calloc(1, sizeof *source);
    if (!source) return NULL;
    source->paths = paths;
    source->count = count;
    if (options) source->options = *options;
    source->all = measure(source);
    return source;
}

static void forget_files(struct input_source *source) {
    folder_close(&source->folder);
    warc_close(&source->warc);
    stream_free(&source->stream);
}

void input_close(struct input_source *source) {
    if (!source) return;
    forget_files(source);
    unpacker_free(&source->unpacker);
    free(source->failed);
    buffer_free(&source->path);
    free(source);
}

/* A file counts whole when it is done with, though it may not have been read to its end. */
static void finish_file(struct input_source *source) {
    struct stat about;
    bool regular = fstat(source->stream.file, &about) == 0 && S_ISREG(about.st_mode);
    source->done += regular ? (uint64_t)about.st_size : stream_offset(&source->stream);
    source->passed_over += source->warc.passed_over;
    warc_close(&source->warc);
    source->in_archive = false;
    stream_close(&source->stream);
}

static enum input_next fail(const char *name, struct input_error *error) {
    if (!error->name) error->name = name;
    return INPUT_ERROR;
}

/* ---- a file ------------------------------------------------------------------------------------------------- */

/* A file found in a folder was a regular one a moment ago. Should it have become a pipe since, opening it must not
 * wait for a writer. */
static int open_found(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat about;
    if (file < 0 || (fstat(file, &about) == 0 && S_ISREG(about.st_mode))) return file;
    close(file);
    errno = ENOENT;
    return -1;
}

static int open_path(const char *path, bool found) {
    if (is_standard_input(path) && !found) return STDIN_FILENO;
    return found ? open_found(path) : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
}

/* A file counts, by its name, size and time of change. */
static void count_file(struct input_source *source, const char *path, const struct stat *about) {
    uint64_t print = hash_more_64(HASH_SEED_64, text_from(path));
    print = hash_mix(print ^ (uint64_t)about->st_size);
    print = hash_mix(print ^ (uint64_t)about->st_mtim.tv_sec) ^ (uint64_t)about->st_mtim.tv_nsec;
    source->print = hash_mix(source->print ^ print);
    source->unseekable |= !S_ISREG(about->st_mode);
    source->steps++;
}

/* Of an open file, or (-1) of one that is not. What is not there is an empty file. */
static struct stat look_at(const char *path, int file) {
    struct stat about;
    bool there = (file >= 0 ? fstat(file, &about) : stat(path, &about)) == 0;
    return there ? about : (struct stat){.st_mode = S_IFREG};
}

/* A file that was read before is not opened. */
static void skip_file(struct input_source *source, const char *path, bool found) {
    struct stat about = look_at(path, is_standard_input(path) && !found ? STDIN_FILENO : -1);
    if (S_ISREG(about.st_mode)) source->done += (uint64_t)about.st_size;
    count_file(source, path, &about);
}

static bool keep_path(struct input_source *source, const char *path) {
    buffer_clear(&source->path);
    buffer_put(&source->path, path, strlen(path) + 1);
    return !source->path.failed;
}

static enum copydesk_page_format format_of(const struct input_source *source) {
    enum input_name name = input_name_of(source->path.at);
    if (name == INPUT_NAME_HTML) return COPYDESK_PAGE_HTML;
    if (source->options.plain) return COPYDESK_PAGE_PLAIN;
    return name == INPUT_NAME_TEXT ? COPYDESK_PAGE_FLATTENED : COPYDESK_PAGE_AUTO;
}

static bool read_page(struct input_source *source, struct input_capture *capture, struct input_error *error) {
    capture->format = format_of(source);
    capture->offset = INPUT_NO_OFFSET;
    capture->name = strdup(source->path.at);
    if (capture->name) return input_read_page(&source->stream, capture, error);
    input_fail_memory(error);
    return false;
}

static enum stream_codec codec_by_name(const char *path) {
    textref name = text_from(path);
    if (text_ends(name, TEXT(".gz"))) return STREAM_GZIP;
    return text_ends(name, TEXT(".zst")) ? STREAM_ZSTD : STREAM_PLAIN;
}

/* An archive by its name, of which the first bytes say otherwise: they may be damaged. False: the file is empty, which
 * is no failure. */
static bool begin_damaged_archive(struct input_source *source, const char *path) {
    struct stream *stream = &source->stream;
    if (!stream->failed && stream_sniff(stream, 1).size == 0) return false;
    enum stream_codec named = codec_by_name(path);
    if (stream->codec != named && !stream_begins_well(stream)) stream_assume(stream, named);
    warc_open(&source->warc, stream, path, source->options.plain, true);
    source->in_archive = true;
    return true;
}

/* INPUT_END: it is an archive, now under way, or has no page. */
static enum input_next begin_file(struct input_source *source, const char *path, bool found,
                                  struct input_capture *capture, struct input_error *error) {
    if (source->steps + 1 < source->skip || (source->steps + 1 == source->skip && !source->skip_inside)) {
        skip_file(source, path, found);
        return INPUT_END;
    }
    bool kept = keep_path(source, path);
    if (kept) path = source->path.at;
    int file = kept ? open_path(path, found) : -1, number = errno;
    struct stat about = look_at(path, file);
    count_file(source, path, &about);
    if (!kept) {
        input_fail_memory(error);
        return fail(path, error);
    }
    if (file < 0) {
        input_fail_system(error, number, INPUT_NO_OFFSET);
        return fail(path, error);
    }
    if (!stream_open(&source->stream, file, error)) return fail(path, error);
    if (warc_is_archive(&source->stream)) {
        warc_open(&source->warc, &source->stream, path, source->options.plain, false);
        source->in_archive = true;
        return INPUT_END;
    }
    if (input_name_of(path) == INPUT_NAME_ARCHIVE) {
        if (!begin_damaged_archive(source, path)) finish_file(source);
        return INPUT_END;
    }

    bool ok = read_page(source, capture, error);
    finish_file(source);
    if (ok) return INPUT_CAPTURE;
    input_capture_free(capture);
    return fail(path, error);
}

/* ---- a folder ----------------------------------------------------------------------------------------------- */

static bool is_folder(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* INPUT_END: the folder has no more files. */
static enum input_next next_in_folder(struct input_source *source, struct input_capture *capture,
                                      struct input_error *error) {
    switch (folder_next(&source->folder, error)) {
    case FOLDER_FILE:
        source->folder_has_page = true;
        return begin_file(source, source->folder.path.at, true, capture, error);
    case FOLDER_ERROR: {
        source->folder_has_page = true; /* for all we know */
        source->steps++;
        const char *name = source->folder.path.at ? source->folder.path.at : source->folder_path;
        return fail(name, error);
    }
    case FOLDER_END: break;
    }
    if (source->folder_has_page) return INPUT_END;
    source->steps++;
    input_fail(error, COPYDESK_IO, INPUT_NO_OFFSET, "is a directory without pages");
    return fail(source->folder_path, error);
}

static enum input_next begin_folder(struct input_source *source, const char *path, struct input_error *error) {
    source->folder_path = path;
    source->folder_has_page = false;
    if (folder_open(&source->folder, path, error)) return INPUT_END;
    source->steps++;
    return fail(path, error);
}

/* ---- all of it ---------------------------------------------------------------------------------------------- */

/* INPUT_END: what was under way is at its end. */
static enum input_next next_in_archive(struct input_source *source, struct input_capture *capture,
                                       struct input_error *error) {
    enum input_next next = warc_next(&source->warc, capture, error);
    if (next == INPUT_ERROR) return fail(source->path.at, error);
    if (next == INPUT_END) finish_file(source);
    return next;
}

static enum input_next next_path(struct input_source *source, struct input_capture *capture,
                                 struct input_error *error) {
    const char *path = source->paths[source->opened++];
    if (!is_standard_input(path) && is_folder(path)) return begin_folder(source, path, error);
    return begin_file(source, path, false, capture, error);
}

static bool at_end(const struct input_source *source) {
    return !source->in_archive && source->folder.depth == 0 && source->opened == source->count;
}

/* One step on the way; INPUT_END: it gave nothing. */
static enum input_next step(struct input_source *source, struct input_capture *capture, struct input_error *error) {
    *error = (struct input_error){.offset = INPUT_NO_OFFSET};
    if (source->in_archive) return next_in_archive(source, capture, error);
    if (source->folder.depth > 0) return next_in_folder(source, capture, error);
    return next_path(source, capture, error);
}

enum input_next input_next(struct input_source *source, struct input_capture *capture, struct input_error *error) {
    *capture = (struct input_capture){0};
    while (!at_end(source)) {
        enum input_next next = step(source, capture, error);
        if (next != INPUT_END) return next;
    }
    *error = (struct input_error){.offset = INPUT_NO_OFFSET};
    return INPUT_END;
}

enum input_next input_next_whole(struct input_source *source, struct input_capture *capture,
                                 struct input_error *error) {
    enum input_next next = input_next(source, capture, error);
    if (next != INPUT_CAPTURE || input_unpack(capture, &source->unpacker, error)) return next;
    free(source->failed);
    source->failed = capture->name; /* error->name, which outlives the capture */
    capture->name = NULL;
    input_capture_free(capture);
    return INPUT_ERROR;
}

/* ---- places ------------------------------------------------------------------------------------------------- */

struct input_place input_place(struct input_source *source) {
    struct stream *stream = &source->stream;
    struct input_place place = {.steps = source->steps, .print = source->print, .known = !source->unseekable};
    place.inside = source->in_archive && !source->warc.ended;
    if (source->in_archive && source->warc.has_damage) place.known = false;
    if (!place.inside) return place;
    struct stream_place member = stream_place(stream);
    place.known = place.known && stream->seekable && !stream->forgot_place;
    place.member = member.offset;
    place.begins = member.position;
    place.position = stream->position;
    return place;
}

/* Repeats the steps. What fails again on the way was told before. */
static bool repeat_steps(struct input_source *source, const struct input_place *place) {
    struct input_capture capture = {0};
    struct input_error error;
    bool gave_page = false;
    source->skip = place->steps;
    source->skip_inside = place->inside;
    while (source->steps < place->steps && !at_end(source) && !gave_page)
        gave_page = step(source, &capture, &error) == INPUT_CAPTURE;
    if (gave_page) input_capture_free(&capture); /* the archive is a page now */
    return !gave_page && source->steps == place->steps && source->print == place->print && !source->unseekable;
}

bool input_seek(struct input_source *source, const struct input_place *place) {
    struct stream_place member = {place->member, place->begins};
    if (place->known && repeat_steps(source, place) &&
        (!place->inside || (source->in_archive && warc_seek(&source->warc, member, place->position))))
        return true;
    forget_files(source);
    source->opened = 0;
    source->folder_has_page = source->in_archive = source->unseekable = source->skip_inside = false;
    source->steps = source->print = source->skip = source->done = source->passed_over = 0;
    return false;
}
