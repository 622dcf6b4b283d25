//! Open Fibre Data Standard: features of a collection, or nodes and spans inside networks.
#include "formats/ofds.h"

#include <string_view>

#include "formats/json_fields.h"
#include "formats/json_outline.h"
#include "formats/json_stream.h"

namespace causeway::formats {

namespace {

// Half the Earth's circumference: a longer span was given in metres, as files of the first drafts do.
constexpr double max_fibre_km = 20'000;
constexpr double max_capacity_gbps = 1e9;

struct network_name {
  std::string id;
  std::string name;
};

std::string name_in(json_fields const& fields, std::string_view member) {
  auto const object = fields.object(member);
  return object ? object->text("name") : std::string{};
}

// Version 0.4 calls the owner of the wire otherwise than those before.
std::string operator_of(json_fields const& fields) {
  auto name = name_in(fields, "physicalInfrastructureProvider");
  return name.empty() ? name_in(fields, "transmissionMediumOwner") : name;
}

bool fill_feature(json_fields const& fields, network_name const& network, ofds_feature& out) {
  out.id = fields.label("id");
  if (out.id.empty()) return fields.report("no id", "id"), false;
  out.name = fields.text("name");
  out.network_id = network.id;
  out.network_name = network.name;
  out.operator_name = operator_of(fields);
  fields.for_each("networkProviders", [&](json_fields const& one) {
    auto name = one.text("name");
    if (!name.empty()) out.network_providers.push_back(std::move(name));
  });
  out.status = fields.text("status");
  return true;
}

std::vector<base::country_code> countries_in(json_fields const& fields, std::string_view name) {
  std::vector<base::country_code> out;
  for (auto const& text : fields.texts(name)) {
    auto const code = base::parse_country_code(text);
    if (code) out.push_back(*code);
    if (!code) fields.report_detail("bad country", text);
  }
  return out;
}

using geometry = std::optional<base::json_value>;

class ofds_file {
 public:
  ofds_file(base::tally& counted, ofds_visitor const& visitor) : tally_{counted}, visitor_{visitor} {}

  void take(json_item const& item) {
    if (item.path == "features") return with_fields(item, &ofds_file::take_feature);
    if (item.path == "networks") return with_fields(item, &ofds_file::take_network);
    if (item.path == "nodes") return with_fields(item, &ofds_file::take_bare_node);
    if (item.path == "spans") return with_fields(item, &ofds_file::take_bare_span);
    if (item.path == "id") own_.id = std::string{item.value.text().value_or("")};
    if (item.path == "name") own_.name = std::string{item.value.text().value_or("")};
  }

 private:
  void with_fields(json_item const& item, void (ofds_file::*step)(json_fields const&)) {
    if (auto const fields = fields_of(item, tally_)) (this->*step)(*fields);
  }

  void take_feature(json_fields const& feature) {
    auto const properties = feature.object("properties");
    if (!properties) return feature.report("feature of unknown kind", "properties");
    auto const network = properties->object("network");
    auto const of = network ? network_name{network->label("id"), network->text("name")} : network_name{};
    auto const shape = feature.value().get("geometry");
    auto const type = properties->text("featureType");
    auto const form = shape && shape->is_object() ? shape->text("type").value_or("") : std::string_view{};
    if (type == "node" || (type.empty() && form == "Point")) return take_node(*properties, shape, of);
    auto const is_line = form == "LineString" || form == "MultiLineString" || properties->has("start");
    if (type == "span" || (type.empty() && is_line)) return take_span(*properties, shape, of);
    properties->report("feature of unknown kind", "featureType");
  }

  void take_network(json_fields const& fields) {
    auto const of = network_name{fields.label("id"), fields.text("name")};
    fields.for_each("nodes",
                    [&](json_fields const& one) { take_node(one, one.value().get("location"), of); });
    fields.for_each("spans", [&](json_fields const& one) { take_span(one, one.value().get("route"), of); });
  }

