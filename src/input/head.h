/* Lines of "Name: value" up to an empty one: the head of a WARC record and of an HTTP message alike. */
#ifndef INPUT_HEAD_H
#define INPUT_HEAD_H

#include "base/text.h"

/* Bytes of the head that `bytes` begin with, its empty line included; 0 when it does not end in them. The search begins
 * at `from`: what an earlier call has seen of the same head (or 0). */
uint32_t head_size(textref bytes, uint32_t from);

/* Takes a line from *head and splits it at its colon, without white space around the parts. A line without a colon has
 * an empty name and is all value; so has one that continues the line before it. False after the last line. */
bool head_next(textref *head, textref *name, textref *value);

/* Without spaces, tabs, CR and LF at both ends. */
textref head_trim(textref t);

/* A parameter of a value such as `text/html; charset="utf-8"`, quotation marks off; absent when it has none so named.
 */
textref head_parameter(textref value, textref name);

/* A decimal number that is all of `t`. */
bool head_number(textref t, uint64_t *number);

#endif
