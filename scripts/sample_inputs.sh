# Writes the inputs of a small fictional world, in the formats in which real sources publish.
# Altamar (XA) has a coast, a cable and an exchange; Bergland (XB) has neither and reaches the Internet through
# Altamar; the cable ends in Cabotia (XC). Codes, numbers and addresses are of the kinds that no real network has:
# XA–XC, AS numbers from 1 000 000 up, 240.0.0.0/4 and 3fff::/20. Sourced, never run.
# shellcheck shell=bash

# write_sample_inputs FOLDER: all files, below a folder that is there.
write_sample_inputs() {
  printf "Made up from end to end: no name, number or place in this folder is real.\n" >"$1/SAMPLE-WORLD.txt"
  mkdir -p "$1/cables" "$1/fibre" "$1/economy"
  write_countries "$1"
  write_relationships "$1/20260101.as-rel.txt"
  write_organisations "$1/20260101.as-org2info.txt"
  write_prefixes "$1/sample-20260101.pfx2as" "$1/sample6-20260101.pfx2as"
  write_delegations "$1/delegated-sample-extended-20260101"
  write_peering "$1/peeringdb_2_dump_2026_01_01.json"
  write_route_origins "$1/vrps-20260101.json"
  write_cable "$1/cables"
  write_fibre_nodes "$1/fibre/bergland-nodes.geojson"
  write_fibre_spans "$1/fibre/bergland-spans.geojson"
  write_economy "$1/economy"
}

# Three files in the project's own layout take the place of its facts about real countries; the UN's layout beside them
# is compared.
write_countries() {
  cat >"$1/countries.csv" <<'TEXT'
iso2,iso3,m49,in_m49,name,region,region_m49,subregion,subregion_m49,intermediate_region,intermediate_region_m49,capital,capital_lat,capital_lon,anchor_lat,anchor_lon,land_neighbours,fixed_links,landlocked,source
XA,XAA,995,yes,Altamar,Sample Continent,991,Sample Coast,992,,,Porto Altamar,-35.10,-15.20,-34.60,-14.50,XB,,no,sample
XB,XBB,996,yes,Bergland,Sample Continent,991,Sample Inland,993,,,Bergstadt,-33.00,-12.40,-32.70,-12.10,XA,,yes,sample
XC,XCC,997,yes,Cabotia,Sample Continent,991,Sample Coast,992,,,Cabotia City,-30.50,-20.00,-30.50,-20.50,,,no,sample
TEXT
  cat >"$1/groups.csv" <<'TEXT'
iso2,group,from,from_precision,to,to_precision,source
XB,LDC,1990-01-01,year,,,sample
XB,LLDC,1990-01-01,year,,,sample
XA,income_upper_middle,2025-07-01,day,,,sample
XB,income_low,2025-07-01,day,,,sample
XC,income_high,2025-07-01,day,,,sample
TEXT
  cat >"$1/names.csv" <<'TEXT'
name,iso2,is_country,kind,code,source,note
Altamar,XA,yes,m49,,sample,
Bergland,XB,yes,m49,,sample,
Cabotia,XC,yes,m49,,sample,
TEXT
  cat >"$1/m49.csv" <<'TEXT'
Global Code,Global Name,Region Code,Region Name,Sub-region Code,Sub-region Name,Intermediate Region Code,Intermediate Region Name,Country or Area,M49 Code,ISO-alpha2 Code,ISO-alpha3 Code,Least Developed Countries (LDC),Land Locked Developing Countries (LLDC),Small Island Developing States (SIDS)
001,World,991,Sample Continent,992,Sample Coast,,,Altamar,995,XA,XAA,,,
001,World,991,Sample Continent,993,Sample Inland,,,Bergland,996,XB,XBB,x,x,
001,World,991,Sample Continent,992,Sample Coast,,,Cabotia,997,XC,XCC,,,
TEXT
  cat >"$1/city_points.csv" <<'TEXT'
CITY_NAME,STATE_PROVINCE,COUNTRY_CODE,CITY_LATITUDE,CITY_LONGITUDE
Porto Altamar,,XA,-35.10,-15.20
Vila do Meio,,XA,-34.20,-13.90
Bergstadt,,XB,-33.00,-12.40
Hochtal,,XB,-32.40,-11.80
Cabotia City,,XC,-30.50,-20.00
TEXT
}

