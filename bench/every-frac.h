/* every-frac.h - a line for each function of adder/frac.h; see every.h.

   For the k-th operands: u, v are fractions of so many digits above and below, with both signs; c, d are the numerator
   and the denominator of u; a is one that starts as u, for changes in place; i is a machine word; t, n are the text of
   u and its length; b, size are a buffer.  r is a destination, used again, and z one for an integer. */

ROW(add, "a + b", DIGITS, value, adder_frac_add(r, u, v), mpq_add(r, u, v))
ROW(sub, "a - b", DIGITS, value, adder_frac_sub(r, u, v), mpq_sub(r, u, v))
ROW(mul, "a * b", DIGITS, value, adder_frac_mul(r, u, v), mpq_mul(r, u, v))
ROW(div, "a / b", DIGITS, value, adder_frac_div(r, u, v), mpq_div(r, u, v))
ROW(square, "a * a", DIGITS, value, adder_frac_mul(r, u, u), mpq_mul(r, u, u))
ROW(add_1, "a + 1", DIGITS, value, adder_frac_add(r, u, ADDER_FRAC(1, 1)), mpq_add(r, u, s->one))
ROW(mul_2, "a * 2", DIGITS, value, adder_frac_mul(r, u, ADDER_FRAC(2, 1)), mpq_mul_2exp(r, u, 1))
ROW(half, "a / 2", DIGITS, value, adder_frac_mul(r, u, ADDER_FRAC(1, 2)), mpq_div_2exp(r, u, 1))
ROW(add_in_place, "a += b, a -= b", DIGITS, array, adder_frac_add(a, *a, v) || adder_frac_sub(a, *a, v),
    (mpq_add(a, a, v), mpq_sub(a, a, v)))
ROW(add_fresh, "fresh = a + b, clear", DIGITS, status, ({
        adder_frac f = ADDER_FRAC(0, 1);
        adder_status e = adder_frac_add(&f, u, v);
        adder_frac_clear(&f);
        e;
    }),
    ({
        mpq_t f;
        mpq_init(f);
        mpq_add(f, u, v);
        mpq_clear(f);
        0;
    }))
ALONE(floordiv, "a // b", DIGITS, integer, adder_frac_floordiv(z, u, v))
ALONE(mod, "a % b", DIGITS, value, adder_frac_mod(r, u, v))
ALONE(divmod, "divmod(a, b)", DIGITS, value, adder_frac_divmod(z, r, u, v))
ALONE(pow, "a ** 3", DIGITS, value, adder_frac_pow(r, u, ADDER_INT(3)))
ROW(cmp, "a < b", DIGITS, found, adder_frac_cmp(u, v) < 0, mpq_cmp(u, v) < 0)
ROW(cmp_1, "a < 1", DIGITS, found, adder_frac_cmp(u, ADDER_FRAC(1, 1)) < 0, mpq_cmp_si(u, 1, 1) < 0)
ROW(eq, "a == b", DIGITS, found, adder_frac_eq(u, v), mpq_equal(u, v))
ROW(min, "min(a, b)", DIGITS, value, adder_frac_min(r, u, v), mpq_set(r, mpq_cmp(u, v) <= 0 ? u : v))
ROW(max, "max(a, b)", DIGITS, value, adder_frac_max(r, u, v), mpq_set(r, mpq_cmp(u, v) >= 0 ? u : v))
ROW(set, "copy", DIGITS, value, adder_frac_set(r, u), mpq_set(r, u))
ROW(swap, "swap", DIGITS, nothing, adder_frac_swap(a, r), mpq_swap(a, r))
ROW(move, "copy and move", DIGITS, value, adder_frac_set(a, u) || (adder_frac_move(r, a), 0),
    (mpq_set(a, u), mpq_swap(r, a)))
ROW(neg, "-a", DIGITS, value, adder_frac_neg(r, u), mpq_neg(r, u))
ROW(abs, "|a|", DIGITS, value, adder_frac_abs(r, u), mpq_abs(r, u))
ROW(sign, "sign", DIGITS, found, adder_frac_sign(u) < 0, mpq_sgn(u) < 0)
ROW(is_zero, "a == 0", DIGITS, found, adder_frac_is_zero(u), mpq_sgn(u) == 0)
ROW(is_int, "is an integer", DIGITS, found, adder_frac_is_int(u), mpz_cmp_ui(mpq_denref(u), 1) == 0)
ROW(num, "numerator and denominator", DIGITS, found,
    adder_int_sign(adder_frac_num(u)) + adder_int_sign(adder_frac_den(u)),
    mpz_sgn(mpq_numref(u)) + mpz_sgn(mpq_denref(u)))
