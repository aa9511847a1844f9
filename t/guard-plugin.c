/* guard-plugin.c - a plugin with a copy of the library: see guard-host.c. */

#include "guard-copy.h"

__attribute__((visibility("default"))) int plugin_try(void);
__attribute__((visibility("default"))) void plugin_guard(void);
__attribute__((visibility("default"))) void plugin_keep(void);

int plugin_try(void)
{
    return copy_try("plugin");
}

void plugin_guard(void)
{
    adder_set_guard(true);
}

/* Leaves this thread with blocks that the library keeps for its next results. */
void plugin_keep(void)
{
    adder_int r = ADDER_INT(0);
    for (int bits = 100; bits < 1000; bits += 100) {
        adder_int_lshift(&r, ADDER_INT(1), (size_t)bits);
        adder_int_clear(&r);
    }
}
