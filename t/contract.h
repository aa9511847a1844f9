/* contract.h - the functions that every program may count on, each with its type: FN(what it returns, its name, the types
   of its arguments).  t/contract.c and t/contract.cc include it with their own FN.  Without 128-bit integers FN_WIDE is
   nothing, and so are the decimals. */

/* adder_int: what every type has */
FN(void, adder_int_clear, adder_int *)
FN(adder_status, adder_int_set, adder_int *, adder_int)
FN(void, adder_int_move, adder_int *, adder_int *)
FN(void, adder_int_swap, adder_int *, adder_int *)
FN(adder_status, adder_int_set_i64, adder_int *, int64_t)
FN(adder_status, adder_int_get_i64, int64_t *, adder_int)
FN(adder_status, adder_int_set_u64, adder_int *, uint64_t)
FN(adder_status, adder_int_get_u64, uint64_t *, adder_int)
FN_WIDE(adder_status, adder_int_set_i128, adder_int *, adder_i128)
FN_WIDE(adder_status, adder_int_get_i128, adder_i128 *, adder_int)
FN_WIDE(adder_status, adder_int_set_u128, adder_int *, adder_u128)
FN_WIDE(adder_status, adder_int_get_u128, adder_u128 *, adder_int)
FN(adder_status, adder_int_set_double, adder_int *, double)
FN(adder_status, adder_int_get_double, double *, adder_int)
FN(adder_status, adder_int_set_frac, adder_int *, adder_frac)
FN_WIDE(adder_status, adder_int_set_dec, adder_int *, adder_dec)
FN(adder_status, adder_int_floor, adder_int *, adder_int)
FN(adder_status, adder_int_ceil, adder_int *, adder_int)
FN(adder_status, adder_int_trunc, adder_int *, adder_int)
FN(adder_status, adder_int_set_str, adder_int *, const char *, int)
FN(adder_status, adder_int_parse, adder_int *, const char *, size_t, int, size_t *)
FN(size_t, adder_int_str, char *, size_t, adder_int, int)
FN(char *, adder_int_to_str, adder_int, int)
FN(size_t, adder_int_format, char *, size_t, adder_int, const char *)
FN(adder_status, adder_int_add, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_sub, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_mul, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_min, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_max, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_neg, adder_int *, adder_int)
FN(adder_status, adder_int_abs, adder_int *, adder_int)
FN(int, adder_int_cmp, adder_int, adder_int)
FN(bool, adder_int_eq, adder_int, adder_int)
FN(int, adder_int_sign, adder_int)
FN(bool, adder_int_is_zero, adder_int)
FN(bool, adder_int_is_int, adder_int)
FN(intptr_t, adder_int_hash, adder_int)
FN(adder_status, adder_int_round, adder_int *, adder_int, int64_t, adder_rounding)
FN(adder_status, adder_int_round_sig, adder_int *, adder_int, int64_t, adder_rounding)
FN(adder_status, adder_int_round_to, adder_int *, adder_int, adder_int, adder_rounding)
FN(adder_status, adder_int_sum, adder_int *, const adder_int *, size_t)
FN(adder_status, adder_int_prod, adder_int *, const adder_int *, size_t)
FN(adder_status, adder_int_dot, adder_int *, const adder_int *, const adder_int *, size_t)

