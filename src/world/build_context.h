//! What the steps of a world's building share: files, sources, texts, countries, networks, joins.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "base/tally.h"
#include "world/country_names.h"
#include "world/survey.h"
#include "world/text_pool.h"
#include "world/world.h"

namespace causeway::formats {
class input;
}

namespace causeway::world {

/// Counts one way of joining identities; becomes a join_row.
struct join_count {
  std::string name;     ///< "landing points to countries"
  std::string method;   ///< one sentence
  std::string example;  ///< the first that stayed unjoined
  std::uint64_t joined = 0;
  std::uint64_t unjoined = 0;
  std::uint64_t conflicts = 0;

  void add_joined() { ++joined; }
  void add_unjoined(std::string_view what) {
    if (unjoined++ == 0) example = what;
  }
};

/// A file that is read, with what reading it gave.
struct used_file {
  found_file file;
  source_idx source;
  base::tally counted{""};
  base::hash128 hash;
};

/// Building has two phases. Reading: every step reads the formats that it owns into drafts of its own,
/// several steps at a time; nothing here changes but the used_file that is being read. Finishing: one step
/// after another turns its draft into tables; texts, joins and lookups are for this phase.
class build_context {
 public:
  explicit build_context(std::vector<found_file> files);

  /// Reading phase: calls read(input, tally, source) for each used file of that format, in order of path.
  void read_each(std::string_view format,
                 std::function<void(formats::input&, base::tally&, source_idx)> const& read);
  /// Before the reading phase only: reads built-in text as a source of its own, "built in: <name>".
  void read_built_in(std::string_view format, std::string_view name, std::string_view text,
                     std::function<void(formats::input&, base::tally&, source_idx)> const& read);
  bool has_files_of(std::string_view format) const;
  /// The day of a source; unknown where it has none.
  base::date day_of(source_idx source) const;

  /// Finishing phase from here on.
  text_pool texts;
  country_names names;

  void set_countries(std::vector<base::country_code> codes_in_order, std::vector<std::string> iso3_in_order);
  /// Invalid for codes that name no country and for codes that are not in the table.
  country_idx country_of(base::country_code code) const;
  country_idx country_of_iso3(std::string_view iso3) const;
  /// By the table of names.
  country_idx country_named(std::string_view name) const;
  /// Two letters of any case or three capital ones; else invalid.
  country_idx country_coded(std::string_view code) const;

  /// All ASNs of the world, sorted and without repetition.
  void set_networks(std::vector<base::asn> numbers);
  as_idx network_of(base::asn number) const;
  std::vector<base::asn> const& network_numbers() const { return network_numbers_; }

  join_count& join(std::string name, std::string method);

  /// Every used file and built-in text, in order of source.
  std::deque<used_file>& used() { return used_; }
  std::deque<used_file> const& used() const { return used_; }
  std::vector<found_file> const& unused() const { return unused_; }
  std::deque<join_count> const& joins() const { return joins_; }

  bool sample = false;

 private:
  void read_one(used_file& one, formats::input& in,
                std::function<void(formats::input&, base::tally&, source_idx)> const& read);

  std::deque<used_file> used_;
  std::vector<found_file> unused_;
  std::deque<join_count> joins_;
  std::unordered_map<base::country_code, country_idx> country_by_code_;
  std::unordered_map<std::string, country_idx> country_by_iso3_;
  std::vector<base::asn> network_numbers_;
};

}  // namespace causeway::world
