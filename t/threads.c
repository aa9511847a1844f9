/* threads.c - eight threads computing at once, each with numbers of its own size; one of them never gets memory, and
   that does not affect the others. */

#include <pthread.h>
#include <stdatomic.h>

#include <adder.h>
#include <gmp.h>

#include "tap.h"

enum { THREADS = 8 };

static _Thread_local bool starved;
static atomic_long refusals;

static void *own_allocate(size_t n)
{
    if (starved) {
        atomic_fetch_add_explicit(&refusals, 1, memory_order_relaxed);
        return NULL;
    }
    return malloc(n);
}

static void *own_reallocate(void *p, size_t n)
{
    return starved ? NULL : realloc(p, n);
}

static void *gmp_allocate(size_t n)
{
    return own_allocate(n);
}

static void *gmp_reallocate(void *p, size_t old_size, size_t n)
{
    (void)old_size;
    return own_reallocate(p, n);
}

static void gmp_free(void *p, size_t n)
{
    (void)n;
    free(p);
}

struct work {
    pthread_t thread;
    int number;
    long rounds, wrong;
};

/* The numbers of all threads read this one at the same time. */
static adder_int shared = ADDER_INT_INIT(0);

static void expect(struct work *w, bool right)
{
    w->wrong += !right;
}

/* Known values by way of identities: (2**n - 1)**2 = 2**2n - 2**(n+1) + 1, and what follows from it. */
static void compute(struct work *w, size_t n)
{
    adder_int a = ADDER_INT(0), b = ADDER_INT(0), c = ADDER_INT(0), q = ADDER_INT(0), m = ADDER_INT(0);
    adder_status s = adder_int_lshift(&a, ADDER_INT(1), n);
    s |= adder_int_sub(&a, a, ADDER_INT(1));
    s |= adder_int_mul(&b, a, a);
    s |= adder_int_lshift(&c, ADDER_INT(1), 2 * n);
    s |= adder_int_lshift(&q, ADDER_INT(1), n + 1);
    s |= adder_int_sub(&c, c, q);
    s |= adder_int_add(&c, c, ADDER_INT(1));
    expect(w, s == ADDER_OK && adder_int_eq(b, c));

    s = adder_int_pow(&c, a, ADDER_INT(2));
    expect(w, s == ADDER_OK && adder_int_eq(b, c));
    s = adder_int_isqrt(&c, b);
    expect(w, s == ADDER_OK && adder_int_eq(a, c));
    s = adder_int_add(&b, b, ADDER_INT(5));
    s |= adder_int_divmod(&q, &m, b, a);
    expect(w, s == ADDER_OK && adder_int_eq(q, a) && adder_int_eq(m, ADDER_INT(5)));
    s = adder_int_gcd(&c, a, shared);
    s |= adder_int_mod(&m, shared, c);
    expect(w, s == ADDER_OK && adder_int_sign(m) == 0);
    char *text = adder_int_to_str(b, 10);
    s = text ? adder_int_set_str(&c, text, 10) : ADDER_ENOMEM;
    adder_free(text);
    expect(w, s == ADDER_OK && adder_int_eq(b, c));
    s = adder_int_powmod(&c, ADDER_INT(3), ADDER_INT(1000003), shared);
    expect(w, s == ADDER_OK && adder_int_cmp(c, shared) < 0);

    adder_int_clear(&a);
    adder_int_clear(&b);
    adder_int_clear(&c);
    adder_int_clear(&q);
    adder_int_clear(&m);
}

/* Without memory: a status each time, and the destination as it was; small numbers work on. */
static void starve(struct work *w)
{
    adder_int a = ADDER_INT(0), r = ADDER_INT(12345);
    adder_status s = adder_int_lshift(&a, ADDER_INT(3), 200000);
    expect(w, s == ADDER_OK);
    starved = true;
    expect(w, adder_int_mul(&r, a, a) == ADDER_ENOMEM);
    expect(w, adder_int_isqrt(&r, a) == ADDER_ENOMEM);
    expect(w, adder_int_pow(&r, a, ADDER_INT(3)) == ADDER_ENOMEM);
    expect(w, adder_int_powmod(&r, ADDER_INT(3), ADDER_INT(1000003), shared) == ADDER_ENOMEM);
    expect(w, adder_int_gcd(&r, a, shared) == ADDER_ENOMEM);
    expect(w, adder_int_to_str(a, 10) == NULL);
    expect(w, adder_int_eq(r, ADDER_INT(12345)));
    expect(w, adder_int_mul(&r, r, ADDER_INT(2)) == ADDER_OK && adder_int_eq(r, ADDER_INT(24690)));
    starved = false;
    adder_int_clear(&a);
}

static void *work(void *arg)
{
    static const size_t sizes[THREADS] = { 10, 63, 100, 1000, 7000, 40000, 300000, 0 };
    struct work *w = arg;
    for (long i = 0; i < w->rounds; i++)
        if (sizes[w->number])
            compute(w, sizes[w->number] + (size_t)i % 64);
        else
            starve(w);
    return NULL;
}

int main(void)
{
    static const long rounds[THREADS] = { 3000, 3000, 3000, 2000, 1000, 300, 20, 1000 };
    struct work works[THREADS];
    adder_set_allocator(own_allocate, own_reallocate, free);
    adder_set_guard(false);
    mp_set_memory_functions(gmp_allocate, gmp_reallocate, gmp_free);
    adder_set_guard(true);
    if (adder_int_pow(&shared, ADDER_INT(7), ADDER_INT(500)))
        abort();
    for (int i = 0; i < THREADS; i++) {
        works[i] = (struct work){ .number = i, .rounds = rounds[i] };
        if (pthread_create(&works[i].thread, NULL, work, &works[i]) != 0)
            abort();
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(works[i].thread, NULL);
    for (int i = 0; i < THREADS; i++)
        is_int(works[i].wrong, 0, i == THREADS - 1 ? "thread %d, without memory" : "thread %d", i + 1);
    ok(refusals >= rounds[THREADS - 1] * 6, "memory was refused %ld times", (long)refusals);
    adder_int_clear(&shared);
    return done_testing();
}
