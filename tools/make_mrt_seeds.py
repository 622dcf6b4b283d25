#!/usr/bin/env python3
# Writes the small MRT files in fuzz/seeds/mrt: every record type, attribute and kind of damage once, all made up.
"""Usage: tools/make_mrt_seeds.py [FOLDER]   (default: fuzz/seeds/mrt beside this file's folder)"""
import struct
import sys
from pathlib import Path

GLOBAL = bytes.fromhex("20010db8000000000000000000000001")
LINK_LOCAL = bytes.fromhex("fe800000000000000000000000000001")
NLRI4 = bytes([24, 198, 51, 100])
NLRI6 = bytes([48]) + GLOBAL[:4] + bytes([0, 1])
TIME = 1_000_000_000


def record(kind, subtype, body, time=TIME):
    return struct.pack(">IHHI", time, kind, subtype, len(body)) + body


def attribute(flags, kind, value):
    if len(value) > 255:
        return struct.pack(">BBH", flags | 0x10, kind, len(value)) + value
    return struct.pack(">BBB", flags, kind, len(value)) + value


def segment(kind, numbers, width=4):
    return bytes([kind, len(numbers)]) + b"".join(number.to_bytes(width, "big") for number in numbers)


def path(*segments, width=4):
    return attribute(0x40, 2, b"".join(segment(kind, numbers, width) for kind, numbers in segments))


ORIGIN = attribute(0x40, 1, b"\0")
NEXT_HOP = attribute(0x40, 3, bytes([192, 0, 2, 9]))
PLAIN = ORIGIN + path((2, [64496, 64497])) + NEXT_HOP


def reach(afi, safi, next_hop, nlri):
    return attribute(0x80, 14, struct.pack(">HBB", afi, safi, len(next_hop)) + next_hop + b"\0" + nlri)


def unreach(afi, safi, nlri):
    return attribute(0x80, 15, struct.pack(">HB", afi, safi) + nlri)


def peers():
    first = b"\2" + bytes([1, 2, 3, 4, 192, 0, 2, 1]) + struct.pack(">I", 65001)
    second = b"\1" + bytes([1, 2, 3, 5]) + GLOBAL + struct.pack(">H", 65002)
    return record(13, 1, bytes([10, 0, 0, 1]) + struct.pack(">H", 4) + b"view" + struct.pack(">H", 2) + first + second)


def entry(peer, attributes, path_id=b""):
    return struct.pack(">HI", peer, TIME - 1000) + path_id + struct.pack(">H", len(attributes)) + attributes


def rib(subtype, nlri, *entries):
    return record(13, subtype, struct.pack(">I", 7) + nlri + struct.pack(">H", len(entries)) + b"".join(entries))


def message(kind, body, missing=0):
    return b"\xff" * 16 + struct.pack(">HB", 19 + len(body) + missing, kind) + body


def update(withdrawn, attributes, announced, missing=0):
    return message(2, struct.pack(">H", len(withdrawn)) + withdrawn + struct.pack(">H", len(attributes)) + attributes
                   + announced, missing)


def session(subtype, body, afi=1, kind=16, width=4):
    numbers = (65001).to_bytes(width, "big") + (65002).to_bytes(width, "big")
    ends = bytes([10, 0, 0, 1, 10, 0, 0, 2]) if afi == 1 else GLOBAL + LINK_LOCAL
    microseconds = struct.pack(">I", 509481) if kind == 17 else b""
    return record(kind, subtype, microseconds + numbers + struct.pack(">HH", 0, afi) + ends + body)


def table_dump(subtype, address, length, width):
    attributes = ORIGIN + path((2, [1, 2]), width=width) + NEXT_HOP
    return record(12, subtype, struct.pack(">HH", 0, 1) + address + bytes([length, 1]) + struct.pack(">I", 5) + address
                  + (77).to_bytes(width, "big") + struct.pack(">H", len(attributes)) + attributes)


