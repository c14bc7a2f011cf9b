/* How the stages of this floor say what went wrong: the status, where in the (compressed) file, and the cause in
 * words. The name of the input is added by the source, which alone knows it. */
#ifndef INPUT_ERROR_H
#define INPUT_ERROR_H

#include "input/input.h"

#define INPUT_NO_OFFSET UINT64_MAX

/* Fills *error but for its name. */
void input_fail(struct input_error *error, enum copydesk_status status, uint64_t offset, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The same for a failed system call: COPYDESK_IO (or COPYDESK_NO_MEMORY) and the system's words for `number`, an errno.
 */
void input_fail_system(struct input_error *error, int number, uint64_t offset);

void input_fail_memory(struct input_error *error);
void input_fail_large(struct input_error *error);

#endif
