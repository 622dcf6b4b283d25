//! Lines of a text: a buffer that slides over the input.
#include "formats/lines.h"

#include <algorithm>
#include <cstring>

namespace causeway::formats {

namespace {

constexpr std::size_t first_buffer_bytes = std::size_t{1} << 16U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// No more than a small text needs: headers of samples are read often.
std::size_t first_size(input const& in) {
  auto const known = in.packing() == compression::none && in.packed_size() != 0;
  return known ? static_cast<std::size_t>(std::min<std::uint64_t>(in.packed_size() + 1, first_buffer_bytes))
               : first_buffer_bytes;
}

}  // namespace

line_reader::line_reader(input& in, base::tally& counted)
    : in_{in}, tally_{counted}, buffer_(first_size(in)) {}

bool line_reader::refill() {
  if (ended_) return false;
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
  auto const room = std::as_writable_bytes(std::span{buffer_}).subspan(end_);
  auto const got = in_.read(room);
  end_ += got;
  consumed_ += got;
  if (got < room.size()) {
    ended_ = true;
    add_damage(in_, consumed_, tally_);
  }
  return got != 0;
}

bool line_reader::take(std::string_view& line, std::size_t length, std::size_t used) {
  line = {buffer_.data() + begin_, length};
  begin_ += used;
  ++line_number_;
  had_return_ = line.ends_with('\r');
  if (had_return_) line.remove_suffix(1);
  if (line_number_ == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  return true;
}

void line_reader::skip_long_line() {
  ++line_number_;
  tally_.add("line too long", place());
  do {
    auto const* const newline =
        static_cast<char const*>(std::memchr(buffer_.data() + begin_, '\n', end_ - begin_));
    if (newline != nullptr) {
      begin_ = static_cast<std::size_t>(newline - buffer_.data()) + 1;
      return;
    }
    begin_ = end_;
  } while (refill());
}

bool line_reader::next(std::string_view& line) {
  auto searched = std::size_t{0};
  while (true) {
    auto const* const from = buffer_.data() + begin_ + searched;
    auto const* const newline = static_cast<char const*>(std::memchr(from, '\n', end_ - begin_ - searched));
    auto const length =
        newline == nullptr ? end_ - begin_ : static_cast<std::size_t>(newline - buffer_.data()) - begin_;
    if (newline != nullptr && length <= max_line_bytes) return take(line, length, length + 1);
    searched = length;
    if (length > max_line_bytes) {
      skip_long_line();
      searched = 0;
      continue;
    }
    if (refill()) continue;
    // What damage cut off is no line: half a number would read as another one.
    return searched != 0 && in_.damage().empty() && take(line, searched, searched);
  }
}

}  // namespace causeway::formats
