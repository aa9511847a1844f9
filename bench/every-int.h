/* every-int.h - a line for each function of adder/int.h; see every.h.

   For the k-th operands: u, v and w are integers of the row's size, with the signs of its input; p = u * v; a starts as
   u, for changes in place; i is a machine word, number the row's size; t, n are a decimal text and its length, bytes
   are those of u; b, size are a buffer, of that many bytes.  r and q are destinations, used again, x is a double. */

/* Small beside large */
ROW(add_1, "a + 1", BITS, single, value, adder_int_add(r, u, ADDER_INT(1)), mpz_add_ui(r, u, 1))
ROW(add_small, "a + b, b small", BITS, small, value, adder_int_add(r, u, v), mpz_add(r, u, v))
ROW(add_i64, "a + i", BITS, small, value, adder_int_add(r, u, ADDER_INT(i)),
    (i < 0 ? mpz_sub_ui(r, u, 0 - (unsigned long)i) : mpz_add_ui(r, u, (unsigned long)i)))
ROW(sub_1, "a - 1", BITS, single, value, adder_int_sub(r, u, ADDER_INT(1)), mpz_sub_ui(r, u, 1))
ROW(ui_sub, "1 - a", BITS, single, value, adder_int_sub(r, ADDER_INT(1), u), mpz_ui_sub(r, 1, u))
ROW(add_1_in_place, "a += 1, a -= 1", BITS, single, array,
    adder_int_add(a, *a, ADDER_INT(1)) || adder_int_sub(a, *a, ADDER_INT(1)),
    (mpz_add_ui(a, a, 1), mpz_sub_ui(a, a, 1)))
ROW(mul_7, "a * 7", BITS, single, value, adder_int_mul(r, u, ADDER_INT(7)), mpz_mul_si(r, u, 7))
ROW(mul_small, "a * b, b small", BITS, small, value, adder_int_mul(r, u, v), mpz_mul(r, u, v))
ROW(mul_7_in_place, "a *= 7, a //= 7", BITS, single, array,
    adder_int_mul(a, *a, ADDER_INT(7)) || adder_int_floordiv(a, *a, ADDER_INT(7)),
    (mpz_mul_si(a, a, 7), mpz_fdiv_q_ui(a, a, 7)))
ROW(addmul_7, "a += b * 7, a -= b * 7", BITS, pair, array,
    adder_int_addmul(a, v, ADDER_INT(7)) || adder_int_submul(a, v, ADDER_INT(7)),
    (mpz_addmul_ui(a, v, 7), mpz_submul_ui(a, v, 7)))
ROW(floordiv_10, "a // 10", BITS, single, value, adder_int_floordiv(r, u, ADDER_INT(10)), mpz_fdiv_q_ui(r, u, 10))
ROW(floordiv_small, "a // b, b small", BITS, small, value, adder_int_floordiv(r, u, v), mpz_fdiv_q(r, u, v))
ROW(mod_1000003, "a % 1000003", BITS, single, value, adder_int_mod(r, u, ADDER_INT(1000003)),
    mpz_fdiv_r_ui(r, u, 1000003))
ROW(mod_small, "a % b, b small", BITS, small, value, adder_int_mod(r, u, v), mpz_fdiv_r(r, u, v))
ROW(quo_10, "quotient by 10, truncated", BITS, single, value, adder_int_quo(r, u, ADDER_INT(10)),
    mpz_tdiv_q_ui(r, u, 10))
ROW(rem_10, "remainder by 10, truncated", BITS, single, value, adder_int_rem(r, u, ADDER_INT(10)),
    mpz_tdiv_r_ui(r, u, 10))
ROW(divmod_10, "divmod(a, 10)", BITS, single, two, adder_int_divmod(q, r, u, ADDER_INT(10)),
    mpz_fdiv_qr_ui(q, r, u, 10))
ROW(quorem_10, "quotient and remainder by 10", BITS, single, two, adder_int_quorem(q, r, u, ADDER_INT(10)),
    mpz_tdiv_qr_ui(q, r, u, 10))
