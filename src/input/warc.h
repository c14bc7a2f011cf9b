/* Web archives (ISO 28500, WARC 1.0 and 1.1): the pages in their records, one after another. */
#ifndef INPUT_WARC_H
#define INPUT_WARC_H

#include "input/stream.h"

/* Reads an archive from an opened stream. The stream and the path stay the caller's and outlive it. */
struct warc {
    struct stream *stream;
    const char *path;
    bool plain;                /* text is article text as it stands */
    bool unsound;              /* it does not begin as archives do */
    bool ended;                /* the archive is read, or cannot be read further */
    struct stream_place place; /* of the member or frame in which the current record begins */
    uint64_t begin, content;   /* of the current record and of what follows its head: positions in the stream */
    uint64_t remaining;        /* bytes of the current record that are yet to be passed over */
    char *name;                /* path#place of the current record; for errors in it */
    uint64_t offset;           /* of the current record in the file, or of the member it lies in */
    bool has_damage;           /* damage that lies behind the page last given */
    struct input_error damage;
    uint64_t passed_over; /* HTTP responses that are no pages, so far */
};

/* Whether a stream holds an archive. */
bool warc_is_archive(struct stream *stream);

/* `unsound`: it is an archive by its name alone; records are looked for in what it holds. */
void warc_open(struct warc *warc, struct stream *stream, const char *path, bool plain, bool unsound);
void warc_close(struct warc *warc);

/* The next page of the archive: the body, packed as it is, of a `response` record with an HTML or text page (status
 * 200), or the text of a `conversion` record. A record that cannot be read is an INPUT_ERROR (error->name: its name)
 * and the next one follows. So does the next one that can be found after damage to the archive itself, which is one
 * INPUT_ERROR however far it reaches. */
enum input_next warc_next(struct warc *warc, struct input_capture *capture, struct input_error *error);

/* Goes from the beginning of the archive to where another reading of it stood after a page or failure: stream_place()
 * and the position of its stream. False when that is not to be had. */
bool warc_seek(struct warc *warc, struct stream_place place, uint64_t position);

#endif
