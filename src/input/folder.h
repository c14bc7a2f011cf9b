/* A folder and all folders in it, file by file, in byte order of the names. */
#ifndef INPUT_FOLDER_H
#define INPUT_FOLDER_H

#include "input/error.h"

/* What is left of one folder: its names, sorted, and how many were visited. */
struct folder_level {
    char **names; /* [count], owned, each owned */
    size_t count, visited;
    size_t path_size; /* of the folder's own path in folder.path */
};

struct folder {
    struct folder_level *levels; /* [depth], the folder named by the user first */
    uint32_t depth, capacity;
    struct buffer path; /* of the last entry; NUL-terminated */
};

/* Begins at `path`. False with *error when it cannot be opened. Zeroed storage is a folder at its end. */
bool folder_open(struct folder *folder, const char *path, struct input_error *error);
void folder_close(struct folder *folder);

enum folder_next { FOLDER_FILE, FOLDER_ERROR, FOLDER_END };

/* The next regular file with a name we read, in folder.path until the next call; or a folder in it that cannot be
 * opened (its path there too); or the end. Links to files are followed, links to folders are not: so no folder is
 * entered twice, however links run. Hidden entries, pipes, sockets and devices are passed over. */
enum folder_next folder_next(struct folder *folder, struct input_error *error);

#endif