ROW(divexact_7, "exact division by 7", BITS, single, value,
    adder_int_mul(r, u, ADDER_INT(7)) || adder_int_divexact(r, *r, ADDER_INT(7)),
    (mpz_mul_si(r, u, 7), mpz_divexact_ui(r, r, 7)))
ROW(cmp_1, "a < 1", BITS, single, found, adder_int_cmp(u, ADDER_INT(1)) < 0, mpz_cmp_si(u, 1) < 0)
ROW(cmp_small, "a < b, b small", BITS, small, found, adder_int_cmp(u, v) < 0, mpz_cmp(u, v) < 0)
ROW(eq_1, "a == 1", BITS, single, found, adder_int_eq(u, ADDER_INT(1)), mpz_cmp_si(u, 1) == 0)
ROW(lshift_3, "a << 3", BITS, single, value, adder_int_lshift(r, u, 3), mpz_mul_2exp(r, u, 3))
ROW(rshift_3, "a >> 3", BITS, single, value, adder_int_rshift(r, u, 3), mpz_fdiv_q_2exp(r, u, 3))
ROW(shift_in_place, "a <<= 3, a >>= 3", BITS, single, array, adder_int_lshift(a, *a, 3) || adder_int_rshift(a, *a, 3),
    (mpz_mul_2exp(a, a, 3), mpz_fdiv_q_2exp(a, a, 3)))
ROW(gcd_small, "gcd(a, b), b small", BITS, small, value, adder_int_gcd(r, u, v), mpz_gcd(r, u, v))
ROW(and_255, "a & 255", BITS, single, value, adder_int_and(r, u, ADDER_INT(255)),
    (mpz_set_ui(q, 255), mpz_and(r, u, q)))
ROW(pow_3, "a ** 3", BITS, single, value, adder_int_pow(r, u, ADDER_INT(3)), mpz_pow_ui(r, u, 3))

/* Two of one size, both signs */
ROW(add, "a + b", BITS, pair, value, adder_int_add(r, u, v), mpz_add(r, u, v))
ROW(sub, "a - b", BITS, pair, value, adder_int_sub(r, u, v), mpz_sub(r, u, v))
ROW(mul, "a * b", BITS, pair, value, adder_int_mul(r, u, v), mpz_mul(r, u, v))
ROW(square, "a * a", BITS, single, value, adder_int_mul(r, u, u), mpz_mul(r, u, u))
ROW(add_in_place, "a += b, a -= b", BITS, pair, array, adder_int_add(a, *a, v) || adder_int_sub(a, *a, v),
    (mpz_add(a, a, v), mpz_sub(a, a, v)))
ROW(add_fresh, "fresh = a + b, clear", BITS, pair, status, ({
        adder_int f = ADDER_INT(0);
        adder_status e = adder_int_add(&f, u, v);
        adder_int_clear(&f);
        e;
    }),
    ({
        mpz_t f;
        mpz_init(f);
        mpz_add(f, u, v);
        mpz_clear(f);
        0;
    }))
ROW(addmul, "a += b * c, a -= b * c", BITS, triple, array, adder_int_addmul(a, v, w) || adder_int_submul(a, v, w),
    (mpz_addmul(a, v, w), mpz_submul(a, v, w)))
ROW(submul, "a - b * c", BITS, triple, value, adder_int_set(r, u) || adder_int_submul(r, v, w),
    (mpz_set(r, u), mpz_submul(r, v, w)))
ROW(floordiv, "a // b", BITS, pair, value, adder_int_floordiv(r, u, v), mpz_fdiv_q(r, u, v))
ROW(mod, "a % b", BITS, pair, value, adder_int_mod(r, u, v), mpz_fdiv_r(r, u, v))
ROW(mul_floordiv, "a * b // b", BITS, pair, value, adder_int_mul(r, u, v) || adder_int_floordiv(r, *r, v),
    (mpz_mul(r, u, v), mpz_fdiv_q(r, r, v)))
