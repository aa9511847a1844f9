// doubles.cc - doubles rounded, printed and summed correctly.

#include <adder.hpp>
#include <iostream>

int main()
{
    std::cout << "2.675 is " << adder::decimal(2.675) << ",\n";
    std::cout << "so to two places " << adder::fixed_text(2.675, 2)
              << ";\n";
    std::cout << "taken as the 2.675 that one reads, "
              << adder::fixed_text_shortest(2.675, 2, ADDER_HALF_UP) << "\n";
    std::cout << "0.1 + 0.2 = " << adder::repr(0.1 + 0.2)
              << ", to two places "
              << adder::repr(adder::round(0.1 + 0.2, 2)) << "\n";
    std::cout << "ten dimes make "
              << adder::sum(std::vector<double>(10, 0.1)) << "\n";
    std::cout << "1e23 in full: " << adder::fixed_text(1e23, 0) << "\n";
    std::cout << "a third of 0.75, as a fraction: "
              << adder::fraction(adder::parse("0.75")) / 3 << "\n";
}
