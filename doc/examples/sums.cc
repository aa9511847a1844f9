// sums.cc - machine integers that throw, saturate, wrap or grow instead
// of overflowing.

#include <adder.hpp>
#include <iostream>

int main()
{
    const int32_t price[] = { 1500000000, 400000000, 300000000 };
    adder::checked<int32_t> total = 0;
    int32_t clamped = 0, wrapped = 0;
    adder::integer grown = 0;
    try {
        for (int32_t p : price) {
            clamped = adder::add_sat(clamped, p);
            wrapped = adder::add_wrap(wrapped, p);
            grown += p;
            total += p;
        }
    } catch (const adder::range_error &e) {
        std::cout << e.what() << "; the total stays " << total << "\n";
    }
    std::cout << "saturated: " << clamped << "\n";
    std::cout << "wrapped: " << wrapped << "\n";
    std::cout << "grown: " << grown << "\n";
    std::cout << std::boolalpha
              << "-1 < 0u: " << (adder::checked<int>(-1) < 0u) << "\n";
}