write_relationships() {
  cat >"$1" <<'TEXT'
# input clique: 1000001 1000002
# IXP ASes: 1000030
# source:topology|BGP|20260101|sample|sample00
1000001|1000002|0
1000001|1000010|-1
1000002|1000010|-1
1000010|1000011|-1
1000010|1000012|-1
1000010|1000020|-1
1000011|1000012|0
1000020|1000021|-1
1000020|1000022|-1
1000010|1000022|-1
TEXT
}

write_organisations() {
  cat >"$1" <<'TEXT'
# date: 20260101
# format:org_id|changed|org_name|country|source
ORG-SB1|20250101|Sample Backbone|XC|SAMPLE
ORG-SB2|20250101|Second Backbone|XC|SAMPLE
ORG-AT1|20250101|Altamar Telecom|XA|SAMPLE
ORG-AU1|20250101|University of Altamar|XA|SAMPLE
ORG-AX1|20250101|Altamar Exchange Association|XA|SAMPLE
ORG-BC1|20250101|Bergland Carrier|XB|SAMPLE
ORG-BM1|20250101|Bergland Mobile|XB|SAMPLE
# format:aut|changed|aut_name|org_id|opaque_id|source
1000001|20250101|SAMPLE-BACKBONE|ORG-SB1||SAMPLE
1000002|20250101|SECOND-BACKBONE|ORG-SB2||SAMPLE
1000010|20250101|ALTAMAR-TELECOM|ORG-AT1||SAMPLE
1000011|20250101|ALTAMAR-MOBILE|ORG-AT1||SAMPLE
1000012|20250101|ALTAMAR-UNIVERSITY|ORG-AU1||SAMPLE
1000020|20250101|BERGLAND-CARRIER|ORG-BC1||SAMPLE
1000021|20250101|BERGLAND-NET|ORG-BC1||SAMPLE
1000022|20250101|BERGLAND-MOBILE|ORG-BM1||SAMPLE
1000030|20250101|ALTAMAR-EXCHANGE|ORG-AX1||SAMPLE
TEXT
}

# One more specific prefix (240.1.128.0/20) and one prefix with two origins (240.2.64.0/24) are there on purpose.
write_prefixes() {
  printf '%s\t%s\t%s\n' 240.0.0.0 17 1000001 240.0.128.0 17 1000002 240.1.0.0 16 1000010 240.1.128.0 20 1000011 \
    240.1.192.0 20 1000012 240.2.0.0 18 1000020 240.2.64.0 24 1000021_1000022 240.2.96.0 19 1000021 \
    240.2.128.0 18 1000022 >"$1"
  printf '%s\t%s\t%s\n' 3fff:0:: 32 1000001 3fff:100:: 32 1000010 3fff:101:: 36 1000012 3fff:200:: 32 1000020 >"$2"
}

write_delegations() {
  cat >"$1" <<'TEXT'
2|sample|20260101|14|19830101|20260101|+0000
sample|*|asn|*|6|summary
sample|*|ipv4|*|4|summary
sample|*|ipv6|*|4|summary
sample|XC|asn|1000001|2|20100101|allocated|SAMPLE01
sample|XA|asn|1000010|2|20100101|allocated|SAMPLE02
sample|XA|asn|1000012|1|20120101|assigned|SAMPLE03
sample|XB|asn|1000020|2|20110101|allocated|SAMPLE04
sample|XB|asn|1000022|1|20150101|allocated|SAMPLE05
sample|XA|asn|1000030|1|20160101|assigned|SAMPLE06
sample|XC|ipv4|240.0.0.0|65536|20100101|allocated|SAMPLE01
sample|XA|ipv4|240.1.0.0|65536|20100101|allocated|SAMPLE02
sample|XB|ipv4|240.2.0.0|32768|20110101|allocated|SAMPLE04
sample|XB|ipv4|240.2.128.0|32768|20150101|allocated|SAMPLE05
sample|XC|ipv6|3fff:0::|32|20100101|allocated|SAMPLE01
sample|XA|ipv6|3fff:100::|32|20100101|allocated|SAMPLE02
sample|XA|ipv6|3fff:101::|36|20120101|assigned|SAMPLE03
sample|XB|ipv6|3fff:200::|32|20110101|allocated|SAMPLE04
TEXT
}

