/* audio.c - mixes two tracks of samples without overflow. */

#include <adder.h>

static void mix(int16_t *out, const int16_t *in, size_t n)
{
    for (size_t i = 0; i < n; i++)
        out[i] = adder_i16_add_sat(out[i], in[i]);
}

int main(void)
{
    int16_t voice[] = { 100, 30000, -20000, -1 };
    int16_t drums[] = { 200, 10000, -20000, 1 };

    mix(voice, drums, 4);
    for (int i = 0; i < 4; i++)
        adder_print("{} ", voice[i]);
    adder_print("\n");
    return 0;
}
