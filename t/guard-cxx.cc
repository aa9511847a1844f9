// guard-cxx.cc - C++ exceptions, and jumps, out of the program's allocators and out of its interrupt callback: they
// pass through GMP, MPFR and Adder, and everything works after them.

#include <csetjmp>
#include <cstdlib>
#include <new>
#include <stdexcept>

#include <adder.h>
#include <adder/gmp.h>

#include "tap.h"

// What throws or jumps out of a computation loses the library's own memory, as adder/status.h says: here LeakSanitizer
// has nothing to find.
extern "C" int __lsan_is_turned_off(void);
extern "C" int __lsan_is_turned_off(void)
{
    return 1;
}

namespace
{

long live, seen, throw_at; // throw_at 0: never
bool jumps;
std::jmp_buf place;

// As operator new, or a program's arena.
void *allocate(std::size_t n)
{
    if (++seen == throw_at) {
        if (jumps)
            std::longjmp(place, 1);
        throw std::bad_alloc();
    }
    live++;
    return std::malloc(n);
}

void *reallocate(void *p, std::size_t, std::size_t n)
{
    if (++seen == throw_at) {
        if (jumps)
            std::longjmp(place, 1);
        throw std::bad_alloc();
    }
    return std::realloc(p, n);
}

void release(void *p, std::size_t)
{
    live -= p != nullptr;
    std::free(p);
}

struct stopped {
};

bool throwing_poll(void *)
{
    if (++seen == throw_at) {
        if (jumps)
            std::longjmp(place, 1);
        throw stopped();
    }
    return false;
}

bool counting_poll(void *)
{
    seen++;
    return false;
}

adder_int large, square;

adder_status by_mul()
{
    adder_int r = ADDER_INT(0);
    adder_status s = adder_int_mul(&r, large, large);
    if (s == ADDER_OK && !adder_int_eq(r, square))
        s = ADDER_EDOMAIN;
    adder_int_clear(&r);
    return s;
}

adder_status by_root()
{
    adder_int r = ADDER_INT(0);
    adder_status s = adder_int_isqrt(&r, square);
    if (s == ADDER_OK && !adder_int_eq(r, large))
        s = ADDER_EDOMAIN;
    adder_int_clear(&r);
    return s;
}

adder_status by_exp()
{
    char text[64];
    adder_dec r = ADDER_DEC(0, 0);
    adder_status s = adder_dec_exp(&r, ADDER_DEC(15, -1), nullptr);
    adder_dec_str(text, sizeof text, r);
    if (s == ADDER_OK && strcmp(text, "4.481689070338064822602055460") != 0)
        s = ADDER_EDOMAIN;
    adder_dec_clear(&r);
    return s;
}

// Uses the stack that the calls have used, so that code that still reads there finds other values.
[[gnu::noinline]] void scribble()
{
    volatile unsigned char deep[50000];
    for (volatile unsigned char &c : deep)
        c = 0xa5;
}

// The program's own calls: if the guard's frame were left behind, they would jump to a dead frame, or be noted.
bool neighbours()
{
    scribble();
    mpz_t z;
    mpz_init(z);
    mpz_ui_pow_ui(z, 7, 100000);
    bool right = mpz_fdiv_ui(z, 1000000007) == 183133701 && mpz_sizeinbase(z, 2) == 280736;
    mpz_clear(z);
    mpfr_t x, y;
    mpfr_inits2(53, x, y, static_cast<mpfr_ptr>(nullptr));
    mpfr_clear_flags();
    mpfr_set_d(x, 1.5, MPFR_RNDN);
    mpfr_exp(y, x, MPFR_RNDN);
    right = right && mpfr_get_d(y, MPFR_RNDN) == 0x1.1ed3fe64fc541p+2;
    mpfr_const_pi(y, MPFR_RNDN);
    right = right && mpfr_get_d(y, MPFR_RNDN) == 0x1.921fb54442d18p+1;
    right = right && mpfr_flags_save() == MPFR_FLAGS_INEXACT && mpfr_get_emin() == 1 - (INT64_C(1) << 30);
    mpfr_clear_flags();
    mpfr_clears(x, y, static_cast<mpfr_ptr>(nullptr));
    return right;
}

struct operation {
    const char *name;
    adder_status (*run)();
};

const operation operations[] = { { "mul", by_mul }, { "isqrt", by_root }, { "exp", by_exp } };

// Whether an exception or a jump ended the operation.
bool left(adder_status (*run)(), adder_status *s)
{
    if (jumps)
        return setjmp(place) != 0 || (*s = run(), false);
    try {
        *s = run();
        return false;
    } catch (const std::bad_alloc &) {
        return true;
    } catch (const stopped &) {
        return true;
    }
}

void test(const operation &o, bool by_poll)
{
    long bad = 0, n = 1;
    for (;; n++) {
        mpfr_mp_memory_cleanup();
        long before = live;
        adder_status s = ADDER_OK;
        seen = 0;
        throw_at = n;
        if (by_poll)
            adder_set_interrupt(throwing_poll, nullptr);
        bool is_left = left(o.run, &s);
        throw_at = 0;
        if (!is_left) {
            bad += s != ADDER_OK;
            break;
        }
        if (jumps)
            adder_set_interrupt(nullptr, nullptr); // repairs the thread's state
        bool right = neighbours();
        seen = 0;
        if (by_poll)
            adder_set_interrupt(counting_poll, nullptr);
        right = right && o.run() == ADDER_OK && by_mul() == ADDER_OK && by_exp() == ADDER_OK;
        right = right && (!by_poll || seen > 0); // the callback is asked again
        right = right && neighbours();
        mpfr_mp_memory_cleanup();
        right = right && (jumps || live == before); // of GMP's and MPFR's blocks
        if (!right && bad++ < 3)
            diag("at place %ld", n);
    }
    adder_set_interrupt(nullptr, nullptr);
    ok(bad == 0 && n > 1, "%s, %s out of %s, at %ld places", o.name, jumps ? "a jump" : "an exception",
       by_poll ? "the callback" : "the allocator", n - 1);
}

// A callback that sets another goes on being the one that runs, and MPFR is not called within MPFR.
adder_status within;
bool setting_poll(void *)
{
    static long asked;
    adder_set_interrupt(counting_poll, nullptr);
    if (++asked == 5)
        within = by_exp();
    else
        adder_set_interrupt(setting_poll, nullptr);
    return false;
}

} // namespace

int main()
{
    adder_set_guard(false);
    mp_set_memory_functions(allocate, reallocate, release);
    adder_set_guard(true);
    adder_status s = adder_int_pow(&large, ADDER_INT(7), ADDER_INT(60000));
    s |= adder_int_pow(&square, ADDER_INT(7), ADDER_INT(120000));
    ok(s == ADDER_OK && neighbours(), "before");
    for (int way = 0; way < 2; way++) {
        jumps = way == 1;
        for (const operation &o : operations) {
            test(o, false);
            test(o, true);
        }
    }
    seen = 0;
    adder_set_interrupt(setting_poll, nullptr);
    ok(by_exp() == ADDER_OK && within == ADDER_ELIMIT, "a callback that sets another is still within the call");
    adder_set_interrupt(nullptr, nullptr);
    ok(by_exp() == ADDER_OK && neighbours(), "and after it all is well");
    adder_int_clear(&large);
    adder_int_clear(&square);
    return done_testing();
}
