/* Runs html5lib's tree-construction and tokenizer cases from $COPYDESK_DATA/html5lib-tests: every one of them, and
 * names those that fail. Skipped where the folder is not given. Arguments restrict it to the files whose names contain
 * one. docs/conformance.md says what is left out, and why. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "html/parser.h"

#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static textref trim_line_feed(textref t) {
    return t.size && t.at[t.size - 1] == '\n' ? text_slice(t, 0, t.size - 1) : t;
}

/* The tree as html5lib writes it. */
static void put_indent(struct buffer *out, uint32_t depth) {
    buffer_put_string(out, "| ");
    for (uint32_t i = 0; i < depth; i++) buffer_put_string(out, "  ");
}

static void put_pieces(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    for (uint32_t i = tree->first[node]; i != HTML_NONE; i = tree->pieces[i].next)
        buffer_put_text(out, html_piece_text(&tree->pieces[i]));
}

/* Attributes of the XML, XLink and XMLNS namespaces are written "xlink href" (13.2.6.1, adjust foreign attributes). */
static void put_attribute_name(struct buffer *out, const struct html_attribute *attribute, bool foreign) {
    switch (attribute->known) {
    case HTML_ATTRIBUTE_XLINK_ACTUATE:
    case HTML_ATTRIBUTE_XLINK_ARCROLE:
    case HTML_ATTRIBUTE_XLINK_HREF:
    case HTML_ATTRIBUTE_XLINK_ROLE:
    case HTML_ATTRIBUTE_XLINK_SHOW:
    case HTML_ATTRIBUTE_XLINK_TITLE:
    case HTML_ATTRIBUTE_XLINK_TYPE:
    case HTML_ATTRIBUTE_XML_LANG:
    case HTML_ATTRIBUTE_XML_SPACE:
    case HTML_ATTRIBUTE_XMLNS_XLINK: break;
    default: foreign = false;
    }
    for (uint32_t i = 0; i < attribute->name.size; i++)
        buffer_put_byte(out, foreign && attribute->name.at[i] == ':' ? ' ' : attribute->name.at[i]);
}

static int compare_strings(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void put_attributes(struct buffer *out, const struct html_tree *tree, uint32_t node, uint32_t depth) {
    char *lines[LIMIT_HTML_ATTRIBUTES];
    const uint32_t count = tree->attribute_count[node];
    for (uint32_t i = 0; i < count; i++) {
        struct buffer line = {0};
        const struct html_attribute *const attribute = &tree->attributes[tree->first[node] + i];
        put_attribute_name(&line, attribute, tree->space[node] != HTML_SPACE_HTML);
        buffer_put_string(&line, "=\"");
        buffer_put_text(&line, attribute->value);
        buffer_put(&line, "\"", 2);
        lines[i] = line.at;
    }
    qsort(lines, count, sizeof lines[0], compare_strings);
    for (uint32_t i = 0; i < count; i++) {
        put_indent(out, depth + 1);
        buffer_put_string(out, lines[i]);
        buffer_put_byte(out, '\n');
        free(lines[i]);
    }
}

static void put_doctype(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    textref ids[2] = {TEXT(""), TEXT("")};
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        const struct html_attribute *const id = &tree->attributes[tree->first[node] + i];
        ids[text_is(id->name, TEXT("system"))] = id->value;
    }
    buffer_put_string(out, "<!DOCTYPE ");
    buffer_put_text(out, html_name(tree, node));
    if (tree->attribute_count[node])
        buffer_format(out, " \"%.*s\" \"%.*s\"", (int)ids[0].size, ids[0].at, (int)ids[1].size, ids[1].at);
    buffer_put_string(out, ">\n");
}

