/* gcd.c - greatest common divisors and least common multiples. */

#include "gcd.h"
#include "limbs.h"
#include "mpz.h"

enum { FEW_LIMBS = 64 }; /* of both operands, up to which the work is done on the stack */

/* z = x without its trailing zero bits; returns its size, and stores how many bits those were. */
static inline mp_size_t take_out_twos(mp_limb_t *z, const mp_limb_t *x, mp_size_t n, mp_bitcnt_t *twos)
{
    mp_size_t zeros = 0;
    while (x[zeros] == 0)
        zeros++;
    x += zeros;
    n -= zeros;
    unsigned bits = (unsigned)__builtin_ctzll(x[0]);
    *twos = (mp_bitcnt_t)zeros * ADDER__LIMB_BITS + bits;
    if (bits)
        mpn_rshift(z, x, n, bits);
    else
        mpn_copyi(z, x, n);
    return n - (z[n - 1] == 0);
}

/* A number of two limbs. */
struct pair {
    mp_limb_t low, high;
};

/* p /= 2**bits, fewer than those of a limb. */
static inline void shift_right(struct pair *p, int bits)
{
    p->low = p->low >> bits | p->high << 1 << (ADDER__LIMB_BITS - 1 - bits);
    p->high >>= bits;
}

/* Takes the trailing zero bits out of p, which is not 0, and returns how many those were. */
static inline int make_odd(struct pair *p)
{
    int limb = 0;
    if (ADDER__UNLIKELY(p->low == 0)) {
        *p = (struct pair){ p->high, 0 };
        limb = ADDER__LIMB_BITS;
    }
    int zeros = __builtin_ctzll(p->low);
    shift_right(p, zeros);
    return limb + zeros;
}

/* The greatest common divisor of two numbers of two limbs, by the steps of adder__gcd_step until both have one. */
static mp_size_t gcd_of_pairs(mp_limb_t *g, const mp_limb_t *x, const mp_limb_t *y)
{
    struct pair u = { x[0], x[1] }, v = { y[0], y[1] };
    int u_twos = make_odd(&u), v_twos = make_odd(&v), twos = u_twos < v_twos ? u_twos : v_twos;
    while (u.high | v.high) {
        struct pair difference, opposite;
        adder__sub_borrow(adder__sub_borrow(0, v.low, u.low, &opposite.low), v.high, u.high, &opposite.high);
        bool less =
            adder__sub_borrow(adder__sub_borrow(0, u.low, v.low, &difference.low), u.high, v.high, &difference.high);
        if (ADDER__UNLIKELY((difference.low | difference.high) == 0))
            break;
        v.low = less ? u.low : v.low;
        v.high = less ? u.high : v.high;
        u.low = less ? opposite.low : difference.low;
        u.high = less ? opposite.high : difference.high;
        if (ADDER__LIKELY(difference.low != 0))
            shift_right(&u, __builtin_ctzll(difference.low)); /* counted before it is known which difference it is */
        else
            make_odd(&u);
    }
    if (!(u.high | v.high))
        u.low = adder__odd_gcd(u.low, v.low);
    g[0] = u.low;
    g[1] = u.high;
    if (twos >= ADDER__LIMB_BITS) {
        g[1] = g[0] << (twos - ADDER__LIMB_BITS);
        g[0] = 0;
    } else if (twos > 0) {
        g[1] = g[1] << twos | g[0] >> (ADDER__LIMB_BITS - twos);
        g[0] <<= twos;
    }
    return 2 - (g[1] == 0);
}

mp_size_t adder__limbs_gcd(mp_limb_t *g, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y, mp_size_t yn,
                           mp_limb_t *scratch)
{
    if (xn == 1 || yn == 1) {
        g[0] = yn == 1 ? mpn_gcd_1(x, xn, y[0]) : mpn_gcd_1(y, yn, x[0]);
        return 1;
    }
    if (xn == 2 && yn == 2)
        return gcd_of_pairs(g, x, y);
    mp_limb_t *u = scratch, *v = scratch + xn;
    mp_bitcnt_t u_twos, v_twos, twos;
    xn = take_out_twos(u, x, xn, &u_twos);
    yn = take_out_twos(v, y, yn, &v_twos);
    twos = u_twos < v_twos ? u_twos : v_twos;
    mp_size_t zeros = (mp_size_t)(twos / ADDER__LIMB_BITS), n;
    /* The first is to be the longer in bits, as mpn_gcd asks. */
    if (xn > yn || (xn == yn && u[xn - 1] >= v[yn - 1]))
        n = mpn_gcd(g + zeros, u, xn, v, yn);
    else
        n = mpn_gcd(g + zeros, v, yn, u, xn);
    mpn_zero(g, zeros);
    if (twos % ADDER__LIMB_BITS) {
        mp_limb_t carry = mpn_lshift(g + zeros, g + zeros, n, twos % ADDER__LIMB_BITS);
        if (carry)
            g[zeros + n++] = carry;
    }
    return zeros + n;
}

static adder_status gcd_limbs(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_gcd(c->out, c->a, c->b);
    return ADDER_OK;
}

adder_status adder_int_gcd(adder_int *r, adder_int a, adder_int b)
{
    if (a.word == 0)
        return adder_int_abs(r, b);
    if (b.word == 0)
        return adder_int_abs(r, a);
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size == 1 && y.size == 1) {
        mp_limb_t u = x.limb[0], v = y.limb[0];
        /* One division replaces many steps where one number is far longer. */
        if (u >> 8 > v)
            u %= v;
        else if (v >> 8 > u)
            v %= u;
        return adder__store_limb(r, u == 0 ? v : v == 0 ? u : adder__limb_gcd(u, v), false);
    }
    mp_size_t n = x.size + y.size;
    if (x.size == 1 || y.size == 1 || (n <= FEW_LIMBS && !adder__needs_guard(n))) {
        mp_limb_t g[FEW_LIMBS / 2], scratch[FEW_LIMBS]; /* which a single limb does not need */
        n = adder__limbs_gcd(g, x.limb, x.size, y.limb, y.size, scratch);
        return n == 1 ? adder__store_limb(r, g[0], false) : adder__store_limbs(r, g, n, false);
    }
    return adder__by_mpz(r, gcd_limbs, a, b, ADDER_INT(0));
}

adder_status adder_int_lcm(adder_int *r, adder_int a, adder_int b)
{
    if (a.word == 0 || b.word == 0)
        return adder__store_small(r, 0);
    adder_int t = ADDER_INT(0);
    adder_status s;
    if (!(s = adder_int_gcd(&t, a, b)) && !(s = adder_int_divexact(&t, a, t)) && !(s = adder_int_mul(&t, t, b)) &&
        !(s = adder_int_abs(&t, t)))
        adder_int_move(r, &t);
    adder_int_clear(&t);
    return s;
}

static adder_status gcdext_limbs(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_gcdext(c->out, c->out2, c->out3, c->a, c->b);
    return ADDER_OK;
}

adder_status adder_int_gcdext(adder_int *g, adder_int *s, adder_int *t, adder_int a, adder_int b)
{
    return adder__by_mpz_several((adder_int *[]){ g, s, t }, 3, gcdext_limbs, a, b, ADDER_INT(0));
}
