#include "cli/paths.h"

#include "cli/cli.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static bool fail(const char *list, const char *cause) {
    cli_complain("%s: %s", strcmp(list, "-") == 0 ? "standard input" : list, cause);
    return false;
}

static bool read_list(const char *list, struct buffer *text) {
    enum { step = 1 << 16 };
    FILE *file = strcmp(list, "-") == 0 ? stdin : fopen(list, "rb");
    if (!file) return fail(list, strerror(errno));
    size_t got = 1;
    while (got > 0 && buffer_reserve(text, step)) {
        got = fread(text->at + text->size, 1, step, file);
        text->size += got;
    }
    bool ok = text->failed ? fail(list, "out of memory") : !ferror(file) || fail(list, strerror(errno));
    if (file != stdin) fclose(file);
    return ok;
}

/* Ends each path in a NUL, and returns how many there are at most. */
static size_t end_paths(struct buffer *text) {
    bool has_nul = text->size > 0 && memchr(text->at, '\0', text->size);
    size_t count = 1;
    buffer_put_byte(text, '\0');
    for (size_t i = 0; i < text->size; i++) {
        if (!has_nul && text->at[i] == '\n') text->at[i] = '\0';
        count += text->at[i] == '\0';
    }
    return count;
}

/* Standard input cannot be the list and a page too. */
static bool clashes(const char *list, const struct cli_paths *paths) {
    for (size_t i = 0; i < paths->count && strcmp(list, "-") == 0; i++)
        if (strcmp(paths->at[i], "-") == 0) return true;
    return false;
}

bool cli_paths_read(const char *list, const char *const *given, size_t given_count, struct cli_paths *paths) {
    *paths = (struct cli_paths){0};
    if (!read_list(list, &paths->text)) return false;
    size_t most = end_paths(&paths->text);
    paths->at = paths->text.failed ? NULL : calloc(given_count + most, sizeof *paths->at);
    if (!paths->at) return fail(list, "out of memory");
    for (size_t i = 0; i < given_count; i++) paths->at[paths->count++] = given[i];
    for (size_t at = 0; at < paths->text.size; at += strlen(paths->text.at + at) + 1)
        if (paths->text.at[at]) paths->at[paths->count++] = paths->text.at + at;
    if (paths->count == 0) return fail(list, "holds no paths");
    return !clashes(list, paths) || fail(list, "is the list of paths and cannot be a page too");
}

void cli_paths_free(struct cli_paths *paths) {
    free(paths->at);
    buffer_free(&paths->text);
    *paths = (struct cli_paths){0};
}