ROW(cmp, "a < b", BITS, pair, found, adder_int_cmp(u, v) < 0, mpz_cmp(u, v) < 0)
ROW(cmp_near, "a < b, high bits equal", BITS, near, found, adder_int_cmp(u, v) < 0, mpz_cmp(u, v) < 0)
ROW(cmpabs, "|a| < |b|", BITS, pair, found, adder_int_cmpabs(u, v) < 0, mpz_cmpabs(u, v) < 0)
ROW(eq, "a == b", BITS, near, found, adder_int_eq(u, v), mpz_cmp(u, v) == 0)
ROW(and, "a & b", BITS, pair, value, adder_int_and(r, u, v), mpz_and(r, u, v))
ROW(or, "a | b", BITS, pair, value, adder_int_or(r, u, v), mpz_ior(r, u, v))
ROW(xor, "a ^ b", BITS, pair, value, adder_int_xor(r, u, v), mpz_xor(r, u, v))
ROW(min, "min(a, b)", BITS, pair, value, adder_int_min(r, u, v), mpz_set(r, mpz_cmp(u, v) <= 0 ? u : v))
ROW(max, "max(a, b)", BITS, pair, value, adder_int_max(r, u, v), mpz_set(r, mpz_cmp(u, v) >= 0 ? u : v))
ALONE(truediv, "a / b as a double", BITS, pair, status, adder_int_truediv(x, u, v))
ALONE(round_to, "round to a multiple of 250", BITS, single, value,
      adder_int_round_to(r, u, ADDER_INT(250), ADDER_HALF_EVEN))

/* Sizes that differ, results that shrink or grow */
ROW(add_half, "a + b, b half as long", BITS, half, value, adder_int_add(r, u, v), mpz_add(r, u, v))
ROW(mul_half, "a * b, b half as long", BITS, half, value, adder_int_mul(r, u, v), mpz_mul(r, u, v))
ROW(floordiv_half, "a // b, b half as long", BITS, half, value, adder_int_floordiv(r, u, v), mpz_fdiv_q(r, u, v))
ROW(divmod_half, "divmod(a, b), b half as long", BITS, half, two, adder_int_divmod(q, r, u, v), mpz_fdiv_qr(q, r, u, v))
ROW(quorem_half, "truncated, b half as long", BITS, half, two, adder_int_quorem(q, r, u, v), mpz_tdiv_qr(q, r, u, v))
ROW(mod_half, "a % b, b half as long", BITS, half, value, adder_int_mod(r, u, v), mpz_fdiv_r(r, u, v))
ROW(quo_half, "truncated a / b, b half as long", BITS, half, value, adder_int_quo(r, u, v), mpz_tdiv_q(r, u, v))
ROW(rem_half, "remainder, b half as long", BITS, half, value, adder_int_rem(r, u, v), mpz_tdiv_r(r, u, v))
ROW(divexact, "exact quotient", BITS, pair, value, adder_int_divexact(r, p, v), mpz_divexact(r, p, v))
ROW(sub_near, "a - b, a word is left", BITS, near, value, adder_int_sub(r, u, v), mpz_sub(r, u, v))
ROW(alternate, "r = a, r = a small one", BITS, small, value, adder_int_set(r, u) || adder_int_set(r, v),
    (mpz_set(r, u), mpz_set(r, v)))
ROW(sum_growing, "sum past the word, 64 of 62 bits", NONE, words, value,
    (k == 0 ? adder_int_set(r, u) : adder_int_add(r, *r, u)), (k == 0 ? mpz_set(r, u) : mpz_add(r, r, u)))
ROW(mul_words, "a * b of 40 bits", NONE, words40, value, adder_int_mul(r, u, v), mpz_mul(r, u, v))
ROW(mul_div_words, "a * b // b of 40 bits", NONE, words40, value,
    adder_int_mul(r, u, v) || adder_int_floordiv(r, *r, v), (mpz_mul(r, u, v), mpz_fdiv_q(r, r, v)))
ROW(addmul_words, "a += b * c, 40 bits", NONE, words40, value, adder_int_set(r, u) || adder_int_addmul(r, v, w),
    (mpz_set(r, u), mpz_addmul(r, v, w)))

