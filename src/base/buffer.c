#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void buffer_clear(struct buffer *buffer) {
    buffer->size = 0;
    buffer->failed = false;
}

void buffer_free(struct buffer *buffer) {
    free(buffer->at);
    *buffer = (struct buffer){0};
}

bool buffer_reserve(struct buffer *buffer, size_t more) {
    if (buffer->failed) return false;
    if (buffer->capacity - buffer->size >= more) return true;
    size_t need = buffer->size + more, capacity = buffer->capacity ? buffer->capacity : 256;
    while (capacity < need && capacity <= SIZE_MAX / 2) capacity *= 2;
    char *grown = need < more || capacity < need ? NULL : realloc(buffer->at, capacity);
    if (!grown) {
        buffer->failed = true;
        return false;
    }
    buffer->at = grown;
    buffer->capacity = capacity;
    return true;
}

void buffer_put(struct buffer *buffer, const void *bytes, size_t size) {
    if (size == 0 || !buffer_reserve(buffer, size)) return;
    memcpy(buffer->at + buffer->size, bytes, size);
    buffer->size += size;
}

void buffer_put_text(struct buffer *buffer, textref t) {
    buffer_put(buffer, t.at, t.size);
}

void buffer_put_string(struct buffer *buffer, const char *string) {
    buffer_put(buffer, string, strlen(string));
}

void buffer_put_byte(struct buffer *buffer, char byte) {
    buffer_put(buffer, &byte, 1);
}

void buffer_put_unsigned(struct buffer *buffer, uint64_t number) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buffer_put(buffer, digits + at, sizeof digits - at);
}

void buffer_format(struct buffer *buffer, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int need = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (need > 0 && buffer_reserve(buffer, (size_t)need + 1)) {
        vsnprintf(buffer->at + buffer->size, (size_t)need + 1, format, again);
        buffer->size += (size_t)need;
    }
    va_end(again);
}

textref buffer_text(const struct buffer *buffer) {
    if (buffer->size == 0 || buffer->size > UINT32_MAX) return (textref){0};
    return (textref){buffer->at, (uint32_t)buffer->size};
}

bool array_grow(void *items, uint32_t *capacity, uint32_t count, size_t size) {
    if (count < *capacity) return true;
    uint32_t wanted = *capacity ? *capacity * 2 : 32;
    if (wanted <= *capacity) return false;
    void *old, *grown;
    memcpy(&old, items, sizeof old);
    grown = realloc(old, (size_t)wanted * size);
    if (!grown) return false;
    memcpy(items, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}