static void put_node(struct buffer *out, const struct html_tree *tree, uint32_t node, uint32_t depth) {
    static const char *const spaces[] = {"", "svg ", "math "};
    put_indent(out, depth);
    switch (tree->kind[node]) {
    case HTML_DOCTYPE: put_doctype(out, tree, node); break;
    case HTML_ELEMENT:
        buffer_put_byte(out, '<');
        buffer_put_string(out, spaces[tree->space[node]]);
        buffer_put_text(out, html_name(tree, node));
        buffer_put_string(out, ">\n");
        put_attributes(out, tree, node, depth);
        if (html_is(tree, node, HTML_TAG_TEMPLATE)) {
            put_indent(out, depth + 1);
            buffer_put_string(out, "content\n");
        }
        break;
    case HTML_TEXT:
        buffer_put_byte(out, '"');
        put_pieces(out, tree, node);
        buffer_put_string(out, "\"\n");
        break;
    default:
        buffer_put_string(out, "<!-- ");
        put_pieces(out, tree, node);
        buffer_put_string(out, " -->\n");
    }
}

static void put_tree(struct buffer *out, const struct html_tree *tree, bool fragment) {
    uint32_t *const depths = calloc(tree->count, sizeof *depths);
    if (!depths) abort();
    for (uint32_t node = 1; node < tree->count; node++) {
        const uint32_t parent = tree->parent[node];
        const bool top = parent == 0 || (fragment && parent == 1);
        depths[node] = top ? 0 : depths[parent] + 1 + (uint32_t)html_is(tree, parent, HTML_TAG_TEMPLATE);
        if (!(fragment && node == 1)) put_node(out, tree, node, depths[node]);
    }
    free(depths);
}

struct run {
    struct html_parser *parser;
    char **only;
    int only_count;
    uint32_t cases, failures;
};

static bool is_wanted(const struct run *run, const char *file) {
    for (int i = 0; i < run->only_count; i++)
        if (strstr(file, run->only[i])) return true;
    return run->only_count == 0;
}

static char *read_all(const char *path, size_t *size) {
    FILE *const file = fopen(path, "rb");
    if (!file) return NULL;
    struct buffer content = {0};
    char block[16384];
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;) buffer_put(&content, block, got);
    fclose(file);
    *size = content.size;
    buffer_put_byte(&content, '\0');
    return content.at;
}

/* One tree-construction case: its sections by name. */
struct tree_case {
    textref data, fragment, document;
    bool script_on, script_off;
};

static void run_tree_case(struct run *run, const char *file, const struct tree_case *one, bool scripting) {
    const struct html_options options = {.scripting = scripting, .context = one->fragment};
    const struct html_tree *tree;
    struct buffer got = {0};
    if (html_parse(run->parser, one->data, &options, &tree) != COPYDESK_OK) abort();
    put_tree(&got, tree, one->fragment.at != NULL);
    run->cases++;
    if (!text_is(trim_line_feed(buffer_text(&got)), one->document)) {
        run->failures++;
        printf("%s (scripting %s)%s%.*s\n%.*s\n--- expected\n%.*s\n--- got\n%.*s\n", file, scripting ? "on" : "off",
               one->fragment.at ? " in " : "", (int)one->fragment.size, one->fragment.size ? one->fragment.at : "",
               (int)one->data.size, one->data.at, (int)one->document.size, one->document.at, (int)got.size,
               got.at ? got.at : "");
    }
    buffer_free(&got);
}

static void set_section(struct tree_case *one, textref name, textref body) {
    if (text_is(name, TEXT("#data")))
        one->data = trim_line_feed(body);
    else if (text_is(name, TEXT("#document-fragment")))
        one->fragment = trim_line_feed(body);
    else if (text_is(name, TEXT("#script-on")))
        one->script_on = true;
    else if (text_is(name, TEXT("#script-off")))
        one->script_off = true;
    else if (text_is(name, TEXT("#document")))
        one->document = body;
}

