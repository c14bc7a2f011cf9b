/* Decompresses a .gz file with libdeflate, member by member, and does nothing else with it: how fast an archive could
 * be read at all. The file is mapped and touched once before the clock runs.
 *
 * usage: bench-inflate FILE          prints {"seconds", "members", "packed", "bytes"} */
#include <fcntl.h>
#include <libdeflate.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

enum { ROOM = 256 << 20 };
static unsigned char out[ROOM]; /* one member's content */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static const unsigned char *map(const char *path, size_t *size) {
    struct stat about;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &about) != 0) return NULL;
    *size = (size_t)about.st_size;
    void *bytes = mmap(NULL, *size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    return bytes == MAP_FAILED ? NULL : bytes;
}

/* Seconds that the whole took, negative where a member cannot be decompressed. */
static double inflate(struct libdeflate_decompressor *deflate, const unsigned char *in, size_t size, size_t *members,
                      size_t *bytes) {
    const double began = now();
    for (size_t at = 0, used, made; at < size; at += used, *bytes += made, ++*members)
        if (libdeflate_gzip_decompress_ex(deflate, in + at, size - at, out, ROOM, &used, &made) != LIBDEFLATE_SUCCESS)
            return -1;
    return now() - began;
}

int main(int argc, char **argv) {
    size_t size = 0, members = 0, bytes = 0;
    const unsigned char *in = argc == 2 ? map(argv[1], &size) : NULL;
    struct libdeflate_decompressor *deflate = in ? libdeflate_alloc_decompressor() : NULL;
    if (!deflate) {
        perror(argc == 2 ? argv[1] : "usage: bench-inflate FILE");
        return 1;
    }
    const double seconds = inflate(deflate, in, size, &members, &bytes);
    libdeflate_free_decompressor(deflate);
    if (seconds < 0) {
        fprintf(stderr, "%s: member %zu is damaged, or over 256 MiB\n", argv[1], members);
        return 1;
    }
    printf("{\"seconds\": %.6f, \"members\": %zu, \"packed\": %zu, \"bytes\": %zu}\n", seconds, members, size, bytes);
    return 0;
}
