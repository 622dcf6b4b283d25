//! The start of a file.
#include "formats/sample.h"

#include "base/text.h"

namespace causeway::formats {

sample sample_of(input& in) {
  auto const bytes = in.peek(input::max_peek);
  auto const& path = in.name();
  auto const slash = path.rfind('/');
  sample out;
  out.name = base::lower_ascii(slash == std::string::npos ? path : path.substr(slash + 1));
  out.text = {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
  if (out.text.starts_with("\xEF\xBB\xBF")) out.text.remove_prefix(3);
  out.whole = bytes.size() < input::max_peek;
  return out;
}

std::string_view first_data_line(sample const& start) {
  auto rest = start.text;
  while (!rest.empty()) {
    auto const end = rest.find('\n');
    auto const line = base::trimmed(rest.substr(0, end));
    if (!line.empty() && line[0] != '#') return line;
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return {};
}

bool looks_like_json(sample const& start) {
  auto const text = base::trimmed(start.text);
  return !text.empty() && (text[0] == '{' || text[0] == '[');
}

}  // namespace causeway::formats
