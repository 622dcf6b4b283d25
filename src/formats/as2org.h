//! CAIDA as2org: networks and the organisations that hold them, as text or JSON lines.
#pragma once

#include <functional>
#include <string>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct as2org_organisation {
  std::string org_id;
  base::date changed;          ///< unknown where the file has none
  std::string name;            ///< UTF-8
  base::country_code country;  ///< of registration; EU is possible
  std::string source;          ///< the registry: "ARIN"
  bool operator==(as2org_organisation const&) const = default;
};

struct as2org_network {
  base::asn number;
  base::date changed;  ///< unknown where the file has none
  std::string name;    ///< the AS name, UTF-8
  std::string org_id;
  std::string opaque_id;  ///< of the delegated files; may be empty
  std::string source;
  bool operator==(as2org_network const&) const = default;
};

/// Where each kind of record goes; both must be callable.
struct as2org_sinks {
  std::function<void(as2org_organisation const&)> organisation;
  std::function<void(as2org_network const&)> network;
};

/// What the file says of itself.
struct as2org_facts {
  base::date day;  ///< `# date:` of the header, else the date in the file's name
};

bool looks_like_as2org(sample const& start);
/// Issues: "line before a format line", "unknown format line", "wrong number of fields", "bad AS number",
/// "bad country code", "bad date", "organisation without id", "text not UTF-8, read as Latin-1" (the record
/// is still delivered), "bad JSON line", "unknown type".
as2org_facts read_as2org(input& in, base::tally& counted, as2org_sinks const& sinks);
void count_as2org(input& in, base::tally& counted);

/// Appends the text form: its start, the two lines before a section, a line of a section. Fields must hold
/// neither '|' nor a line's end.
void append_as2org_start(std::string& out, base::date day);
void append_as2org_organisations(std::string& out);
void append_as2org_networks(std::string& out);
void append_as2org_line(std::string& out, as2org_organisation const& record);
void append_as2org_line(std::string& out, as2org_network const& record);

}  // namespace causeway::formats
