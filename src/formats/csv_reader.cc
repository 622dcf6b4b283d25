//! CSV reading: rows over lines, fields in place.
#include "formats/csv_reader.h"

#include <algorithm>

#include "base/text.h"

namespace causeway::formats {

namespace {

constexpr std::size_t max_row_bytes = std::size_t{1} << 20U;

bool has_outside_quotes(std::string_view text, char wanted) {
  auto quoted = false;
  for (auto const c : text) {
    if (c == '"') quoted = !quoted;
    if (c == wanted && !quoted) return true;
  }
  return false;
}

char separator_of(std::string_view first_line) {
  for (auto const candidate : {',', ';', '\t'}) {
    if (has_outside_quotes(first_line, candidate)) return candidate;
  }
  return ',';
}

std::string normal_name(std::string_view name) {
  auto text = base::lower_ascii(base::trimmed(name));
  std::replace(text.begin(), text.end(), '-', '_');
  std::replace(text.begin(), text.end(), ' ', '_');
  return text;
}

}  // namespace

csv_reader::csv_reader(input& in, base::tally& counted) : lines_{in, counted}, tally_{counted} {}

bool csv_reader::next_retried_line(std::string_view& line) {
  if (retried_used_ == retried_.size()) return false;
  auto const rest = std::string_view{retried_}.substr(retried_used_);
  auto const end = rest.find('\n');
  line = rest.substr(0, end);
  retried_used_ = end == std::string_view::npos ? retried_.size() : retried_used_ + end + 1;
  if (line.ends_with('\r')) line.remove_suffix(1);
  ++line_;
  return true;
}

bool csv_reader::next_line(std::string_view& line) {
  if (next_retried_line(line)) return true;
  if (!lines_.next(line)) return false;
  line_ = lines_.line_number();
  return true;
}

// The same rules as split_row's, over one line of a row that may go on.
bool csv_reader::leaves_quote_open(std::string_view line, bool open) const {
  auto at = std::size_t{0};
  while (at != std::string_view::npos) {
    if (!open) {
      auto const start = line.find_first_not_of(' ', at);
      open = start != std::string_view::npos && line[start] == '"';
      if (open) at = start + 1;
    }
    while (open) {
      at = line.find('"', at);
      if (at == std::string_view::npos) return true;
      ++at;
      open = at < line.size() && line[at] == '"';
      if (open) ++at;
    }
    at = line.find(separator_, at);
    if (at != std::string_view::npos) ++at;
  }
  return false;
}

// False where the quote that the first line opened is never closed; the lines behind it are then read again,
// each as a row.
bool csv_reader::complete_row(std::string_view first_line) {
  auto const again = retried_used_ != retried_.size();
  row_.assign(first_line);
  auto open = leaves_quote_open(first_line, false);
  if (!open) return true;
  auto first_length = std::size_t{0};
  std::string_view line;
  while (open && !again && row_.size() < max_row_bytes) {
    row_ += lines_.had_return() ? "\r\n" : "\n";
    if (first_length == 0) first_length = row_.size();
    if (!lines_.next(line)) break;
    row_ += line;
    open = leaves_quote_open(line, true);
  }
  if (!open) {
    line_ = lines_.line_number();
    return true;
  }
  tally_.add("unclosed quote", place());
  if (first_length == 0) return false;
  retried_.assign(row_, first_length);
  retried_used_ = 0;
  return false;
}

bool csv_reader::gather_row() {
  std::string_view line;
  while (next_line(line)) {
    if (base::trimmed(line).empty()) continue;
    row_line_ = line_;
    if (separator_ == 0) separator_ = separator_of(line);
    if (complete_row(line)) return true;
  }
  return false;
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

std::size_t csv_reader::find_separator_behind_quote(std::size_t at) {
  auto const end = row_.find(separator_, at);
  auto const between = std::string_view{row_}.substr(at, end == std::string::npos ? end : end - at);
  if (!base::trimmed(between).empty()) tally_.add("text behind a closing quote", place(), between);
  return end;
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
      at = find_separator_behind_quote(at);
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
  if (!gather_row()) return false;
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
