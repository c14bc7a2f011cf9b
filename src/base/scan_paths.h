/* What the files of the scanning paths share. */
#ifndef BASE_SCAN_PATHS_H
#define BASE_SCAN_PATHS_H

#include "base/scan.h"

uint32_t scan_four_portable(const char *source, uint32_t at, uint32_t end, struct scan_set set);
uint32_t scan_pair_portable(const char *source, uint32_t at, uint32_t end, char both);
/* Bytes of `text` before the first ill-formed sequence at or after `at`, which begins a character. */
uint32_t scan_valid_from(textref text, uint32_t at);

#if SCAN_HAS_SSE2
extern const struct scan scan_avx2; /* only where the processor has it */
#endif

#endif
