//! A hand-made truth about the tiny world (support/tiny_world.h), wrong here and there, so that every score
//! can be worked out by hand.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "support/test_support.h"

namespace causeway::test {

/// The folder of a sample as far as scores need it: its mark and its truth.
///
/// What the truth says otherwise than the tiny world: 1000004 has another name and 512 addresses more,
/// 1000005 is at home in XA and runs under one organisation with 1000004, 1000006 does not exist, 1000007
/// does. Links:
///
///     1000001 provides for 1000002 and 1000003, peers with 1000004 (the world: provides) and with 1000005
///     1000003 provides for 1000005 (the world: the other way round)
///     1000005 provides for 1000007 (not in the world); 1000002 and 1000004 do not peer
class score_folder {
 public:
  score_folder() {
    folder_.write("SAMPLE-WORLD.txt", "fictional\n");
    write("countries.csv", "country,name,users\nXC,Cinta,10000\nXA,Alma,60000\nXB,Borea,25000\n");
    write("networks.csv",
          "asn,name,role,organisation,registered,home,addresses4,slash64s6,users,pull\n"
          "1000001,ALMA-BACKBONE,backbone,O1,XA,XA,61440,0,0,0\n"
          "1000002,ALMA-ACCESS,access,O1,XA,XA,4096,0,40000,0\n"
          "1000003,BOREA-NET,incumbent,O2,XB,XB,16384,0,25000,0\n"
          "1000004,CINTA,access,O3,XC,XC,5120,0,0,0\n"
          "1000005,GLOBE,carrier,O3,XA,XA,3072,0,0,0\n"
          "1000007,LOST,enterprise,O4,XB,XB,928,0,5000,0\n");
    write("relationships.csv",
          "first,second,relation,over,by_route_server,visible\n"
          "1000001,1000002,provides,,no,yes\n"
          "1000001,1000003,provides,,no,yes\n"
          "1000001,1000004,peers,ALMA-IX,no,yes\n"
          "1000001,1000005,peers,ALMA-IX,yes,no\n"
          "1000003,1000005,provides,,no,yes\n"
          "1000005,1000007,provides,,no,yes\n");
    write("routes.csv",
          "source,destination,prefix,path\n"
          "1000002,1000003,240.1.0.0/18,1000002 1000001 1000003\n"
          "1000004,1000005,240.3.0.0/21,1000004 1000005\n"
          "1000003,1000004,240.2.0.0/20,1000003 1000005 1000004\n"
          "1000001,1000007,240.5.0.0/24,1000001 1000003 1000005 1000007\n"
          "1000002,1000006,240.4.0.0/24,\n"
          "1000005,1000003,240.1.0.0/18,1000005 1000003 1000003\n"
          "1000003,1000003,240.1.0.0/18,1000003\n");
    write("crossings.csv",
          "country,outside,inside,mode,mbps,place\n"
          "XB,1000001,1000003,transit,60.000000000,Alma City\n"
          "XB,1000005,1000003,own,20.000000000,Alma City\n"
          "XC,1000001,1000004,peering,20.000000000,Alma City\n");
    write("flows.csv", "from,to,mbps\n1000001,1000003,60\n1000005,1000003,20\n");
    write("ledger.csv", "country,leg\nXB,transit\n");
  }

  std::string const& path() const { return folder_.path(); }
  std::string file(std::string_view name) const { return path() + "/truth/" + std::string{name}; }
  void write(std::string_view name, std::string_view text) const {
    folder_.write("truth/" + std::string{name}, text);
  }
  void remove(std::string_view name) const { std::filesystem::remove(file(name)); }
  void remove_mark() const { std::filesystem::remove(path() + "/SAMPLE-WORLD.txt"); }

 private:
  temporary_folder folder_;
};

}  // namespace causeway::test
