# plots.gp - pictures of a run: gnuplot -e "csv='results.csv'; dir='plots'; machine='...'" plots.gp
#
# For each operation with sizes: time against size, both axes logarithmic, a line for each library.  For the operations
# of everyday sizes: bars that say how many times as long as Adder each peer takes.  Each picture as SVG and as PNG.

set encoding utf8
# Escapes the special characters of gnuplot's enhanced text.
machine = system("printf %s '".machine."' | sed 's/[@_^&{}~]/\\\\&/g'")
set datafile separator whitespace

# The colours are those of Okabe and Ito (2008), told apart by nearly everyone; shapes differ too.
known = "adder int64 gmp flint libtommath openssl python mpfr libmpdec double-conv fast_float libc libstdc++ naive"
array colour[14] = ["#0072B2", "#000000", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", \
                    "#D55E00", "#CC79A7", "#009E73", "#E69F00", "#999999", "#F0E442", "#000000"]
array shape[14] = [7, 1, 5, 9, 11, 13, 15, 5, 11, 9, 13, 2, 6, 1]
number_of(name) = sum [k=1:words(known)] (word(known, k) eq name ? k : 0)
colour_of(name) = colour[number_of(name)]
shape_of(name) = shape[number_of(name)]

# Columns: 1 group, 2 operation, 3 size, 4 unit, 5 library, 6 outcome, 7 ns, 8 low, 9 high, 10, 11, 12 title.
good = "($6 == \"measured\" || $6 == \"once\")"
awk(program) = "awk -F, '".program."' ".csv
first_word(command) = word(system(command), 1)
replace(s, old, new) = strstrt(s, old) ? s[1:strstrt(s, old) - 1].new.s[strstrt(s, old) + strlen(old):*] : s
pick(name, names) = strstrt(" ".names." ", " ".name." ") ? name." " : ""
# The names in the order of `known`.
ordered_from(k, names) = k > words(known) ? "" : pick(word(known, k), names).ordered_from(k + 1, names)
ordered(names) = ordered_from(1, names)
strip(s) = strlen(s) && s[strlen(s):strlen(s)] eq "\n" ? s[1:strlen(s)-1] : s

kind_of(op) = op[1:4] eq "int." ? "Integers" : op[1:4] eq "f64." ? "Doubles" : op[1:4] eq "dec." ? "Decimals" : \
    op[1:5] eq "frac." ? "Fractions" : "Numbers"

page_font = "DejaVu Sans,13"
set style line 100 linecolor rgb "#cccccc" linewidth 1
set border 3 linecolor rgb "#555555"
set tics nomirror

# --- Time against size.

operations = system(awk("NR > 1 && $4 != \"\" && ".good." && !seen[$2, $3]++ && ++n[$2] == 4 { print $2 }"))

do for [op in operations] {
    title_text = strip(system(awk("$2 == \"".op."\" { t = $12; for (k = 13; k <= NF; k++) t = t \",\" $k;\
 gsub(/\"/, \"\", t); print t; exit }")))
    title_text = replace(title_text, "#", "n")
    unit = first_word(awk("$2 == \"".op."\" && $4 != \"\" { print $4; exit }"))
    present = ordered(system(awk("$2 == \"".op."\" && $4 != \"\" && ".good." && !seen[$5]++ { printf \"%s \", $5 }")))
    sizes = system(awk("$2 == \"".op."\" && $4 != \"\" && ".good." { if (!least || $3 < least) least = $3;\
 if ($3 > most) most = $3 } END { print least, most }"))
    do for [kind in "svg png"] {
        if (kind eq "svg") { set terminal svg size 860,580 font page_font background "#ffffff" } \
        else { set terminal pngcairo size 1290,870 font page_font fontscale 1.4 linewidth 1.5 background "#ffffff" }
        set output dir."/".replace(op, ":", "-").".".kind
        set title "{/:Bold ".kind_of(op).": ".title_text."}\n{/*0.75 ".machine."}" enhanced
        set logscale xy
        set grid xtics ytics linestyle 100
        set xlabel unit eq "limbs" ? "size of the operands in limbs of 64 bits" : unit
        set ylabel "time of one operation"
        set ytics ("1 ns" 1e-9, "10 ns" 1e-8, "100 ns" 1e-7, "1 µs" 1e-6, "10 µs" 1e-5, "100 µs" 1e-4, "1 ms" 1e-3, \
            "10 ms" 1e-2, "100 ms" 1e-1, "1 s" 1, "10 s" 10)
        set xtics ("1" 1, "10" 10, "100" 100, "1,000" 1e3, "10,000" 1e4, "100,000" 1e5, "1 million" 1e6, "10 million" 1e7)
        set key outside right center reverse Left samplen 2 noenhanced
        set xrange [0.8 * word(sizes, 1) : 1.25 * word(sizes, 2)]
        set yrange [*:*]
        plot for [lib in present] "<".awk("$2 == \"".op."\" && $4 != \"\" && $5 == \"".lib."\" && ".good.\
            " { print $3, $7 * 1e-9 }")." | sort -n" using 1:2 with linespoints title lib \
            linecolor rgb colour_of(lib) linewidth (lib eq "adder" ? 6 : 1.6) \
            pointtype shape_of(lib) pointsize (lib eq "adder" ? 1.2 : 0.8)
        unset output
    }
}

# --- Ratios to Adder at everyday sizes.

unset logscale
# bars-NAME: a condition on the columns.
array chart_name[9] = ["small", "large", "text", "bits", "doubles", "decimals", "fractions", "fixed", \
                       "formatting"]
array chart_title[9] = ["Small integers, in loops over arrays", "Integers of a few limbs", "Text of everyday integers", \
                        "Bits and bytes of integers", "Doubles", "Decimals of everyday sizes", "Fractions", \
                        "Machine integers, overflow-checked", "Formatting"]
array chart_rows[9] = ["$1 == \"small\"", "$1 == \"large\" && ($3 == 2 || $3 == 8)", "$1 == \"text\" && $3 < 100", \
                       "$1 == \"bits\" && $3 < 100", "$1 == \"doubles\"", "$1 == \"decimals\"", \
                       "$1 == \"fractions\" && $3 <= 100", "$1 == \"fixed\"", "$1 == \"formatting\" && $4 == \"\""]

do for [c=1:9] {
    rows = chart_rows[c]
    list = system(awk("NR > 1 && ".rows." && $5 == \"adder\" && ".good." { print $2 \"/\" $3 }"))
    if (words(list) == 0) { continue }
    peers = ordered(system(awk("NR > 1 && ".rows." && ".good." { if ($5 == \"adder\") a[$2, $3]; else if (($2, $3) in a &&\
 !seen[$5]++) printf \"%s \", $5 }")))
    n = words(list); m = words(peers)
    unset label
    do for [k=1:n] {
        key_of = word(list, k)
        label_text = strip(system(awk("$2 \"/\" $3 == \"".key_of."\" { t = $12; for (k = 13; k <= NF; k++) t = t \",\" $k;\
 gsub(/\"/, \"\", t); size = $3; while (match(size, /[0-9][0-9][0-9][0-9]($|,)/)) size = substr(size, 1, RSTART) \",\"\
 substr(size, RSTART + 1); if ($4 != \"\" && !sub(/#/, size, t)) t = t \", \" size \" \" $4; print t; exit }")))
        set label k label_text at graph -0.01, first -k right noenhanced
    }
    range = system(awk("NR > 1 && ".rows." && ".good." { if ($5 == \"adder\") a[$2, $3] = $7; else if (($2, $3) in a)\
 { r = $7 / a[$2, $3]; if (!most || r > most) most = r; if (!least || r < least) least = r } }\
 END { print least, most }"))
    least = word(range, 1) < 0.5 ? 0.8 * word(range, 1) : 0.4
    most = word(range, 2) > 4 ? 1.6 * word(range, 2) : 6
    height = 150 + n * (m * 12 + 14)
    do for [kind in "svg png"] {
        if (kind eq "svg") { set terminal svg size 900,height font page_font background "#ffffff" } \
        else { set terminal pngcairo size 1350,height*1.5 font page_font fontscale 1.4 linewidth 1.5 background "#ffffff" }
        set output dir."/ratios-".chart_name[c].".".kind
        set title "{/:Bold ".chart_title[c].": time as a multiple of Adder's}\n{/*0.75 right of 1: Adder is faster.  ".machine."}" enhanced
        set lmargin 30
        set logscale x
        set xlabel "times Adder's time"
        unset ylabel
        set format x "%g"
        set xtics (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
        set xrange [least : most]
        set yrange [-n - 0.6 : -0.4]
        unset ytics
        set grid xtics noytics linestyle 100
        set key outside right top Left reverse samplen 1.5 noenhanced
        set arrow 1 from first 1, graph 0 to first 1, graph 1 nohead linecolor rgb "#0072B2" linewidth 2 front
        step = 0.8 / m
        data(lib) = awk("NR > 1 && ".rows." && ".good." && $5 == \"adder\" { a[$2, $3] = $7; at[$2, $3] = ++n }\
 NR > 1 && ".rows." && ".good." && $5 == \"".lib."\" && (($2, $3) in a) { printf \"%d %.4g\\n\", at[$2, $3], $7 / a[$2, $3] }")
        plot for [p=1:m] "<".data(word(peers, p)) using 2:(-$1 + 0.4 - (p - 0.5) * step):(1):2:\
                (-$1 + 0.4 - p * step):(-$1 + 0.4 - (p - 1) * step) with boxxyerror fillstyle solid 1 border linecolor rgb "#ffffff" \
                linecolor rgb colour_of(word(peers, p)) title word(peers, p), \
             for [p=1:m] "<".data(word(peers, p)) using ($2 < 1 ? 1 : $2):(-$1 + 0.4 - (p - 0.5) * step):\
                (sprintf($2 < 9.95 ? "%.2f" : "%.0f", $2)) with labels left offset 0.4,0 font ",9" notitle
        unset output
    }
    unset arrow 1
    set lmargin -1
}
