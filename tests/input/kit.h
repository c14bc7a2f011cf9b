/* What the tests of this floor share: a temporary folder, files in it, compressed data, web archives, and a reader
 * that takes a source to its end. */
#ifndef TESTS_INPUT_KIT_H
#define TESTS_INPUT_KIT_H

#include "base/buffer.h"
#include "input/input.h"

/* A new empty folder; kit_remove_folder removes it with all it holds. Both abort the test when the system fails. */
char *kit_folder(void);
void kit_remove_folder(char *folder);

/* "folder/name", static storage for the last few calls. */
const char *kit_path(const char *folder, const char *name);
void kit_write(const char *path, textref bytes);

/* Appends `bytes` as one gzip member (zlib stream: `wrapped` false: raw deflate) or one zstd frame. */
void kit_gzip(struct buffer *out, textref bytes);
void kit_deflate(struct buffer *out, textref bytes, bool wrapped);
void kit_zstd(struct buffer *out, textref bytes, textref dictionary);

/* Appends a WARC record. `type` is its WARC-Type; `url` may be NULL. */
void kit_record(struct buffer *out, const char *type, const char *url, textref content);
/* Appends a `response` record: `head` is the HTTP head without its empty line. */
void kit_response(struct buffer *out, const char *url, const char *head, textref body);

/* Everything a source gives, as lines of text: "page NAME format=N url=… charset=… [bytes]" and
 * "error NAME status=N: cause". Pages over 60 bytes are given by their size. The folder's own path is left out. */
const char *kit_read(const char *folder, const char *const *paths, size_t count, bool plain);
const char *kit_read_one(const char *folder, const char *path);

#endif
