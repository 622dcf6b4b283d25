//! Building a whole world: a small fictional folder, the same bytes whatever the threads and the locale,
//! kills, folders that cannot be read, and the real files.
#include "world/build.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <filesystem>
#include <locale>
#include <numeric>
#include <random>
#include <thread>

#include "support/test_support.h"
#include "world/image.h"

namespace causeway::world {
namespace {

namespace fs = std::filesystem;

// AS1000001 and AS1000002 peer; each provides for one below, AS1000001 for both.
//
//      1000001 ===== 1000002      240.0.0.0/23 from 1000001, in it 240.0.1.0/24 from 1000003
//       |    \          |         240.0.2.0/24 from 1000002
//   1000003   \______ 1000004     240.0.3.0/24 from 1000004 and 1000003; 3fff::/32 from 1000004
//
//   Alma (XA): 240.0.0.0 - 240.0.2.127   Bórea (XB): the rest by delegation
void write_world(test::temporary_folder const& folder) {
  folder.write("SAMPLE-WORLD.txt", "fictional\n");
  folder.write(
      "own/countries.csv",
      "iso2,iso3,m49,in_m49,name,region,region_m49,subregion,subregion_m49,intermediate_region,"
      "intermediate_region_m49,capital,capital_lat,capital_lon,anchor_lat,anchor_lon,land_neighbours,"
      "fixed_links,landlocked,source\n"
      "XA,XAA,,no,Alma,Africa,002,Northern Africa,015,,,Almara,10,20,1,2,XB,,yes,own\n"
      "XB,XBB,,no,Bórea,Africa,002,Northern Africa,015,,,,,,1,2,XA,,no,own\n");
  folder.write("own/groups.csv",
               "iso2,group,from,from_precision,to,to_precision,source\nXA,LDC,2000-01-01,day,,,own\n");
  folder.write("own/names.csv",
               "name,iso2,is_country,kind,code,source,note\nLand of Alma,XA,yes,long,,own,\n");
  folder.write("20240101.as-rel.txt",
               "# source:topology|BGP|20240101|own|own\n1000001|1000002|0\n1000001|1000003|-1\n"
               "1000001|1000004|-1\n1000002|1000004|-1\n");
  folder.write("20240101.pfx2as",
               "240.0.0.0\t23\t1000001\n240.0.1.0\t24\t1000003\n240.0.2.0\t24\t1000002\n"
               "240.0.3.0\t24\t1000004_1000003\n");
  folder.write("20240101.pfx2as6", "3fff::\t32\t1000004\n");
  folder.write("countries4.csv", "240.0.0.0,240.0.2.127,XA\n");
  folder.write("delegated-xnic",
               "2|xnic|1|3|19850701|20240101|+0000\nxnic|XB|ipv4|240.0.0.0|4096|20200101|allocated\n"
               "xnic|XB|ipv6|3fff::|20|20200101|allocated\nxnic|XA|asn|1000001|2|20200101|allocated\n");
  folder.write("orgs.txt",
               "# format:org_id|changed|org_name|country|source\nALM|20200101|Alma Telecom|XA|XNIC\n"
               "# format:aut|changed|aut_name|org_id|opaque_id|source\n"
               "1000001|20200101|ALMA|ALM||XNIC\n1000003|20200101|ALMA-SOUTH|ALM||XNIC\n");
  folder.write("users-20240101.csv", "asn,cc,users\n1000003,XA,1234.5\n1000004,XB,10\n");
  folder.write("notes.txt", "nothing to read here\n");
}

build_outcome built(std::string const& folder, unsigned threads = 1) {
  auto made = build_world({.data_folder = folder, .as_of = {}, .ribs = {}, .threads = threads});
  if (!made) {
    ADD_FAILURE() << made.error().message;
    return {};
  }
  return std::move(*made);
}

std::string image_of(std::string const& folder, unsigned threads) {
  test::temporary_folder out;
  auto const path = out.path() + "/x.image";
  EXPECT_TRUE(save_image(built(folder, threads).made, path));
  return test::read_file(path);
}

network_row const& network(world const& w, std::uint32_t number) {
  return w.networks[find_network(w, base::asn{number}).value()];
}

TEST(build, a_small_world_by_hand) {
  test::temporary_folder folder;
  write_world(folder);
  auto const out = built(folder.path());
  auto const& w = out.made;
  EXPECT_TRUE(is_sample(w));
  EXPECT_EQ(to_string(w.summary.values()[0].as_of), "2024-01-01");
  EXPECT_EQ(w.countries.size(), 2U);
  EXPECT_EQ(w.networks.size(), 4U);
  EXPECT_EQ(w.links.size(), 4U);
  EXPECT_EQ(prefix_count(w), 5U);
  EXPECT_EQ(network(w, 1'000'001).addresses4, 256U) << "half of its /23 is announced by another";
  EXPECT_EQ(network(w, 1'000'003).addresses4, 256U + 128U) << "and half of 240.0.3.0/24";
  EXPECT_EQ(network(w, 1'000'004).addresses4, 128U);
  EXPECT_EQ(network(w, 1'000'004).slash64s6, std::uint64_t{1} << 32U);
  EXPECT_EQ(network(w, 1'000'002).home, country_idx{0}) << "half in Alma, half in Bórea";
  EXPECT_EQ(network(w, 1'000'002).home_share_e4, 5000);
  EXPECT_EQ(network(w, 1'000'003).home, country_idx{0});
  EXPECT_EQ(network(w, 1'000'003).home_share_e4, 6667) << "256 of 384";
  EXPECT_EQ(network(w, 1'000'004).home, country_idx{1});
  EXPECT_FALSE(network(w, 1'000'003).registered.valid() &&
               network(w, 1'000'003).registered != country_idx{0});
  EXPECT_EQ(w.users.size(), 2U);
  ASSERT_EQ(out.unused.size(), 1U);
  EXPECT_EQ(out.unused[0].shown, "notes.txt");
}

TEST(build, every_source_says_what_it_gave) {
  test::temporary_folder folder;
  write_world(folder);
  auto const out = built(folder.path());
  auto const& w = out.made;
  ASSERT_EQ(w.sources.size(), out.tallies.size());
  std::string_view last;
  for (auto const& source : w.sources) {
    auto const path = text_of(w, source.path);
    EXPECT_GT(source.records, 0U) << path;
    EXPECT_EQ(source.issues, 0U) << path;
    if (path.starts_with("built in: ")) continue;
    EXPECT_LT(last, path) << "in order of path";
    last = path;
  }
  EXPECT_EQ(last, "users-20240101.csv") << "no price of a real place";
}

TEST(build, the_same_bytes_with_one_thread_and_two) {
  test::temporary_folder folder;
  write_world(folder);
  auto const one = image_of(folder.path(), 1);
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(one, image_of(folder.path(), 2));
  EXPECT_EQ(one, image_of(folder.path() + "/", 7));
}

// Numbers with commas for points and apostrophes between thousands.
struct odd_numbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '\''; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(build, the_same_bytes_under_another_locale) {
  test::temporary_folder folder;
  write_world(folder);
  auto const plain = image_of(folder.path(), 1);
  auto const before = std::locale::global(std::locale{std::locale::classic(), new odd_numbers});
  EXPECT_EQ(plain, image_of(folder.path(), 2)) << "of C++ streams";
  for (auto const* const name : {"de_DE.UTF-8", "de_DE", "tr_TR.UTF-8", "C.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;
    EXPECT_EQ(plain, image_of(folder.path(), 2)) << name;
  }
  std::locale::global(before);
  std::setlocale(LC_ALL, "C");
}

TEST(build, the_same_world_wherever_its_folder_stands) {
  test::temporary_folder one;
  test::temporary_folder other;
  write_world(one);
  write_world(other);
  EXPECT_EQ(image_of(one.path(), 1), image_of(other.path(), 1));
}

// A child that builds and saves over and over, killed at some moment.
void build_and_kill(std::string const& folder, std::string const& image, unsigned after_us) {
  auto const child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    while (true) {
      auto made = build_world({.data_folder = folder, .as_of = {}, .ribs = {}, .threads = 1});
      if (!made || !save_image(made->made, image)) ::_exit(3);
    }
  }
  std::this_thread::sleep_for(std::chrono::microseconds{after_us});
  ::kill(child, SIGKILL);
  auto status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
}

TEST(build, a_kill_leaves_no_image_or_a_whole_one) {
  test::temporary_folder folder;
  test::temporary_folder out;
  write_world(folder);
  auto const whole = image_of(folder.path(), 1);
  auto const image = out.path() + "/world.image";
  std::mt19937 random{1};
  for (auto i = 0; i < 20; ++i) {
    build_and_kill(folder.path(), image, 1'000 + static_cast<unsigned>(random() % 200'000));
    if (!fs::exists(image)) continue;
    EXPECT_TRUE(open_image(image));
    EXPECT_EQ(test::read_file(image), whole) << "kill " << i;
  }
  for (auto const& entry : fs::directory_iterator{out.path()}) {
    EXPECT_TRUE(entry.path().filename().string().starts_with("world.image")) << entry.path();
  }
}

std::string failure_of(build_options const& options) {
  auto const made = build_world(options);
  return made ? "" : made.error().message;
}

TEST(build, folders_that_are_missing_empty_or_of_no_use) {
  test::temporary_folder folder;
  auto const missing = folder.path() + "/absent";
  EXPECT_NE(failure_of({.data_folder = missing, .as_of = {}, .ribs = {}}).find("absent"), std::string::npos);
  EXPECT_NE(
      failure_of({.data_folder = folder.path(), .as_of = {}, .ribs = {}}).find("no file of a known kind"),
      std::string::npos);
  auto const file = folder.write("notes.txt", "nothing\n");
  EXPECT_NE(failure_of({.data_folder = file, .as_of = {}, .ribs = {}}).find("not a directory"),
            std::string::npos);
  EXPECT_NE(
      failure_of({.data_folder = folder.path(), .as_of = {}, .ribs = {}}).find("no file of a known kind"),
      std::string::npos);
}

TEST(build, a_named_table_must_be_one) {
  test::temporary_folder folder;
  write_world(folder);
  auto const absent = failure_of({.data_folder = folder.path(), .as_of = {}, .ribs = {"/nonexistent/rib"}});
  EXPECT_NE(absent.find("/nonexistent/rib"), std::string::npos) << absent;
  auto const other =
      failure_of({.data_folder = folder.path(), .as_of = {}, .ribs = {folder.path() + "/20240101.pfx2as"}});
  EXPECT_NE(other.find("prefix2as"), std::string::npos) << other;
}

// RFC 6396 §2: a BGP4MP STATE_CHANGE (§4.4.1) is a sound record that announces nothing.
TEST(build, a_named_table_must_hold_routes) {
  test::temporary_folder folder;
  write_world(folder);
  auto const record = std::string{
      "\x65\x90\0\0\0\x10\0\0\0\0\0\x14\xFC\x00\xFC\x01\0\0\0\x01\xC0\0\x02\x01\xC0\0\x02\x02\0\x03\0\x06",
      32};
  auto const updates = folder.write("updates.20240101.0000", record);
  auto const message = failure_of({.data_folder = folder.path(), .as_of = {}, .ribs = {updates}});
  EXPECT_NE(message.find(updates + " holds no route of a table"), std::string::npos) << message;
}

TEST(build, a_day_asked_for_is_the_world_s_day) {
  test::temporary_folder folder;
  write_world(folder);
  auto const early = base::parse_date("2023-06-01");
  auto const made = build_world({.data_folder = folder.path(), .as_of = early, .ribs = {}, .threads = 1});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->made.summary.values()[0].as_of, *early);
  EXPECT_EQ(prefix_count(made->made), 0U) << "announced later";
}

