/* Files, folders, standard input, gzip, zstd, web archives → captures: pages one after another. */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include "base/buffer.h"

/* One page as it was found. Texts live in the capture's own memory until input_capture_free. */
struct input_capture {
    char *name; /* path, "-", or path#offset for a record of an archive; NUL-terminated, owned */
    enum copydesk_page_format format;
    struct buffer bytes;            /* the page, decompressed */
    char *url, *captured, *charset; /* from an archive; NULL when not given; owned */
};

void input_capture_free(struct input_capture *capture);

struct input_error {
    enum copydesk_status status;
    char *name;      /* which input; owned by the source, valid until the next call */
    uint64_t offset; /* byte of the (compressed) input it happened at; UINT64_MAX: not known */
    char cause[160]; /* for people: "gzip data is truncated" */
};

struct input_options {
    bool plain; /* text files are article text as it stands */
};

struct input_source;

/* A source over `paths` [count], in their order; a folder is walked in byte order of its entries, and of its files
 * those with a name we read are taken (.html .htm .xhtml .txt, each .gz .zst; .warc .wet, each .gz, .warc.zst). A path
 * named outright is read whatever its name. "-" is standard input. Paths must outlive the source. */
struct input_source *input_open(const char *const *paths, size_t count, const struct input_options *options);
void input_close(struct input_source *source);

enum input_next { INPUT_CAPTURE, INPUT_ERROR, INPUT_END };

/* The next capture (the caller frees it), or the next failure (reading goes on after it), or the end. */
enum input_next input_next(struct input_source *source, struct input_capture *capture, struct input_error *error);

/* Progress: bytes of the inputs consumed so far and in all (0 while unknown: standard input). */
void input_progress(const struct input_source *source, uint64_t *done, uint64_t *all);

#endif
