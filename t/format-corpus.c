/* format-corpus.c - the fuzz target of formatting, on its corpus and on random changes of that: so that it keeps
   compiling, and errors it found once do not return. */

#include <dirent.h>

#include "tap.h"

enum { MOST = 200, FILES = 1000 };

static struct {
    uint8_t byte[MOST];
    size_t size;
} files[FILES];

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t read_files(const char *folder)
{
    size_t n = 0;
    DIR *d = opendir(folder);
    for (struct dirent *e; d && n < FILES && (e = readdir(d));) {
        char name[1000];
        snprintf(name, sizeof name, "%s/%s", folder, e->d_name);
        FILE *f = e->d_name[0] == '.' ? NULL : fopen(name, "rb");
        if (!f)
            continue;
        files[n].size = fread(files[n].byte, 1, MOST, f);
        n += files[n].size > 0;
        fclose(f);
    }
    if (d)
        closedir(d);
    return n;
}

/* Some bytes exchanged for those of another file, or for any. */
static size_t change(uint8_t *byte, size_t size, size_t n, uint64_t *state)
{
    for (uint64_t i = tap_random(state) % 4; i > 0; i--) {
        size_t other = tap_random(state) % n, from = tap_random(state) % files[other].size;
        size_t to = tap_random(state) % size, length = tap_random(state) % 8;
        while (length > 0 && to < MOST && from < files[other].size) {
            byte[to++] = files[other].byte[from++];
            length--;
        }
        size = to > size ? to : size;
    }
    if (tap_random(state) % 4 == 0)
        byte[tap_random(state) % size] = (uint8_t)tap_random(state);
    return size;
}

int main(void)
{
    uint64_t state = tap_seed();
    size_t n = read_files(TOP_SRCDIR "/t/data/fuzz-format");
    if (!ok(n > 0, "a corpus of %zu files", n))
        return done_testing();
    for (size_t i = 0; i < n; i++)
        LLVMFuzzerTestOneInput(files[i].byte, files[i].size);
    ok(true, "each by itself");
    long count = tap_count(300000, 10000000);
    for (long k = 0; k < count; k++) {
        uint8_t byte[MOST];
        size_t i = tap_random(&state) % n;
        memcpy(byte, files[i].byte, files[i].size);
        LLVMFuzzerTestOneInput(byte, change(byte, files[i].size, n, &state));
    }
    ok(true, "%ld changes of them", count);
    return done_testing();
}
