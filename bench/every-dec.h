/* every-dec.h - a line for each function of adder/dec.h; see every.h.  ROW: beside libmpdec.  MPFR: beside MPFR, which
   rounds in base 2, so that nothing is compared.

   For the k-th operands: u, v and w are decimals of the row's input; a is one that starts as u, for changes in place; i
   is a machine word; t, n are the text of u and its length; b, size are a buffer; c is the context, e libmpdec's
   status. r and q are destinations, used again, and z one for an integer; x is a double. */

/* Arithmetic */
ROW(add, "a + b, 2 and 4 places", DIGITS, prices, value, adder_dec_add(r, u, v, c), mpd_qadd(r, u, v, c, e))
ROW(add_money, "a + b, 2 places", DIGITS, money, value, adder_dec_add(r, u, v, c), mpd_qadd(r, u, v, c, e))
ROW(add_far, "a + b, far exponents", DIGITS, far, value, adder_dec_add(r, u, v, c), mpd_qadd(r, u, v, c, e))
ROW(add_1, "a + 1", DIGITS, prices, value, adder_dec_add(r, u, ADDER_DEC(1, 0), c), mpd_qadd_i64(r, u, 1, c, e))
ROW(add_in_place, "a += b, a -= b", DIGITS, money, array, adder_dec_add(a, *a, v, c) || adder_dec_sub(a, *a, v, c),
    (mpd_qadd(a, a, v, c, e), mpd_qsub(a, a, v, c, e)))
ROW(sub, "a - b", DIGITS, prices, value, adder_dec_sub(r, u, v, c), mpd_qsub(r, u, v, c, e))
ROW(mul, "a * b", DIGITS, prices, value, adder_dec_mul(r, u, v, c), mpd_qmul(r, u, v, c, e))
ROW(mul_rate, "price * rate", DIGITS, rates, value, adder_dec_mul(r, u, v, c), mpd_qmul(r, u, v, c, e))
ROW(mul_12, "a * 12", DIGITS, prices, value, adder_dec_mul(r, u, ADDER_DEC(12, 0), c), mpd_qmul_i64(r, u, 12, c, e))
ROW(div, "a / b", DIGITS, prices, value, adder_dec_div(r, u, v, c), mpd_qdiv(r, u, v, c, e))
ROW(div_rate, "price / rate", DIGITS, rates, value, adder_dec_div(r, u, v, c), mpd_qdiv(r, u, v, c, e))
ROW(div_12, "a / 12", DIGITS, prices, value, adder_dec_div(r, u, ADDER_DEC(12, 0), c), mpd_qdiv_i64(r, u, 12, c, e))
ROW(div_8, "a / 8, exact", DIGITS, integers, value, adder_dec_div(r, u, ADDER_DEC(8, 0), c),
    mpd_qdiv_i64(r, u, 8, c, e))
ROW(quo, "integer part of a / b", DIGITS, prices, value, adder_dec_quo(r, u, v, c), mpd_qdivint(r, u, v, c, e))
ROW(quo_rate, "integer part of price / rate", DIGITS, rates, value, adder_dec_quo(r, u, v, c),
    mpd_qdivint(r, u, v, c, e))
ROW(rem, "remainder of a / b", DIGITS, prices, value, adder_dec_rem(r, u, v, c), mpd_qrem(r, u, v, c, e))
ROW(rem_rate, "remainder of price / rate", DIGITS, rates, value, adder_dec_rem(r, u, v, c), mpd_qrem(r, u, v, c, e))
ROW(remnear, "nearest remainder", DIGITS, rates, value, adder_dec_remnear(r, u, v, c), mpd_qrem_near(r, u, v, c, e))
ROW(quorem, "both", DIGITS, rates, two, adder_dec_quorem(q, r, u, v, c), mpd_qdivmod(q, r, u, v, c, e))
ROW(fma, "a * b + c", DIGITS, prices, value, adder_dec_fma(r, u, v, w, c), mpd_qfma(r, u, v, w, c, e))
ROW(plus, "+a, rounds", DIGITS, prices, value, adder_dec_plus(r, u, c), mpd_qplus(r, u, c, e))
ROW(neg, "-a", DIGITS, prices, value, adder_dec_neg(r, u, c), mpd_qminus(r, u, c, e))
ROW(abs, "|a|", DIGITS, prices, value, adder_dec_abs(r, u, c), mpd_qabs(r, u, c, e))
ROW(apply, "fit into the context", DIGITS, prices, value, adder_dec_apply(r, u, c),
    (mpd_qcopy(r, u, e), mpd_qfinalize(r, c, e)))