write_peering() {
  cat >"$1" <<'TEXT'
{"org": {"data": [
  {"id": 1, "name": "Altamar Telecom", "country": "XA", "city": "Porto Altamar", "status": "ok"},
  {"id": 2, "name": "Altamar Exchange Association", "country": "XA", "city": "Porto Altamar", "status": "ok"}]},
 "net": {"data": [
  {"id": 1, "org_id": 1, "name": "Altamar Telecom", "asn": 1000010, "policy_general": "Selective", "status": "ok"},
  {"id": 2, "org_id": 1, "name": "Altamar Mobile", "asn": 1000011, "policy_general": "Selective", "status": "ok"},
  {"id": 3, "org_id": 2, "name": "University of Altamar", "asn": 1000012, "policy_general": "Open", "status": "ok"}]},
 "ix": {"data": [
  {"id": 1, "org_id": 2, "name": "Altamar Exchange", "city": "Porto Altamar", "country": "XA", "proto_ipv6": true,
   "status": "ok"}]},
 "ixlan": {"data": [{"id": 1, "ix_id": 1, "name": "", "mtu": 1500, "rs_asn": 1000030, "status": "ok"}]},
 "ixpfx": {"data": [
  {"id": 1, "ixlan_id": 1, "protocol": "IPv4", "prefix": "240.1.255.0/24", "in_dfz": false, "status": "ok"}]},
 "netixlan": {"data": [
  {"id": 1, "net_id": 1, "ix_id": 1, "ixlan_id": 1, "asn": 1000010, "speed": 10000, "ipaddr4": "240.1.255.1",
   "ipaddr6": null, "is_rs_peer": true, "operational": true, "status": "ok"},
  {"id": 2, "net_id": 2, "ix_id": 1, "ixlan_id": 1, "asn": 1000011, "speed": 10000, "ipaddr4": "240.1.255.2",
   "ipaddr6": null, "is_rs_peer": true, "operational": true, "status": "ok"},
  {"id": 3, "net_id": 3, "ix_id": 1, "ixlan_id": 1, "asn": 1000012, "speed": 1000, "ipaddr4": "240.1.255.3",
   "ipaddr6": null, "is_rs_peer": true, "operational": true, "status": "ok"}]},
 "fac": {"data": [
  {"id": 1, "org_id": 2, "name": "Porto Altamar Harbour", "city": "Porto Altamar", "country": "XA",
   "latitude": -35.101, "longitude": -15.201, "status": "ok"}]},
 "netfac": {"data": [
  {"id": 1, "net_id": 1, "fac_id": 1, "local_asn": 1000010, "status": "ok"},
  {"id": 2, "net_id": 3, "fac_id": 1, "local_asn": 1000012, "status": "ok"}]},
 "ixfac": {"data": [{"id": 1, "ix_id": 1, "fac_id": 1, "status": "ok"}]}}
TEXT
}

write_route_origins() {
  cat >"$1" <<'TEXT'
{"metadata": {"buildtime": "2026-01-01T00:00:00Z", "vrps": 4, "aspas": 1},
 "roas": [
  {"asn": 1000010, "prefix": "240.1.0.0/16", "maxLength": 16, "ta": "sample", "expires": 1798761600},
  {"asn": 1000011, "prefix": "240.1.128.0/20", "maxLength": 20, "ta": "sample", "expires": 1798761600},
  {"asn": 1000010, "prefix": "3fff:100::/32", "maxLength": 32, "ta": "sample", "expires": 1798761600},
  {"asn": 1000020, "prefix": "240.2.0.0/18", "maxLength": 20, "ta": "sample", "expires": 1798761600}],
 "aspas": [
  {"customer_asid": 1000020, "expires": 1798761600, "providers": [1000010]}]}
TEXT
}

