//! Tables: one column of values, keyed by an id type; owned while a world is built, borrowed from an image
//! afterwards.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace causeway::base {

/// Key -> value, dense from 0. Values are plain bytes, so that a column can stand in a file as it is.
template <typename Key, typename Value>
class column {
  static_assert(std::is_trivially_copyable_v<Value>);

 public:
  using key_type = Key;
  using value_type = Value;

  column() = default;
  explicit column(std::vector<Value> values) : own_{std::move(values)}, view_{own_} {}
  static column borrowed(std::span<Value const> values) {
    column out;
    out.view_ = values;
    return out;
  }
  column(column&&) noexcept = default;
  column& operator=(column&&) noexcept = default;
  column(column const&) = delete;
  column& operator=(column const&) = delete;

  std::size_t size() const { return view_.size(); }
  bool empty() const { return view_.empty(); }
  bool contains(Key key) const { return key.index() < view_.size(); }
  Value const& operator[](Key key) const {
    assert(contains(key));
    return view_[key.index()];
  }
  std::span<Value const> values() const { return view_; }
  auto begin() const { return view_.begin(); }
  auto end() const { return view_.end(); }

 private:
  std::vector<Value> own_;
  std::span<Value const> view_;
};

/// Key -> list of values (compressed sparse rows). Row k is values[offsets[k], offsets[k+1]): with offsets 0
/// 3 6 7 row 1 holds values 3, 4, 5.
template <typename Key, typename Value>
class csr {
 public:
  csr() = default;
  csr(std::vector<std::uint32_t> offsets, std::vector<Value> values)
      : offsets_{std::move(offsets)}, values_{std::move(values)} {
    assert(offsets_.empty() ? values_.empty() : offsets_.values().back() == values_.size());
  }
  static csr borrowed(std::span<std::uint32_t const> offsets, std::span<Value const> values) {
    csr out;
    out.offsets_ = column<row_key, std::uint32_t>::borrowed(offsets);
    out.values_ = column<row_key, Value>::borrowed(values);
    return out;
  }

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::span<Value const> operator[](Key key) const {
    assert(key.index() < size());
    auto const first = offsets_.values()[key.index()];
    auto const last = offsets_.values()[key.index() + 1];
    return values_.values().subspan(first, last - first);
  }
  std::span<std::uint32_t const> offsets() const { return offsets_.values(); }
  std::span<Value const> values() const { return values_.values(); }

 private:
  struct row_key {
    std::size_t row = 0;
    std::size_t index() const { return row; }
  };
  column<row_key, std::uint32_t> offsets_;
  column<row_key, Value> values_;
};

}  // namespace causeway::base
