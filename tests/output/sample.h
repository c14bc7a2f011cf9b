/* A record of a page written for the tests: every kind of block, statements of several shapes. */
#ifndef TESTS_OUTPUT_SAMPLE_H
#define TESTS_OUTPUT_SAMPLE_H

#include <copydesk.h>

/* Static storage. */
const struct copydesk_record *sample_record(void);

#endif
