//! What `causeway infer` prints and writes.
#include "app/infer_report.h"

#include <fmt/core.h>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "formats/as_rel.h"

namespace causeway::app {

namespace {

using topology::inference_rule;
using topology::inference_rule_count;
using topology::relation;

using named_count = std::pair<std::string_view, std::uint64_t>;

std::vector<named_count> named(topology::cleaning_report const& report) {
  return {{"given", report.given},
          {"cut_at_set", report.cut_at_set},
          {"exchanges_removed", report.exchanges_removed},
          {"prepending", report.prepending},
          {"reserved", report.reserved},
          {"loops", report.loops},
          {"too_short", report.too_short},
          {"repeated", report.repeated},
          {"kept", report.kept}};
}

topology::rule_count sum_of(std::array<topology::rule_count, inference_rule_count> const& counts) {
  topology::rule_count sum;
  for (auto const& one : counts) {
    sum.provider_links += one.provider_links;
    sum.peer_links += one.peer_links;
  }
  return sum;
}

std::string joined(std::vector<base::asn> const& numbers) {
  std::string text;
  for (auto const number : numbers) text += fmt::format("{}{}", text.empty() ? "" : " ", number.value);
  return text;
}

std::string list_of(std::vector<base::asn> const& numbers) {
  return numbers.empty() ? " none" : " " + joined(numbers);
}

double mean_confidence(topology::rule_count const& count) {
  auto const links = count.provider_links + count.peer_links;
  return links == 0 ? 0 : count.confidence_sum / static_cast<double>(links);
}

class summary_rows {
 public:
  explicit summary_rows(std::string& out) : csv_{out} {}

  void add(std::string_view measure, std::string_view value) { csv_.field(measure).field(value).end_row(); }
  void add(std::string_view measure, std::uint64_t value) {
    add(measure, std::string_view{std::to_string(value)});
  }
  void add(std::string_view measure, double value) {
    std::string text;
    base::append_json_number(text, value);
    add(measure, std::string_view{text});
  }

 private:
  base::csv_writer csv_;
};

void write_numbers(base::json_writer& json, std::string_view name, std::vector<base::asn> const& numbers) {
  json.key(name).begin_array();
  for (auto const number : numbers) json.value(number.value);
  json.end_array();
}

}  // namespace

std::string serial_1_of(topology::inference const& inferred) {
  std::string out = "# relationships inferred from observed paths: provider|customer|-1, peer|peer|0\n";
  formats::append_clique_line(out, inferred.clique);
  for (auto const& link : inferred.links) {
    auto const kind = link.kind == relation::peers ? formats::as_rel_kind::peer_peer
                                                   : formats::as_rel_kind::provider_customer;
    formats::append_as_rel_line(out, {link.first, link.second, kind, ""});
  }
  return out;
}

std::string evidence_of(topology::inference const& inferred) {
  std::string out;
  base::csv_writer csv{out};
  for (auto const* const name : {"first", "second", "relation", "rule", "confidence", "paths", "observers",
                                 "votes_for", "votes_against", "witnesses_for", "witnesses_against"})
    csv.field(name);
  csv.end_row();
  for (auto const& link : inferred.links) {
    csv.field(std::to_string(link.first.value)).field(std::to_string(link.second.value));
    csv.field(link.kind == relation::peers ? "peers" : "provides").field(to_string(link.rule));
    csv.field(fmt::format("{:.3f}", link.confidence));
    for (auto const count :
         {std::uint64_t{link.paths}, std::uint64_t{link.observers}, link.votes_for, link.votes_against,
          std::uint64_t{link.witnesses_for}, std::uint64_t{link.witnesses_against}})
      csv.field(std::to_string(count));
    csv.end_row();
  }
  return out;
}

std::string text_of(infer_result const& result) {
  auto const& inferred = result.inferred;
  auto const counts = counts_by_rule(inferred);
  auto const sum = sum_of(counts);
  std::string text = "Paths\n";
  for (auto const& [name, count] : named(result.cleaning))
    text += fmt::format("  {:<20} {:>10}\n", name, count);
  text += fmt::format("Clique{}\n", list_of(inferred.clique));
  if (!inferred.refused.empty()) text += fmt::format("Refused{}\n", list_of(inferred.refused));
  if (!inferred.clique_search_complete)
    text += "The search for the clique was given up: a larger one may exist\n";
  text += fmt::format("Contradictions: {:.4f} of what third parties tell of proven customers\n",
                      inferred.error_rate);
  text += fmt::format("Networks {}, links {}: {} provider-customer, {} peer\n", result.networks,
                      inferred.links.size(), sum.provider_links, sum.peer_links);
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    text += fmt::format("  by {:<17} {:>10} provider-customer {:>10} peer, mean confidence {:.3f}\n",
                        to_string(static_cast<inference_rule>(i)), counts[i].provider_links,
                        counts[i].peer_links, mean_confidence(counts[i]));
  }
  text += fmt::format("Provider links that close a cycle: {}\n", result.closing_cycles);
  return text;
}

std::string csv_of(infer_result const& result) {
  auto const& inferred = result.inferred;
  auto const counts = counts_by_rule(inferred);
  auto const sum = sum_of(counts);
  std::string out = "measure,value\n";
  summary_rows rows{out};
  for (auto const& [name, count] : named(result.cleaning)) rows.add(fmt::format("paths_{}", name), count);
  rows.add("clique", std::string_view{joined(inferred.clique)});
  rows.add("refused", std::string_view{joined(inferred.refused)});
  rows.add("clique_search_complete", std::string_view{inferred.clique_search_complete ? "true" : "false"});
  rows.add("error_rate", inferred.error_rate);
  rows.add("networks", std::uint64_t{result.networks});
  rows.add("links", std::uint64_t{inferred.links.size()});
  rows.add("provider_customer", sum.provider_links);
  rows.add("peer_peer", sum.peer_links);
  rows.add("closing_cycles", std::uint64_t{result.closing_cycles});
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    auto const rule = to_string(static_cast<inference_rule>(i));
    rows.add(fmt::format("rule_{}_provider_customer", rule), counts[i].provider_links);
    rows.add(fmt::format("rule_{}_peer_peer", rule), counts[i].peer_links);
    rows.add(fmt::format("rule_{}_mean_confidence", rule), mean_confidence(counts[i]));
  }
  return out;
}

std::string json_of(infer_result const& result) {
  auto const& inferred = result.inferred;
  auto const counts = counts_by_rule(inferred);
  auto const sum = sum_of(counts);
  std::string text;
  base::json_writer json{text};
  json.begin_object().key("paths").begin_object();
  for (auto const& [name, count] : named(result.cleaning)) json.member(name, count);
  json.end_object();
  write_numbers(json, "clique", inferred.clique);
  write_numbers(json, "refused", inferred.refused);
  json.member("clique_search_complete", inferred.clique_search_complete)
      .member("error_rate", inferred.error_rate)
      .member("networks", std::uint64_t{result.networks})
      .member("links", std::uint64_t{inferred.links.size()})
      .member("provider_customer", sum.provider_links)
      .member("peer_peer", sum.peer_links)
      .member("closing_cycles", std::uint64_t{result.closing_cycles});
  json.key("rules").begin_object();
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    json.key(to_string(static_cast<inference_rule>(i))).begin_object();
    json.member("provider_customer", counts[i].provider_links)
        .member("peer_peer", counts[i].peer_links)
        .member("mean_confidence", mean_confidence(counts[i]))
        .end_object();
  }
  json.end_object().end_object();
  text += '\n';
  return text;
}

}  // namespace causeway::app
