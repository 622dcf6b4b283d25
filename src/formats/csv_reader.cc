//! CSV reading: rows over lines, fields in place.
#include "formats/csv_reader.h"

#include <algorithm>

#include "base/text.h"

namespace causeway::formats {

namespace {

constexpr std::size_t max_row_bytes = std::size_t{1} << 20U;

char separator_of(std::string_view first_row) {
  if (first_row.find(',') != std::string_view::npos) return ',';
  if (first_row.find(';') != std::string_view::npos) return ';';
  if (first_row.find('\t') != std::string_view::npos) return '\t';
  return ',';
}

// Whether the text ends inside a quoted field. A quote inside an unquoted field is a plain character, but
// pairs of them cannot be told from quoting without a full parse; counting is what spreadsheets do too.
bool ends_in_quotes(std::string_view text) {
  return std::count(text.begin(), text.end(), '"') % 2 == 1;
}

std::string normal_name(std::string_view name) {
  auto text = base::lower_ascii(base::trimmed(name));
  std::replace(text.begin(), text.end(), '-', '_');
  std::replace(text.begin(), text.end(), ' ', '_');
  return text;
}

}  // namespace

csv_reader::csv_reader(input& in, base::tally& counted) : lines_{in, counted}, tally_{counted} {}

bool csv_reader::gather_row(std::string& row) {
  std::string_view line;
  do {
    if (!lines_.next(line)) return false;
  } while (base::trimmed(line).empty());
  row.assign(line);
  row_line_ = lines_.line_number();
  auto open = ends_in_quotes(line);
  while (open && row.size() < max_row_bytes) {
    if (!lines_.next(line)) break;
    row += '\n';
    row += line;
    open ^= ends_in_quotes(line);
  }
  if (open) tally_.add("unclosed quote", place());
  if (open) row.clear();
  return true;
}

// The quoted field that opens at `at` is unescaped in place; returns the position behind its closing quote.
std::size_t csv_reader::take_quoted(std::size_t at, std::size_t& field_end) {
  auto write = at + 1;
  auto read = at + 1;
  while (read < row_.size()) {
    if (row_[read] == '"') {
      if (read + 1 >= row_.size() || row_[read + 1] != '"') break;
      ++read;
    }
    row_[write++] = row_[read++];
  }
  field_end = write;
  return std::min(read + 1, row_.size());
}

void csv_reader::split_row(std::vector<std::string_view>& fields) {
  fields.clear();
  auto const whole = std::string_view{row_};
  auto at = std::size_t{0};
  while (true) {
    auto const start = row_.find_first_not_of(' ', at);
    if (start != std::string::npos && row_[start] == '"') {
      auto end = std::size_t{0};
      at = take_quoted(start, end);
      fields.push_back(whole.substr(start + 1, end - start - 1));
      at = row_.find(separator_, at);
    } else {
      auto const end = row_.find(separator_, at);
      fields.push_back(whole.substr(at, end == std::string::npos ? end : end - at));
      at = end;
    }
    if (at == std::string::npos) return;
    ++at;
  }
}

bool csv_reader::next(std::vector<std::string_view>& fields) {
  do {
    if (!gather_row(row_)) return false;
  } while (row_.empty());
  if (separator_ == 0) separator_ = separator_of(row_);
  split_row(fields);
  return true;
}

csv_header::csv_header(std::vector<std::string_view> const& names) {
  for (auto const name : names) names_.push_back(normal_name(name));
}

std::optional<std::size_t> csv_header::find(std::initializer_list<std::string_view> names) const {
  for (auto const name : names) {
    auto const found = std::find(names_.begin(), names_.end(), normal_name(name));
    if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
  }
  return std::nullopt;
}

std::string_view field_at(std::vector<std::string_view> const& fields, std::optional<std::size_t> column) {
  if (!column || *column >= fields.size()) return {};
  return base::trimmed(fields[*column]);
}

csv_header header_of(std::string_view text) {
  auto in = input::from_bytes("header", std::as_bytes(std::span{text}));
  base::tally ignored{"header"};
  csv_reader reader{in, ignored};
  std::vector<std::string_view> fields;
  return reader.next(fields) ? csv_header{fields} : csv_header{};
}

}  // namespace causeway::formats
