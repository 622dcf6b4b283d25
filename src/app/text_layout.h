//! Numbers and columns for people at a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::app {

/// "12,345,678", in every locale.
std::string grouped(std::uint64_t number);

/// Without digits that say nothing: 1,234,568 above a thousand, 12.35 above one, else four significant
/// digits.
std::string short_real(double number);

/// 0.1234 as "12.34 %"; "< 0.01 %" for less than that, not 0.
std::string percent(double share);

/// The number of terminal cells that valid UTF-8 takes: 0 for combining marks, 2 for East Asian wide ones.
std::size_t display_width(std::string_view text);

/// Rows in aligned columns, the first row being the heading, each line behind `indent` spaces and ending with
/// a line feed; columns marked in `right` stand flush right. Every row has right.size() texts.
std::string aligned(std::vector<std::vector<std::string>> const& rows, std::vector<bool> const& right,
                    std::size_t indent);

}  // namespace causeway::app
