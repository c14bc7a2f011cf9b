/* Runs the cases of cases/: the rules of the HTML standard one by one, each with a page and what it stands for.
 *
 *     rule 13.2.6.4.7 a start tag "p" closes a p            a block of lines a rule, blank lines between
 *     context td    scripting off    state rcdata    last title      how the pages below are read; all may be left out
 *     page <p>a<p>b                                         one case each, with what is expected of it:
 *     tree <html><head></head><body>…</body></html>             the tree (show_tree.h)
 *     body <p>a</p><p>b</p>                                     the same, with what all pages have around it left out
 *     tokens <p> "a" <p> "b"                                    what the tokenizer alone makes of it
 *     quirks yes                                                whether the document is in quirks mode
 *
 * In values \n \r \t \f \0 \s (a space) \xHH and \\ are escapes. A case that does not say `scripting` is run both ways.
 * Arguments: the folder, and parts of names to run only the files that have one. */
#include "check_tree.h"
#include "html/parser.h"
#include "show_tree.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

struct block {
    textref rule, context, state, last;
    bool has_scripting, scripting;
};

struct one {
    const char *file;
    uint32_t line;
    const struct block *block;
    textref page;
};

struct run {
    struct html_parser *parser;
    struct buffer page, expected, got;
    uint32_t rules, cases, failures;
};

/* ---- showing tokens ----------------------------------------------------------------------------------------- */

struct shown {
    struct buffer *out;
    bool in_text;
};

static void show_quoted(struct buffer *out, textref value) {
    buffer_put_byte(out, '"');
    buffer_put_text(out, value);
    buffer_put_byte(out, '"');
}

static void show_tag(struct buffer *out, const struct html_parser *parser, const struct html_token *token) {
    buffer_put_string(out, token->kind == TOKEN_END ? "</" : "<");
    buffer_put_text(out, token->tag == HTML_TAG_OTHER ? token->name : html_tag_name(token->tag));
    for (uint32_t i = 0; i < token->attribute_count; i++) {
        const struct html_attribute *const attribute = &parser->tree.attributes[token->first + i];
        buffer_put_byte(out, ' ');
        buffer_put_text(out, attribute->name);
        buffer_put_byte(out, '=');
        show_quoted(out, attribute->value);
    }
    buffer_put_string(out, token->self_closing ? "/>" : ">");
}

static void show_comment(struct buffer *out, const struct html_parser *parser, const struct html_token *token) {
    buffer_put_string(out, "<!--");
    for (uint32_t i = token->first; i != HTML_NONE; i = parser->tree.pieces[i].next)
        buffer_put_text(out, html_piece_text(&parser->tree.pieces[i]));
    buffer_put_string(out, "-->");
}

static void show_doctype(struct buffer *out, const struct html_parser *parser, const struct html_token *token) {
    buffer_put_string(out, "<!doctype ");
    buffer_put_text(out, token->name);
    for (uint32_t i = 0; i < token->attribute_count; i++) {
        const struct html_attribute *const identifier = &parser->tree.attributes[token->first + i];
        buffer_put_byte(out, ' ');
        buffer_put_text(out, identifier->name);
        buffer_put_byte(out, '=');
        show_quoted(out, identifier->value);
    }
    buffer_put_string(out, token->force_quirks ? " quirks>" : ">");
}

static void end_text(struct shown *shown) {
    if (shown->in_text) buffer_put_byte(shown->out, '"');
    shown->in_text = false;
}

static void show_token(void *observer, const struct html_parser *parser, const struct html_token *token) {
    struct shown *const shown = observer;
    struct buffer *const out = shown->out;
    if (token->kind != TOKEN_TEXT) end_text(shown);
    if (token->kind == TOKEN_EOF) return;
    if (!shown->in_text && out->size) buffer_put_byte(out, ' ');
    switch (token->kind) {
    case TOKEN_START:
    case TOKEN_END: show_tag(out, parser, token); break;
    case TOKEN_COMMENT: show_comment(out, parser, token); break;
    case TOKEN_DOCTYPE: show_doctype(out, parser, token); break;
    default:
        if (!shown->in_text) buffer_put_byte(out, '"');
        shown->in_text = true;
        buffer_put_text(out, token->text);
    }
}