static bool is_section(textref line) {
    static const char *const names[] = {"#data",      "#errors",     "#new-errors", "#document-fragment",
                                        "#script-on", "#script-off", "#document"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (text_is(line, text_from(names[i]))) return true;
    return false;
}

static void finish_tree_case(struct run *run, const char *file, struct tree_case *one) {
    while (one->document.size && one->document.at[one->document.size - 1] == '\n') one->document.size--;
    if (one->data.at && !one->script_off) run_tree_case(run, file, one, true);
    if (one->data.at && !one->script_on) run_tree_case(run, file, one, false);
    *one = (struct tree_case){0};
}

static void run_tree_file(struct run *run, const char *file, textref content) {
    struct tree_case one = {0};
    textref name = {0};
    uint32_t body = 0;
    for (uint32_t at = 0; at < content.size;) {
        uint32_t end = text_find(content, TEXT("\n"), at);
        if (end == UINT32_MAX) end = content.size;
        const textref line = text_slice(content, at, end);
        if (is_section(line)) {
            if (name.size) set_section(&one, name, text_slice(content, body, at));
            if (text_is(line, TEXT("#data"))) finish_tree_case(run, file, &one);
            name = line;
            body = end + 1 < content.size ? end + 1 : content.size;
        }
        at = end + 1;
    }
    if (name.size) set_section(&one, name, text_slice(content, body, content.size));
    finish_tree_case(run, file, &one);
}

/* Tokens as the tokenizer cases write them: a JSON array, neighbouring characters in one string. */
struct observed {
    json_t *tokens;
    struct buffer characters;
};

static void put_json_characters(struct observed *seen) {
    if (seen->characters.size)
        json_array_append_new(
            seen->tokens, json_pack("[s, o]", "Character", json_stringn(seen->characters.at, seen->characters.size)));
    buffer_clear(&seen->characters);
}

static json_t *text_or_null(textref t) {
    return t.at ? json_stringn(t.at, t.size) : json_null();
}

static json_t *json_attributes(const struct html_parser *parser, const struct html_token *token) {
    json_t *const object = json_object();
    for (uint32_t i = 0; i < token->attribute_count; i++) {
        const struct html_attribute *const attribute = &parser->tree.attributes[token->first + i];
        struct buffer name = {0};
        buffer_put_text(&name, attribute->name);
        buffer_put_byte(&name, '\0');
        json_object_set_new_nocheck(object, name.at, json_stringn(attribute->value.at, attribute->value.size));
        buffer_free(&name);
    }
    return object;
}

static json_t *json_doctype(const struct html_parser *parser, const struct html_token *token) {
    textref ids[2] = {{0}, {0}};
    for (uint32_t i = 0; i < token->attribute_count; i++) {
        const struct html_attribute *const id = &parser->tree.attributes[token->first + i];
        ids[text_is(id->name, TEXT("system"))] = id->value;
    }
    return json_pack("[s, o, o, o, b]", "DOCTYPE", text_or_null(token->name.size ? token->name : (textref){0}),
                     text_or_null(ids[0]), text_or_null(ids[1]), !token->force_quirks);
}

static json_t *json_comment(const struct html_parser *parser, const struct html_token *token) {
    struct buffer comment = {0};
    for (uint32_t i = token->first; i != HTML_NONE; i = parser->tree.pieces[i].next)
        buffer_put_text(&comment, html_piece_text(&parser->tree.pieces[i]));
    json_t *const value = json_pack("[s, o]", "Comment", json_stringn(comment.at ? comment.at : "", comment.size));
    buffer_free(&comment);
    return value;
}

static void observe(void *observer, const struct html_parser *parser, const struct html_token *token) {
    struct observed *const seen = observer;
    if (token->kind == TOKEN_TEXT) {
        buffer_put_text(&seen->characters, token->text);
        return;
    }
    put_json_characters(seen);
    const textref name = token->tag == HTML_TAG_OTHER ? token->name : html_tag_name(token->tag);
    json_t *value = NULL;
    switch (token->kind) {
    case TOKEN_START:
        value = json_pack("[s, o, o]", "StartTag", json_stringn(name.at, name.size), json_attributes(parser, token));
        if (token->self_closing) json_array_append_new(value, json_true());
        break;
    case TOKEN_END: value = json_pack("[s, o]", "EndTag", json_stringn(name.at, name.size)); break;
    case TOKEN_COMMENT: value = json_comment(parser, token); break;
    case TOKEN_DOCTYPE: value = json_doctype(parser, token); break;
    default: return;
    }
    json_array_append_new(seen->tokens, value);
}

static const struct {
    const char *name;
    enum html_content content;
    bool foreign;
} states[] = {{"Data state", CONTENT_DATA, false},           {"RCDATA state", CONTENT_RCDATA, false},
              {"RAWTEXT state", CONTENT_RAWTEXT, false},     {"Script data state", CONTENT_SCRIPT, false},
              {"PLAINTEXT state", CONTENT_PLAINTEXT, false}, {"CDATA section state", CONTENT_DATA, true}};

/* In the CDATA state the tokenizer cannot begin: the case is read behind the mark that leads there. */
static json_t *tokenize(struct html_parser *parser, textref input, const char *state, textref last_start_tag) {
    struct observed seen = {.tokens = json_array()};
    size_t which = 0;
    while (strcmp(states[which].name, state) != 0) which++;
    struct buffer source = {0};
    if (states[which].foreign) buffer_put_string(&source, "<![CDATA[");
    buffer_put_text(&source, input);
    parser->observe = observe;
    parser->observer = &seen;
    html_tokenize_from(parser, source.at ? buffer_text(&source) : TEXT(""), states[which].content, last_start_tag,
                       states[which].foreign);
    parser->observe = NULL;
    put_json_characters(&seen);
    buffer_free(&seen.characters);
    buffer_free(&source);
    return seen.tokens;
}

static void put_code(struct buffer *out, unsigned code) {
    char bytes[4];
    buffer_put(out, bytes, utf8_encode(code, bytes));
}

static unsigned escaped_unit(const char *at) {
    if (at[0] != '\\' || at[1] != 'u') return 0;
    const char digits[5] = {at[2], at[3], at[4], at[5], 0};
    return (unsigned)strtoul(digits, NULL, 16);
}

/* Cases with escapes a second time ("doubleEscaped") write characters JSON cannot: \uXXXX in the string itself. Half of
 * a surrogate pair is one of them: no UTF-8 holds it, and what decodes a page makes U+FFFD of it, as here. */
static json_t *unescape(json_t *value) {
    if (json_is_array(value)) {
        json_t *const items = json_array();
        for (size_t i = 0; i < json_array_size(value); i++)
            json_array_append_new(items, unescape(json_array_get(value, i)));
        return items;
    }
    if (!json_is_string(value)) return json_incref(value);
    struct buffer out = {0};
    for (const char *at = json_string_value(value); *at;) {
        if (at[0] != '\\' || at[1] != 'u') {
            buffer_put_byte(&out, *at++);
            continue;
        }
        unsigned code = escaped_unit(at);
        at += 6;
        const unsigned next = escaped_unit(at);
        if (code >= 0xD800 && code < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10) + (next - 0xDC00);
            at += 6;
        }
        put_code(&out, code); /* half a pair: U+FFFD */
    }
    json_t *const string = json_stringn(out.at ? out.at : "", out.size);
    buffer_free(&out);
    return string;
}

