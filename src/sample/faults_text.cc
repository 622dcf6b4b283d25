//! Faults in text formats: which lines are chosen, and what becomes of them.
#include "sample/faults_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "sample/sample_folder.h"

namespace causeway::sample {

namespace {

// The first records tell readers what the file is.
constexpr std::size_t spared_records = 2;
// A file that ends too early has lost at most this share of its records.
constexpr double most_lost = 0.02;

enum class edit : std::uint8_t { replaced, put_in_front, dropped };

struct line_edit {
  edit kind = edit::dropped;
  std::string text;
  bool is_refused = false;  ///< the reader no longer counts the line as a record
};

std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> out;
  while (!bytes.empty()) {
    auto const end = std::min(bytes.find('\n'), bytes.size());
    out.push_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return out;
}

class text_faults {
 public:
  text_faults(published_file const& file, text_rules const& rules, std::uint64_t seed)
      : rules_{rules},
        draw_{seed, "faults in " + file.path},
        file_{packed_path(file)},
        lines_{lines_of(file.bytes)} {
    for (auto i = std::size_t{0}; i < lines_.size(); ++i) {
      if (rules.is_record(lines_[i])) records_.push_back(i);
    }
    records_.erase(records_.begin(),
                   records_.begin() + static_cast<std::ptrdiff_t>(std::min(spared_records, records_.size())));
  }

  void put_in(fault_shares const& shares) {
    if (records_.size() < spared_records) return;
    if (draw_.chance(shares.cut)) cut_end();
    for_some(shares.damaged, [&](std::size_t at) { damage(at); });
    for_some(shares.missing, [&](std::size_t at) {
      edits_.try_emplace(at, line_edit{edit::dropped, {}, true});
      note(fault_kind::missing, "", "records left out");
    });
    for (auto const& one : rules_.contradictions)
      for_some(shares.contradictory * one.factor, [&](std::size_t at) { contradict(at, one); });
    if (rules_.says_counts) note_wrong_counts();
  }

  std::string text() const {
    std::string out;
    auto const end = std::min(cut_at_, lines_.size());
    auto next = edits_.begin();
    for (auto i = std::size_t{0}; i < end; ++i) {
      auto const is_edited = next != edits_.end() && next->first == i;
      if (is_edited) append_line(out, next->second.text, next->second.kind != edit::dropped);
      append_line(out, lines_[i], !is_edited || next->second.kind == edit::put_in_front);
      if (is_edited) ++next;
    }
    return out + last_line_;
  }

  std::vector<fault_record> records() const {
    std::vector<fault_record> out;
    for (auto const& [what, count] : noted_) {
      auto const& [kind, issue, detail] = what;
      out.push_back({file_, kind, issue, count, detail});
    }
    return out;
  }

 private:
  static void append_line(std::string& out, std::string_view line, bool is_wanted) {
    if (!is_wanted) return;
    out += line;
    out += '\n';
  }

  void note(fault_kind kind, std::string_view issue, std::string_view detail) {
    ++noted_[{kind, std::string{issue}, std::string{detail}}];
  }

  // Draws lines: as many as the share says, the rest of a division by chance. One drawn twice is left.
  template <typename Work>
  void for_some(double share, Work const& work) {
    auto const wanted = share * static_cast<double>(records_.size()) + draw_.unit();
    for (auto i = std::uint64_t{0}; i < static_cast<std::uint64_t>(wanted); ++i) {
      auto const at = any_record();
      if (!edits_.contains(at)) work(at);
    }
  }

  std::size_t any_record() { return records_[draw_.below(static_cast<std::uint32_t>(records_.size()))]; }

  void damage(std::size_t at) {
    auto const count = rules_.damages.size();
    auto const first = draw_.below(static_cast<std::uint32_t>(count));
    for (auto i = std::size_t{0}; i < count; ++i) {
      auto const& one = rules_.damages[(first + i) % count];
      auto changed = one.change(lines_[at], lines_[any_record()], draw_);
      if (!changed) continue;
      edits_.try_emplace(at, line_edit{edit::replaced, std::move(*changed), true});
      return note(fault_kind::damaged, one.issue, "");
    }
  }

  void contradict(std::size_t at, line_change const& one) {
    auto changed = one.change(lines_[at], lines_[any_record()], draw_);
    if (!changed) return;
    auto const kind = one.stands_beside ? edit::put_in_front : edit::replaced;
    edits_.try_emplace(at, line_edit{kind, std::move(*changed), false});
    note(fault_kind::contradictory, one.issue, one.detail);
  }

  // Before all else, so that what is lost is not counted as something else.
  void cut_end() {
    auto const most = static_cast<std::uint32_t>(most_lost * static_cast<double>(records_.size()));
    auto const lost = 1 + draw_.below(most + 1);
    auto const place = records_.size() - std::min<std::size_t>(lost, records_.size() - 1);
    auto cut = rules_.cut.change(lines_[records_[place]], {}, draw_);
    if (!cut) return;
    cut_at_ = records_[place];
    last_line_ = std::move(*cut);
    lost_.assign(records_.begin() + static_cast<std::ptrdiff_t>(place), records_.end());
    records_.resize(place);
    note(fault_kind::damaged, rules_.cut.issue, "ends in the middle of a record");
    auto const behind = std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(cut_at_ + 1), lines_.end(),
                                      [&](std::string_view line) { return is_any_record(line); });
    if (behind == 0) return;
    noted_[{fault_kind::missing, "", "records behind a file's early end"}] =
        static_cast<std::uint64_t>(behind);
  }

  // Those that may not be changed, too: no comma follows the last object of a list.
  bool is_any_record(std::string_view line) const {
    return rules_.is_record(line) || (rules_.is_json && line.starts_with('{') && line.ends_with('}'));
  }

  // A delegated file's summary lines and version line, against what is left to read.
  void note_wrong_counts() {
    std::map<std::string_view, std::uint64_t> gone;
    auto const lose = [&](std::size_t at) { ++gone[base::split(lines_[at], '|').at(2)]; };
    for (auto const& [at, one] : edits_) {
      if (one.is_refused) lose(at);
    }
    for (auto const at : lost_) lose(at);
    for (auto const& [kind, count] : gone) {
      note(fault_kind::damaged, "count differs from the summary line",
           std::string{kind} + ": " + std::to_string(count) + " fewer");
    }
    if (!gone.empty()) note(fault_kind::damaged, "count differs from the version line", "");
  }

  text_rules const& rules_;
  dice draw_;
  std::string file_;
  std::vector<std::string_view> lines_;
  std::vector<std::size_t> records_;  // lines that may be changed
  std::map<std::size_t, line_edit> edits_;
  std::map<std::tuple<fault_kind, std::string, std::string>, std::uint64_t> noted_;
  std::size_t cut_at_ = std::numeric_limits<std::size_t>::max();
  std::string last_line_;
  std::vector<std::size_t> lost_;  // records at and behind an early end
};

}  // namespace

std::vector<fault_record> put_faults_in_text(published_file& file, text_rules const& rules,
                                             fault_shares const& shares, std::uint64_t seed) {
  text_faults faults{file, rules, seed};
  faults.put_in(shares);
  auto records = faults.records();
  // The lines are views into the old text.
  if (!records.empty()) file.bytes = faults.text();
  return records;
}

}  // namespace causeway::sample
