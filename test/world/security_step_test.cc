//! Validated origins and ASPA objects: order, repetitions, unions.
#include "world/security_step.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

struct built {
  explicit built(std::vector<test::build_file> const& files) : context{test::context_of(folder, files)} {
    security_step step;
    step.read(context);
    step.finish(context, made);
  }
  std::string vrps() const {
    std::string out;
    for (auto const& one : made.vrps) {
      out += base::to_string(to_address(one.address, one.family)) + "/" + std::to_string(one.length) + "-" +
             std::to_string(one.max_length) + "=" + std::to_string(one.origin.value) + "@" +
             std::to_string(one.source.index()) + " ";
    }
    return out;
  }
  std::string aspas() const {
    std::string out;
    for (auto i = aspa_idx{0}; made.aspas.contains(i); ++i) {
      out += std::to_string(made.aspas[i].customer.value) + ":";
      for (auto const provider : made.aspa_providers[i]) out += std::to_string(provider.value) + ",";
      out += " ";
    }
    return out;
  }

  test::temporary_folder folder;
  build_context context;
  world made;
};

constexpr std::string_view csv_header = "ASN,IP Prefix,Max Length,Trust Anchor\n";

TEST(security_step, in_order_of_family_address_length_origin) {
  built const one{{{"vrps", std::string{csv_header} + "AS30,3fff::/32,48,xnic\n"
                                                      "AS20,240.0.1.0/24,24,xnic\n"
                                                      "AS20,240.0.0.0/24,26,xnic\n"
                                                      "AS10,240.0.0.0/24,24,xnic\n"
                                                      "AS0,240.0.0.0/16,16,xnic\n"}}};
  EXPECT_EQ(one.vrps(),
            "240.0.0.0/16-16=0@0 240.0.0.0/24-24=10@0 240.0.0.0/24-26=20@0 240.0.1.0/24-24=20@0 "
            "3fff::/32-48=30@0 ");
}

TEST(security_step, the_same_payload_of_two_files_is_one_and_the_first_file_s) {
  auto const row = std::string{csv_header} + "AS10,240.0.0.0/24,24,xnic\n";
  built const one{{{"vrps", row}, {"vrps", row + "AS10,240.0.0.0/24,25,ynic\n"}}};
  EXPECT_EQ(one.vrps(), "240.0.0.0/24-24=10@0 240.0.0.0/24-25=10@1 ");
  EXPECT_EQ(test::counts(one.context, "route origin payloads"), "2/0/0");
}

std::string aspa_file(std::string_view objects) {
  return R"({"metadata":{"buildtime":"2024-01-01T00:00:00Z"},"roas":[],"aspas":[)" + std::string{objects} +
         "]}";
}

TEST(security_step, objects_of_one_customer_are_united) {
  built const one{{{"vrps", aspa_file(R"({"customer_asid":20,"providers":[30,10]},)"
                                      R"({"customer_asid":10,"providers":[40]},)"
                                      R"({"customer_asid":20,"providers":[10,50]})")}}};
  EXPECT_EQ(one.aspas(), "10:40, 20:10,30,50, ");
}

TEST(security_step, no_provider_at_all_holds_only_where_no_other_object_names_one) {
  built const one{{{"vrps", aspa_file(R"({"customer_asid":20,"providers":[0]},)"
                                      R"({"customer_asid":20,"providers":[10]},)"
                                      R"({"customer_asid":30,"providers":[0]})")}}};
  EXPECT_EQ(one.aspas(), "20:10, 30:0, ");
}

TEST(security_step, nothing_read_joins_nothing) {
  built const one{{}};
  EXPECT_TRUE(one.made.vrps.empty());
  EXPECT_TRUE(one.context.joins().empty());
}

}  // namespace
}  // namespace causeway::world
