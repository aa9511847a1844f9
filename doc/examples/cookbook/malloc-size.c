/* malloc-size.c - a size for malloc that cannot overflow. */

#include <adder.h>
#include <stdlib.h>

struct list {
    size_t n;
    double value[];
};

static struct list *new_list(size_t n)
{
    size_t size;
    if (adder_ckd_mul(&size, n, sizeof(double)) ||
        adder_ckd_add(&size, size, sizeof(struct list)))
        return NULL;
    return malloc(size);
}

int main(void)
{
    struct list *small = new_list(10), *huge = new_list(SIZE_MAX / 8);
    adder_print("{} {}\n", small != NULL, huge != NULL);
    free(small);
    free(huge);
    return 0;
}
