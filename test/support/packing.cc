//! Packs text through the libraries that the tools gzip, bzip2, xz and zstd are made of.
#include "support/packing.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <cstdio>
#include <cstdlib>

namespace causeway::test {

namespace {

// Room for anything that does not shrink.
std::size_t room_for(std::string_view text) {
  return text.size() + text.size() / 50 + 1024;
}

void need(bool holds, char const* what) {
  if (holds) return;
  std::fprintf(stderr, "packing for a test failed: %s\n", what);
  std::abort();
}

std::uint8_t* bytes_of(std::string& text) {
  return reinterpret_cast<std::uint8_t*>(text.data());
}

// zlib and bzip2 take what they only read as non-const.
template <typename Byte>
Byte* mutable_bytes(std::string_view text) {
  return reinterpret_cast<Byte*>(const_cast<char*>(text.data()));
}

}  // namespace

std::string gzip_of(std::string_view text, gzip_options const& options) {
  constexpr auto gzip_window_bits = 15 + 16;
  auto kept = options;
  z_stream stream{};
  need(deflateInit2(&stream, options.level, Z_DEFLATED, gzip_window_bits, 8, Z_DEFAULT_STRATEGY) == Z_OK,
       "gzip");
  gz_header header{};
  header.os = 255;
  header.text = options.text ? 1 : 0;
  header.hcrc = options.header_crc ? 1 : 0;
  if (kept.extra) {
    header.extra = bytes_of(*kept.extra);
    header.extra_len = static_cast<unsigned>(kept.extra->size());
  }
  if (kept.name) header.name = bytes_of(*kept.name);
  if (kept.comment) header.comment = bytes_of(*kept.comment);
  need(deflateSetHeader(&stream, &header) == Z_OK, "gzip header");
  auto const extra_bytes =
      kept.extra.value_or("").size() + kept.name.value_or("").size() + kept.comment.value_or("").size();
  std::string out(room_for(text) + extra_bytes, '\0');
  stream.next_in = mutable_bytes<Bytef>(text);
  stream.avail_in = static_cast<unsigned>(text.size());
  stream.next_out = bytes_of(out);
  stream.avail_out = static_cast<unsigned>(out.size());
  need(deflate(&stream, Z_FINISH) == Z_STREAM_END, "gzip data");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string bzip2_of(std::string_view text, int block) {
  std::string out(room_for(text), '\0');
  auto size = static_cast<unsigned>(out.size());
  auto const status = BZ2_bzBuffToBuffCompress(out.data(), &size, mutable_bytes<char>(text),
                                               static_cast<unsigned>(text.size()), block, 0, 0);
  need(status == BZ_OK, "bzip2");
  out.resize(size);
  return out;
}

std::string xz_of(std::string_view text) {
  std::string out(room_for(text), '\0');
  auto size = std::size_t{0};
  auto const status = lzma_easy_buffer_encode(LZMA_PRESET_DEFAULT, LZMA_CHECK_CRC64, nullptr,
                                              reinterpret_cast<std::uint8_t const*>(text.data()), text.size(),
                                              bytes_of(out), &size, out.size());
  need(status == LZMA_OK, "xz");
  out.resize(size);
  return out;
}

std::string xz_asking_for(std::string_view text, std::uint8_t dictionary_code) {
  constexpr std::size_t header_at = 12;  // behind the stream's header
  auto out = xz_of(text);
  auto const header_bytes = (static_cast<std::size_t>(static_cast<std::uint8_t>(out[header_at])) + 1) * 4;
  auto const filter_at = out.find("\x21\x01", header_at);
  need(filter_at < header_at + header_bytes, "xz header");
  out[filter_at + 2] = static_cast<char>(dictionary_code);
  auto const crc_at = header_at + header_bytes - 4;
  auto const crc = lzma_crc32(bytes_of(out) + header_at, header_bytes - 4, 0);
  for (auto i = 0U; i < 4; ++i) out[crc_at + i] = static_cast<char>(crc >> (8 * i));
  return out;
}

std::string zstd_of(std::string_view text, zstd_options const& options) {
  auto* const context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, options.level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, options.checksum ? 1 : 0);
  ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, options.content_size ? 1 : 0);
  if (options.window_log != 0) ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, options.window_log);
  std::string out(ZSTD_compressBound(text.size()), '\0');
  auto const size = ZSTD_compress2(context, out.data(), out.size(), text.data(), text.size());
  need(ZSTD_isError(size) == 0U, "zstd");
  out.resize(size);
  ZSTD_freeCCtx(context);
  return out;
}

}  // namespace causeway::test