/* adder_frac: what every type has */
FN(void, adder_frac_clear, adder_frac *)
FN(adder_status, adder_frac_set, adder_frac *, adder_frac)
FN(void, adder_frac_move, adder_frac *, adder_frac *)
FN(void, adder_frac_swap, adder_frac *, adder_frac *)
FN(adder_status, adder_frac_set_i64, adder_frac *, int64_t)
FN(adder_status, adder_frac_get_i64, int64_t *, adder_frac)
FN(adder_status, adder_frac_set_u64, adder_frac *, uint64_t)
FN(adder_status, adder_frac_get_u64, uint64_t *, adder_frac)
FN_WIDE(adder_status, adder_frac_set_i128, adder_frac *, adder_i128)
FN_WIDE(adder_status, adder_frac_get_i128, adder_i128 *, adder_frac)
FN_WIDE(adder_status, adder_frac_set_u128, adder_frac *, adder_u128)
FN_WIDE(adder_status, adder_frac_get_u128, adder_u128 *, adder_frac)
FN(adder_status, adder_frac_set_double, adder_frac *, double)
FN(adder_status, adder_frac_get_double, double *, adder_frac)
FN(adder_status, adder_frac_set_int, adder_frac *, adder_int)
FN_WIDE(adder_status, adder_frac_set_dec, adder_frac *, adder_dec)
FN(adder_status, adder_frac_floor, adder_int *, adder_frac)
FN(adder_status, adder_frac_ceil, adder_int *, adder_frac)
FN(adder_status, adder_frac_trunc, adder_int *, adder_frac)
FN(adder_status, adder_frac_set_str, adder_frac *, const char *)
FN(adder_status, adder_frac_parse, adder_frac *, const char *, size_t, size_t *)
FN(size_t, adder_frac_str, char *, size_t, adder_frac)
FN(char *, adder_frac_to_str, adder_frac)
FN(size_t, adder_frac_format, char *, size_t, adder_frac, const char *)
FN(adder_status, adder_frac_add, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_sub, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_mul, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_min, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_max, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_neg, adder_frac *, adder_frac)
FN(adder_status, adder_frac_abs, adder_frac *, adder_frac)
FN(int, adder_frac_cmp, adder_frac, adder_frac)
FN(bool, adder_frac_eq, adder_frac, adder_frac)
FN(int, adder_frac_sign, adder_frac)
FN(bool, adder_frac_is_zero, adder_frac)
FN(bool, adder_frac_is_int, adder_frac)
FN(intptr_t, adder_frac_hash, adder_frac)
FN(adder_status, adder_frac_round, adder_frac *, adder_frac, int64_t, adder_rounding)
FN(adder_status, adder_frac_round_sig, adder_frac *, adder_frac, int64_t, adder_rounding)
FN(adder_status, adder_frac_round_to, adder_frac *, adder_frac, adder_frac, adder_rounding)
FN(adder_status, adder_frac_sum, adder_frac *, const adder_frac *, size_t)
FN(adder_status, adder_frac_prod, adder_frac *, const adder_frac *, size_t)

