//! GRAPH on the command line: worlds and relationship files, what is wrong with them, and networks by number.
#include "app/graph_input.h"

#include <gtest/gtest.h>

#include "app/graph_files.h"
#include "support/packing.h"
#include "support/run_program.h"

namespace causeway::app {
namespace {

using test::graph_files;
using test::has;

test::run_result routes(std::string const& file, std::string const& origin,
                        test::run_options const& how = {}) {
  return test::run_causeway({"routes", file, "--origin", origin, "--csv"}, how);
}

TEST(graph_input, of_a_world_knows_names) {
  graph_files const files;
  auto const in = open_graph(files.tiny());
  ASSERT_TRUE(in) << in.error().message;
  EXPECT_EQ(in->graph.size(), 5U);
  EXPECT_EQ(in->graph.edges.size(), 6U);
  auto const globe = topology::find_node(in->graph, base::asn{1'000'005});
  ASSERT_TRUE(globe);
  EXPECT_EQ(name_of(*in, *globe), "GLOBE");
  EXPECT_EQ(label_of(*in, *globe), "AS1000005 GLOBE");
  EXPECT_EQ(mark_of(*in), "SAMPLE WORLD (fictional)\n");
}

TEST(graph_input, of_relationships_knows_numbers_only) {
  graph_files const files;
  auto const in = open_graph(files.written(test::two_ways));
  ASSERT_TRUE(in) << in.error().message;
  EXPECT_EQ(in->graph.size(), 6U);
  EXPECT_EQ(label_of(*in, topology::node_idx{0}), "AS10");
  EXPECT_EQ(mark_of(*in), "");
}

TEST(graph_input, knows_the_day) {
  graph_files const files;
  auto const day = [&](std::string const& file) {
    auto const in = open_graph(file);
    return in ? day_text(*in) : in.error().message;
  };
  EXPECT_EQ(day(files.tiny()), "as of 2024-01-01");
  EXPECT_EQ(day(files.written(test::two_ways, "20231201.as-rel.txt")), "as of 2023-12-01");
  EXPECT_EQ(day(files.written(test::two_ways)), "of unknown date");
  auto const head = std::string{"# source:topology|BGP|20240103|ripe|rrc00\n"} +
                    "# source:topology|BGP|20240102|ripe|rrc01\n";
  EXPECT_EQ(day(files.written(head + std::string{test::two_ways}, "20231201.as-rel.txt")),
            "as of 2024-01-02");
  auto undated = test::tiny_parts();
  undated.summary.as_of = {};
  EXPECT_EQ(day(files.saved(undated.made(), "undated.world")), "as of 2024-01-01") << "of its newest source";
}

TEST(graph_input, is_told_by_its_content) {
  graph_files const files;
  auto const text = std::string{test::two_ways};
  auto const packed = routes(files.written(test::gzip_of(text), "any.name"), "40");
  EXPECT_EQ(packed.status, 0) << packed.error;
  EXPECT_TRUE(has(packed.out, "40,10,customer,1,40\n"));
  test::run_options from_pipe;
  from_pipe.input = text;
  auto const piped = routes("-", "40", from_pipe);
  EXPECT_EQ(piped.out, packed.out);
  EXPECT_EQ(routes(files.saved(test::tiny_world(), "as-rel.txt"), "1000003").status, 0);
}

TEST(graph_input, serial_2_counts_how_a_link_was_found) {
  graph_files const files;
  auto const run = routes(files.written("1|2|-1|bgp\n2|3|-1|mlp\n3|1|-1|bgp,mlp\n"), "3");
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(has(run.error,
                  "1 provider link left out, each the least attested of a cycle of providers:\n"
                  "  AS2 over AS3, evidence 2, in a part of 3 networks that are above each other\n"))
      << run.error;
}

TEST(graph_input, says_what_was_wrong_and_goes_on) {
  graph_files const files;
  auto const run = routes(files.written("1|2|-1\n1|2|-1\n2|1|0\nx|y|z\n"), "2");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "origin,network,class,length,next_hop\n2,1,customer,1,2\n2,2,own,0,2\n");
  EXPECT_TRUE(has(run.error, "bad AS number: 1 (line 4: x)")) << run.error;
  EXPECT_TRUE(has(run.error, ": 1 link given again\n")) << run.error;
  EXPECT_TRUE(
      has(run.error, ": 1 link given again with another relationship: the better attested one counts\n"));
}

TEST(graph_input, counts_of_one_and_of_several) {
  graph_files const files;
  auto const run = routes(files.written("1|2|-1\n1|2|-1\n1|2|-1\n1|2|0\n"), "2");
  EXPECT_TRUE(has(run.error, ": 2 links given again\n")) << run.error;
  EXPECT_TRUE(has(run.error, ": 1 link given again with another relationship: ")) << run.error;
}

TEST(graph_input, refuses_what_is_no_graph) {
  graph_files const files;
  auto const other = routes(files.written("1.2.3.0\t24\t64500\n4.5.0.0\t16\t64501\n", "x.pfx2as"), "1");
  EXPECT_EQ(other.status, 2);
  EXPECT_TRUE(has(other.error, "x.pfx2as is neither a world image nor AS relationships, but of the kind"))
      << other.error;
  EXPECT_TRUE(has(routes(files.written("hello\n"), "1").error, "but of unknown kind"));
  EXPECT_EQ(routes(files.written(""), "1").status, 2);
  EXPECT_EQ(routes(files.written("") + ".absent", "1").status, 2);
  auto const bare = routes(files.bare(), "1");
  EXPECT_EQ(bare.status, 2);
  EXPECT_TRUE(has(bare.error, "bare.world knows no links between networks; build it from")) << bare.error;
}

TEST(graph_input, refuses_a_damaged_world) {
  graph_files const files;
  auto bytes = test::read_file(files.tiny());
  bytes[bytes.size() / 2] ^= 1;
  auto const run = routes(files.written(bytes, "damaged.world"), "1000003");
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(has(run.error, "damaged world image")) << run.error;
  auto parts = test::tiny_parts();
  parts.links[0].second = world::as_idx{999};
  auto const forged = routes(files.saved(parts.made(), "forged.world"), "1000003");
  EXPECT_EQ(forged.status, 2);
  EXPECT_TRUE(has(forged.error, "cannot be read safely (links")) << forged.error;
}

TEST(find_networks, are_in_order_of_asn_each_once) {
  graph_files const files;
  auto const in = open_graph(files.written(test::two_ways));
  ASSERT_TRUE(in);
  auto const found = find_networks(*in, {"40", " AS10", "40", "0.20"});
  ASSERT_TRUE(found) << found.error().message;
  std::vector<std::uint32_t> numbers;
  for (auto const node : *found) numbers.push_back(in->graph.numbers[node].value);
  EXPECT_EQ(numbers, (std::vector{10U, 20U, 40U}));
}

TEST(find_networks, name_near_ones) {
  graph_files const files;
  auto const in = open_graph(files.tiny());
  ASSERT_TRUE(in);
  EXPECT_EQ(find_networks(*in, {"100001"}).error().message,
            in->file +
                " knows no links of AS100001; near it: AS1000001 ALMA-BACKBONE, AS1000002 ALMA-ACCESS, "
                "AS1000003 BOREA-NET, AS1000004 CINTA-ONLINE, AS1000005 GLOBE");
  EXPECT_EQ(find_networks(*in, {"777"}).error().message,
            in->file + " knows no links of AS777, nor of a network with a number like it");
  EXPECT_EQ(find_networks(*in, {"globe"}).error().message,
            "\"globe\" is no AS number; write 64496, AS64496 or 1.10");
}

}  // namespace
}  // namespace causeway::app
