#include "cli/stop.h"

#include <signal.h>
#include <stddef.h>

/* The one thing a handler may change (C17, 7.14.1.1). */
static volatile sig_atomic_t asked;

static void note(int signal) {
    asked = signal;
}

void cli_stop_listen(void) {
    struct sigaction action = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND | SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool cli_stop_asked(void) {
    return asked != 0;
}
