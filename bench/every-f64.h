/* every-f64.h - a line for each function of adder/f64.h; see every.h.  LIBC: beside the C library.  CXX: beside the C++
   library's <charconv>.

   For the k-th operands: x and y are doubles of the row's input, f is x as a float; t, n are the shortest text of x and
   its length, h the hexadecimal one; b, size are a buffer, p the row's number of places or digits; out is the k-th of
   an array of results, s->r and s->f a double and a float, num and den integers. */

ALONE(round, "round to # places", PLACES, full, array, *out = adder_f64_round(x, p))
ALONE(round_mode, "round half up, to # places", PLACES, full, array, *out = adder_f64_round_mode(x, p, ADDER_HALF_UP))
ALONE(round_shortest, "round the shortest text", PLACES, full, array,
      *out = adder_f64_round_shortest(x, p, ADDER_HALF_UP))
ALONE(round_sig, "round to # digits", DIGITS, full, array, *out = adder_f64_round_sig(x, p, ADDER_HALF_EVEN))
ALONE(round_array, "round an array of 256", PLACES, full, array,
      k == 0 ? adder_f64_round_array(s->a, s->u, s->count, p, ADDER_HALF_EVEN) : (void)0)
CXX(fixed, "fixed, # places", PLACES, full, text, adder_f64_fixed(b, size, x, p, ADDER_HALF_EVEN),
    std::to_chars(b, b + size, x, std::chars_format::fixed, p))
CXX(fixed_bits, "fixed, # places, random bits", PLACES, bits, text, adder_f64_fixed(b, size, x, p, ADDER_HALF_EVEN),
    std::to_chars(b, b + size, x, std::chars_format::fixed, p))
LIBC(fixed_libc, "fixed, # places, beside printf", PLACES, full, text, adder_f64_fixed(b, size, x, p, ADDER_HALF_EVEN),
     snprintf(b, size, "%.*f", p, x))
ALONE(fixed_shortest, "fixed, of the shortest text", PLACES, full, nothing,
      adder_f64_fixed_shortest(b, size, x, p, ADDER_HALF_UP))
CXX(scientific, "scientific, # digits", DIGITS, bits, text, adder_f64_scientific(b, size, x, p - 1, ADDER_HALF_EVEN),
    std::to_chars(b, b + size, x, std::chars_format::scientific, p - 1))
CXX(general, "general, # digits", DIGITS, bits, text, adder_f64_general(b, size, x, p, ADDER_HALF_EVEN),
    std::to_chars(b, b + size, x, std::chars_format::general, p))
CXX(general_prices, "general, # digits, of prices", DIGITS, prices, text,
    adder_f64_general(b, size, x, p, ADDER_HALF_EVEN), std::to_chars(b, b + size, x, std::chars_format::general, p))
LIBC(general_alt, "general with zeros, # digits", DIGITS, full, text,
     adder_f64_general_alt(b, size, x, p, ADDER_HALF_EVEN), snprintf(b, size, "%#.*g", p, x))
CXX(repr, "shortest", NONE, full, nothing, adder_f64_repr(b, size, x), std::to_chars(b, b + size, x))
CXX(repr_bits, "shortest, random bits", NONE, bits, nothing, adder_f64_repr(b, size, x), std::to_chars(b, b + size, x))
CXX(repr_prices, "shortest, prices", NONE, prices, nothing, adder_f64_repr(b, size, x), std::to_chars(b, b + size, x))
CXX(repr_float, "shortest of a float", NONE, full, nothing, adder_f32_repr(b, size, f), std::to_chars(b, b + size, f))
CXX(repr_float_bits, "shortest of a float, random bits", NONE, floats, nothing, adder_f32_repr(b, size, f),
    std::to_chars(b, b + size, f))
LIBC(format, "format as {:.3f}", NONE, full, text, adder_f64_format(b, size, x, ".3f"), snprintf(b, size, "%.3f", x))
CXX(parse, "from the shortest text", NONE, bits, status, adder_f64_parse(&s->r, t, n, NULL),
    std::from_chars(t, t + n, s->r))
CXX(parse_prices, "from text, prices", NONE, prices, status, adder_f64_parse(&s->r, t, n, NULL),
    std::from_chars(t, t + n, s->r))
CXX(parse_float, "a float from text", NONE, prices, status, adder_f32_parse(&s->f, t, n, NULL),
    std::from_chars(t, t + n, s->f))
LIBC(from_str, "from text, beside strtod", NONE, prices, array, s->failed |= adder_f64_from_str(out, t),
     *out = strtod(t, NULL))
LIBC(hex, "to hexadecimal", NONE, bits, nothing, adder_f64_hex(b, size, x), snprintf(b, size, "%a", x))
LIBC(from_hex, "from hexadecimal", NONE, bits, array, s->failed |= adder_f64_from_hex(out, h), *out = strtod(h, NULL))
ALONE(sum, "exact sum of 256", NONE, full, nothing, k == 0 ? (void)(s->r = adder_f64_sum(s->u, s->count)) : (void)0)
ALONE(dot, "exact dot product of 256", NONE, full, nothing,
      k == 0 ? (void)(s->r = adder_f64_dot(s->u, s->u, s->count)) : (void)0)
ALONE(ratio, "as a ratio", NONE, full, status, adder_f64_ratio(&num, &den, x))
ALONE(hash, "hash", NONE, full, nothing, s->found += (size_t)adder_f64_hash(x))
ALONE(int_from, "to an integer", NONE, full, status, adder_int_set_double(&num, x))