ROW(apply_half, "fit into half the digits", DIGITS, prices, value, adder_dec_apply(r, u, &s->half),
    (mpd_qcopy(r, u, e), mpd_qfinalize(r, &s->half, e)))

/* Rounding */
ROW(quantize, "quantize to 0.01", DIGITS, rates, value, adder_dec_quantize(r, v, ADDER_DEC(1, -2), c),
    mpd_qrescale(r, v, -2, c, e))
ROW(quantize_more, "quantize to more places", DIGITS, money, value,
    adder_dec_quantize(r, u, ADDER_DEC(1, -4), &s->wide), mpd_qrescale(r, u, -4, &s->wide, e))
ROW(round, "round to 2 places", DIGITS, rates, value, adder_dec_round(r, v, 2, ADDER_HALF_EVEN),
    mpd_qrescale(r, v, -2, c, e))
ALONE(round_sig, "round to 3 digits", DIGITS, prices, value, adder_dec_round_sig(r, u, 3, ADDER_HALF_EVEN))
ALONE(round_to, "round to 0.05", DIGITS, prices, value, adder_dec_round_to(r, u, ADDER_DEC(5, -2), ADDER_HALF_EVEN))
ALONE(round_array, "round an array of 64", DIGITS, rates, nothing,
      k == 0 ? adder_dec_round_array(s->a, s->v, s->count, 2, ADDER_HALF_EVEN) : ADDER_OK)
ROW(to_integral, "to an integral decimal", DIGITS, prices, value, adder_dec_to_integral(r, u, c),
    mpd_qround_to_int(r, u, c, e))
ROW(to_integral_exact, "the same, Inexact raised", DIGITS, prices, value, adder_dec_to_integral_exact(r, u, c),
    mpd_qround_to_intx(r, u, c, e))
ROW(reduce, "without trailing zeros", DIGITS, zeros, value, adder_dec_reduce(r, u, c), mpd_qreduce(r, u, c, e))
ALONE(floor, "floor", DIGITS, prices, integer, adder_dec_floor(z, u))
ALONE(ceil, "ceil", DIGITS, prices, integer, adder_dec_ceil(z, u))
ALONE(trunc, "trunc", DIGITS, prices, integer, adder_dec_trunc(z, u))
ALONE(get_int, "to an integer", DIGITS, integers, integer, adder_dec_get_int(z, u))
ROW(next_minus, "next below", DIGITS, prices, value, adder_dec_next_minus(r, u, c), mpd_qnext_minus(r, u, c, e))
ROW(next_plus, "next above", DIGITS, prices, value, adder_dec_next_plus(r, u, c), mpd_qnext_plus(r, u, c, e))
ROW(next_toward, "next towards b", DIGITS, prices, value, adder_dec_next_toward(r, u, v, c),
    mpd_qnext_toward(r, u, v, c, e))
ALONE(share, "share among 64", DIGITS, money, status,
      k == 0 ? adder_dec_share(s->a, u, s->w, s->count, ADDER_DEC(1, -2)) : ADDER_OK)

/* Comparison */
ROW(cmp, "a < b", DIGITS, money, found, adder_dec_cmp(u, v) < 0, mpd_cmp(u, v, c) < 0)
ROW(cmp_places, "a < b, 2 and 4 places", DIGITS, prices, found, adder_dec_cmp(u, v) < 0, mpd_cmp(u, v, c) < 0)
ROW(cmp_far, "a < b, far exponents", DIGITS, far, found, adder_dec_cmp(u, v) < 0, mpd_cmp(u, v, c) < 0)
ROW(cmp_0, "a < 0", DIGITS, money, found, adder_dec_cmp(u, ADDER_DEC(0, 0)) < 0, mpd_isnegative(u) != 0)
ROW(eq, "a == b", DIGITS, money, found, adder_dec_eq(u, v), mpd_cmp(u, v, c) == 0)
ROW(compare, "compare, as a decimal", DIGITS, money, value, adder_dec_compare(r, u, v, c), mpd_qcompare(r, u, v, c, e))
ROW(compare_signal, "the same, signalling", DIGITS, money, value, adder_dec_compare_signal(r, u, v, c),
    mpd_qcompare_signal(r, u, v, c, e))
