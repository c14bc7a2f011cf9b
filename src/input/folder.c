#include "input/folder.h"

#include "input/page.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

/* ---- one folder's names ------------------------------------------------------------------------------------- */

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void free_level(struct folder_level *level) {
    for (size_t i = 0; i < level->count; i++) free(level->names[i]);
    free(level->names);
    *level = (struct folder_level){0};
}

static bool add_name(struct folder_level *level, uint32_t *capacity, const char *name) {
    if (level->count == UINT32_MAX ||
        !array_grow(&level->names, capacity, (uint32_t)level->count, sizeof *level->names))
        return false;
    level->names[level->count] = strdup(name);
    if (!level->names[level->count]) return false;
    level->count++;
    return true;
}

static bool read_names(DIR *directory, struct folder_level *level, struct input_error *error) {
    uint32_t capacity = 0;
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(directory);
        if (!entry && errno != 0) {
            input_fail_system(error, errno, INPUT_NO_OFFSET);
            return false;
        }
        if (!entry) break;
        if (entry->d_name[0] == '.') continue; /* itself, its parent, and what is hidden */
        if (!add_name(level, &capacity, entry->d_name)) {
            input_fail_memory(error);
            return false;
        }
    }
    if (level->count > 1) qsort(level->names, level->count, sizeof *level->names, by_bytes);
    return true;
}

/* ---- the walk ----------------------------------------------------------------------------------------------- */

/* Enters the folder at folder->path. */
static bool enter(struct folder *folder, struct input_error *error) {
    if (!array_grow(&folder->levels, &folder->capacity, folder->depth, sizeof *folder->levels)) {
        input_fail_memory(error);
        return false;
    }
    DIR *directory = opendir(folder->path.at);
    if (!directory) {
        input_fail_system(error, errno, INPUT_NO_OFFSET);
        return false;
    }
    struct folder_level level = {.path_size = folder->path.size};
    bool ok = read_names(directory, &level, error);
    closedir(directory);
    if (ok)
        folder->levels[folder->depth++] = level;
    else
        free_level(&level);
    return ok;
}

/* The path is kept with a NUL behind its size. */
static bool end_path(struct folder *folder) {
    buffer_put_byte(&folder->path, '\0');
    if (folder->path.failed) return false;
    folder->path.size--;
    return true;
}

bool folder_open(struct folder *folder, const char *path, struct input_error *error) {
    folder_close(folder);
    buffer_put_string(&folder->path, path);
    if (end_path(folder)) return enter(folder, error);
    input_fail_memory(error);
    return false;
}

void folder_close(struct folder *folder) {
    while (folder->depth > 0) free_level(&folder->levels[--folder->depth]);
    free(folder->levels);
    buffer_free(&folder->path);
    *folder = (struct folder){0};
}

static bool set_path(struct folder *folder, const struct folder_level *level, const char *name) {
    folder->path.size = level->path_size;
    if (folder->path.at[level->path_size - 1] != '/') buffer_put_byte(&folder->path, '/');
    buffer_put_string(&folder->path, name);
    return end_path(folder);
}

enum entry { ENTRY_FOLDER, ENTRY_FILE, ENTRY_OTHER };

/* A link that leads nowhere counts as a file when its name does: opening it will say so. */
static enum entry entry_at(const char *path) {
    struct stat about;
    if (lstat(path, &about) != 0) return ENTRY_OTHER; /* gone since the folder was read */
    if (S_ISDIR(about.st_mode)) return ENTRY_FOLDER;
    if (input_name_of(path) == INPUT_NAME_UNKNOWN) return ENTRY_OTHER;
    if (S_ISLNK(about.st_mode) && stat(path, &about) != 0) return ENTRY_FILE;
    return S_ISREG(about.st_mode) ? ENTRY_FILE : ENTRY_OTHER;
}

enum folder_next folder_next(struct folder *folder, struct input_error *error) {
    while (folder->depth > 0) {
        struct folder_level *level = &folder->levels[folder->depth - 1];
        if (level->visited == level->count) {
            free_level(level);
            folder->depth--;
            continue;
        }
        if (!set_path(folder, level, level->names[level->visited++])) {
            input_fail_memory(error);
            folder_close(folder);
            return FOLDER_ERROR;
        }
        enum entry entry = entry_at(folder->path.at);
        if (entry == ENTRY_FILE) return FOLDER_FILE;
        if (entry == ENTRY_FOLDER && !enter(folder, error)) return FOLDER_ERROR;
    }
    return FOLDER_END;
}
