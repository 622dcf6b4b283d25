//! Faults: which files get how many, and older editions beside them.
#include "sample/faults.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "base/csv_writer.h"
#include "base/parallel.h"
#include "sample/faults_mrt.h"
#include "sample/faults_text.h"
#include "sample/sample_folder.h"

namespace causeway::sample {

namespace {

constexpr fault_shares usual_shares{.damaged = 0.001, .missing = 0.01, .contradictory = 0.005, .cut = 0};
constexpr fault_shares many_shares{.damaged = 0.01, .missing = 0.05, .contradictory = 0.02, .cut = 0.2};
// How an older edition differs from the newer one.
constexpr fault_shares stale_shares{.damaged = 0, .missing = 0.03, .contradictory = 0.01, .cut = 0};

// Of which older editions are lying about at level usual; at level many, of all that have a day in their
// name.
constexpr std::array<std::string_view, 3> usually_stale{"as2org", "delegated", "peeringdb"};

// The sample's day and one three months earlier, as names and contents spell them.
struct day_spelling {
  std::string_view now;
  std::string_view then;
};
constexpr std::array<day_spelling, 4> spellings{{{"20260101", "20251001"},
                                                 {"2026-01-01", "2025-10-01"},
                                                 {"2026_01_01", "2025_10_01"},
                                                 {"1767225600", "1759276800"}}};

void make_older(std::string& text) {
  for (auto const& [now, then] : spellings) {
    for (auto at = text.find(now); at != std::string::npos; at = text.find(now, at + then.size()))
      text.replace(at, now.size(), then);
  }
}

bool can_be_stale(published_file const& file, fault_level level) {
  if (level == fault_level::many) return true;
  return std::ranges::find(usually_stale, file.format) != usually_stale.end();
}

// What a file's faults are, and its older edition where it has one.
struct faulty_file {
  std::vector<fault_record> records;
  std::optional<published_file> older;
};

// An edition of an earlier day, sound in itself.
std::optional<published_file> older_edition(published_file const& file, text_rules const& rules,
                                            std::uint64_t seed) {
  auto out = file;
  make_older(out.path);
  if (out.path == file.path) return std::nullopt;
  make_older(out.bytes);
  auto shares = stale_shares;
  if (rules.says_counts) shares.missing = 0;
  put_faults_in_text(out, rules, shares, seed);
  return out;
}

faulty_file make_faulty(published_file& file, fault_level level, std::uint64_t seed) {
  auto const shares = shares_of(level);
  faulty_file out;
  if (file.format == "mrt") {
    out.records = put_faults_in_mrt(file, shares, seed);
    return out;
  }
  auto const* const rules = text_rules_of(file.format);
  if (rules == nullptr) return out;
  if (can_be_stale(file, level)) out.older = older_edition(file, *rules, seed);
  out.records = put_faults_in_text(file, *rules, shares, seed);
  if (out.older) {
    out.records.push_back({packed_path(*out.older), fault_kind::stale, "", 1,
                           "an edition of 2025-10-01 beside " + packed_path(file)});
  }
  return out;
}

}  // namespace

fault_shares shares_of(fault_level level) {
  switch (level) {
    case fault_level::none: return {};
    case fault_level::usual: return usual_shares;
    case fault_level::many: return many_shares;
  }
  return {};
}

std::string_view to_string(fault_kind kind) {
  constexpr std::array<std::string_view, 4> names{"damaged", "missing", "stale", "contradictory"};
  return names.at(static_cast<std::size_t>(kind));
}

std::vector<fault_record> put_faults_in(std::vector<published_file>& files, fault_level level,
                                        std::uint64_t seed, unsigned threads) {
  if (level == fault_level::none) return {};
  std::vector<faulty_file> made(files.size());
  base::parallel_for(files.size(), threads,
                     [&](std::size_t i) { made[i] = make_faulty(files[i], level, seed); });
  std::vector<fault_record> out;
  for (auto& one : made) {
    std::ranges::move(one.records, std::back_inserter(out));
    if (one.older) files.push_back(std::move(*one.older));
  }
  std::ranges::sort(
      out, {}, [](fault_record const& one) { return std::tie(one.file, one.kind, one.issue, one.detail); });
  return out;
}

published_file faults_file(std::vector<fault_record> const& faults) {
  std::string out;
  base::csv_writer csv{out};
  for (auto const* const name : {"file", "kind", "issue", "count", "detail"}) csv.field(name);
  csv.end_row();
  for (auto const& one : faults) {
    csv.field(one.file).field(to_string(one.kind)).field(one.issue);
    csv.field(std::to_string(one.count)).field(one.detail).end_row();
  }
  return {"truth/faults.csv", "", std::move(out), packing::none};
}

}  // namespace causeway::sample