ROW(compare_total, "total order", DIGITS, prices, found, adder_dec_compare_total(u, v) < 0, mpd_cmp_total(u, v) < 0)
ROW(compare_total_mag, "total order of magnitudes", DIGITS, prices, found, adder_dec_compare_total_mag(u, v) < 0,
    mpd_cmp_total_mag(u, v) < 0)
ROW(max, "max", DIGITS, money, value, adder_dec_max(r, u, v, c), mpd_qmax(r, u, v, c, e))
ROW(min, "min", DIGITS, money, value, adder_dec_min(r, u, v, c), mpd_qmin(r, u, v, c, e))
ROW(max_mag, "max of magnitudes", DIGITS, money, value, adder_dec_max_mag(r, u, v, c), mpd_qmax_mag(r, u, v, c, e))
ROW(min_mag, "min of magnitudes", DIGITS, money, value, adder_dec_min_mag(r, u, v, c), mpd_qmin_mag(r, u, v, c, e))
ROW(same_quantum, "same exponents", DIGITS, prices, found, adder_dec_same_quantum(u, v), mpd_same_quantum(u, v))

/* Parts */
ROW(set, "copy", DIGITS, prices, value, adder_dec_set(r, u), mpd_qcopy(r, u, e))
ROW(set_fresh, "new copy and clear", DIGITS, prices, status, ({
        adder_dec f = ADDER_DEC(0, 0);
        adder_status error = adder_dec_set(&f, u);
        adder_dec_clear(&f);
        error;
    }),
    ({
        mpd_t *f = mpd_qnew();
        mpd_qcopy(f, u, e);
        mpd_del(f);
        0;
    }))
ALONE(swap, "swap", DIGITS, prices, nothing, (adder_dec_swap(q, r), 0))
ALONE(move, "copy and move", DIGITS, prices, value, adder_dec_set(q, u) || (adder_dec_move(r, q), 0))
ROW(copyabs, "copy |a|", DIGITS, prices, value, adder_dec_copyabs(r, u), mpd_qcopy_abs(r, u, e))
ROW(copynegate, "copy -a", DIGITS, prices, value, adder_dec_copynegate(r, u), mpd_qcopy_negate(r, u, e))
ROW(copysign, "copy with b's sign", DIGITS, prices, value, adder_dec_copysign(r, u, v), mpd_qcopy_sign(r, u, v, e))
ROW(sign, "sign", DIGITS, prices, found, adder_dec_sign(u) < 0, mpd_isnegative(u) != 0)
ROW(is_zero, "a == 0", DIGITS, prices, found, adder_dec_is_zero(u), mpd_iszero(u) != 0)
ROW(is_int, "is an integer", DIGITS, prices, found, adder_dec_is_int(u), mpd_isinteger(u) != 0)
ROW(is_finite, "is finite", DIGITS, prices, found, adder_dec_is_finite(u), mpd_isfinite(u) != 0)
ROW(is_infinite, "is infinite", DIGITS, prices, found, adder_dec_is_infinite(u), mpd_isinfinite(u) != 0)
ROW(is_nan, "is a NaN", DIGITS, prices, found, adder_dec_is_nan(u), mpd_isnan(u) != 0)
ROW(is_qnan, "is a quiet NaN", DIGITS, prices, found, adder_dec_is_qnan(u), mpd_isqnan(u) != 0)
ROW(is_snan, "is a signalling NaN", DIGITS, prices, found, adder_dec_is_snan(u), mpd_issnan(u) != 0)
ROW(is_signed, "has a minus sign", DIGITS, prices, found, adder_dec_is_signed(u), mpd_issigned(u) != 0)
ROW(is_normal, "is normal", DIGITS, prices, found, adder_dec_is_normal(u, c), mpd_isnormal(u, c) != 0)
ROW(is_subnormal, "is subnormal", DIGITS, prices, found, adder_dec_is_subnormal(u, c), mpd_issubnormal(u, c) != 0)
ROW(class, "class", DIGITS, prices, nothing, found += (size_t)adder_dec_class(u, c),
    found += (size_t)mpd_class(u, c)[0])