/* ---- one case ----------------------------------------------------------------------------------------------- */

static enum html_content content_named(textref state) {
    static const char *const names[] = {"data", "rcdata", "rawtext", "script", "plaintext"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is(state, text_from(names[i]))) return (enum html_content)i;
    return CONTENT_DATA;
}

/* In a CDATA section the tokenizer cannot begin; foreign content is where it reads one. */
static void tokenize(struct run *run, const struct one *one) {
    struct shown shown = {.out = &run->got};
    const bool foreign = text_is(one->block->state, TEXT("foreign"));
    run->parser->observe = show_token;
    run->parser->observer = &shown;
    html_tokenize_from(run->parser, one->page, content_named(one->block->state), one->block->last, foreign);
    run->parser->observe = NULL;
}

static void report(struct run *run, const struct one *one, const char *wrong) {
    run->failures++;
    printf("%s:%u: %.*s\n    page     %.*s\n", one->file, one->line, (int)one->block->rule.size, one->block->rule.at,
           (int)one->page.size, one->page.at);
    if (wrong)
        printf("    wrong    %s\n", wrong);
    else
        printf("    expected %.*s\n    got      %.*s\n", (int)run->expected.size, run->expected.at, (int)run->got.size,
               run->got.at);
}

static void compare(struct run *run, const struct one *one, textref got) {
    run->cases++;
    if (!text_is(got, buffer_text(&run->expected))) report(run, one, NULL);
}

static void compare_tree(struct run *run, const struct one *one, textref kind, bool scripting) {
    const struct html_options options = {.scripting = scripting, .context = one->block->context};
    const struct html_tree *tree;
    if (html_parse(run->parser, one->page, &options, &tree) != COPYDESK_OK) abort();
    const char *const wrong = check_tree(tree);
    if (wrong) report(run, one, wrong);
    buffer_clear(&run->got);
    if (text_is(kind, TEXT("quirks"))) {
        buffer_put_string(&run->got, tree->quirks ? "yes" : "no");
        compare(run, one, buffer_text(&run->got));
        return;
    }
    show_tree(&run->got, tree);
    run->got.size--; /* its NUL */
    compare(run, one, buffer_text(&run->got));
}

static void check(struct run *run, const struct one *one, textref kind) {
    const struct block *const block = one->block;
    buffer_clear(&run->got);
    if (text_is(kind, TEXT("tokens"))) {
        tokenize(run, one);
        compare(run, one, buffer_text(&run->got));
        return;
    }
    if (!block->has_scripting || block->scripting) compare_tree(run, one, kind, true);
    if (!block->has_scripting || !block->scripting) compare_tree(run, one, kind, false);
}

/* ---- the files ---------------------------------------------------------------------------------------------- */

static int hexadecimal(char c) {
    return byte_is_digit(c) ? c - '0' : byte_lower(c) - 'a' + 10;
}

static void unescape(struct buffer *out, textref value) {
    static const char letters[] = "nrtf0s\\", bytes[] = "\n\r\t\f\0 \\";
    for (uint32_t i = 0; i < value.size; i++) {
        const char c = value.at[i], next = i + 1 < value.size ? value.at[i + 1] : '\0';
        const char *const letter = c == '\\' && next ? strchr(letters, next) : NULL;
        if (letter) {
            buffer_put_byte(out, bytes[letter - letters]);
            i++;
        } else if (c == '\\' && next == 'x' && i + 3 < value.size) {
            buffer_put_byte(out, (char)(hexadecimal(value.at[i + 2]) << 4 | hexadecimal(value.at[i + 3])));
            i += 3;
        } else {
            buffer_put_byte(out, c);
        }
    }
}