ALONE(hash, "hash", DIGITS, nothing, adder_frac_hash(u))
ROW(set_ratio, "from two integers", DIGITS, value, adder_frac_set_ratio(r, c, d),
    (mpq_set_num(r, mpq_numref(u)), mpq_set_den(r, mpq_denref(u)), mpq_canonicalize(r)))
ROW(set_int, "from an integer", DIGITS, value, adder_frac_set_int(r, c), mpq_set_z(r, mpq_numref(u)))
ROW(set_i64, "from int64_t", NONE, value, adder_frac_set_i64(r, i), mpq_set_si(r, i, 1))
ROW(set_u64, "from uint64_t", NONE, value, adder_frac_set_u64(r, (uint64_t)i), mpq_set_ui(r, (uint64_t)i, 1))
ROW(set_double, "from double", NONE, value, adder_frac_set_double(r, (double)i / 1024), mpq_set_d(r, (double)i / 1024))
ROW(get_double, "to double (GMP truncates)", DIGITS, status, adder_frac_get_double(x, u), *x = mpq_get_d(u))
ROW(int_set_frac, "to an integer", NONE, integer, adder_int_set_frac(z, ADDER_FRAC(i, 1)), mpz_set_si(z, i))
ALONE(get_i64, "to int64_t", NONE, status, adder_frac_get_i64(&i64, ADDER_FRAC(i, 1)))
ALONE(get_u64, "to uint64_t", NONE, status, adder_frac_get_u64(&u64, ADDER_FRAC(i < 0 ? -i : i, 1)))
#ifdef __SIZEOF_INT128__
ALONE(set_i128, "from a 128-bit integer", NONE, value, adder_frac_set_i128(r, i))
ALONE(set_u128, "from a 128-bit unsigned", NONE, value, adder_frac_set_u128(r, (adder_u128)i))
ALONE(get_i128, "to a 128-bit integer", NONE, status, adder_frac_get_i128(&i128, ADDER_FRAC(i, 1)))
ALONE(get_u128, "to a 128-bit unsigned", NONE, status, adder_frac_get_u128(&u128, ADDER_FRAC(i < 0 ? -i : i, 1)))
ALONE(set_dec, "from a decimal", NONE, value, adder_frac_set_dec(r, ADDER_DEC(i >> 16, -2)))
#endif
ROW(set_mpq, "from mpq_t", DIGITS, value, adder_frac_set_mpq(r, s->mpq[k]), mpq_set(r, u))
ROW(get_mpq, "to mpq_t", DIGITS, status, adder_frac_get_mpq(s->mpq[k], u), mpq_set(r, u))
ROW(floor, "floor", DIGITS, integer, adder_frac_floor(z, u), mpz_fdiv_q(z, mpq_numref(u), mpq_denref(u)))
ROW(ceil, "ceil", DIGITS, integer, adder_frac_ceil(z, u), mpz_cdiv_q(z, mpq_numref(u), mpq_denref(u)))
ROW(trunc, "trunc", DIGITS, integer, adder_frac_trunc(z, u), mpz_tdiv_q(z, mpq_numref(u), mpq_denref(u)))
ALONE(round, "round to 2 places", DIGITS, value, adder_frac_round(r, u, 2, ADDER_HALF_EVEN))
ALONE(round_sig, "round to 3 digits", DIGITS, value, adder_frac_round_sig(r, u, 3, ADDER_HALF_EVEN))
ALONE(round_to, "round to twentieths", DIGITS, value, adder_frac_round_to(r, u, ADDER_FRAC(1, 20), ADDER_HALF_EVEN))
ALONE(limit_denominator, "limit the denominator to 1,000", DIGITS, value,
      adder_frac_limit_denominator(r, u, ADDER_INT(1000)))
ROW(str, "to text", DIGITS, text, adder_frac_str(b, size, u), mpq_get_str(b, 10, u))
ROW(to_str, "to a new text", DIGITS, nothing, ({ adder_free(adder_frac_to_str(u)); }),
    ({ free(mpq_get_str(NULL, 10, u)); }))
ALONE(format, "format as {:.2f}", DIGITS, nothing, adder_frac_format(b, size, u, ".2f"))
ROW(set_str, "from text", DIGITS, value, adder_frac_set_str(r, t), (mpq_set_str(r, t, 10), mpq_canonicalize(r)))
ALONE(parse, "from text, with a length", DIGITS, value, adder_frac_parse(r, t, n, NULL))
ROW(sum, "sum of an array of 64", DIGITS, value, k == 0 ? adder_frac_sum(r, s->u, s->count) : ADDER_OK,
    k == 0 ? mpq_set(r, u) : mpq_add(r, r, u))
ROW(prod, "product of an array of 64", DIGITS, value, k == 0 ? adder_frac_prod(r, s->u, s->count) : ADDER_OK,
    k == 0 ? mpq_set(r, u) : mpq_mul(r, r, u))