ROW(digits, "number of digits", DIGITS, prices, found, adder_dec_digits(u), u->digits)
ROW(exponent, "exponent", DIGITS, prices, found, adder_dec_exponent(u), u->exp)
ALONE(hash, "hash", DIGITS, prices, nothing, adder_dec_hash(u))
ALONE(get_parts, "coefficient and exponent", DIGITS, prices, status, adder_dec_get_parts(z, &i64, u))
ALONE(set_parts, "from coefficient and exponent", NONE, prices, value,
      adder_dec_set_parts(r, i < 0, ADDER_INT(i < 0 ? -i : i), -2))
ALONE(set_special, "a NaN with a payload", NONE, prices, value,
      adder_dec_set_special(r, false, ADDER_DEC_NAN, ADDER_INT(i & 0xffffff)))
ALONE(ratio, "as a ratio", DIGITS, prices, status, adder_dec_ratio(z, y, u))
ROW(logb, "exponent, as a decimal", DIGITS, prices, value, adder_dec_logb(r, u, c), mpd_qlogb(r, u, c, e))
ROW(scaleb, "a * 10**b", DIGITS, shifts, value, adder_dec_scaleb(r, u, v, c), mpd_qscaleb(r, u, v, c, e))
ROW(shift, "shift digits", DIGITS, shifts, value, adder_dec_shift(r, u, v, c), mpd_qshift(r, u, v, c, e))
ROW(rotate, "rotate digits", DIGITS, shifts, value, adder_dec_rotate(r, u, v, c), mpd_qrotate(r, u, v, c, e))
ROW(logical_and, "and of digits", DIGITS, logical, value, adder_dec_logical_and(r, u, v, c), mpd_qand(r, u, v, c, e))
ROW(logical_or, "or of digits", DIGITS, logical, value, adder_dec_logical_or(r, u, v, c), mpd_qor(r, u, v, c, e))
ROW(logical_xor, "xor of digits", DIGITS, logical, value, adder_dec_logical_xor(r, u, v, c), mpd_qxor(r, u, v, c, e))
ROW(logical_invert, "invert digits", DIGITS, logical, value, adder_dec_logical_invert(r, u, c), mpd_qinvert(r, u, c, e))

/* Machine numbers and text */
ROW(set_i64, "from int64_t", NONE, prices, value, adder_dec_set_i64(r, i), mpd_qset_i64(r, i, c, e))
ROW(set_u64, "from uint64_t", NONE, prices, value, adder_dec_set_u64(r, (uint64_t)i),
    mpd_qset_u64(r, (uint64_t)i, c, e))
ALONE(set_i128, "from a 128-bit integer", NONE, prices, value, adder_dec_set_i128(r, (adder_i128)i << 20))
ALONE(set_u128, "from a 128-bit unsigned", NONE, prices, value, adder_dec_set_u128(r, (adder_u128)(uint64_t)i << 20))
ALONE(set_double, "from double", NONE, prices, value, adder_dec_set_double(r, (double)i / 1024))
ALONE(set_int, "from an integer", NONE, prices, value, adder_dec_set_int(r, ADDER_INT(i)))
ALONE(set_frac, "from a fraction", NONE, prices, value, adder_dec_set_frac(r, ADDER_FRAC(i | 1, 4), c))
ALONE(int_set_dec, "integer from a decimal", NONE, words, integer, adder_int_set_dec(z, u))
ROW(get_i64, "to int64_t", NONE, words, found, (adder_dec_get_i64(&i64, u), (uint64_t)i64),
    (uint64_t)mpd_qget_i64(u, e))
ROW(get_u64, "to uint64_t", NONE, naturals, found, (adder_dec_get_u64(&u64, u), u64), mpd_qget_u64(u, e))
ALONE(get_i128, "to a 128-bit integer", NONE, words, status, adder_dec_get_i128(&i128, u))
ALONE(get_u128, "to a 128-bit unsigned", NONE, naturals, status, adder_dec_get_u128(&u128, u))
ALONE(get_double, "to double", DIGITS, prices, status, adder_dec_get_double(x, u))
ALONE(set_mpfr, "from mpfr_t, exact", DIGITS, prices, status, adder_dec_set_mpfr(r, s->mpfr[k]))
MPFR(get_mpfr, "to mpfr_t", DIGITS, prices, status, adder_dec_get_mpfr(s->mpfr[k], u, MPFR_RNDN),
     mpfr_set_str(r, t, 10, MPFR_RNDN))
