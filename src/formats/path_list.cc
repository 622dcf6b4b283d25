//! AS paths as text.
#include "formats/path_list.h"

#include <string_view>
#include <vector>

#include "base/asn.h"
#include "base/text.h"
#include "formats/lines.h"

namespace causeway::formats {

namespace {

constexpr std::size_t max_segment_numbers = 255;
constexpr std::string_view blanks = " \t";

void append_number(std::vector<std::uint8_t>& out, base::asn number) {
  for (auto const shift : {24U, 16U, 8U, 0U}) out.push_back(static_cast<std::uint8_t>(number.value >> shift));
}

// One path on its way into four-octet form: segments of at most 255 numbers.
class path_builder {
 public:
  void clear() {
    bytes_.clear();
    numbers_ = 0;
    open_ = false;
  }
  void add(base::asn number) {
    if (!open_ || bytes_[count_at_] == max_segment_numbers) open(segment_type::sequence);
    put(number);
  }
  void add_set(std::vector<base::asn> const& members) {
    open(segment_type::set);
    for (auto const member : members) put(member);
    open_ = false;
  }
  std::size_t numbers() const { return numbers_; }
  as_path path() const { return as_path{wire_bytes{bytes_}}; }

 private:
  void open(segment_type type) {
    bytes_.push_back(static_cast<std::uint8_t>(type));
    count_at_ = bytes_.size();
    bytes_.push_back(0);
    open_ = true;
  }
  void put(base::asn number) {
    append_number(bytes_, number);
    ++bytes_[count_at_];
    ++numbers_;
  }

  std::vector<std::uint8_t> bytes_;
  std::size_t count_at_ = 0;
  std::size_t numbers_ = 0;
  bool open_ = false;
};

class path_parser {
 public:
  explicit path_parser(base::tally& counted) : tally_{counted} {}

  // False where the line is none, counted.
  bool parse(std::string_view line, base::place where) {
    path_.clear();
    while (true) {
      auto const start = line.find_first_not_of(blanks);
      if (start == std::string_view::npos) return true;
      line.remove_prefix(start);
      if (!take_word(line.substr(0, line.find_first_of(blanks)), where)) return false;
      line.remove_prefix(std::min(line.find_first_of(blanks), line.size()));
    }
  }
  as_path path() const { return path_.path(); }

 private:
  bool refuse(std::string_view kind, base::place where, std::string_view word) {
    tally_.add(kind, where, base::printable(word));
    return false;
  }

  bool take_word(std::string_view word, base::place where) {
    if (path_.numbers() >= max_listed_hops) return refuse("path too long", where, {});
    if (word.starts_with('{')) return take_set(word, where);
    auto const number = base::parse_asn(word);
    if (!number) return refuse("bad AS number", where, word);
    path_.add(*number);
    return true;
  }

  bool take_set(std::string_view word, base::place where) {
    if (!word.ends_with('}') || word.size() == 2) return refuse("bad AS set", where, word);
    members_.clear();
    base::split(word.substr(1, word.size() - 2), ',', fields_);
    if (fields_.size() > max_segment_numbers) return refuse("bad AS set", where, word);
    for (auto const field : fields_) {
      auto const number = base::parse_asn(field);
      if (!number) return refuse("bad AS set", where, word);
      members_.push_back(*number);
    }
    path_.add_set(members_);
    return true;
  }

  base::tally& tally_;
  path_builder path_;
  std::vector<std::string_view> fields_;
  std::vector<base::asn> members_;
};

}  // namespace

void read_path_list(input& in, base::tally& counted, std::function<void(as_path const&)> const& sink) {
  line_reader lines{in, counted};
  path_parser parser{counted};
  std::string_view line;
  while (lines.next(line)) {
    if (line.starts_with('#') || line.find_first_not_of(blanks) == std::string_view::npos) continue;
    if (!parser.parse(line, lines.place())) continue;
    counted.count_record();
    sink(parser.path());
  }
}

}  // namespace causeway::formats
