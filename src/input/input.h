/* Files, folders, standard input, gzip, zstd, web archives → captures: pages one after another. */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include "base/buffer.h"

/* One page as it was found. Texts live in the capture's own memory until input_capture_free. */
struct input_capture {
    char *name; /* path, "-", or path#offset for a record of an archive (path#offset+bytes where it lies that many
                   decompressed bytes into the gzip member or zstd frame at that offset); NUL-terminated, owned */
    enum copydesk_page_format format;
    struct buffer bytes;                        /* the page, decompressed */
    char *url, *captured, *charset, *record_id; /* from an archive; NULL when not given; owned */
};

void input_capture_free(struct input_capture *capture);

struct input_error {
    enum copydesk_status status;
    const char *name; /* which input; owned by the source, valid until the next call */
    uint64_t offset;  /* byte of the (compressed) input it happened at; UINT64_MAX: not known */
    char cause[160];  /* for people: "gzip data is truncated" */
};

struct input_options {
    bool plain;   /* text files are article text as it stands */
    bool measure; /* walk the folders once ahead, so that input_progress knows how much there is in all */
};

struct input_source;

/* A source over `paths` [count], in their order; a folder is walked in byte order of its entries, and of its files
 * those with a name we read are taken (.html .htm .xhtml .txt .warc .wet, each also .gz or .zst). Hidden entries,
 * pipes, devices and links to folders are passed over. A path named outright is read whatever its name and kind. "-" is
 * standard input. What is compressed, and what is an archive, is told by the bytes. A page that cannot be read whole
 * is a failure, never half a capture; an empty file is an empty capture. Paths must outlive the source. NULL when
 * memory is short. */
struct input_source *input_open(const char *const *paths, size_t count, const struct input_options *options);
void input_close(struct input_source *source);

enum input_next { INPUT_CAPTURE, INPUT_ERROR, INPUT_END };

/* The next capture (the caller frees it), or the next failure (reading goes on after it), or the end. */
enum input_next input_next(struct input_source *source, struct input_capture *capture, struct input_error *error);

/* Progress: bytes of the files (compressed, where they are) consumed so far and in all. `done` never falls, though
 * damage leads back over what was read; `all` is 0 where that is not known: with standard input, a pipe, or a folder that was not measured. */
void input_progress(const struct input_source *source, uint64_t *done, uint64_t *all);

#endif