MPFR(mpfr_fixed, "mpfr_t to text, 2 places", DIGITS, prices, nothing,
     adder_mpfr_fixed(b, size, s->mpfr[k], 2, ADDER_HALF_EVEN), mpfr_snprintf(b, size, "%.2Rf", u))
ROW(str, "to text", DIGITS, prices, text, adder_dec_str(b, size, u), keep_text(s, mpd_to_sci(u, 1)))
ROW(str_eng, "to engineering text", DIGITS, far, text, adder_dec_str_eng(b, size, u), keep_text(s, mpd_to_eng(u, 1)))
ROW(to_str, "to a new text", DIGITS, prices, nothing, ({ adder_free(adder_dec_to_str(u)); }),
    ({ mpd_free(mpd_to_sci(u, 1)); }))
ROW(format, "format as {:.2f}", DIGITS, rates, text, adder_dec_format(b, size, v, ".2f"),
    keep_text(s, mpd_qformat(v, ".2f", c, e)))
ROW(format_grouped, "format as {:,.2f}", DIGITS, prices, text, adder_dec_format(b, size, u, ",.2f"),
    keep_text(s, mpd_qformat(u, ",.2f", c, e)))
ROW(set_str, "from text", DIGITS, prices, value, adder_dec_set_str(r, t, c), mpd_qset_string(r, t, c, e))
ALONE(parse, "from text, with a length", DIGITS, prices, value, adder_dec_parse(r, t, n, NULL, c))

/* Interchange formats: there and back */
ALONE(decimal32_bid, "to and from decimal32, BID", ONE_7, prices, value,
      adder_dec_to_decimal32(b, u, ADDER_LITTLE, ADDER_BID, c) ||
          adder_dec_from_decimal32(r, b, ADDER_LITTLE, ADDER_BID))
ALONE(decimal32_dpd, "to and from decimal32, DPD", ONE_7, prices, value,
      adder_dec_to_decimal32(b, u, ADDER_LITTLE, ADDER_DPD, c) ||
          adder_dec_from_decimal32(r, b, ADDER_LITTLE, ADDER_DPD))
ALONE(decimal64_bid, "to and from decimal64, BID", ONE_16, prices, value,
      adder_dec_to_decimal64(b, u, ADDER_LITTLE, ADDER_BID, c) ||
          adder_dec_from_decimal64(r, b, ADDER_LITTLE, ADDER_BID))
ALONE(decimal64_dpd, "to and from decimal64, DPD", ONE_16, prices, value,
      adder_dec_to_decimal64(b, u, ADDER_LITTLE, ADDER_DPD, c) ||
          adder_dec_from_decimal64(r, b, ADDER_LITTLE, ADDER_DPD))
ALONE(decimal128_bid, "to and from decimal128, BID", ONE_34, prices, value,
      adder_dec_to_decimal128(b, u, ADDER_LITTLE, ADDER_BID, c) ||
          adder_dec_from_decimal128(r, b, ADDER_LITTLE, ADDER_BID))
ALONE(decimal128_dpd, "to and from decimal128, DPD", ONE_34, prices, value,
      adder_dec_to_decimal128(b, u, ADDER_LITTLE, ADDER_DPD, c) ||
          adder_dec_from_decimal128(r, b, ADDER_LITTLE, ADDER_DPD))

/* Powers, roots and functions */
ROW(sqrt, "square root", DIGITS, positive, value, adder_dec_sqrt(r, u, c), mpd_qsqrt(r, u, c, e))
ROW(pow_2, "a ** 2", DIGITS, prices, value, adder_dec_pow(r, u, ADDER_DEC(2, 0), c), mpd_qpow(r, u, s->two, c, e))
ROW(pow_3, "a ** 3", DIGITS, prices, value, adder_dec_pow(r, u, ADDER_DEC(3, 0), c), mpd_qpow(r, u, s->three, c, e))
ROW(pow_12, "rate ** 360", DIGITS, rates, value, adder_dec_pow(r, v, ADDER_DEC(360, 0), c),
    mpd_qpow(r, v, s->months, c, e))
ROW(pow, "a ** b", FEW, small, nothing, adder_dec_pow(r, u, v, c), mpd_qpow(r, u, v, c, e))
ROW(powmod, "power modulo", DIGITS, integers, value, adder_dec_powmod(r, u, ADDER_DEC(65537, 0), w, c),
    mpd_qpowmod(r, u, s->exponent, w, c, e))
