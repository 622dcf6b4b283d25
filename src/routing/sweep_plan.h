//! What a sweep needs to know of a graph, laid out for it once: rows, columns, and who offers routes to whom.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/column.h"
#include "routing/routing.h"
#include "topology/as_graph.h"
#include "topology/link_mask.h"

namespace causeway::routing {

using topology::as_graph;
using topology::node_idx;

/// Networks that route alike share a row (as sources) and a column (as origins). Rows are, in this order:
///
///   transit   networks with customers or siblings, providers before customers
///   single    other networks with peers, and those without any link
///   class     sets of networks without customers and peers that have the same two or more providers
///
/// Both further parts are in order of the number of providers, so that the sweep's inner loops do not branch.
/// A network without customers and peers that has one provider needs neither row nor column: its routes are
/// its provider's with one link more, and so are the routes towards it (but at the provider itself).
struct sweep_plan {
  struct class_tag;
  struct transit_tag;
  static constexpr std::uint32_t no_row = 0xFFFFFFFFU;
  static constexpr std::size_t lanes = 64;  ///< origins of one batch

  as_graph const* graph = nullptr;
  tie_breaking ties;
  std::uint32_t transit_rows = 0;
  std::uint32_t single_rows = 0;
  std::uint32_t class_rows = 0;

  // row -> its network, or the lowest ASN of its class
  std::vector<node_idx> row_nodes;
  // class row (from 0) -> its networks, in order of ASN
  base::csr<base::strong_id<class_tag>, node_idx> class_members;
  // network -> its row; that of its only provider where it has none of its own
  std::vector<std::uint32_t> row_of_node;
  // network -> whether it has a single provider and no row of its own
  std::vector<bool> is_leaf;
  // transit row -> its leaves, in order of ASN
  base::csr<base::strong_id<transit_tag>, node_idx> leaves;

  // row -> rows of its providers, in the order in which ties fall
  std::vector<std::uint32_t> provider_offsets;
  std::vector<std::uint32_t> provider_rows;
  // transit or single row -> rows of its peers
  std::vector<std::uint32_t> peer_offsets;
  std::vector<std::uint32_t> peer_rows;
  // transit row -> rows of its siblings; the first and last row of its group of siblings
  std::vector<std::uint32_t> sibling_offsets;
  std::vector<std::uint32_t> sibling_rows;
  std::vector<std::uint32_t> group_first;
  std::vector<std::uint32_t> group_last;
  bool has_siblings = false;

  // transit or single row <-> its place in the order of ASN
  std::vector<std::uint32_t> rank_of_row;
  std::vector<std::uint32_t> row_of_rank;

  // columns in the order in which they are computed: neighbours share providers; column -> row
  std::vector<std::uint32_t> columns;

  std::uint32_t keyed_rows() const { return transit_rows + single_rows; }
  std::uint32_t rows() const { return keyed_rows() + class_rows; }
  bool is_class(std::uint32_t row) const { return row >= keyed_rows(); }
  std::size_t batches() const { return (columns.size() + lanes - 1) / lanes; }
  std::span<std::uint32_t const> batch(std::size_t i) const {
    return std::span{columns}.subspan(i * lanes, std::min(lanes, columns.size() - i * lanes));
  }
  std::span<std::uint32_t const> providers(std::uint32_t row) const {
    return row_of(provider_offsets, provider_rows, row);
  }
  std::span<std::uint32_t const> peers(std::uint32_t row) const {
    return row_of(peer_offsets, peer_rows, row);
  }
  std::span<std::uint32_t const> siblings(std::uint32_t row) const {
    return has_siblings ? row_of(sibling_offsets, sibling_rows, row) : std::span<std::uint32_t const>{};
  }
  std::span<node_idx const> leaves_of(std::uint32_t row) const {
    if (row >= transit_rows) return {};
    return leaves[base::strong_id<transit_tag>{row}];
  }
  /// The networks that stand behind a row.
  std::span<node_idx const> members(std::uint32_t row) const;

 private:
  static std::span<std::uint32_t const> row_of(std::vector<std::uint32_t> const& offsets,
                                               std::vector<std::uint32_t> const& values, std::uint32_t row) {
    return std::span{values}.subspan(offsets[row], offsets[row + 1] - offsets[row]);
  }
};

/// The plan keeps a pointer to `graph`, which must outlive it. Links that the mask has down do not exist for
/// it.
sweep_plan make_plan(as_graph const& graph, topology::link_mask const& mask = {}, tie_breaking ties = {});

}  // namespace causeway::routing
