/* spec.c - format specifications, as in Python's documentation, "Format Specification Mini-Language", and the rounding
   mode behind a precision. */

#include "digits/digits.h"
#include "format.h"

bool adder__spec_number(adder__out *o, int *value, const char **p)
{
    const char *q = *p;
    if (adder__is_digit(q[0]) && !adder__is_digit(q[1])) { /* as nearly all are */
        *value = q[0] - '0';
        *p = q + 1;
        return true;
    }
    uint64_t v = 0;
    for (; adder__is_digit(*q); q++)
        if (v < UINT64_MAX / 100)
            v = 10 * v + (uint64_t)(*q - '0');
    if (q == *p)
        return adder__out_refuse(o, "a point and no precision");
    if (!adder__out_ask(o, v))
        return false;
    *p = q;
    *value = (int)v;
    return true;
}

bool adder__spec_rounding(adder__out *o, adder__spec *s, const char **p)
{
    static const struct {
        char name[12];
        adder_rounding mode;
    } modes[] = { { "half-even]", ADDER_HALF_EVEN }, { "half-up]", ADDER_HALF_UP },
                  { "half-down]", ADDER_HALF_DOWN }, { "up]", ADDER_UP },
                  { "down]", ADDER_DOWN },           { "ceiling]", ADDER_CEILING },
                  { "floor]", ADDER_FLOOR },         { "05up]", ADDER_05UP } };
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        size_t n = strlen(modes[i].name);
        if (strncmp(*p + 1, modes[i].name, n) == 0) {
            s->rounding = modes[i].mode;
            s->names_mode = true;
            *p += 1 + n;
            return true;
        }
    }
    return adder__out_refuse(o, "no such rounding mode");
}

static bool is_align(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* Whether the digits at p begin with a zero and have more digits. */
static bool has_leading_zero(const char *p, const char *end)
{
    return end - p > 1 && p[0] == '0' && adder__is_digit(p[1]);
}

/* Reads the part behind a point: the precision with its mode, and the grouping; one of the two may be missing. */
static bool read_precision(adder__out *o, adder__spec *s, const char **p)
{
    bool grouped = **p == ',' || **p == '_';
    if (!grouped && (!adder__spec_number(o, &s->precision, p) || (**p == '[' && !adder__spec_rounding(o, s, p))))
        return false;
    if (**p == ',' || **p == '_')
        s->fraction = *(*p)++;
    return true;
}

static bool read_spec(adder__out *o, adder__spec *s, const char **from, const char *end)
{
    const char *p = *from;
    *s = ADDER__SPEC_NONE;
    if (p < end) {
        size_t first = (unsigned char)*p < 0x80 ? 1 : adder__utf8_size(p, end);
        if (p + first < end && is_align(p[first])) {
            memcpy(s->fill, p, first);
            s->fill_size = (unsigned char)first;
            s->align = p[first];
            p += first + 1;
        } else if (is_align(*p)) {
            s->align = *p++;
        }
    }
    if (p < end && (*p == '+' || *p == '-' || *p == ' '))
        s->sign = *p++;
    if (p < end && *p == 'z') {
        s->no_negative_zero = true;
        p++;
    }
    if (p < end && *p == '#') {
        s->alternate = true;
        p++;
    }
    if (p < end && *p == '0' && !s->fill_size) {
        s->zero = true;
        p++;
    }
    bool done = true;
    if (p < end && adder__is_digit(*p)) {
        s->has_width = true;
        s->zero_width = *p == '0';
        s->more_zeros = has_leading_zero(p, end);
        done = adder__spec_number(o, &s->width, &p);
    }
    if (done && p < end && (*p == ',' || *p == '_'))
        s->grouping = *p++;
    if (done && p < end && *p == '.') {
        p++;
        done = read_precision(o, s, &p);
    }
    if (done && p < end)
        s->type = *p++;
    *from = p;
    return done && (p == end || adder__out_refuse(o, "characters behind the type"));
}

bool adder__spec_read(adder__out *o, adder__spec *s, const char *p, const char *end)
{
    if (read_spec(o, s, &p, end))
        return true;
    o->where = p;
    return false;
}

void adder__spec_zero_fill(adder__spec *s)
{
    if (s->zero) {
        s->fill[0] = '0';
        s->fill_size = 1;
        if (!s->align)
            s->align = '=';
    }
    s->grouped_zeros = s->align == '=' && s->fill_size == 1 && s->fill[0] == '0';
}

bool adder__spec_real(adder__out *o, adder__spec *s)
{
    if (s->type && !adder__is_real_type(s->type))
        return adder__out_refuse(o, "no such type");
    if (s->type == 'n' && (s->grouping || s->fraction))
        return adder__out_refuse(o, "a grouping with the type n");
    if (s->type == 'n') {
        s->grouping = 'n';
        s->locale_point = true;
    }
    adder__spec_zero_fill(s);
    return true;
}