static void expect(struct run *run, const struct one *one, textref kind, textref value) {
    const bool body = text_is(kind, TEXT("body"));
    buffer_clear(&run->expected);
    if (body) buffer_put_string(&run->expected, "<html><head></head><body>");
    unescape(&run->expected, value);
    if (body) buffer_put_string(&run->expected, "</body></html>");
    check(run, one, kind);
}

static bool is_expectation(textref key) {
    return text_is(key, TEXT("tree")) || text_is(key, TEXT("body")) || text_is(key, TEXT("tokens")) ||
           text_is(key, TEXT("quirks"));
}

/* One line: false where it is none that a file may have. */
static bool read_line(struct run *run, struct one *one, struct block *block, textref line) {
    if (line.size == 0) *block = (struct block){0};
    if (line.size == 0 || line.at[0] == '#') return true;
    uint32_t end = text_find(line, TEXT(" "), 0);
    if (end == UINT32_MAX) end = line.size;
    const textref key = text_slice(line, 0, end);
    const textref value = end < line.size ? text_slice(line, end + 1, line.size) : TEXT("");
    if (text_is(key, TEXT("rule"))) {
        block->rule = value;
        run->rules++;
    } else if (text_is(key, TEXT("context"))) {
        block->context = value;
    } else if (text_is(key, TEXT("state"))) {
        block->state = value;
    } else if (text_is(key, TEXT("last"))) {
        block->last = value;
    } else if (text_is(key, TEXT("scripting"))) {
        block->has_scripting = true;
        block->scripting = text_is(value, TEXT("on"));
    } else if (text_is(key, TEXT("page"))) {
        buffer_clear(&run->page);
        unescape(&run->page, value);
        one->page = run->page.size ? buffer_text(&run->page) : TEXT("");
    } else if (is_expectation(key) && block->rule.size && one->page.at) {
        expect(run, one, key, value);
    } else {
        return false;
    }
    return true;
}

static void run_file(struct run *run, const char *name, textref content) {
    struct block block = {0};
    struct one one = {.file = name, .block = &block};
    for (uint32_t at = 0; at < content.size;) {
        uint32_t end = text_find(content, TEXT("\n"), at);
        if (end == UINT32_MAX) end = content.size;
        one.line++;
        if (!read_line(run, &one, &block, text_slice(content, at, end))) {
            printf("%s:%u: what is this?\n", name, one.line);
            run->failures++;
        }
        at = end + 1;
    }
}

static void run_path(struct run *run, const char *folder, const char *name) {
    char path[4096];
    struct buffer content = {0};
    const uint32_t rules = run->rules, cases = run->cases;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *const file = fopen(path, "rb");
    if (!file) return;
    char block[16384];
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;) buffer_put(&content, block, got);
    fclose(file);
    run_file(run, name, buffer_text(&content));
    printf("%s: %u rules, %u runs\n", name, run->rules - rules, run->cases - cases);
    buffer_free(&content);
}

static bool is_wanted(const char *name, char **only, int count) {
    for (int i = 0; i < count; i++)
        if (strstr(name, only[i])) return true;
    return count == 0 && text_ends(text_from(name), TEXT(".txt"));
}

int main(int argc, char **argv) {
    struct run run = {.parser = html_parser_new()};
    DIR *const directory = argc > 1 ? opendir(argv[1]) : NULL;
    if (!directory || !run.parser) return 2;
    for (const struct dirent *entry; (entry = readdir(directory));)
        if (is_wanted(entry->d_name, argv + 2, argc - 2)) run_path(&run, argv[1], entry->d_name);
    closedir(directory);
    html_parser_free(run.parser);
    buffer_free(&run.page);
    buffer_free(&run.expected);
    buffer_free(&run.got);
    printf("%u rules, %u runs, %u failures\n", run.rules, run.cases, run.failures);
    return run.failures > 0 || run.cases == 0;
}
