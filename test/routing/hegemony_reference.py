#!/usr/bin/env python3
# AS hegemony of IPv4 in an MRT table, slowly and plainly: the independent answer that tests compare with.
#
# hegemony_reference.py FILE THRESHOLD prints "scope network value" lines (scope -1: everything), after one
# line "# sessions networks". Rules: README of InternetHealthReport/as-hegemony.
import bz2
import math
import struct
import sys
import zlib
from collections import defaultdict

TABLE_DUMP_V2 = 13
PEER_INDEX_TABLE = 1
RIB_IPV4_UNICAST = 2
AS_PATH = 2
AS_SET = 1
AS_SEQUENCE = 2


def unpacked(path):
    """All that can be had, also of a file that was cut off."""
    with open(path, "rb") as file:
        data = file.read()
    if path.endswith(".bz2"):
        return bz2.BZ2Decompressor().decompress(data)
    if path.endswith(".gz"):
        return zlib.decompressobj(31).decompress(data)
    return data


def records(data):
    at = 0
    while at + 12 <= len(data):
        _, kind, subtype, size = struct.unpack_from(">IHHI", data, at)
        if at + 12 + size > len(data):
            return
        yield kind, subtype, data[at + 12 : at + 12 + size]
        at += 12 + size


def peers_of(body):
    at = 6 + struct.unpack_from(">H", body, 4)[0]
    (count,) = struct.unpack_from(">H", body, at)
    at += 2
    for _ in range(count):
        wide_address, wide_number = body[at] & 1, body[at] & 2
        at += 5
        address = body[at : at + (16 if wide_address else 4)]
        at += len(address)
        (number,) = struct.unpack_from(">I" if wide_number else ">H", body, at)
        at += 4 if wide_number else 2
        yield number, address


def path_of(attributes):
    """A tuple of hops: a number, or the tuple of a set's numbers."""
    at = 0
    while at < len(attributes):
        flags, kind = attributes[at], attributes[at + 1]
        if flags & 0x10:
            (size,) = struct.unpack_from(">H", attributes, at + 2)
            at += 4
        else:
            size = attributes[at + 2]
            at += 3
        if kind == AS_PATH:
            return tuple(hops_of(attributes[at : at + size]))
        at += size
    return ()


def hops_of(value):
    at = 0
    while at < len(value):
        kind, count = value[at], value[at + 1]
        numbers = struct.unpack_from(f">{count}I", value, at + 2)
        at += 2 + 4 * count
        if kind == AS_SEQUENCE:
            yield from numbers
        elif kind == AS_SET:
            yield numbers


def without_repetitions(hops):
    seen = []
    for hop in hops:
        if hop not in seen:
            seen.append(hop)
    return seen


def read(path):
    """session -> {(address, length): hops}"""
    sessions, tables = [], defaultdict(dict)
    known = {}
    for kind, subtype, body in records(unpacked(path)):
        if kind != TABLE_DUMP_V2:
            continue
        if subtype == PEER_INDEX_TABLE:
            sessions = list(peers_of(body))
        elif subtype == RIB_IPV4_UNICAST:
            length = body[4]
            octets = (length + 7) // 8
            address = int.from_bytes(body[5 : 5 + octets].ljust(4, b"\0"), "big")
            at = 5 + octets
            (count,) = struct.unpack_from(">H", body, at)
            at += 2
            for _ in range(count):
                peer, _, size = struct.unpack_from(">HIH", body, at)
                block = body[at + 8 : at + 8 + size]
                at += 8 + size
                if block not in known:
                    known[block] = without_repetitions(path_of(block))
                if length != 0 and known[block]:
                    tables[sessions[peer]][address, length] = known[block]
    return tables


def weights_of(prefixes):
    """Addresses of each prefix that no longer one covers: the nearest wider prefix loses each in full."""
    weights = {}
    for address, length in sorted(prefixes, key=lambda one: -one[1]):
        weights[address, length] = weights.get((address, length), 0) + 2 ** (32 - length)
        for shorter in range(length - 1, -1, -1):
            wider = address >> (32 - shorter) << (32 - shorter), shorter
            if wider in prefixes:
                weights[wider] = weights.get(wider, 0) - 2 ** (32 - length)
                break
    assert all(0 <= weights[one] <= 2 ** (32 - one[1]) for one in prefixes)
    return weights


def members(hop):
    return [(number, 1 / len(hop)) for number in hop] if isinstance(hop, tuple) else [(hop, 1)]


def shares_of(table):
    """scope -> network -> share, in one session"""
    weights = weights_of(table)
    graphs = defaultdict(lambda: defaultdict(float))
    totals = defaultdict(float)
    for prefix, hops in table.items():
        weight = weights[prefix]
        totals[-1] += weight
        for scope, part in members(hops[-1]):
            for hop in hops[:-1]:
                for number, share in members(hop):
                    graphs[scope][number] += weight * part * share
                    graphs[-1][number] += weight * part * share
            graphs[scope][scope] += weight * part
            graphs[-1][scope] += weight * part
    for scope in list(graphs):
        total = totals[-1] if scope == -1 else graphs[scope][scope]
        if total == 0:
            del graphs[scope]
            continue
        for number in graphs[scope]:
            graphs[scope][number] /= total
    return graphs


def main(path, threshold):
    tables = {one: table for one, table in read(path).items() if len(table) >= threshold}
    by_network = defaultdict(list)
    for (number, _), table in sorted(tables.items()):
        by_network[number].append(shares_of(table))
    values = defaultdict(lambda: defaultdict(list))
    for sessions in by_network.values():
        mine = defaultdict(lambda: defaultdict(list))
        for graphs in sessions:
            for scope, graph in graphs.items():
                for number, share in graph.items():
                    mine[scope][number].append(share)
        for scope, graph in mine.items():
            for number, shares in graph.items():
                values[scope][number].append(sum(shares) / len(shares))
    print("#", len(tables), len(by_network))
    cut = len(by_network) // 10
    for scope in sorted(values):
        for number in sorted(values[scope]):
            all_values = sorted(values[scope][number] + [0.0] * (len(by_network) - len(values[scope][number])))
            kept = all_values[cut : len(all_values) - cut]
            mean = math.fsum(kept) / len(kept)
            if mean != 0:
                print(scope, number, repr(mean))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
