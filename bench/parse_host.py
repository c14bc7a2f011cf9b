"""Runs bench-parse inside Python, because lexbor comes from PyPI inside a module of Python's (selectolax), which can be
loaded nowhere else. Its C functions are called; no line of Python runs while the clock does.

usage: parse_host.py MODULE ARGUMENT…        MODULE: bench-parse, built as a shared module
"""
import ctypes
import sys

import selectolax.lexbor


def main():
    arguments = [sys.argv[1], "--lexbor", selectolax.lexbor.__file__, *sys.argv[2:]]
    encoded = [argument.encode() for argument in arguments]
    sys.exit(ctypes.CDLL(sys.argv[1]).main(len(encoded), (ctypes.c_char_p * (len(encoded) + 1))(*encoded)))


if __name__ == "__main__":
    main()
