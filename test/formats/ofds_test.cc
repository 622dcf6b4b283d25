//! Open Fibre Data Standard: GeoJSON and network JSON by hand, then each thing that can be wrong.
#include "formats/ofds.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct content {
  std::vector<ofds_node> nodes;
  std::vector<ofds_span> spans;
  base::tally counted{"test"};
};

void read_into(content& out, input& in) {
  read_ofds(in, out.counted,
            {[&](ofds_node const& one) { out.nodes.push_back(one); },
             [&](ofds_span const& one) { out.spans.push_back(one); }});
}

content read(std::string_view text) {
  content out;
  auto in = test::input_of(text);
  read_into(out, in);
  return out;
}

std::string collection(std::string const& features) {
  return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

std::string const node_text =
    R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [30.06, -1.95]},
  "properties": {"id": "n1", "name": "Alpha", "featureType": "node", "status": "operational",
    "network": {"id": "net", "name": "Backbone", "links": []}, "type": ["pop", "junction"], "accessPoint": true,
    "address": {"country": "RW"}, "internationalConnections": [{"region": "", "country": "UG"}, {"country": "TZ"}],
    "physicalInfrastructureProvider": {"id": "o", "name": "Owner"},
    "networkProviders": [{"id": "p", "name": "Provider"}, {"id": "q"}]}})";

std::string const span_text = R"({"type": "Feature",
  "geometry": {"type": "LineString", "coordinates": [[30.06, -1.95], [30.1, -2.0], [29.7, -2.6]]},
  "properties": {"id": "s1", "name": "Alpha to Beta", "featureType": "span", "status": "proposed",
    "network": {"id": "net", "name": "Backbone"},
    "start": {"id": "n1", "name": "Alpha", "location": {"type": "Point", "coordinates": [30.06, -1.95]}},
    "end": {"id": "n2", "name": "Beta", "location": {"type": "Point", "coordinates": [29.7, -2.6]}},
    "transmissionMediumOwner": {"id": "o", "name": "State"}, "supplier": {"id": "b", "name": "Builder"},
    "readyForServiceDate": "2018-03-04", "transmissionMedium": ["fibre"], "deployment": ["belowGround"],
    "darkFibre": true, "fibreCount": 48, "fibreLength": 101.5, "capacity": 100, "countries": ["RW", "BI"]}})";

