/* An arena: memory for one page, given back all at once.
 *
 *     chunk ──▶ chunk ──▶ chunk        allocations go to the last chunk with room;
 *     [used|free] [used|free] [free]   a reset keeps the chunks, so that in steady state nothing is allocated
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/text.h"

struct arena_chunk;

struct arena {
    struct arena_chunk *first, *current;
    size_t limit; /* bytes that may be held in all; 0: no limit */
    size_t held;  /* bytes held in chunks */
};

/* Zeroed storage is a valid empty arena without a limit. */
void arena_init(struct arena *arena, size_t limit);

/* `size` bytes aligned for any type, not zeroed; NULL when memory is short or the limit is reached. */
void *arena_take(struct arena *arena, size_t size);

/* The same, zeroed, for `count` items of `size` bytes; NULL on overflow too. */
void *arena_take_zeroed(struct arena *arena, size_t count, size_t size);

/* A copy of `t` in the arena; an absent text when memory is short (t.size > 0 and the result's size 0). */
textref arena_copy(struct arena *arena, textref t);

/* Forgets every allocation and keeps the chunks for the next page. Pointers taken before are no longer valid. */
void arena_reset(struct arena *arena);

void arena_free(struct arena *arena);

#endif
