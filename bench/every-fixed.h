/* every-fixed.h - a line for each function of adder/fixed.h, of 64 bits; see every.h.  ROW: beside the compiler's own
   arithmetic, the least that it can cost.  LIBC: beside the C library.

   For the k-th operands: u, v are words of the row's input, x a double, t, n the text of u and its length; b, size are
   a buffer.  out is the k-th of an array of results, rest that of another, error is what a status is added to. */

#define FORM3(name, title, input, builtin)                                                                             \
    ROW(name, title, input, array, error |= adder_i64_##name(out, u, v), error |= builtin(u, v, out))                  \
    ROW(name##_wrap, title ", wraps", input, array, *out = adder_i64_##name##_wrap(u, v), (void)builtin(u, v, out))    \
    ALONE(name##_sat, title ", saturates", input, array, *out = adder_i64_##name##_sat(u, v))
#define FORM2(name, title, input)                                                                                      \
    ALONE(name, title, input, array, error |= adder_i64_##name(out, u, v))                                             \
    ALONE(name##_wrap, title ", wraps", input, array, *out = adder_i64_##name##_wrap(u, v))                            \
    ALONE(name##_sat, title ", saturates", input, array, *out = adder_i64_##name##_sat(u, v))
#define FORM1(name, title)                                                                                             \
    ALONE(name, title, words, array, error |= adder_i64_##name(out, u))                                                \
    ALONE(name##_wrap, title ", wraps", words, array, *out = adder_i64_##name##_wrap(u))                               \
    ALONE(name##_sat, title ", saturates", words, array, *out = adder_i64_##name##_sat(u))
#define FROM(type, argument)                                                                                           \
    ALONE(from_##type, "from " #type, words, array, error |= adder_i64_from_##type(out, argument))                     \
    ALONE(from_##type##_wrap, "from " #type ", wraps", words, array, *out = adder_i64_from_##type##_wrap(argument))    \
    ALONE(from_##type##_sat, "from " #type ", saturates", words, array, *out = adder_i64_from_##type##_sat(argument))

FORM3(add, "a + b", words, __builtin_add_overflow)
FORM3(sub, "a - b", words, __builtin_sub_overflow)
FORM3(mul, "a * b", halves, __builtin_mul_overflow)
FORM2(floordiv, "a // b", divisors)
FORM2(mod, "a % b", divisors)
FORM2(quo, "a / b, truncated", divisors)
FORM2(rem, "remainder of a / b, truncated", divisors)
FORM2(pow, "a ** b", powers)
FORM2(lshift, "a << b", powers)
FORM2(rshift, "a >> b", powers)
ALONE(divmod, "divmod(a, b)", divisors, array, error |= adder_i64_divmod(out, rest, u, v))
ALONE(quorem, "the same, truncated", divisors, array, error |= adder_i64_quorem(out, rest, u, v))
ALONE(min, "min(a, b)", words, array, error |= adder_i64_min(out, u, v))
ALONE(max, "max(a, b)", words, array, error |= adder_i64_max(out, u, v))
FORM1(neg, "-a")
FORM1(abs, "|a|")
FROM(i8, (int8_t)u)
FROM(i16, (int16_t)u)
FROM(i32, (int32_t)u)
FROM(i64, u)
FROM(u8, (uint8_t)u)
FROM(u16, (uint16_t)u)
FROM(u32, (uint32_t)u)
FROM(u64, (uint64_t)(u &INT64_MAX))
#ifdef __SIZEOF_INT128__
FROM(i128, (adder_i128)u)
FROM(u128, (adder_u128)(u &INT64_MAX))
#endif
ALONE(from_double, "from double", words, array, error |= adder_i64_from_double(out, x))
ALONE(from_double_trunc, "from double, truncated", words, array, error |= adder_i64_from_double_trunc(out, x))
ALONE(from_double_sat, "from double, saturates", words, array, *out = adder_i64_from_double_sat(x))
ALONE(to_double, "to double", words, array, error |= adder_i64_to_double(&s->x, u))
LIBC(str, "to decimal", words, text, adder_i64_str(b, size, u, 10), snprintf(b, size, "%" PRId64, u))
LIBC(format, "format as {:d}", words, text, adder_i64_format(b, size, u, "d"), snprintf(b, size, "%" PRId64, u))
LIBC(set_str, "from decimal", words, array, error |= adder_i64_set_str(out, t, 10), *out = strtoll(t, NULL, 10))
LIBC(parse, "from decimal, with a length", words, array, error |= adder_i64_parse(out, t, n, 10, NULL),
     *out = strtoll(t, NULL, 10))

#undef FORM3
#undef FORM2
#undef FORM1
#undef FROM
