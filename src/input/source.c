/* The whole of input: paths one after another; of each path its files; of each file its pages. */
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

void input_close(struct input_source *source) {
    if (!source) return;
    folder_close(&source->folder);
    warc_close(&source->warc);
    stream_free(&source->stream);
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
    if (!keep_path(source, path)) {
        input_fail_memory(error);
        return fail(path, error);
    }
    path = source->path.at;
    int file = open_path(path, found);
    if (file < 0) {
        input_fail_system(error, errno, INPUT_NO_OFFSET);
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
        const char *name = source->folder.path.at ? source->folder.path.at : source->folder_path;
        return fail(name, error);
    }
    case FOLDER_END: break;
    }
    if (source->folder_has_page) return INPUT_END;
    input_fail(error, COPYDESK_IO, INPUT_NO_OFFSET, "is a directory without pages");
    return fail(source->folder_path, error);
}

static enum input_next begin_folder(struct input_source *source, const char *path, struct input_error *error) {
    source->folder_path = path;
    source->folder_has_page = false;
    return folder_open(&source->folder, path, error) ? INPUT_END : fail(path, error);
}

/* ---- all of it ---------------------------------------------------------------------------------------------- */

enum input_next input_next(struct input_source *source, struct input_capture *capture, struct input_error *error) {
    *capture = (struct input_capture){0};
    for (;;) {
        *error = (struct input_error){.offset = INPUT_NO_OFFSET};
        enum input_next next = INPUT_END;
        if (source->in_archive) {
            next = warc_next(&source->warc, capture, error);
            if (next == INPUT_ERROR) return fail(source->path.at, error);
            if (next == INPUT_END) finish_file(source);
        } else if (source->folder.depth > 0) {
            next = next_in_folder(source, capture, error);
        } else if (source->opened < source->count) {
            const char *path = source->paths[source->opened++];
            next = !is_standard_input(path) && is_folder(path) ? begin_folder(source, path, error)
                                                               : begin_file(source, path, false, capture, error);
        } else {
            return INPUT_END;
        }
        if (next != INPUT_END) return next;
    }
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