TEST(ofds, node) {
  auto const out = read(collection(node_text));
  ASSERT_EQ(out.nodes.size(), 1U);
  auto const& node = out.nodes[0];
  EXPECT_EQ(node.id, "n1");
  EXPECT_EQ(node.name, "Alpha");
  EXPECT_EQ(node.network_id, "net");
  EXPECT_EQ(node.network_name, "Backbone");
  EXPECT_EQ(node.operator_name, "Owner");
  EXPECT_EQ(node.network_providers, (std::vector<std::string>{"Provider"}));
  EXPECT_EQ(node.status, "operational");
  EXPECT_EQ(node.point.lon_e7, 300600000);
  EXPECT_EQ(base::to_string(node.country), "RW");
  EXPECT_EQ(node.types, (std::vector<std::string>{"pop", "junction"}));
  EXPECT_TRUE(node.access_point);
  ASSERT_EQ(node.international_connections.size(), 2U);
  EXPECT_EQ(base::to_string(node.international_connections[1]), "TZ");
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(ofds, span) {
  auto const out = read(collection(span_text));
  ASSERT_EQ(out.spans.size(), 1U);
  auto const& span = out.spans[0];
  EXPECT_EQ(span.id, "s1");
  EXPECT_EQ(span.status, "proposed");
  EXPECT_EQ(span.operator_name, "State");
  EXPECT_EQ(span.start.node_id, "n1");
  EXPECT_EQ(span.end.name, "Beta");
  EXPECT_EQ(span.end.point.lat_e7, -26000000);
  ASSERT_EQ(span.lines.size(), 1U);
  EXPECT_EQ(span.lines[0].size(), 3U);
  EXPECT_EQ(base::to_string(span.ready_for_service), "2018-03-04");
  EXPECT_EQ(span.transmission_media, (std::vector<std::string>{"fibre"}));
  EXPECT_EQ(span.deployments, (std::vector<std::string>{"belowGround"}));
  EXPECT_EQ(span.dark_fibre, true);
  EXPECT_EQ(span.fibre_count, 48U);
  EXPECT_EQ(span.fibre_length_km, 101.5);
  EXPECT_EQ(span.capacity_gbps, 100.0);
  EXPECT_EQ(span.countries.size(), 2U);
  EXPECT_EQ(span.supplier, "Builder");
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(ofds, features_without_their_kind_are_told_by_shape_and_ends) {
  auto const out = read(collection(
      R"({"geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {"id": "a"}},
         {"geometry": {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]},
          "properties": {"id": "b", "start": "n1", "end": "n2"}},
         {"geometry": null, "properties": {"id": "c", "start": "n1", "end": "n2"}})"));
  EXPECT_EQ(out.nodes.size(), 1U);
  ASSERT_EQ(out.spans.size(), 2U);
  EXPECT_EQ(out.spans[0].lines.size(), 2U);
  EXPECT_EQ(out.spans[0].start.node_id, "n1");
  EXPECT_FALSE(out.spans[0].start.point.known());
  EXPECT_FALSE(out.spans[0].dark_fibre);
  EXPECT_TRUE(out.spans[1].lines.empty());
  EXPECT_EQ(out.counted.count_of("no geometry"), 1U);
}

constexpr std::string_view network_members = R"("id": "net", "name": "Backbone",
  "nodes": [{"id": "n1", "name": "Alpha", "location": {"type": "Point", "coordinates": [30, -2]}},
            {"id": "n2", "location": {"type": "Point", "coordinates": [29, -3]}}],
  "spans": [{"id": "s1", "start": "n1", "end": "n2",
             "route": {"type": "LineString", "coordinates": [[30, -2], [29, -3]]}}],
  "links": [{"href": "https://standard.example", "rel": "describedby"}])";

TEST(ofds, network_json_in_a_package_and_alone) {
  auto const members = std::string{network_members};
  for (auto const& text : {"{\"networks\": [{" + members + "}]}", "{" + members + "}"}) {
    auto const out = read(text);
    ASSERT_EQ(out.nodes.size(), 2U) << text;
    EXPECT_EQ(out.nodes[0].network_name, "Backbone");
    EXPECT_EQ(out.nodes[1].point.lat_e7, -30000000);
    ASSERT_EQ(out.spans.size(), 1U);
    EXPECT_EQ(out.spans[0].network_id, "net");
    EXPECT_EQ(out.spans[0].lines.size(), 1U);
    EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
  }
}

struct fault {
  std::string feature;
  std::string kind;
  std::uint64_t records;
};

std::string span_with(std::string const& members) {
  return R"({"geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
    "properties": {"featureType": "span", "id": "s", "start": "a", "end": "b", )" +
         members + "}}";
}
std::string node_with(std::string const& members, std::string const& coordinates = "[1, 2]") {
  return R"({"geometry": {"type": "Point", "coordinates": )" + coordinates +
         R"(}, "properties": {"featureType": "node", )" + members + "}}";
}

void expect_counted(fault const& one) {
  SCOPED_TRACE(one.kind);
  auto const out = read(collection(one.feature));
  EXPECT_EQ(out.counted.count_of(one.kind), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.records(), one.records);
}

