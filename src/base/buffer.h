/* A growing run of bytes, and the growth of plain arrays. Both keep their memory between pages. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/text.h"

/* Zeroed storage is an empty buffer. A failed append sets `failed`, appends nothing and every later append too is
 * ignored, so that a writer checks once at its end. */
struct buffer {
    char *at;
    size_t size, capacity;
    bool failed;
};

void buffer_clear(struct buffer *buffer); /* size 0, memory kept, `failed` forgotten */
void buffer_free(struct buffer *buffer);
bool buffer_reserve(struct buffer *buffer, size_t more); /* room for `more` bytes after size */
void buffer_put(struct buffer *buffer, const void *bytes, size_t size);
void buffer_put_text(struct buffer *buffer, textref t);
void buffer_put_string(struct buffer *buffer, const char *string);
void buffer_put_byte(struct buffer *buffer, char byte);
void buffer_put_unsigned(struct buffer *buffer, uint64_t number);
void buffer_format(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Its content as a view; an absent text when it is over 4 GiB. */
textref buffer_text(const struct buffer *buffer);

/* Makes room for one more item in a malloc'd array: *items has *capacity items of `size` bytes, `count` in use.
 * Returns false, changing nothing, when memory is short. */
bool array_grow(void *items, uint32_t *capacity, uint32_t count, size_t size);

#endif
