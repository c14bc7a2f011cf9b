/* The cuts inside a line. Two passes at most over any byte: one to find the sentence's end, one to weigh its words. */
#include "plain/cut.h"

#include "base/utf8.h"
#include "plain/lines.h"

enum {
    LONG_LINE = 160,     /* bytes: shorter lines are cut nowhere */
    ENORMOUS_LINE = 900, /* longer lines are cut at every sentence */
    LONGEST_PIECE = 800, /* then at the next space */
    SENTENCE_BYTES = 16, /* a shorter piece is no sentence: the mark in it is an abbreviation's */
    GLUED_LETTERS = 2    /* so many small letters before a capital, or it is a name like eBay */
};

/* ---- sentences and seams ----------------------------------------------------------------------------------------- */

/* What has been seen of the line, up to the character that is looked at. */
struct seen {
    uint32_t small;  /* small letters in a row, just before */
    uint32_t digits; /* digits in a row, just before */
    uint32_t spaces; /* white space in a row, just before */
    uint32_t marks;  /* a sentence's end and marks that close it, in a row, before the white space */
    bool ended;      /* those marks end a sentence */
    bool unspaced;   /* the last letter is of a script without spaces */
};

static void see(struct seen *seen, uint32_t code) {
    if (utf8_is_space(code)) {
        seen->spaces++;
        seen->small = seen->digits = 0;
        return;
    }
    bool capital_before = seen->marks == 0 && seen->small == 0 && seen->digits == 0 && !seen->unspaced;
    seen->spaces = 0;
    if (utf8_is_word(code)) seen->unspaced = utf8_is_unspaced(code);
    if (plain_ends_sentence(code)) {
        if (seen->marks == 0) seen->ended = !capital_before || code != '.'; /* U.S. */
        seen->marks++;
    } else if (seen->marks && plain_closes_sentence(code)) {
        seen->marks++;
    } else {
        seen->marks = 0;
        seen->ended = false;
    }
    seen->small = utf8_is_lower(code) ? seen->small + 1 : 0;
    seen->digits = utf8_is_digit(code) ? seen->digits + 1 : 0;
}

static bool opens(uint32_t code) {
    return code == '"' || code == 0x201C || code == 0x201E || code == 0x00AB || code == 0x2018 || code == 0x00BF ||
           code == 0x00A1 || code == 0x300C || code == '(' || code == '[';
}

/* Whether a piece ends before the character `code`, and by which border. */
static bool is_border(const struct seen *seen, uint32_t code, bool enormous, uint32_t size, enum plain_border *border) {
    bool upper = utf8_is_upper(code), letter = upper || utf8_is_letter(code);
    bool small = letter && !upper && utf8_is_lower(code);
    if (seen->spaces > 1) {
        *border = PLAIN_SPACES;
        return true;
    }
    bool ended = seen->ended && seen->marks && !small && (letter || utf8_is_digit(code) || opens(code));
    if (seen->spaces == 0) {
        *border = PLAIN_GLUED;
        if (ended && !utf8_is_digit(code) && (upper || opens(code))) return true;
        *border = PLAIN_SENTENCE;
        if (ended && seen->unspaced && enormous && size >= SENTENCE_BYTES) return true;
        *border = PLAIN_CASE;
        if (seen->small >= GLUED_LETTERS) return upper || utf8_is_digit(code);
        return seen->digits >= GLUED_LETTERS && upper;
    }
    if (!enormous) return false;
    *border = PLAIN_SENTENCE;
    if (size >= LONGEST_PIECE || (ended && size >= SENTENCE_BYTES)) return true;
    return seen->unspaced && utf8_is_unspaced(code);
}

static void find_sentence(struct plain_cutter *cutter) {
    textref t = cutter->line;
    struct seen seen = {.unspaced = true};
    bool enormous = t.size >= ENORMOUS_LINE;
    for (uint32_t at = cutter->at; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        if (at > cutter->at && !utf8_is_space(c.code) &&
            is_border(&seen, c.code, enormous, at - cutter->at, &cutter->beyond)) {
            cutter->sentence = at;
            return;
        }
        see(&seen, c.code);
        at += c.size;
    }
    cutter->sentence = t.size;
    cutter->beyond = PLAIN_LINE_BREAK;
}

/* ---- a turn of case ---------------------------------------------------------------------------------------------- */

/* A story's words are mostly small, a menu's mostly not. In a piece without marks between the two, the story is the
 * stretch of words of the greatest sum (see flattened.c), if enough stands on either side to tell. */
enum { SMALL_WORD = 2, OTHER_WORD = -3, STORY_SUM = 10, MENU_SUM = -9 };

struct stretch {
    uint32_t begin, end;
    int32_t before, sum, after; /* of the words before it, in it, after it */
};

static void weigh_words(textref t, struct stretch *best) {
    int32_t sum = 0, all = 0, at_begin = 0;
    uint32_t begin = 0, previous = 0;
    bool inside = false, previous_small = true;
    *best = (struct stretch){0};
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        bool word = utf8_is_word(c.code);
        uint32_t here = at;
        at += c.size;
        bool starts = word && !inside;
        inside = word || (inside && (c.code == '\'' || c.code == 0x2019 || c.code == '-'));
        if (!starts) continue;
        bool small = utf8_is_lower(c.code);
        if (sum <= 0) {
            sum = 0;
            at_begin = all;
            begin = small && !previous_small ? previous : here; /* the sentence's first word has a capital */
        }
        int32_t value = small ? SMALL_WORD : OTHER_WORD;
        sum += value;
        all += value;
        if (sum > best->sum) {
            best->sum = sum;
            best->begin = begin;
            best->before = at_begin;
            best->end = UINT32_MAX;
            best->after = all;
        } else if (best->end == UINT32_MAX) {
            best->end = here;
        }
        previous = here;
        previous_small = small;
    }
    if (best->end == UINT32_MAX) best->end = t.size;
    best->after = all - best->after;
}

/* Sets `inner` to the first such turn at or after `at`. */
static void find_turn(struct plain_cutter *cutter) {
    cutter->inner = cutter->sentence;
    if (cutter->line.size < ENORMOUS_LINE) return;
    struct stretch story;
    weigh_words(text_slice(cutter->line, cutter->at, cutter->sentence), &story);
    if (story.sum < STORY_SUM) return;
    if (story.before <= MENU_SUM && story.begin > 0)
        cutter->inner = cutter->at + story.begin;
    else if (story.after <= MENU_SUM && story.end > 0)
        cutter->inner = cutter->at + story.end;
}

/* ---- the pieces -------------------------------------------------------------------------------------------------- */

void plain_cut_begin(struct plain_cutter *cutter, textref line) {
    *cutter = (struct plain_cutter){.line = line, .beyond = PLAIN_LINE_BREAK};
}

bool plain_cut_next(struct plain_cutter *cutter, struct copydesk_range *piece, enum plain_border *border) {
    if (cutter->at >= cutter->line.size) return false;
    if (cutter->at >= cutter->sentence) {
        *border = cutter->beyond;
        if (cutter->line.size < LONG_LINE) {
            cutter->sentence = cutter->inner = cutter->line.size;
        } else {
            cutter->turns = 0;
            find_sentence(cutter);
            find_turn(cutter);
        }
    } else {
        *border = PLAIN_SHIFT;
        cutter->inner = cutter->sentence;
        if (cutter->turns++ == 0) find_turn(cutter);
    }
    *piece = (struct copydesk_range){cutter->at, cutter->inner};
    cutter->at = cutter->inner;
    return true;
}
