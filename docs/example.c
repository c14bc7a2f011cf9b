/* A page in, its title and who says what out: the library in one small program.
 *
 *     cc example.c $(pkg-config --cflags --libs --static copydesk) -o example && ./example page.html
 */
#include <copydesk.h>
#include <stdio.h>
#include <stdlib.h>

static void print(const char *before, struct copydesk_text text) {
    printf("%s%.*s", before, (int)text.size, text.size ? text.at : "");
}

static void print_statement(const struct copydesk_statement *statement) {
    print("- ", statement->source_name.size ? statement->source_name : statement->source.text);
    print(" ", statement->cue.text);
    print(": ", statement->content.text);
    /* where it stands in the file, so that it can be shown there */
    for (uint32_t i = 0; i < statement->content.at.count; i++)
        printf(" [%u, %u)", statement->content.at.at[i].begin, statement->content.at.at[i].end);
    printf("\n");
}

/* The whole file in memory that the caller frees; NULL when it cannot be read. */
static char *load(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    if (file && fseek(file, 0, SEEK_END) == 0) {
        *size = (size_t)ftell(file);
        rewind(file);
        bytes = malloc(*size + 1);
        if (bytes && fread(bytes, 1, *size, file) != *size) *size = 0;
    }
    if (file) fclose(file);
    return bytes;
}

int main(int argc, char **argv) {
    struct copydesk_engine *engine = copydesk_engine_new(NULL);
    const struct copydesk_record *record;
    struct copydesk_page page = {0};
    char *bytes = argc == 2 ? load(argv[1], &page.size) : NULL;
    int failed = 1;
    page.bytes = bytes;
    if (!engine || !bytes) {
        fprintf(stderr, "usage: example PAGE\n");
    } else if ((failed = (int)copydesk_read(engine, &page, &record)) != COPYDESK_OK) {
        fprintf(stderr, "%s: %s\n", argv[1], copydesk_status_text((enum copydesk_status)failed));
    } else {
        print("", record->title);
        print("\n", record->published);
        printf("\n%u blocks of text\n", record->block_count);
        for (uint32_t i = 0; i < record->statement_count; i++) print_statement(&record->statements[i]);
    }
    copydesk_engine_free(engine);
    free(bytes);
    return failed ? 1 : 0;
}