/* One operand */
ROW(set, "copy", BITS, single, value, adder_int_set(r, u), mpz_set(r, u))
ROW(set_fresh, "new copy and clear", BITS, single, status, ({
        adder_int f = ADDER_INT(0);
        adder_status e = adder_int_set(&f, u);
        adder_int_clear(&f);
        e;
    }),
    ({
        mpz_t f;
        mpz_init_set(f, u);
        mpz_clear(f);
        0;
    }))
ROW(swap, "swap", BITS, single, nothing, (adder_int_swap(q, r), 0), (mpz_swap(q, r), 0))
ROW(move, "copy and move", BITS, single, value, (adder_int_set(q, u), adder_int_move(r, q), 0),
    (mpz_set(q, u), mpz_swap(r, q), 0))
ROW(neg, "-a", BITS, single, value, adder_int_neg(r, u), mpz_neg(r, u))
ROW(neg_in_place, "a = -a", BITS, single, status, adder_int_neg(a, *a), mpz_neg(a, a))
ROW(abs, "|a|", BITS, single, value, adder_int_abs(r, u), mpz_abs(r, u))
ROW(not, "~a", BITS, single, value, adder_int_not(r, u), mpz_com(r, u))
ROW(sign, "sign", BITS, single, found, adder_int_sign(u) < 0, mpz_sgn(u) < 0)
ROW(is_zero, "a == 0", BITS, single, found, adder_int_is_zero(u), mpz_sgn(u) == 0)
ROW(is_odd, "odd", BITS, single, found, adder_int_is_odd(u), mpz_odd_p(u))
ALONE(is_int, "is an integer", BITS, single, found, adder_int_is_int(u))
ALONE(floor, "floor", BITS, single, value, adder_int_floor(r, u))
ALONE(ceil, "ceil", BITS, single, value, adder_int_ceil(r, u))
ALONE(trunc, "trunc", BITS, single, value, adder_int_trunc(r, u))
ALONE(round, "round to hundreds", BITS, single, value, adder_int_round(r, u, -2, ADDER_HALF_EVEN))
ALONE(round_sig, "round to 3 digits", BITS, single, value, adder_int_round_sig(r, u, 3, ADDER_HALF_EVEN))
ALONE(hash, "hash", BITS, single, nothing, adder_int_hash(u))
ROW(lshift, "a << 77", BITS, single, value, adder_int_lshift(r, u, 77), mpz_mul_2exp(r, u, 77))
ROW(rshift, "a >> 77", BITS, single, value, adder_int_rshift(r, u, 77), mpz_fdiv_q_2exp(r, u, 77))
ROW(bit_length, "number of bits", BITS, positive, found, adder_int_bit_length(u), mpz_sizeinbase(u, 2))
ROW(bit_count, "number of ones", BITS, positive, found, adder_int_bit_count(u), mpz_popcount(u))
ROW(trailing_zeros, "trailing zeros", BITS, positive, found, adder_int_trailing_zeros(u), mpz_scan1(u, 0))
ROW(find_bit, "next zero bit", BITS, positive, found, adder_int_find_bit(u, false, 30), mpz_scan0(u, 30))
ROW(test_bit, "bit 40", BITS, single, found, adder_int_test_bit(u, 40), mpz_tstbit(u, 40))
ROW(set_bit, "set bit 40", BITS, single, value, adder_int_set_bit(r, u, 40), (mpz_set(r, u), mpz_setbit(r, 40)))
ROW(clear_bit, "clear bit 40", BITS, single, value, adder_int_clear_bit(r, u, 40), (mpz_set(r, u), mpz_clrbit(r, 40)))
ROW(sizeinbase, "digits in base 10, about", BITS, single, nothing, found += adder_int_sizeinbase(u, 10),
    found += mpz_sizeinbase(u, 10))

