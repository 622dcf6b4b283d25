#!/usr/bin/env python3
# Writes the packed seeds of the fuzz target "input": small files of each packing, whole and damaged.
"""Usage: make_seeds.py [root]

Writes fuzz/seeds/input/ below the root (default: here). The same bytes each time.
"""
import bz2
import gzip
import lzma
import os
import struct
import sys
import zlib

TEXT = b'# made for tests\n' + b''.join(b'%d|%d|-1\n' % (n, n * 7 % 13) for n in range(20))


def gzip_member(text, flags=0, fields=b''):
    """A member whose header carries `fields` (RFC 1952 2.3); flag 2 adds the header's checksum."""
    header = struct.pack('<BBBBIBB', 0x1F, 0x8B, 8, flags, 0, 0, 255) + fields
    if flags & 2:
        header += struct.pack('<H', zlib.crc32(header) & 0xFFFF)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(text) + packer.flush()
    return header + body + struct.pack('<II', zlib.crc32(text), len(text))


def zstd_frame(text, window_exponent=0):
    """One raw block and one of a repeated byte, without checksum (RFC 8878 3.1.1)."""
    raw = (len(text) << 3).to_bytes(3, 'little') + text
    repeated = (100 << 3 | 1 << 1 | 1).to_bytes(3, 'little') + b'x'
    return b'\x28\xB5\x2F\xFD\x00' + bytes([window_exponent << 3]) + raw + repeated


def seeds():
    """Yields (name, bytes)."""
    packed = gzip.compress(TEXT, mtime=0)
    every_field = gzip_member(TEXT, 2 | 4 | 8 | 16, struct.pack('<H', 3) + b'abc' + b'name\0' + b'comment\0')
    yield 'plain', TEXT
    yield 'gzip', packed
    yield 'gzip_fields', every_field
    yield 'gzip_members', packed + gzip_member(b'') + every_field
    yield 'gzip_stored', gzip.compress(TEXT, 0, mtime=0)
    yield 'gzip_cut', packed[:len(packed) // 2]
    yield 'gzip_trailing', packed + b'behind'
    yield 'bzip2', bz2.compress(TEXT)
    yield 'bzip2_streams', bz2.compress(TEXT, 1) + bz2.compress(b'')
    yield 'xz', lzma.compress(TEXT)
    yield 'xz_streams_padding', lzma.compress(TEXT, check=lzma.CHECK_SHA256) + b'\0' * 8 + lzma.compress(b'')
    yield 'xz_cut', lzma.compress(TEXT)[:-9]
    yield 'zstd', zstd_frame(TEXT)
    yield 'zstd_frames', b'\x50\x2A\x4D\x18\x03\0\0\0abc' + zstd_frame(TEXT) + zstd_frame(b'')
    yield 'zstd_large_window', zstd_frame(TEXT, 31)
    for number, data in enumerate([TEXT, packed, bz2.compress(TEXT), zstd_frame(TEXT), lzma.compress(TEXT)]):
        yield f'codec_{number}', bytes([number]) + data


def main(arguments):
    folder = os.path.join(arguments[1] if len(arguments) > 1 else '.', 'fuzz', 'seeds', 'input')
    os.makedirs(folder, exist_ok=True)
    for name, data in seeds():
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(data)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
