/* Lines of text → what the language model sees of them, for train/languages.py.
 *
 *     train-language-features <LINES >FEATURES     a line: uint32 script, uint32 count, uint32 hashes[count]
 */
#include "language/features.h"

#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char *line = NULL;
    size_t capacity = 0;
    ssize_t size;
    static uint32_t row[2 + LANGUAGE_FEATURES_MAX];
    while ((size = getline(&line, &capacity, stdin)) >= 0) {
        textref text = text_of(line, (size_t)size);
        struct script_shares shares = scripts_measure(text);
        row[0] = (uint32_t)scripts_main(&shares);
        row[1] = language_features(text, scripts_main(&shares), row + 2);
        fwrite(row, sizeof *row, 2 + row[1], stdout);
    }
    free(line);
    return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
