# make-invoice.awk - an invoice of 10,000 lines for invoice.c, the same at each run and on each machine.
#
#   awk -f make-invoice.awk >invoice.csv
#   awk -v lines=50 -v seed=7 -f make-invoice.awk

# The minimal standard generator (Park and Miller, 1988), which double precision computes exactly.
function pick(n) {
    seed = seed * 16807 % 2147483647
    return seed % n
}

# A description, how many decimals its quantity has, the most of it, its price in hundredths of a cent, and its tax rate.
function sell(description, decimals, most, price, rate) {
    gsub(/"/, "\"\"", description)
    if (description ~ /[",]/)
        description = "\"" description "\""
    name[goods] = description
    format[goods] = "%." decimals "f"
    scale[goods] = 10 ^ decimals
    limit[goods] = most
    base[goods] = price
    tax[goods++] = rate
}

BEGIN {
    if (!lines)
        lines = 10000
    goods = 0
    if (!seed)
        seed = 20240229
    sell("Copper pipe, 15 mm, per metre", 2, 30, 64000, 19)
    sell("Copper pipe, 22 mm, per metre", 2, 30, 97500, 19)
    sell("Ball valve 1/2\"", 0, 12, 129500, 19)
    sell("Mains cable, 3 x 1.5, per metre", 1, 100, 8900, 19)
    sell("Wall plug 8 mm", 0, 400, 385, 19)
    sell("Screw 4 x 40", 0, 500, 275, 19)
    sell("Plaster, 25 kg bag", 0, 20, 109900, 19)
    sell("Sand, per tonne", 3, 4, 315000, 19)
    sell("Oak board, planed, per metre", 2, 12, 289500, 19)
    sell("Waste disposal, per kg", 1, 80, 4250, 5.5)
    sell("Working hour, fitter", 2, 9, 685000, 19)
    sell("Working hour, apprentice", 2, 9, 412500, 19)
    sell("Plants for the front garden", 0, 25, 49900, 7)
    sell("Book: Wiring at home", 0, 3, 199500, 7)
    sell("Deposit for pallets", 0, 10, 150000, 0)
    print "description,quantity,unit price,tax rate"
    for (i = 0; i < lines; i++) {
        k = pick(goods)
        quantity = sprintf(format[k], (1 + pick(limit[k] * scale[k])) / scale[k])
        # Prices vary by a tenth; those above a euro are whole cents, the others are not.
        price = int(base[k] * (950 + pick(101)) / 1000)
        if (price >= 10000)
            printf "%s,%s,%.2f,%s\n", name[k], quantity, int(price / 100) / 100, tax[k]
        else
            printf "%s,%s,%.4f,%s\n", name[k], quantity, price / 10000, tax[k]
    }
}