  void take_bare_node(json_fields const& fields) { take_node(fields, fields.value().get("location"), own_); }
  void take_bare_span(json_fields const& fields) { take_span(fields, fields.value().get("route"), own_); }

  void take_node(json_fields const& fields, geometry const& shape, network_name const& network) {
    ofds_node out;
    if (!fill_feature(fields, network, out)) return;
    out.point = point_of(shape, fields.where(), tally_);
    if (auto const address = fields.object("address")) out.country = address->country("country");
    out.types = fields.texts("type");
    out.access_point = fields.flag("accessPoint", false);
    fields.for_each("internationalConnections", [&](json_fields const& one) {
      auto const country = one.country("country");
      if (country.given()) out.international_connections.push_back(country);
    });
    tally_.count_record();
    if (visitor_.node) visitor_.node(out);
  }

  void take_span(json_fields const& fields, geometry const& shape, network_name const& network) {
    ofds_span out;
    if (!fill_feature(fields, network, out)) return;
    out.start = end_of(fields, "start");
    out.end = end_of(fields, "end");
    out.lines = lines_of(shape, fields.where(), tally_);
    out.ready_for_service = fields.day("readyForServiceDate");
    out.transmission_media = fields.texts("transmissionMedium");
    out.deployments = fields.texts("deployment");
    if (fields.has("darkFibre")) out.dark_fibre = fields.flag("darkFibre", false);
    out.fibre_count = fields.number("fibreCount", "bad fibre count");
    out.fibre_length_km = fields.real("fibreLength", 0, max_fibre_km, "bad length");
    out.capacity_gbps = fields.real("capacity", 0, max_capacity_gbps, "bad capacity");
    out.countries = countries_in(fields, "countries");
    out.supplier = name_in(fields, "supplier");
    tally_.count_record();
    if (visitor_.span) visitor_.span(out);
  }

  // GeoJSON spells the node out; network JSON, and some GeoJSON, gives its id.
  ofds_end end_of(json_fields const& span, std::string_view name) {
    ofds_end out;
    if (auto const node = span.object(name)) {
      out.node_id = node->label("id");
      out.name = node->text("name");
      if (node->has("location")) out.point = point_of(node->value().get("location"), span.where(), tally_);
    } else {
      out.node_id = span.label(name);
    }
    if (out.node_id.empty()) span.report("bad end", name);
    return out;
  }

  base::tally& tally_;
  ofds_visitor const& visitor_;
  network_name own_;
};

bool is_collection(json_outline const& outline, std::string_view file_name) {
  auto const kind = outline.text("features[].properties.featureType");
  if (kind == "node" || kind == "span") return true;
  if (outline.has("features[].properties.network.id") && outline.has("features[].properties.id")) return true;
  // A first feature that fills the whole sample with its coordinates says nothing else.
  return outline.has("features[].geometry") && !outline.has("features[].properties") &&
         file_name.find("ofds") != std::string_view::npos;
}

bool is_network(json_outline const& outline, std::string const& prefix) {
  return outline.has(prefix + "id") &&
         (outline.has(prefix + "nodes[].id") || outline.has(prefix + "spans[].id")) &&
         (outline.has(prefix + "nodes[].location") || outline.has(prefix + "spans[].route") ||
          outline.has(prefix + "links[].href"));
}

}  // namespace

bool looks_like_ofds(sample const& start) {
  if (!looks_like_json(start)) return false;
  auto const outline = json_outline{start.text};
  return is_collection(outline, start.name) || is_network(outline, "networks[].") || is_network(outline, "");
}

void read_ofds(input& in, base::tally& counted, ofds_visitor const& visitor) {
  auto file = ofds_file{counted, visitor};
  for_each_json_item(in, counted, [&](json_item const& item) { file.take(item); });
}

void count_ofds(input& in, base::tally& counted) {
  read_ofds(in, counted, {});
}

}  // namespace causeway::formats
