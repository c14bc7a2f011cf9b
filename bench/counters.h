/* What a stretch of code costs: seconds, and cycles and instructions where the machine counts them. */
#ifndef BENCH_COUNTERS_H
#define BENCH_COUNTERS_H

#include <stdint.h>

struct counters {
    int cycles, instructions; /* file descriptors of perf_event_open, or -1 where the kernel refuses */
};

struct cost {
    double seconds;                /* of the processor: other programs' turns do not count */
    uint64_t cycles, instructions; /* in user mode; 0: not counted */
};

void counters_open(struct counters *counters);
void counters_close(struct counters *counters);

/* The costs since some moment in the past; that of a stretch is the difference of two. */
struct cost counters_read(const struct counters *counters);
struct cost cost_between(struct cost begin, struct cost end);

#endif
