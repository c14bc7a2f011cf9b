/* What the commands share. Only this floor prints, and only main leaves the program. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

/* Exit statuses, as documented in copydesk(1). */
enum cli_exit { CLI_OK = 0, CLI_FAILED = 1, CLI_USAGE = 2, CLI_STOPPED = 3 };

struct cli_command {
    const char *name, *summary, *help;
    /* argv[0] is the command's name. */
    enum cli_exit (*run)(int argc, char **argv);
};

extern const struct cli_command cli_read_command, cli_file_command, cli_search_command, cli_claims_command,
    cli_trace_command, cli_export_command, cli_edit_command;

/* "copydesk: MESSAGE", a line on standard error. */
void cli_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