TEST(build, real_routing_tables) {
  CAUSEWAY_NEED_REAL(rib, "mrt/rib2010/rrc06.bview.20100701.0759.reencoded.mrt.gz");
  test::temporary_folder folder;
  folder.write("20240101.pfx2as", "1.0.0.0\t24\t13335\n");
  auto const made = build_world({.data_folder = folder.path(), .as_of = {}, .ribs = {rib}, .threads = 1});
  ASSERT_TRUE(made) << made.error().message;
  auto const& w = made->made;
  EXPECT_LE(prefix_count(w), 323'487U);
  EXPECT_GT(prefix_count(w), 323'000U) << "all but the few that nobody routes";
  ASSERT_EQ(made->unused.size(), 1U) << "the folder's list";
  EXPECT_EQ(made->unused[0].unused_reason, "a routing table named with --rib says what is announced");
  auto held = std::uint64_t{0};
  for (auto const& one : w.networks) held += one.addresses4;
  auto const own = w.prefix_exclusive.values().first(w.prefix4_address.size());
  EXPECT_EQ(held, std::accumulate(own.begin(), own.end(), std::uint64_t{0}));
  EXPECT_LT(held, std::uint64_t{1} << 32U);
}

TEST(build, a_table_named_from_inside_the_folder_is_listed_once) {
  CAUSEWAY_NEED_REAL(rib, "mrt/mrtparse/quagga_rib");
  test::temporary_folder folder;
  auto const inside = folder.write("quagga_rib", test::read_file(rib));
  auto const made = build_world({.data_folder = folder.path(), .as_of = {}, .ribs = {inside}, .threads = 1});
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_TRUE(made->unused.empty());
}

// data/README.md beside the real files gives the counts of records; 29 prefixes are not routable.
TEST(build, all_real_files) {
  auto const data = test::real_data();
  if (!data) GTEST_SKIP() << "real inputs are absent: set CAUSEWAY_TEST_DATA";
  auto const out = built(*data, 2);
  auto const& w = out.made;
  EXPECT_EQ(w.links.size(), 499'651U);
  EXPECT_EQ(prefix_count(w), 986'756U);
  EXPECT_EQ(w.countries.size(), 250U);
  EXPECT_GE(w.networks.size(), 115'653U) << "those of as2org and others";
  auto members = 0;
  auto const day = base::parse_date("2024-01-01").value();
  for (auto i = country_idx{0}; w.countries.contains(i); ++i)
    members += in_group(w, i, group::ldc, day) ? 1 : 0;
  EXPECT_EQ(members, 45);
  auto held = std::uint64_t{0};
  for (auto const& one : w.networks) held += one.addresses4;
  auto const own = w.prefix_exclusive.values();
  EXPECT_EQ(held, std::accumulate(own.begin(), own.end(), std::uint64_t{0})) << "no address counts twice";
  EXPECT_EQ(held, 3'046'469'660U) << "the union of all routable prefixes, merged as plain intervals";
  for (auto const* const code : {"NP", "RW", "FJ", "KE"}) {
    auto const country = find_country(w, *base::parse_country_code(code));
    ASSERT_TRUE(country) << code;
    auto const homes = std::count_if(w.networks.begin(), w.networks.end(),
                                     [&](network_row const& row) { return row.home == *country; });
    EXPECT_GT(homes, 5) << code;
  }
}

}  // namespace
}  // namespace causeway::world
