/* The ledger's tables as a C string, for database.c. */
    .section .rodata
    .global ledger_schema_1
ledger_schema_1:
    .incbin "schema.sql"
    .byte 0
    .global ledger_schema_2
ledger_schema_2:
    .incbin "schema-2.sql"
    .byte 0
    .global ledger_schema_3
ledger_schema_3:
    .incbin "schema-3.sql"
    .byte 0
    .section .note.GNU-stack, "", %progbits
