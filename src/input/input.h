/* Files, folders, standard input, gzip, zstd, web archives → captures: pages one after another. */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include "base/buffer.h"

enum packing {
    PACKING_GZIP,    /* RFC 1952; what follows the last member is ignored, as gzip itself does */
    PACKING_DEFLATE, /* HTTP's "deflate": RFC 1950, or, from servers that took the name at its word, RFC 1951 */
    PACKING_ZSTD,    /* RFC 8878 */
    PACKING_BROTLI   /* RFC 7932 */
};

enum { INPUT_CODINGS = 4 };

/* How a page is packed within its file or record. Zeroed: not at all. */
struct input_codings {
    enum packing at[INPUT_CODINGS]; /* [count], in the order they were applied */
    uint32_t count;
    bool http;    /* by the word of an HTTP head, which may not be true of the body that was archived */
    bool chunked; /* the last of all */
    bool unknown; /* one that we cannot undo is among them */
};

/* One page as it was found. Texts live in the capture's own memory until input_capture_free. */
struct input_capture {
    char *name; /* path, "-", or path#offset for a record of an archive (path#offset+bytes where it lies that many
                   decompressed bytes into the gzip member or zstd frame at that offset); NUL-terminated, owned */
    enum copydesk_page_format format;
    struct buffer bytes; /* the page, packed as `codings` say until input_unpack */
    struct input_codings codings;
    uint64_t offset;                            /* of the record's own part of the archive; UINT64_MAX: it is a file */
    char *url, *captured, *charset, *record_id; /* from an archive; NULL when not given; owned */
};

void input_capture_free(struct input_capture *capture);

struct input_error {
    enum copydesk_status status;
    const char *name; /* which input; owned by the source, valid until the next call */
    uint64_t offset;  /* byte of the (compressed) input it happened at; UINT64_MAX: not known */
    char cause[160];  /* for people: "gzip data is truncated" */
};

struct unpacker; /* decompressors and their scratch, see unpack.h; one a thread */

/* Undoes what the page is packed in, so that several threads can do so at once. False with *error, whose name is the
 * capture's, when it is damaged, cut off or too large, or memory is short. */
bool input_unpack(struct input_capture *capture, struct unpacker *unpacker, struct input_error *error);

struct input_options {
    bool plain;   /* text files are article text as it stands */
    bool measure; /* walk the folders once ahead, so that input_progress knows how much there is in all */
};

struct input_source;

/* A source over `paths` [count], in their order; a folder is walked in byte order of its entries, and of its files
 * those with a name we read are taken (.html .htm .xhtml .txt .warc .wet, each also .gz or .zst). Hidden entries,
 * pipes, devices and links to folders are passed over. A path named outright is read whatever its name and kind. "-" is
 * standard input. What is compressed, and what is an archive, is told by the bytes. A page that cannot be read whole
 * is a failure, here or in input_unpack, never half a capture; an empty file is an empty capture. Paths must outlive
 * the source. NULL when memory is short. */
struct input_source *input_open(const char *const *paths, size_t count, const struct input_options *options);
void input_close(struct input_source *source);

enum input_next { INPUT_CAPTURE, INPUT_ERROR, INPUT_END };

/* The next capture (the caller frees it), or the next failure (reading goes on after it), or the end. */
enum input_next input_next(struct input_source *source, struct input_capture *capture, struct input_error *error);

/* The same, where one thread does it all: the capture is unpacked already. */
enum input_next input_next_whole(struct input_source *source, struct input_capture *capture, struct input_error *error);

/* Progress: bytes of the files (compressed, where they are) consumed so far and in all. `done` never falls, though
 * damage leads back over what was read; `all` is 0 where that is not known: with standard input, a pipe, or a folder
 * that was not measured. */
void input_progress(const struct input_source *source, uint64_t *done, uint64_t *all);

/* How far a source is, for another run that goes on from there. */
struct input_place {
    bool known;     /* false: to get there again, everything must be read again (a pipe, say, or damage in hand) */
    uint64_t steps; /* files begun, and folders that failed */
    uint64_t print; /* of them all: their names, sizes and times of change */
    bool inside; /* the last file is an archive under way, at `position` of what it holds, which lies in the member or
                    frame that begins at `member` of the file and `begins` of what it holds */
    uint64_t member, begins, position;
};

struct input_place input_place(struct input_source *source);

/* Takes a new source over the same paths to the place. False when that cannot be, or files have changed; the source is
 * at its beginning then. */
bool input_seek(struct input_source *source, const struct input_place *place);

/* HTTP responses in archives that were no pages (of another type or status) and were passed over, so far. */
uint64_t input_passed_over(const struct input_source *source);

#endif
