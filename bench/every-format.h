/* every-format.h - a line for each way of formatting, beside the C library's printf where it can do the same; see
   every.h.

   For the k-th operands: x is a double, i a machine word, m an integer of 100 digits, d a decimal like 1234567.895;
   word is a text; b, size are a buffer, null a file that nothing reads, fresh a text to be freed. */

ROW(printf_double, "%.2f", text, adder_snprintf(b, size, "%.2f", x), snprintf(b, size, "%.2f", x))
ROW(printf_general, "%g", text, adder_snprintf(b, size, "%g", x), snprintf(b, size, "%g", x))
ROW(printf_exponent, "%e", text, adder_snprintf(b, size, "%e", x), snprintf(b, size, "%e", x))
ROW(printf_int, "%d", text, adder_snprintf(b, size, "%d", (int)i), snprintf(b, size, "%d", (int)i))
ROW(printf_wide, "%20lld", text, adder_snprintf(b, size, "%20lld", (long long)i),
    snprintf(b, size, "%20lld", (long long)i))
ROW(printf_hex, "%#x", text, adder_snprintf(b, size, "%#x", (unsigned)i), snprintf(b, size, "%#x", (unsigned)i))
ROW(printf_text, "%s: %d", text, adder_snprintf(b, size, "%s: %d", word, (int)i),
    snprintf(b, size, "%s: %d", word, (int)i))
ROW(printf_three, "%s: %d of %.2f", text, adder_snprintf(b, size, "%s: %d of %.2f", word, (int)i, x),
    snprintf(b, size, "%s: %d of %.2f", word, (int)i, x))
ALONE(printf_integer, "%d of 100 digits", text, adder_snprintf(b, size, "%d", m))
ROW(fprintf, "%d: %.2f to a file", nothing, adder_fprintf(null, "%d: %.2f\n", (int)i, x),
    fprintf(null, "%d: %.2f\n", (int)i, x))
ROW(asprintf, "%d: %.2f to a new text", nothing, (adder_asprintf(&fresh, "%d: %.2f", (int)i, x), adder_free(fresh)),
    (asprintf(&fresh, "%d: %.2f", (int)i, x) < 0 ? (void)0 : free(fresh)))
ROW(print_double, "{:.2f}, and %.2f", text, adder_snprint(b, size, "{:.2f}", x), snprintf(b, size, "%.2f", x))
ROW(print_int, "{}, and %d", text, adder_snprint(b, size, "{}", (int)i), snprintf(b, size, "%d", (int)i))
ROW(print_three, "{}: {} of {:.2f}", text, adder_snprint(b, size, "{}: {} of {:.2f}", word, (int)i, x),
    snprintf(b, size, "%s: %d of %.2f", word, (int)i, x))
ALONE(print_grouped, "{:,} of an int64_t", text, adder_snprint(b, size, "{:,}", i))
ALONE(print_integer, "{:,} of 100 digits", text, adder_snprint(b, size, "{:,}", m))
ROW(fprint, "{}: {:.2f} to a file", nothing, adder_fprint(null, "{}: {:.2f}\n", (int)i, x),
    fprintf(null, "%d: %.2f\n", (int)i, x))
ROW(asprint, "{}: {:.2f} to a new text", nothing, (adder_asprint(&fresh, "{}: {:.2f}", (int)i, x), adder_free(fresh)),
    (asprintf(&fresh, "%d: %.2f", (int)i, x) < 0 ? (void)0 : free(fresh)))
ROW(piece, "%s of three bytes", text, adder_snprintf(b, size, "%s", adder_text(word, 3)),
    snprintf(b, size, "%.3s", word))
ALONE(order, "order of a double and a word", nothing, adder_order(&order, x, i))
ALONE(order_integer, "order of a double and 100 digits", nothing, adder_order(&order, x, m))
#ifdef __SIZEOF_INT128__
ALONE(print_dec, "{:,.2f} of a decimal", text, adder_snprint(b, size, "{:,.2f}", d))
ALONE(printf_dec, "%.2f of a decimal", text, adder_snprintf(b, size, "%.2f", d))
ALONE(order_dec, "order of a double and a decimal", nothing, adder_order(&order, x, d))
#endif