/* Machine numbers and text */
ROW(set_i64, "from int64_t, 62 bits", NONE, words, value, adder_int_set_i64(r, i), mpz_set_si(r, i))
ROW(set_u64, "from uint64_t", NONE, words, value, adder_int_set_u64(r, (uint64_t)i), mpz_set_ui(r, (uint64_t)i))
#ifdef __SIZEOF_INT128__
ALONE(set_i128, "from a 128-bit integer", NONE, words, value, adder_int_set_i128(r, (adder_i128)i *i))
ALONE(set_u128, "from a 128-bit unsigned", NONE, words, value, adder_int_set_u128(r, (adder_u128)((adder_i128)i *i)))
#endif
ROW(set_double, "from double", NONE, words, value, adder_int_set_double(r, (double)i), mpz_set_d(r, (double)i))
ROW(fits_i64, "fits int64_t", BITS, single, found, adder_int_fits_i64(u), mpz_fits_slong_p(u) != 0)
ROW(fits_u64, "fits uint64_t", BITS, single, found, adder_int_fits_u64(u), mpz_fits_ulong_p(u) != 0)
ROW(get_i64, "to int64_t", NONE, words, found, (adder_int_get_i64(&i64, u), i64), mpz_get_si(u))
ROW(get_u64, "to uint64_t", NONE, naturals, found, (adder_int_get_u64(&u64, u), u64), mpz_get_ui(u))
#ifdef __SIZEOF_INT128__
ALONE(get_i128, "to a 128-bit integer", NONE, words, status, adder_int_get_i128(&i128, u))
ALONE(get_u128, "to a 128-bit unsigned", NONE, naturals, status, adder_int_get_u128(&u128, u))
#endif
ROW(get_double, "to double (GMP truncates)", BITS, single, status, adder_int_get_double(x, u), *x = mpz_get_d(u))
ROW(str, "to decimal", BITS, single, text, adder_int_str(b, size, u, 10), mpz_get_str(b, 10, u))
ROW(str_hex, "to hexadecimal", BITS, single, text, adder_int_str(b, size, u, 16), mpz_get_str(b, 16, u))
ROW(to_str, "to a new decimal text", BITS, single, nothing, ({
        adder_free(adder_int_to_str(u, 10));
        0;
    }),
    ({
        free(mpz_get_str(NULL, 10, u));
        0;
    }))
ROW(format, "format as {}, as %Zd", BITS, single, text, adder_int_format(b, size, u, ""),
    gmp_snprintf(b, size, "%Zd", u))
ROW(set_str, "from decimal", BITS, text, value, adder_int_set_str(r, t, 10), mpz_set_str(r, t, 10))
ALONE(parse, "from decimal, with a length", BITS, text, value, adder_int_parse(r, t, n, 10, NULL))
ROW(from_bytes, "from bytes", BITS, bytes, value, adder_int_from_bytes(r, bytes, size, ADDER_BIG, false),
    mpz_import(r, size, 1, 1, 1, 0, bytes))
ROW(to_bytes, "to bytes", BITS, bytes, status, adder_int_to_bytes(b, size, u, ADDER_BIG, false),
    mpz_export(b, NULL, 1, 1, 1, 0, u))
ALONE(from_bytes_signed, "from bytes, signed", BITS, bytes, value,
      adder_int_from_bytes(r, bytes, size, ADDER_LITTLE, true))
ROW(set_mpz, "from mpz_t", BITS, single, value, adder_int_set_mpz(r, s->mpz[k]), mpz_set(r, u))
ROW(get_mpz, "to mpz_t", BITS, single, status, adder_int_get_mpz(s->mpz[k], u), mpz_set(q, u))
ALONE(view, "seen as mpz_t", BITS, single, nothing, adder_int_view(view, &limb, u))
ROW(fwrite, "write to a file, and read", BITS, single, value,
    (rewind(s->file), adder_int_fwrite(s->file, u)) || (rewind(s->file), adder_int_fread(r, s->file)),
    (rewind(s->file), mpz_out_raw(s->file, u), rewind(s->file), mpz_inp_raw(r, s->file)))

