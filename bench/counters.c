#include "counters.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* A virtual machine often has no counters, and a careful kernel keeps them to itself (perf_event_paranoid). */
static int open_counter(uint64_t event, int group) {
    struct perf_event_attr attributes = {.type = PERF_TYPE_HARDWARE, .size = sizeof attributes, .config = event};
    attributes.exclude_kernel = 1;
    attributes.exclude_hv = 1;
    return (int)syscall(SYS_perf_event_open, &attributes, 0, -1, group, 0ul);
}

void counters_open(struct counters *counters) {
    counters->cycles = open_counter(PERF_COUNT_HW_CPU_CYCLES, -1);
    counters->instructions = counters->cycles < 0 ? -1 : open_counter(PERF_COUNT_HW_INSTRUCTIONS, counters->cycles);
}

void counters_close(struct counters *counters) {
    if (counters->instructions >= 0) close(counters->instructions);
    if (counters->cycles >= 0) close(counters->cycles);
}

static uint64_t read_counter(int counter) {
    uint64_t value = 0;
    return counter >= 0 && read(counter, &value, sizeof value) == (ssize_t)sizeof value ? value : 0;
}

struct cost counters_read(const struct counters *counters) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (struct cost){.seconds = (double)time.tv_sec + (double)time.tv_nsec / 1e9,
                         .cycles = read_counter(counters->cycles),
                         .instructions = read_counter(counters->instructions)};
}

struct cost cost_between(struct cost begin, struct cost end) {
    return (struct cost){end.seconds - begin.seconds, end.cycles - begin.cycles, end.instructions - begin.instructions};
}
