// money.cc - an invoice in decimals: exact until it is rounded, and
// rounded as the law says.

#include <adder.hpp>
#include <iomanip>
#include <iostream>

using adder::decimal;
using namespace adder::literals;

int main()
{
    const decimal net = 3 * 19.95_dec + "0.35"_dec * 12;
    const decimal tax = round(net * 0.19_dec, 2, ADDER_HALF_UP);
    const decimal total = net + tax;
    const decimal cash = round_to(total, 0.05_dec, ADDER_HALF_UP);
    std::cout << "net " << std::setw(10) << net << "\n";
    std::cout << "tax " << std::setw(10) << tax << "\n";
    std::cout << "due " << std::setw(10) << total << "\n";
    std::cout << "cash" << std::setw(10) << cash << "\n";

    // Shares whose sum is exactly the amount due.
    for (const decimal &share :
         share(total, std::vector<decimal>{ 1, 1, 1 }, 0.01_dec))
        std::cout << "share " << share << "\n";
    try {
        adder::context(ADDER_CTX_EXACT).div(total, 7);
    } catch (const adder::inexact_error &e) {
        std::cout << "a seventh of it exactly: " << e.what() << "\n";
    }
}
