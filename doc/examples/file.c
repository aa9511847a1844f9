/* file.c - integers in a file that any machine reads. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    FILE *f = tmpfile();
    if (!f)
        return 1;
    adder_int a = ADDER_INT(-1000), b = ADDER_INT(0);
    adder_status err = adder_int_fwrite(f, a);

    rewind(f);
    for (int byte; (byte = getc(f)) != EOF;)
        printf("%02x ", (unsigned)byte);
    printf("\n");

    rewind(f);
    err |= adder_int_fread(&b, f);
    printf("read back: %s\n",
           adder_int_eq(a, b) ? "the same number" : "another number");
    printf("once more: %s\n", adder_strerror(adder_int_fread(&b, f)));

    fclose(f);
    adder_int_clear(&a);
    adder_int_clear(&b);
    return err ? 1 : 0;
}