ROW(exp, "exp", FEW, small, value, adder_dec_exp(r, u, c), mpd_qexp(r, u, c, e))
ROW(ln, "ln", FEW, small, value, adder_dec_ln(r, u, c), mpd_qln(r, u, c, e))
ROW(log10, "log10", FEW, small, value, adder_dec_log10(r, u, c), mpd_qlog10(r, u, c, e))
MPFR(log2, "log2", FEW, small, status, adder_dec_log2(r, u, c), mpfr_log2(r, u, MPFR_RNDN))
MPFR(log1p, "log1p", FEW, small, status, adder_dec_log1p(r, u, c), mpfr_log1p(r, u, MPFR_RNDN))
MPFR(exp2, "exp2", FEW, small, status, adder_dec_exp2(r, u, c), mpfr_exp2(r, u, MPFR_RNDN))
MPFR(exp10, "exp10", FEW, small, status, adder_dec_exp10(r, u, c), mpfr_exp10(r, u, MPFR_RNDN))
MPFR(expm1, "expm1", FEW, small, status, adder_dec_expm1(r, u, c), mpfr_expm1(r, u, MPFR_RNDN))
MPFR(cbrt, "cube root", FEW, small, status, adder_dec_cbrt(r, u, c), mpfr_cbrt(r, u, MPFR_RNDN))
MPFR(rootn, "fifth root", FEW, small, status, adder_dec_rootn(r, u, 5, c), mpfr_rootn_ui(r, u, 5, MPFR_RNDN))
MPFR(hypot, "hypot", FEW, small, status, adder_dec_hypot(r, u, v, c), mpfr_hypot(r, u, v, MPFR_RNDN))
MPFR(pi, "pi", FEW, small, status, adder_dec_pi(r, c), mpfr_const_pi(r, MPFR_RNDN))
MPFR(sin, "sin", FEW, small, status, adder_dec_sin(r, u, c), mpfr_sin(r, u, MPFR_RNDN))
MPFR(cos, "cos", FEW, small, status, adder_dec_cos(r, u, c), mpfr_cos(r, u, MPFR_RNDN))
MPFR(tan, "tan", FEW, small, status, adder_dec_tan(r, u, c), mpfr_tan(r, u, MPFR_RNDN))
MPFR(asin, "asin", FEW, unit, status, adder_dec_asin(r, u, c), mpfr_asin(r, u, MPFR_RNDN))
MPFR(acos, "acos", FEW, unit, status, adder_dec_acos(r, u, c), mpfr_acos(r, u, MPFR_RNDN))
MPFR(atan, "atan", FEW, small, status, adder_dec_atan(r, u, c), mpfr_atan(r, u, MPFR_RNDN))
MPFR(atan2, "atan2", FEW, small, status, adder_dec_atan2(r, u, v, c), mpfr_atan2(r, u, v, MPFR_RNDN))
MPFR(sinh, "sinh", FEW, small, status, adder_dec_sinh(r, u, c), mpfr_sinh(r, u, MPFR_RNDN))
MPFR(cosh, "cosh", FEW, small, status, adder_dec_cosh(r, u, c), mpfr_cosh(r, u, MPFR_RNDN))
MPFR(tanh, "tanh", FEW, small, status, adder_dec_tanh(r, u, c), mpfr_tanh(r, u, MPFR_RNDN))
MPFR(asinh, "asinh", FEW, small, status, adder_dec_asinh(r, u, c), mpfr_asinh(r, u, MPFR_RNDN))
MPFR(acosh, "acosh", FEW, small, status, adder_dec_acosh(r, u, c), mpfr_acosh(r, u, MPFR_RNDN))
MPFR(atanh, "atanh", FEW, unit, status, adder_dec_atanh(r, u, c), mpfr_atanh(r, u, MPFR_RNDN))

/* Arrays */
ROW(sum, "sum of an array of 64", DIGITS, money, value, k == 0 ? adder_dec_sum(r, s->u, s->count, &s->wide) : ADDER_OK,
    k == 0 ? (void)mpd_qcopy(r, u, e) : mpd_qadd(r, r, u, &s->wide, e))
ROW(dot, "dot product of 64", DIGITS, money, value,
    k == 0 ? adder_dec_dot(r, s->u, s->v, s->count, &s->widest) : ADDER_OK,
    k == 0 ? mpd_qmul(r, u, v, &s->widest, e) : mpd_qfma(r, u, v, r, &s->widest, e))
