/* The style sheet of output/explain.c. */
#ifndef OUTPUT_EXPLAIN_STYLE_H
#define OUTPUT_EXPLAIN_STYLE_H

extern const char *const output_explain_style[]; /* in parts, in order; NULL after the last */

#endif
