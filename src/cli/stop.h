/* SIGINT and SIGTERM as a question to be asked now and then. The second one kills, as ever. */
#ifndef CLI_STOP_H
#define CLI_STOP_H

#include <stdbool.h>

void cli_stop_listen(void);
bool cli_stop_asked(void);

#endif
