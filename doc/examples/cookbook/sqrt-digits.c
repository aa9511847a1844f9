/* sqrt-digits.c - the square root of 2 to 1,000 digits. */

#include <adder.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    ADDER_AUTO(dec) root = ADDER_DEC(0, 0);
    adder_ctx context = ADDER_CTX_DEFAULT;
    context.prec = 1000;

    adder_status err = adder_dec_sqrt(&root, ADDER_DEC(2, 0), &context);
    char *text = adder_dec_to_str(root);
    if (err || !text)
        return 1;
    for (size_t i = 0; i < strlen(text); i += 72)
        printf("%.72s\n", text + i);
    adder_free(text);
    return 0;
}