/* adder_dec: what every type has */
FN_WIDE(void, adder_dec_clear, adder_dec *)
FN_WIDE(adder_status, adder_dec_set, adder_dec *, adder_dec)
FN_WIDE(void, adder_dec_move, adder_dec *, adder_dec *)
FN_WIDE(void, adder_dec_swap, adder_dec *, adder_dec *)
FN_WIDE(adder_status, adder_dec_set_i64, adder_dec *, int64_t)
FN_WIDE(adder_status, adder_dec_get_i64, int64_t *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_u64, adder_dec *, uint64_t)
FN_WIDE(adder_status, adder_dec_get_u64, uint64_t *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_i128, adder_dec *, adder_i128)
FN_WIDE(adder_status, adder_dec_get_i128, adder_i128 *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_u128, adder_dec *, adder_u128)
FN_WIDE(adder_status, adder_dec_get_u128, adder_u128 *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_double, adder_dec *, double)
FN_WIDE(adder_status, adder_dec_get_double, double *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_int, adder_dec *, adder_int)
FN_WIDE(adder_status, adder_dec_set_frac, adder_dec *, adder_frac, adder_ctx *)
FN_WIDE(adder_status, adder_dec_floor, adder_int *, adder_dec)
FN_WIDE(adder_status, adder_dec_ceil, adder_int *, adder_dec)
FN_WIDE(adder_status, adder_dec_trunc, adder_int *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_str, adder_dec *, const char *, adder_ctx *)
FN_WIDE(adder_status, adder_dec_parse, adder_dec *, const char *, size_t, size_t *, adder_ctx *)
FN_WIDE(size_t, adder_dec_str, char *, size_t, adder_dec)
FN_WIDE(char *, adder_dec_to_str, adder_dec)
FN_WIDE(size_t, adder_dec_format, char *, size_t, adder_dec, const char *)
FN_WIDE(adder_status, adder_dec_add, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_sub, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_mul, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_min, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_max, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_neg, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_abs, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(int, adder_dec_cmp, adder_dec, adder_dec)
FN_WIDE(bool, adder_dec_eq, adder_dec, adder_dec)
FN_WIDE(int, adder_dec_sign, adder_dec)
FN_WIDE(bool, adder_dec_is_zero, adder_dec)
FN_WIDE(bool, adder_dec_is_int, adder_dec)
FN_WIDE(intptr_t, adder_dec_hash, adder_dec)
FN_WIDE(adder_status, adder_dec_round, adder_dec *, adder_dec, int64_t, adder_rounding)
FN_WIDE(adder_status, adder_dec_round_sig, adder_dec *, adder_dec, int64_t, adder_rounding)
FN_WIDE(adder_status, adder_dec_round_to, adder_dec *, adder_dec, adder_dec, adder_rounding)
FN_WIDE(adder_status, adder_dec_sum, adder_dec *, const adder_dec *, size_t, adder_ctx *)
FN_WIDE(adder_status, adder_dec_dot, adder_dec *, const adder_dec *, const adder_dec *, size_t, adder_ctx *)

/* adder_int: division, and what is new or answers by a status */
FN(adder_status, adder_int_floordiv, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_mod, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_quo, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_rem, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_divmod, adder_int *, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_quorem, adder_int *, adder_int *, adder_int, adder_int)
FN(adder_status, adder_int_lshift, adder_int *, adder_int, size_t)
FN(adder_status, adder_int_rshift, adder_int *, adder_int, size_t)
FN(adder_status, adder_int_is_prime, int *, adder_int)
FN(adder_status, adder_int_is_square, bool *, adder_int)
FN(adder_status, adder_int_jacobi, int *, adder_int, adder_int)
FN(adder_status, adder_int_is_perfect_power, bool *, adder_int)
FN(size_t, adder_int_sizeinbase, adder_int, int)
FN(adder_status, adder_int_remove, adder_int *, size_t *, adder_int, adder_int)
FN(adder_status, adder_int_iroot_rem, adder_int *, adder_int *, adder_int, unsigned)

/* adder_frac */
FN(adder_status, adder_frac_set_ratio, adder_frac *, adder_int, adder_int)
FN(adder_status, adder_frac_div, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_floordiv, adder_int *, adder_frac, adder_frac)
FN(adder_status, adder_frac_mod, adder_frac *, adder_frac, adder_frac)
FN(adder_status, adder_frac_divmod, adder_int *, adder_frac *, adder_frac, adder_frac)

/* adder_dec */
FN_WIDE(adder_status, adder_dec_div, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_quo, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_rem, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_quorem, adder_dec *, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(size_t, adder_dec_str_eng, char *, size_t, adder_dec)
FN_WIDE(adder_status, adder_dec_share, adder_dec *, adder_dec, const adder_dec *, size_t, adder_dec)
FN_WIDE(bool, adder_dec_same_quantum, adder_dec, adder_dec)
FN_WIDE(int, adder_dec_compare_total, adder_dec, adder_dec)
FN_WIDE(int, adder_dec_compare_total_mag, adder_dec, adder_dec)
FN_WIDE(adder_status, adder_dec_copyabs, adder_dec *, adder_dec)
FN_WIDE(adder_status, adder_dec_copynegate, adder_dec *, adder_dec)
FN_WIDE(adder_status, adder_dec_copysign, adder_dec *, adder_dec, adder_dec)
FN_WIDE(int, adder_dec_class, adder_dec, const adder_ctx *)
FN_WIDE(adder_status, adder_dec_get_parts, adder_int *, int64_t *, adder_dec)
FN_WIDE(adder_status, adder_dec_set_parts, adder_dec *, bool, adder_int, int64_t)
FN_WIDE(adder_status, adder_dec_set_special, adder_dec *, bool, int, adder_int)
FN_WIDE(int64_t, adder_dec_digits, adder_dec)
FN_WIDE(int64_t, adder_dec_exponent, adder_dec)
FN_WIDE(adder_status, adder_dec_apply, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_powmod, adder_dec *, adder_dec, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_pi, adder_dec *, adder_ctx *)
FN_WIDE(adder_status, adder_dec_log2, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_log1p, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_exp2, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_exp10, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_expm1, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_cbrt, adder_dec *, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_rootn, adder_dec *, adder_dec, int64_t, adder_ctx *)
FN_WIDE(adder_status, adder_dec_hypot, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_atan2, adder_dec *, adder_dec, adder_dec, adder_ctx *)
FN_WIDE(adder_status, adder_dec_round_array, adder_dec *, const adder_dec *, size_t, int64_t, adder_rounding)

/* doubles */
FN(adder_status, adder_f64_from_str, double *, const char *)
FN(adder_status, adder_f64_parse, double *, const char *, size_t, size_t *)
FN(size_t, adder_f64_repr, char *, size_t, double)
FN(size_t, adder_f64_fixed, char *, size_t, double, int, adder_rounding)
FN(size_t, adder_f64_fixed_shortest, char *, size_t, double, int, adder_rounding)
FN(size_t, adder_f64_scientific, char *, size_t, double, int, adder_rounding)
FN(size_t, adder_f64_general, char *, size_t, double, int, adder_rounding)
FN(size_t, adder_f64_format, char *, size_t, double, const char *)
FN(intptr_t, adder_f64_hash, double)
FN(double, adder_f64_round_mode, double, int, adder_rounding)
FN(double, adder_f64_round_shortest, double, int, adder_rounding)
FN(double, adder_f64_round_sig, double, int, adder_rounding)
FN(double, adder_f64_sum, const double *, size_t)
FN(double, adder_f64_dot, const double *, const double *, size_t)

/* Any two numbers, and texts */
FN(adder_status, adder_order_args, int *, adder_arg, adder_arg)
FN(adder_arg, adder_text, const char *, size_t)

/* Machine integers: N the name, T the type. */
#define CONTRACT_FIXED(FN, N, T)                                                                                       \
    FN(adder_status, adder_##N##_add, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_sub, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_mul, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_pow, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_min, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_max, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_floordiv, T *, T, T)                                                                  \
    FN(adder_status, adder_##N##_mod, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_quo, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_rem, T *, T, T)                                                                       \
    FN(adder_status, adder_##N##_lshift, T *, T, T)                                                                    \
    FN(adder_status, adder_##N##_rshift, T *, T, T)                                                                    \
    FN(adder_status, adder_##N##_divmod, T *, T *, T, T)                                                               \
    FN(adder_status, adder_##N##_quorem, T *, T *, T, T)                                                               \
    FN(adder_status, adder_##N##_neg, T *, T)                                                                          \
    FN(adder_status, adder_##N##_abs, T *, T)                                                                          \
    FN(adder_status, adder_##N##_from_double, T *, double)                                                             \
    FN(adder_status, adder_##N##_to_double, double *, T)                                                               \
    FN(adder_status, adder_##N##_from_i8, T *, int8_t)                                                                 \
    FN(adder_status, adder_##N##_from_i16, T *, int16_t)                                                               \
    FN(adder_status, adder_##N##_from_i32, T *, int32_t)                                                               \
    FN(adder_status, adder_##N##_from_i64, T *, int64_t)                                                               \
    FN(adder_status, adder_##N##_from_u8, T *, uint8_t)                                                                \
    FN(adder_status, adder_##N##_from_u16, T *, uint16_t)                                                              \
    FN(adder_status, adder_##N##_from_u32, T *, uint32_t)                                                              \
    FN(adder_status, adder_##N##_from_u64, T *, uint64_t)                                                              \
    FN(adder_status, adder_##N##_set_str, T *, const char *, int)                                                      \
    FN(adder_status, adder_##N##_parse, T *, const char *, size_t, int, size_t *)                                      \
    FN(size_t, adder_##N##_str, char *, size_t, T, int)                                                                \
    FN(size_t, adder_##N##_format, char *, size_t, T, const char *)

CONTRACT_FIXED(FN, i8, int8_t)
CONTRACT_FIXED(FN, i16, int16_t)
CONTRACT_FIXED(FN, i32, int32_t)
CONTRACT_FIXED(FN, i64, int64_t)
CONTRACT_FIXED(FN, u8, uint8_t)
CONTRACT_FIXED(FN, u16, uint16_t)
CONTRACT_FIXED(FN, u32, uint32_t)
CONTRACT_FIXED(FN, u64, uint64_t)
CONTRACT_FIXED(FN_WIDE, i128, adder_i128)
CONTRACT_FIXED(FN_WIDE, u128, adder_u128)
#undef CONTRACT_FIXED