TEST(ofds, every_fault_is_counted) {
  std::vector<fault> const faults{
      fault{node_with(R"("name": "x")"), "no id", 0},
      fault{"3", "not an object", 0},
      fault{R"({"geometry": null, "properties": null})", "feature of unknown kind", 0},
      fault{R"({"geometry": null, "properties": {"id": "a"}})", "feature of unknown kind", 0},
      fault{R"({"geometry": {"type": "Polygon"}, "properties": {"id": "a"}})", "feature of unknown kind", 0},
      fault{R"({"geometry": {"type": "Point"}, "properties": {"id": "a", "featureType": "duct"}})",
            "feature of unknown kind", 0},
      fault{node_with(R"("id": "a", "address": {"country": "Rwanda"})"), "bad country", 1},
      fault{node_with(R"("id": "a")", "[-2, 30, 1400]"), "altitude left out", 1},
      fault{node_with(R"("id": "a")", "[30, 200]"), "bad position", 1},
      fault{node_with(R"("id": "a")", "[500000, 9800000]"), "bad position", 1},
      fault{R"({"geometry": null, "properties": {"featureType": "node", "id": "a"}})", "no geometry", 1},
      fault{span_with(R"("countries": ["Rwanda"])"), "bad country", 1},
      fault{span_with(R"("readyForServiceDate": "soon")"), "bad date", 1},
      fault{span_with(R"("fibreCount": -4)"), "bad fibre count", 1},
      fault{span_with(R"("fibreLength": 276000)"), "bad length", 1},
      fault{span_with(R"("capacity": "plenty")"), "bad capacity", 1},
      fault{R"({"geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
                  "properties": {"id": "s", "featureType": "span", "start": "a", "end": {"name": "no id"}}})",
            "bad end", 1},
      fault{R"({"geometry": {"type": "LineString", "coordinates": []},
                  "properties": {"id": "s", "featureType": "span", "start": "a", "end": "b"}})",
            "line of fewer than two points", 1}};
  for (auto const& one : faults) expect_counted(one);
}

std::string_view told(std::string_view text, std::string name = "file.geojson") {
  auto in = test::input_of(text, std::move(name));
  auto const* const format = told_format(in);
  return format == nullptr ? "" : format->name;
}

TEST(ofds, is_told_from_other_geojson) {
  EXPECT_EQ(told(collection(node_text)), "ofds");
  EXPECT_EQ(told(collection(span_text)), "ofds");
  EXPECT_EQ(told("{" + std::string{network_members} + "}"), "ofds");
  EXPECT_EQ(told("{\"networks\": [{" + std::string{network_members} + "}]}"), "ofds");
  auto const unmarked = R"({"geometry": {"type": "Point", "coordinates": [1, 2]},
    "properties": {"id": "a", "network": {"id": "net"}}})";
  EXPECT_EQ(told(collection(unmarked)), "ofds");
  auto const building =
      R"({"geometry": {"type": "Polygon", "coordinates": []}, "properties": {"id": "a", "name": "b"}})";
  EXPECT_EQ(told(collection(building)), "");
}

TEST(ofds, a_first_feature_longer_than_the_sample_is_told_by_the_file_name) {
  std::string route = "[30, -2]";
  for (auto i = 0; i < 10000; ++i) route += ", [30.5, -2.5]";
  auto const text = collection(R"({"geometry": {"type": "LineString", "coordinates": [)" + route +
                               R"(]}, "properties": {"id": "s", "featureType": "span"}})");
  EXPECT_EQ(told(text, "NET_ofds-spans_2026.geojson"), "ofds");
  EXPECT_EQ(told(text, "roads.geojson"), "");
}

// data/README.md counts 40 networks, 2 892 nodes and 3 082 spans; one network publishes nodes only.
TEST(ofds, real_networks) {
  CAUSEWAY_NEED_REAL(folder, "cables/ofds");
  auto const files = base::files_below(folder);
  ASSERT_TRUE(files);
  content all;
  for (auto const& path : *files) {
    if (!path.ends_with(".geojson")) continue;
    auto in = input::open(path);
    ASSERT_TRUE(in);
    EXPECT_TRUE(looks_like_ofds(sample_of(*in))) << path;
    read_into(all, *in);
  }
  EXPECT_EQ(all.nodes.size(), 2892U);
  EXPECT_EQ(all.spans.size(), 3082U);
  std::set<std::string> with_nodes;
  std::set<std::string> with_spans;
  for (auto const& node : all.nodes) with_nodes.insert(node.network_id);
  for (auto const& span : all.spans) with_spans.insert(span.network_id);
  EXPECT_EQ(with_nodes.size(), 40U);
  EXPECT_EQ(with_spans.size(), 39U);
  EXPECT_EQ(all.counted.issue_count(), 0U) << to_text(all.counted);
}

}  // namespace
}  // namespace causeway::formats
