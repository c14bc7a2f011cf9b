/* Every limit on one page, in one place. Over a limit the page still yields a record, flagged `truncated`; only
 * LIMIT_PAGE_BYTES refuses an input. tests/ checks each at its edge. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

#define LIMIT_PAGE_BYTES (256u << 20)        /* of a page, undecoded and decoded */
#define LIMIT_HTML_NODES (16u << 20)         /* in a tree */
#define LIMIT_HTML_DEPTH 512u                /* open elements; deeper ones become children of the last allowed */
#define LIMIT_HTML_ATTRIBUTES 256u           /* kept of one element */
#define LIMIT_PAGE_MEMORY ((size_t)6 << 30)  /* held by a tree's arena; 24 bytes a byte of the largest page */
#define LIMIT_BLOCKS 65536u                  /* in an article, and candidates for it in a page */
#define LIMIT_MARKS (1u << 18)               /* inline marks of an article */
#define LIMIT_MARK_DEPTH 32u                 /* open at once; deeper ones are left out */
#define LIMIT_LINK_BYTES 4096u               /* of a link's address; a longer one is no link */
#define LIMIT_LINK_MEMORY (64u << 20)        /* bytes that a page's links may add to its arena */
#define LIMIT_TABLE_COLUMNS 1000u            /* to which spans are followed; HTML's own limit of a colspan */
#define LIMIT_TABLE_WORK (16u << 20)         /* columns looked at to place a page's cells; later ones have no spans */
#define LIMIT_ELEMENTS (1u << 20)            /* visible elements looked at in a page */
#define LIMIT_PLAIN_LINES (1u << 20)         /* of flattened text or an article's plain text */
#define LIMIT_STATEMENTS 16384u              /* in a record */
#define LIMIT_TURNS 16384u                   /* posts or comments of a page */
#define LIMIT_TURN_CANDIDATES 131072u        /* elements of a page looked at as posts or comments */
#define LIMIT_COMMENT_BYTES (16u << 20)      /* of text in all comments of a page */
#define LIMIT_CANDIDATES 32768u              /* places of an article that are weighed for a statement */
#define LIMIT_SPEECH_TOKENS (1u << 20)       /* words and marks of an article that are searched for statements */
#define LIMIT_SENTENCE_TOKENS 1024u          /* a longer sentence is cut */
#define LIMIT_CONTENT_TOKENS 2048u           /* in one run of a statement's content */
#define LIMIT_STATEMENT_MEMORY (256u << 20)  /* bytes that a record's statements may add to their arena */
#define LIMIT_INPUT_RATIO 1100u              /* a deflate stream cannot expand more (1032); more is damage */
#define LIMIT_ARCHIVE_HEAD (64u << 10)       /* of a web archive's record, and of the HTTP response in it */
#define LIMIT_ARCHIVE_REPLAY (16u << 20)     /* kept of a record that comes through a pipe, to look at it again */
#define LIMIT_ARCHIVE_REREADS 4u             /* times an archive's length may be read again after damage */
#define LIMIT_ARCHIVE_DICTIONARY (16u << 20) /* of a zstd archive */

#endif
