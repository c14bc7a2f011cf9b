/* Links the files of models/ into the read-only data of the library, between two symbols each. */
        .section .rodata
        .balign 16
        .global weights_blocks, weights_blocks_end
weights_blocks:
        .incbin "blocks.trees"
weights_blocks_end:
        .balign 16
        .global weights_network, weights_network_end
weights_network:
        .incbin "blocks.net"
weights_network_end:
        .balign 16
        .global weights_kinds, weights_kinds_end
weights_kinds:
        .incbin "kinds.trees"
weights_kinds_end:
        .balign 16
        .global weights_lines, weights_lines_end
weights_lines:
        .incbin "lines.trees"
weights_lines_end:
        .balign 64
        .global weights_languages, weights_languages_end
weights_languages:
        .incbin "languages.bin"
weights_languages_end:
        .balign 64
        .global weights_attribution, weights_attribution_end
weights_attribution:
        .incbin "attribution.bin"
weights_attribution_end:
        .balign 16
        .global weights_replies, weights_replies_end
weights_replies:
        .incbin "replies.trees"
weights_replies_end:
#if defined(__linux__) && defined(__ELF__)
        .section .note.GNU-stack, "", %progbits
#endif