write_cable() {
  cat >"$1/sample-sea-cable.json" <<'TEXT'
{"id": "sample-sea-cable", "name": "Sample Sea Cable", "length": "780 km", "landing_points": [
  {"id": "porto-altamar-altamar", "name": "Porto Altamar, Altamar", "country": "Altamar", "is_tbd": null},
  {"id": "cabotia-city-cabotia", "name": "Cabotia City, Cabotia", "country": "Cabotia", "is_tbd": null}],
 "owners": "Altamar Telecom, Sample Backbone", "suppliers": "Sample Works", "rfs": "2019 March", "rfs_year": 2019,
 "is_planned": false, "url": null, "notes": null}
TEXT
  cat >"$1/landing-point-geo.json" <<'TEXT'
{"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"id": "porto-altamar-altamar", "name": "Porto Altamar, Altamar", "is_tbd": false},
  "geometry": {"type": "Point", "coordinates": [-15.21, -35.11]}},
 {"type": "Feature", "properties": {"id": "cabotia-city-cabotia", "name": "Cabotia City, Cabotia", "is_tbd": false},
  "geometry": {"type": "Point", "coordinates": [-20.01, -30.51]}}]}
TEXT
  cat >"$1/cable-geo.json" <<'TEXT'
{"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"id": "sample-sea-cable", "name": "Sample Sea Cable", "color": "#888888",
   "feature_id": "sample-sea-cable-0"},
  "geometry": {"type": "MultiLineString",
   "coordinates": [[[-15.21, -35.11], [-17.5, -33.0], [-20.01, -30.51]]]}}]}
TEXT
}

write_fibre_nodes() {
  local network='"network": {"id": "sample-fibre", "name": "Bergland Fibre"}, "featureType": "node"'
  cat >"$1" <<TEXT
{"type": "FeatureCollection", "features": [
 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-13.90, -34.20]},
  "properties": {"id": "node-1", "name": "Vila do Meio", "address": {"country": "XA"}, $network}},
 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-12.40, -33.00]},
  "properties": {"id": "node-2", "name": "Bergstadt", "address": {"country": "XB"}, $network}},
 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-11.80, -32.40]},
  "properties": {"id": "node-3", "name": "Hochtal", "address": {"country": "XB"}, $network}}]}
TEXT
}

# span ID NAME FROM TO COORDINATES: one span, its ends given as "node longitude latitude".
span() {
  local from to
  read -r -a from <<<"$3"
  read -r -a to <<<"$4"
  cat <<TEXT
 {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [$5]},
  "properties": {"id": "$1", "name": "$2", "status": "operational", "featureType": "span",
   "start": {"id": "${from[0]}", "location": {"type": "Point", "coordinates": [${from[1]}, ${from[2]}]}},
   "end": {"id": "${to[0]}", "location": {"type": "Point", "coordinates": [${to[1]}, ${to[2]}]}},
   "transmissionMedium": ["fibre"], "network": {"id": "sample-fibre", "name": "Bergland Fibre"}}}
TEXT
}

write_fibre_spans() {
  {
    printf '{"type": "FeatureCollection", "features": [\n'
    span span-1 'Over the border' 'node-1 -13.90 -34.20' 'node-2 -12.40 -33.00' \
      '[-13.90, -34.20], [-13.10, -33.70], [-12.40, -33.00]'
    printf ',\n'
    span span-2 'To the north' 'node-2 -12.40 -33.00' 'node-3 -11.80 -32.40' '[-12.40, -33.00], [-11.80, -32.40]'
    printf ']}\n'
  } >"$1"
}

write_economy() {
  cat >"$1/sp.pop.totl.csv" <<'TEXT'
Country Name,Country Code,Year,Value
Altamar,XAA,2024,9500000
Bergland,XBB,2024,3200000
Cabotia,XCC,2024,21000000
TEXT
  cat >"$1/users-per-network-20260101.csv" <<'TEXT'
asn,cc,users,samples,date
1000010,XA,3900000,5200,2026-01-01
1000011,XA,2700000,4100,2026-01-01
1000021,XB,610000,900,2026-01-01
1000022,XB,740000,1000,2026-01-01
TEXT
  cat >"$1/country_pair_latency.csv" <<'TEXT'
iso3_from,iso3_to,country_from,country_to,avg_ms,median_ms,min_ms,p95_ms,max_ms,n_pings
XAA,XBB,Altamar,Bergland,14.10,13.90,12.80,17.20,21.00,48
XBB,XCC,Bergland,Cabotia,38.40,37.70,35.90,44.10,52.30,48
TEXT
}
