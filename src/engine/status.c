#include <copydesk.h>

const char *copydesk_status_text(enum copydesk_status status) {
    switch (status) {
    case COPYDESK_OK: return "no error";
    case COPYDESK_NO_MEMORY: return "out of memory";
    case COPYDESK_TOO_LARGE: return "the page is too large";
    case COPYDESK_NOT_TEXT: return "neither HTML nor text";
    case COPYDESK_IO: return "reading or writing failed";
    case COPYDESK_BAD_DATA: return "damaged or truncated data";
    case COPYDESK_USAGE: return "an argument is out of its range";
    }
    return "unknown status";
}

const char *copydesk_version(void) {
    return COPYDESK_VERSION;
}