/* Number theory */
ROW(gcd, "gcd", BITS, pair, value, adder_int_gcd(r, u, v), mpz_gcd(r, u, v))
ROW(gcdext, "gcdext", BITS, pair, value, adder_int_gcdext(r, q, a, u, v), mpz_gcdext(r, q, a, u, v))
ROW(lcm, "lcm", BITS, pair, value, adder_int_lcm(r, u, v), mpz_lcm(r, u, v))
ROW(invmod, "inverse modulo b", BITS, coprime, value, adder_int_invmod(r, u, w), mpz_invert(r, u, w))
ROW(powmod, "power modulo", POWERS, coprime, value, adder_int_powmod(r, u, v, w), mpz_powm(r, u, v, w))
ROW(powmod_65537, "a ** 65537 modulo b", BITS, coprime, value, adder_int_powmod(r, u, ADDER_INT(65537), w),
    mpz_powm_ui(r, u, 65537, w))
ROW(jacobi, "Jacobi symbol", BITS, coprime, found, ({
        int j = 0;
        adder_int_jacobi(&j, u, w);
        j > 0;
    }),
    mpz_jacobi(u, w) > 0)
ROW(isqrt, "isqrt", BITS, positive, value, adder_int_isqrt(r, u), mpz_sqrt(r, u))
ROW(iroot, "cube root", BITS, positive, value, adder_int_iroot(r, u, 3), mpz_root(r, u, 3))
ROW(iroot_rem, "cube root and rest", BITS, positive, two, adder_int_iroot_rem(q, r, u, 3), mpz_rootrem(q, r, u, 3))
ROW(is_square, "is a square", BITS, positive, found, ({
        bool yes = false;
        adder_int_is_square(&yes, u);
        yes;
    }),
    mpz_perfect_square_p(u) != 0)
ROW(is_perfect_power, "is a perfect power", POWERS, positive, found, ({
        bool yes = false;
        adder_int_is_perfect_power(&yes, u);
        yes;
    }),
    mpz_perfect_power_p(u) != 0)
ROW(is_prime, "is prime", POWERS, positive, found, ({
        int yes = 0;
        adder_int_is_prime(&yes, u);
        yes != 0;
    }),
    mpz_probab_prime_p(u, 25) != 0)
ROW(next_prime, "next prime", PRIMES, positive, value, adder_int_next_prime(r, u), mpz_nextprime(r, u))
ROW(remove, "take factors out", BITS, pair, value, ({
        size_t times = 0;
        adder_int_remove(r, &times, p, v);
    }),
    mpz_remove(r, p, v))
ROW(pow, "a ** 10", BITS, single, value, adder_int_pow(r, u, ADDER_INT(10)), mpz_pow_ui(r, u, 10))
ROW(factorial, "factorial(#)", INDEX, index, value, adder_int_factorial(r, number), mpz_fac_ui(r, number))
ROW(comb, "comb(n, n / 2), n = #", INDEX, index, value, adder_int_comb(r, number, number / 2),
    mpz_bin_uiui(r, number, number / 2))
ALONE(perm, "perm(n, n / 2), n = #", INDEX, index, value, adder_int_perm(r, number, number / 2))
ROW(fibonacci, "fibonacci(#)", INDEX, index, value, adder_int_fibonacci(r, number), mpz_fib_ui(r, number))
ROW(random_bits, "random bits", BITS, single, status, adder_int_random_bits(r, number, random_words, NULL),
    mpz_urandomb(r, random_state, number))
ROW(random_below, "random below a", BITS, positive, status, adder_int_random_below(r, u, random_words, NULL),
    mpz_urandomm(r, random_state, u))

/* Arrays */
ROW(sum, "sum of an array of 64", BITS, pair, value, (k == 0 ? adder_int_sum(r, s->u, s->count) : ADDER_OK),
    (k == 0 ? mpz_set(r, u) : mpz_add(r, r, u)))
ROW(prod, "product of an array of 64", BITS, single, value, (k == 0 ? adder_int_prod(r, s->u, s->count) : ADDER_OK),
    (k == 0 ? mpz_set(r, u) : mpz_mul(r, r, u)))
ROW(dot, "dot product of 64", BITS, pair, value, (k == 0 ? adder_int_dot(r, s->u, s->v, s->count) : ADDER_OK),
    (k == 0 ? mpz_mul(r, u, v) : mpz_addmul(r, u, v)))