/* Neighbouring character tokens in the expected output are one for us. */
static json_t *join_characters(json_t *tokens) {
    json_t *const joined = json_array();
    struct buffer text = {0};
    for (size_t i = 0; i <= json_array_size(tokens); i++) {
        json_t *const token = json_array_get(tokens, i);
        const char *const kind = token ? json_string_value(json_array_get(token, 0)) : NULL;
        if (kind && strcmp(kind, "Character") == 0) {
            const json_t *const value = json_array_get(token, 1);
            buffer_put(&text, json_string_value(value), json_string_length(value));
            continue;
        }
        if (text.size)
            json_array_append_new(joined, json_pack("[s, o]", "Character", json_stringn(text.at, text.size)));
        buffer_clear(&text);
        if (token) json_array_append(joined, token);
    }
    buffer_free(&text);
    return joined;
}

static void run_token_case(struct run *run, const char *file, json_t *one, const char *state) {
    const bool escaped = json_is_true(json_object_get(one, "doubleEscaped"));
    json_t *const input =
        escaped ? unescape(json_object_get(one, "input")) : json_incref(json_object_get(one, "input"));
    json_t *const output =
        escaped ? unescape(json_object_get(one, "output")) : json_incref(json_object_get(one, "output"));
    const char *const last = json_string_value(json_object_get(one, "lastStartTag"));
    const textref source = text_of(json_string_value(input), json_string_length(input));
    json_t *const got = tokenize(run->parser, source, state, last ? text_from(last) : (textref){0});
    json_t *const expected = join_characters(output);
    run->cases++;
    if (!json_equal(got, expected)) {
        run->failures++;
        char *const expected_text = json_dumps(expected, 0), *const got_text = json_dumps(got, 0);
        printf("%s: %s (%s)\n--- input\n%.*s\n--- expected\n%s\n--- got\n%s\n", file,
               json_string_value(json_object_get(one, "description")), state, (int)source.size, source.at,
               expected_text, got_text);
        free(expected_text);
        free(got_text);
    }
    json_decref(got);
    json_decref(expected);
    json_decref(input);
    json_decref(output);
}

