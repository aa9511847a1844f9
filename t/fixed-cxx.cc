// fixed-cxx.cc - the headers in C++: the templates adder_ckd_add, adder_ckd_sub and adder_ckd_mul, and the functions beside them.

#include <adder.h>

#include <cstdio>
#include <limits>

static int checks, failures;

static void ok(bool passed, const char *name)
{
    checks++;
    failures += !passed;
    std::printf("%s %d - %s\n", passed ? "ok" : "not ok", checks, name);
}

#ifdef __SIZEOF_INT128__

// An exact result of operands of up to 64 bits: magnitude and sign.
struct exact {
    adder_u128 magnitude;
    bool negative;
};

template <class T> static exact read(T v)
{
    adder_i128 wide = adder_i128(v);
    exact x = { wide < 0 ? adder_u128(0) - adder_u128(wide) : adder_u128(wide), wide < 0 };
    return x;
}

static exact sum(exact a, exact b)
{
    exact x = { a.magnitude + b.magnitude, a.negative };
    if (a.negative != b.negative) {
        bool first = a.magnitude >= b.magnitude;
        x.magnitude = first ? a.magnitude - b.magnitude : b.magnitude - a.magnitude;
        x.negative = first ? a.negative : b.negative;
    }
    return x;
}

template <class R> static bool agrees(exact x, bool overflow, R stored)
{
    adder_u128 max = adder_u128(std::numeric_limits<R>::max());
    adder_u128 below = std::numeric_limits<R>::is_signed ? max + 1 : 0;
    bool fits = x.negative ? x.magnitude <= below : x.magnitude <= max;
    return overflow == !fits && stored == R(x.negative ? adder_u128(0) - x.magnitude : x.magnitude);
}

template <class R, class A, class B> static bool mix()
{
    typedef std::numeric_limits<A> limits_a;
    typedef std::numeric_limits<B> limits_b;
    const A as[] = { A(0), A(1), A(-1), limits_a::min(), limits_a::max(), A(limits_a::max() / 3), A(100), A(-77) };
    const B bs[] = { B(0), B(1), B(-1), limits_b::min(), limits_b::max(), B(limits_b::max() / 5), B(50), B(-99) };
    bool good = true;
    for (A a : as) {
        for (B b : bs) {
            R r;
            exact x = read(a), y = read(b), minus_y = { y.magnitude, !y.negative };
            bool overflow = adder_ckd_add(&r, a, b);
            good = good && agrees(sum(x, y), overflow, r);
            overflow = adder_ckd_sub(&r, a, b);
            good = good && agrees(sum(x, minus_y), overflow, r);
            exact product = { x.magnitude * y.magnitude, x.negative != y.negative };
            overflow = adder_ckd_mul(&r, a, b);
            good = good && agrees(product, overflow, r);
        }
    }
    return good;
}

template <class R, class A> static bool mix_second()
{
    return mix<R, A, signed char>() && mix<R, A, short>() && mix<R, A, int>() && mix<R, A, long>() &&
           mix<R, A, long long>() && mix<R, A, unsigned char>() && mix<R, A, unsigned short>() &&
           mix<R, A, unsigned>() && mix<R, A, unsigned long>() && mix<R, A, unsigned long long>();
}

template <class R> static bool mix_first()
{
    return mix_second<R, char>() && mix_second<R, signed char>() && mix_second<R, short>() && mix_second<R, int>() &&
           mix_second<R, long>() && mix_second<R, unsigned char>() && mix_second<R, unsigned short>() &&
           mix_second<R, unsigned>() && mix_second<R, unsigned long>() && mix_second<R, unsigned long long>();
}

static void check_mixes()
{
    ok(mix_first<char>() && mix_first<signed char>() && mix_first<unsigned char>(), "any types into 8 bits");
    ok(mix_first<short>() && mix_first<unsigned short>(), "any types into short");
    ok(mix_first<int>() && mix_first<unsigned>(), "any types into int");
    ok(mix_first<long>() && mix_first<unsigned long>(), "any types into long");
    ok(mix_first<long long>() && mix_first<unsigned long long>(), "any types into long long");

    adder_i128 wide;
    ok(!adder_ckd_mul(&wide, INT64_MIN, UINT64_MAX) && wide == adder_i128(INT64_MIN) * adder_i128(UINT64_MAX),
       "a product of 128 bits");
    ok(adder_ckd_mul(&wide, ADDER_I128_MIN, -1) && wide == ADDER_I128_MIN, "one of 129");
    ok(adder_ckd_add(&wide, ADDER_U128_MAX, 1) && wide == 0, "a sum of 129");
}

#else

static void check_mixes()
{
}

#endif

int main()
{
    check_mixes();

    int32_t r = 5;
    ok(!adder_i32_add(&r, 2, 3) && r == 5, "adder_i32_add");
    ok(adder_i32_mul(&r, INT32_MAX, 2) && r == 5, "adder_i32_mul");
    ok(adder_u8_add_sat(200, 100) == 255 && adder_i8_lshift_wrap(1, 7) == -128, "the other forms");
    char text[ADDER_FIXED_STR_SIZE];
    uint64_t back = 0;
    size_t used = 0;
    size_t length = adder_i64_str(text, sizeof text, 1234567, 10);
    ok(length == 7 && !adder_u64_parse(&back, text, length, 10, &used) && back == 1234567 && used == 7, "text");
    adder_int big = ADDER_INT(0);
    ok(adder_int_mul_i64(&big, INT64_MAX, INT64_MAX) == ADDER_OK && adder_int_bit_length(big) == 126, "promotion");
    adder_int_clear(&big);

    std::printf("1..%d\n", checks);
    return failures != 0;
}
