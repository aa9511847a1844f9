/* guard-plugin.c - a plugin with a copy of the library: see guard-host.c. */

#include "guard-copy.h"

__attribute__((visibility("default"))) int plugin_try(void);
__attribute__((visibility("default"))) void plugin_guard(void);

int plugin_try(void)
{
    return copy_try("plugin");
}

void plugin_guard(void)
{
    adder_set_guard(true);
}