static void run_token_file(struct run *run, const char *file, const char *path) {
    json_t *const root = json_load_file(path, JSON_ALLOW_NUL, NULL);
    if (!root) {
        printf("%s: not JSON\n", file);
        run->failures++;
        return;
    }
    json_t *tests = json_object_get(root, "tests");
    if (!tests) tests = json_object_get(root, "xmlViolationTests");
    for (size_t i = 0; i < json_array_size(tests); i++) {
        json_t *const one = json_array_get(tests, i);
        json_t *const initial = json_object_get(one, "initialStates");
        if (!initial) run_token_case(run, file, one, "Data state");
        for (size_t s = 0; s < json_array_size(initial); s++)
            run_token_case(run, file, one, json_string_value(json_array_get(initial, s)));
    }
    json_decref(root);
}

static void run_folder(struct run *run, const char *folder, const char *suffix) {
    DIR *const directory = opendir(folder);
    if (!directory) return;
    for (const struct dirent *entry; (entry = readdir(directory));) {
        if (!text_ends(text_from(entry->d_name), text_from(suffix)) || !is_wanted(run, entry->d_name)) continue;
        /* XML's view of characters is not ours: these cases ask for another output. */
        if (strcmp(entry->d_name, "xmlViolation.test") == 0) continue;
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        const uint32_t cases = run->cases, failures = run->failures;
        if (strcmp(suffix, ".test") == 0) {
            run_token_file(run, entry->d_name, path);
        } else {
            size_t size;
            char *const content = read_all(path, &size);
            if (content) run_tree_file(run, entry->d_name, text_of(content, size));
            free(content);
        }
        printf("%s: %u of %u\n", entry->d_name, run->cases - cases - (run->failures - failures), run->cases - cases);
    }
    closedir(directory);
}

int main(int argc, char **argv) {
    const char *const data = getenv("COPYDESK_DATA");
    if (!data) {
        printf("skipped: COPYDESK_DATA names no folder with html5lib-tests\n");
        return 77;
    }
    struct run run = {.parser = html_parser_new(), .only = argv + 1, .only_count = argc - 1};
    if (!run.parser) return 1;
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/html5lib-tests/tokenizer", data);
    run_folder(&run, folder, ".test");
    snprintf(folder, sizeof folder, "%s/html5lib-tests/tree-construction", data);
    run_folder(&run, folder, ".dat");
    html_parser_free(run.parser);
    printf("%u of %u cases\n", run.cases - run.failures, run.cases);
    return run.failures > 0;
}