def every_attribute():
    return PLAIN + b"".join([
        attribute(0x80, 4, struct.pack(">I", 10)), attribute(0x40, 5, struct.pack(">I", 100)), attribute(0x40, 6, b""),
        attribute(0xC0, 7, struct.pack(">I", 70000) + bytes([1, 2, 3, 4])),
        attribute(0xC0, 8, struct.pack(">IIII", 0xFFFFFF01, 0xFFFFFF02, 0xFFFFFF03, 0xFDE80064)),
        attribute(0x80, 9, bytes([1, 2, 3, 4])), attribute(0x80, 10, bytes([0, 0, 0, 1, 0, 0, 0, 2])),
        attribute(0xC0, 16, bytes([0, 2, 0xFD, 0xE8, 0, 0, 0, 100, 0x41, 3, 192, 0, 2, 1, 0, 7, 3, 12, 1, 1, 1, 1, 1, 1])),
        attribute(0xC0, 22, bytes([0, 6, 0, 1, 16, 10, 0, 0, 1])), attribute(0xC0, 25, b"\0\2" + GLOBAL + b"\0\5"),
        attribute(0x80, 26, bytes([1, 0, 11]) + struct.pack(">Q", 5)),
        attribute(0xC0, 32, struct.pack(">III", 1, 2, 0xFFFFFFFF)), attribute(0xC0, 35, struct.pack(">I", 5)),
        attribute(0xC0, 40, bytes([1, 0, 7, 0, 0, 0, 0, 0, 0, 1])), attribute(0xE0, 99, b"abc"),
        attribute(0xC0, 128, struct.pack(">I", 7) + ORIGIN)])


def path_cases():
    cases = [[(2, [1]), (1, [2, 3]), (2, [4, 5])], [(3, [65001, 65002]), (2, [9])], [(2, [9]), (4, [7, 8])], [(2, [])],
             [(1, []), (2, [2])], [(5, [1])], [(2, [4_000_000_000] * 255)] * 4]
    whole = b"".join(rib(2, NLRI4, entry(0, ORIGIN + path(*case) + NEXT_HOP)) for case in cases)
    return peers() + whole + rib(2, NLRI4, entry(0, ORIGIN + attribute(0x40, 2, b"\2\3\0\0\0\1") + NEXT_HOP))


def four_octet_cases():
    cases = [([(2, [1, 23456, 23456])], [(2, [100000, 200000])], b""), ([(2, [1, 2])], [(2, [7, 8, 9])], b""),
             ([(2, [1, 23456])], [(2, [70000])], attribute(0xC0, 7, b"\0\7\1\2\3\4")
              + attribute(0xC0, 18, b"\0\1\0\0\1\2\3\4")),
             ([(2, [1, 23456])], [(2, [70000])], attribute(0xC0, 7, b"\x5b\xa0\1\2\3\4")
              + attribute(0xC0, 18, b"\0\1\0\0\1\2\3\5"))]
    out = b""
    for two, four, more in cases:
        as4 = attribute(0xC0, 17, b"".join(segment(kind, numbers) for kind, numbers in four))
        out += session(1, update(b"", ORIGIN + path(*two, width=2) + NEXT_HOP + as4 + more, NLRI4), width=2)
    return out


def sessions():
    out = b""
    for kind in (16, 17):
        for subtype in (1, 4, 6, 7, 8, 9, 10, 11):
            width = 4 if subtype in (4, 7, 9, 11) else 2
            nlri = (b"\0\0\0\x09" if subtype >= 8 else b"") + NLRI4
            attributes = ORIGIN + path((2, [1, 2]), width=width) + NEXT_HOP
            out += session(subtype, update(nlri, attributes, nlri), kind=kind, width=width)
        for subtype, width in ((0, 2), (5, 4)):
            out += session(subtype, struct.pack(">HH", 1, 6), kind=kind, width=width)
    open_body = b"\4\x5b\xa0\0\xb4\1\2\3\4" + bytes([8, 2, 6, 65, 4]) + struct.pack(">I", 70000)
    for kind, body in ((1, open_body), (3, b"\6\4x"), (3, b"\2\6"), (4, b""), (5, b"\0\1\0\1")):
        out += session(4, message(kind, body))
    return out


def families():
    out = b""
    for afi in (1, 2):
        for more in (reach(2, 1, GLOBAL, NLRI6), reach(2, 1, GLOBAL + LINK_LOCAL, NLRI6), reach(2, 2, GLOBAL, NLRI6),
                     reach(1, 1, bytes([1, 2, 3, 4]), NLRI4), reach(1, 1, GLOBAL, NLRI4), reach(2, 1, bytes(24), NLRI6),
                     reach(1, 128, bytes(12), bytes([112]) + bytes(14)), reach(25, 70, bytes(4), b"\1\2"),
                     unreach(2, 1, NLRI6), unreach(2, 2, NLRI6), unreach(1, 1, NLRI4), unreach(2, 1, b"")):
            out += session(4, update(b"", ORIGIN + path((2, [1])) + more, b""), afi=afi)
    return out


