/* The ledger's tables as a C string, for database.c. */
    .section .rodata
    .global ledger_schema_1
ledger_schema_1:
    .incbin "schema.sql"
    .byte 0
    .section .note.GNU-stack, "", %progbits
