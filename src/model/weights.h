/* The trained weights, linked into the library from models/ (each has a card beside it). */
#ifndef MODEL_WEIGHTS_H
#define MODEL_WEIGHTS_H

/* models/blocks.trees: whether a block is main text. [begin, end) */
extern const unsigned char weights_blocks[], weights_blocks_end[];
/* models/blocks.net: the same, by what stands around it too. [begin, end) */
extern const unsigned char weights_network[], weights_network_end[];
/* models/kinds.trees: the kind of a page. [begin, end) */
extern const unsigned char weights_kinds[], weights_kinds_end[];
/* models/lines.trees: whether a line of flattened text is main text. [begin, end) */
extern const unsigned char weights_lines[], weights_lines_end[];
/* models/languages.bin: which language the words of a text are in; language/weigh.h draws the format. [begin, end) */
extern const unsigned char weights_languages[], weights_languages_end[];
/* models/attribution.bin: cues, their sources and contents; speech/trained.c draws the format. [begin, end) */
extern const unsigned char weights_attribution[], weights_attribution_end[];
/* models/replies.trees: which statement another one answers. [begin, end) */
extern const unsigned char weights_replies[], weights_replies_end[];

#endif