def tables():
    abbreviated = ORIGIN + path((2, [1])) + attribute(0x80, 14, b"\x10" + GLOBAL)
    identifier = struct.pack(">I", 36)
    out = peers()
    for subtype in (2, 3):
        out += rib(subtype, NLRI4, entry(0, PLAIN), entry(1, every_attribute()))
    for subtype in (4, 5):
        out += rib(subtype, NLRI6, entry(1, abbreviated), entry(0, ORIGIN + path((2, [1])) + reach(2, 1, GLOBAL, b"")))
    for subtype in (8, 9):
        out += rib(subtype, NLRI4, entry(0, PLAIN, identifier), entry(1, PLAIN, identifier))
    for subtype in (10, 11):
        out += rib(subtype, NLRI6, entry(0, abbreviated, identifier))
    out += rib(6, b"\0\2\1" + NLRI6, entry(0, abbreviated)) + rib(6, b"\0\1\x80" + NLRI4, entry(0, PLAIN))
    out += rib(12, b"\0\1\1" + NLRI4, entry(0, PLAIN, identifier)) + rib(12, b"\0\1\1" + identifier + NLRI4, entry(0, PLAIN))
    return out + peers() + rib(2, bytes([20, 198, 51, 111]), entry(0, PLAIN))


def old_types():
    ends = struct.pack(">HIHI", 1, 0x01020304, 2, 0x01020305)
    attributes = ORIGIN + path((2, [1, 2]), width=2) + NEXT_HOP
    body = struct.pack(">H", 4) + NLRI4 + struct.pack(">H", len(attributes)) + attributes + NLRI4
    route = ORIGIN + path((2, [1, 2]), width=2)
    old_entry = struct.pack(">HHHHIIHHIHBB", 1, 2, 0, 1, 5, 6, 0, 1, 7, 1, 1, 4) + bytes([192, 0, 2, 9]) + NLRI4
    out = record(5, 1, ends + body) + record(5, 3, struct.pack(">HIHH", 1, 1, 5, 6)) + record(5, 7, ends)
    out += record(5, 5, ends + b"\4\0\7\0\x5a\1\2\3\4\0") + record(5, 4, b"x")
    out += record(16, 2, old_entry + struct.pack(">H", len(route)) + route) + record(16, 3, b"\0\0file.mrt\0")
    return out + record(16, 0, struct.pack(">HHHH", 1, 2, 3, 4)) + record(11, 0, b"ospf") + record(32, 0, b"isis")


def table_dumps():
    v4 = bytes([10, 1, 2, 3])
    return b"".join([table_dump(1, v4, 20, 2), table_dump(2, GLOBAL, 64, 2), table_dump(3, v4, 32, 4),
                     table_dump(4, GLOBAL, 128, 4), table_dump(1, v4, 33, 2)])


def damage():
    whole = entry(0, PLAIN)
    out = peers() + rib(2, NLRI4, entry(9, PLAIN)) + rib(2, bytes([33, 1, 2, 3, 4, 5]), whole)
    out += record(13, 2, struct.pack(">I", 7) + NLRI4 + struct.pack(">H", 2) + whole + whole[:9])
    for nlri in (bytes([33, 1, 2, 3, 4, 5]) + NLRI4, NLRI4 + bytes([24, 1])):
        out += session(4, update(b"", PLAIN, nlri))
    out += session(4, update(b"", PLAIN, NLRI4 + bytes([24, 1]), missing=2))
    for bad in (attribute(0x40, 1, b"\7"), attribute(0xC0, 8, b"abc"), attribute(0xC0, 7, b"abc"), b"\x40\x05\x09\1",
                attribute(0x80, 14, b"\0"), attribute(0x40, 3, b"\1\2"), attribute(0xC0, 26, b"")):
        out += session(4, update(b"", bad + PLAIN, NLRI4))
    out += session(4, b"\xfe" * 16 + b"\0\x13\4") + record(16, 4, b"abc") + record(16, 4, b"") + record(17, 4, b"ab")
    return out + record(16, 99, b"abcdefgh") + struct.pack(">IHHI", TIME, 13, 2, 0xFFFFFFFF)


SEEDS = {
    "attributes.mrt": lambda: peers() + rib(2, NLRI4, entry(0, every_attribute())) + session(4, update(b"", every_attribute(), NLRI4)),
    "damage.mrt": damage,
    "families.mrt": families,
    "four_octets.mrt": four_octet_cases,
    "old_types.mrt": old_types,
    "paths.mrt": path_cases,
    "sessions.mrt": sessions,
    "table_dump.mrt": table_dumps,
    "tables.mrt": tables,
}


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "fuzz/seeds/mrt"
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SEEDS.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main()
