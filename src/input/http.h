/* HTTP responses as web archives keep them: what the head says, and the body as it was before it was sent. */
#ifndef INPUT_HTTP_H
#define INPUT_HTTP_H

#include "input/head.h"
#include "input/unpack.h"

struct http_head {
    uint32_t status; /* 0 when the status line is broken */
    textref type;    /* the media type without its parameters, in the head's bytes; empty when none is given */
    textref charset; /* of the Content-Type; empty when none is given */
    struct input_codings codings;
};

/* Reads a whole head, its empty line included (RFC 9112). */
struct http_head http_read_head(textref head);

/* Undoes the transfer and content codings of a body, in place. False with *error when it is cut off or damaged, or
 * memory is short. Archives often keep the head as it was sent and the body already decoded; a body that does not look
 * encoded is left as it is. */
bool http_decode_body(const struct input_codings *codings, struct unpacker *unpacker, struct buffer *body,
                      struct input_error *error);

#endif
