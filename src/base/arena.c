#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>

struct arena_chunk {
    struct arena_chunk *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

static const size_t first_chunk = 64 * 1024;
static const size_t alignment = alignof(max_align_t);

void arena_init(struct arena *arena, size_t limit) {
    *arena = (struct arena){.limit = limit};
}

/* Chunks double in size, so that a page of n bytes costs O(log n) calls of malloc. */
static struct arena_chunk *add_chunk(struct arena *arena, size_t need) {
    size_t size = arena->current ? arena->current->size * 2 : first_chunk;
    while (size < need) size *= 2;
    if (arena->limit && arena->held + size > arena->limit) size = need;
    if (arena->limit && arena->held + size > arena->limit) return NULL;
    struct arena_chunk *chunk = malloc(sizeof *chunk + size);
    if (!chunk) return NULL;
    *chunk = (struct arena_chunk){.size = size};
    if (arena->current) {
        chunk->next = arena->current->next;
        arena->current->next = chunk;
    } else {
        arena->first = chunk;
    }
    arena->held += size;
    arena->current = chunk;
    return chunk;
}

void *arena_take(struct arena *arena, size_t size) {
    if (size > SIZE_MAX / 4) return NULL;
    size = (size + alignment - 1) & ~(alignment - 1);
    struct arena_chunk *chunk = arena->current;
    while (chunk && chunk->size - chunk->used < size && chunk->next) chunk = arena->current = chunk->next;
    if (!chunk || chunk->size - chunk->used < size) {
        chunk = add_chunk(arena, size);
        if (!chunk) return NULL;
    }
    void *taken = chunk->bytes + chunk->used;
    chunk->used += size;
    return taken;
}

void *arena_take_zeroed(struct arena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / 4 / size) return NULL;
    void *taken = arena_take(arena, count * size);
    if (taken) memset(taken, 0, count * size);
    return taken;
}

textref arena_copy(struct arena *arena, textref t) {
    if (t.size == 0) return (textref){0};
    char *copy = arena_take(arena, t.size);
    if (!copy) return (textref){0};
    memcpy(copy, t.at, t.size);
    return (textref){copy, t.size};
}

void arena_reset(struct arena *arena) {
    for (struct arena_chunk *chunk = arena->first; chunk; chunk = chunk->next) chunk->used = 0;
    arena->current = arena->first;
}

void arena_free(struct arena *arena) {
    for (struct arena_chunk *chunk = arena->first, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    *arena = (struct arena){.limit = arena->limit};
}
