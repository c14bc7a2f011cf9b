/* copydesk: finds the command that is asked for, and answers --help and --version. */
#include "cli/cli.h"

#include <copydesk.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct cli_command *const commands[] = {
    &cli_read_command,  &cli_file_command,   &cli_search_command, &cli_claims_command,
    &cli_trace_command, &cli_export_command, &cli_edit_command,   NULL};

void cli_complain(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    flockfile(stderr);
    fputs("copydesk: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    funlockfile(stderr);
    va_end(arguments);
}

static void print_usage(FILE *to) {
    fputs("usage: copydesk COMMAND [OPTION…] [PATH…]\n"
          "\n"
          "Reads web pages as a newsroom's copy desk does: keeps the article, drops the rest,\n"
          "and says who says what in it.\n"
          "\n"
          "commands:\n",
          to);
    for (size_t i = 0; commands[i]; i++) fprintf(to, "  %-8s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n"
          "  copydesk help COMMAND    what a command does, and its options\n"
          "  copydesk --version       the version\n"
          "\n"
          "Exit status: 0 all inputs were read, 1 some failed, 2 the command line is wrong.\n",
          to);
}

static const struct cli_command *find_command(const char *name) {
    for (size_t i = 0; commands[i]; i++)
        if (strcmp(commands[i]->name, name) == 0) return commands[i];
    return NULL;
}

static enum cli_exit complain_of_command(const char *name) {
    if (name[0] == '-' && name[1])
        cli_complain("unknown option '%s'; see 'copydesk --help'", name);
    else if (access(name, F_OK) == 0)
        cli_complain("unknown command '%s'; to read that page: copydesk read %s", name, name);
    else
        cli_complain("unknown command '%s'; see 'copydesk --help'", name);
    return CLI_USAGE;
}

static enum cli_exit print_help(const char *name) {
    const struct cli_command *command = name ? find_command(name) : NULL;
    if (name && !command) return complain_of_command(name);
    if (command)
        fputs(command->help, stdout);
    else
        print_usage(stdout);
    return CLI_OK;
}

static bool is_one_of(const char *argument, const char *word, const char *letter) {
    return strcmp(argument, word) == 0 || strcmp(argument, letter) == 0;
}

static enum cli_exit run(int argc, char **argv) {
    if (argc < 2) {
        print_usage(stderr);
        return CLI_USAGE;
    }
    if (is_one_of(argv[1], "--help", "-h")) return print_help(NULL);
    if (strcmp(argv[1], "help") == 0) return print_help(argc > 2 ? argv[2] : NULL);
    if (is_one_of(argv[1], "--version", "-V")) {
        printf("copydesk %s\n", copydesk_version());
        return CLI_OK;
    }
    const struct cli_command *command = find_command(argv[1]);
    return command ? command->run(argc - 1, argv + 1) : complain_of_command(argv[1]);
}

/* Keeps standard descriptors that are closed from going to the next file opened, which would then be written into. What
 * takes their place fails to read, or to write, as they would have. */
static void guard_descriptors(void) {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) != -1) continue;
        int opened = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        if (opened != -1 && opened != descriptor) close(opened);
    }
}

int main(int argc, char **argv) {
    guard_descriptors();
    /* A reader that goes away is a write that fails, and is reported like one. */
    signal(SIGPIPE, SIG_IGN);
    enum cli_exit status = run(argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        if (status == CLI_OK) cli_complain("standard output: cannot be written");
        if (status == CLI_OK) status = CLI_FAILED;
    }
    return (int)status;
}
