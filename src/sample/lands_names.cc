//! Invented names for places: syllables that follow each other as in one language.
#include "sample/lands_names.h"

#include <array>
#include <numeric>
#include <string_view>
#include <utility>

namespace causeway::sample {

namespace {

struct speech_sounds {
  std::array<std::string_view, 18> starts;
  std::array<std::string_view, 4> vowels;
  std::array<std::string_view, 6> middles;  // where a name is longer
  std::array<std::string_view, 16> ends;
};

constexpr double longer_share = 0.3;

// clang-format off
constexpr std::array<speech_sounds, speech_count> speeches = {{
  {{"Velc", "Mard", "Brisc", "Tolv", "Aurv", "Sarc", "Dulm", "Peln", "Lorv", "Quist", "Fandr", "Cold", "Gasp", "Zarl", "Ost", "Mirc", "Tresp", "Jund"},
   {"a", "e", "o", "i"},
   {"ime", "are", "olu", "ani", "evo", "ura"},
   {"ndrea", "vessa", "rmonte", "lquin", "stiera", "vanto", "mbrosa", "rdelle", "zzaro", "ntiva", "lmira", "ssombra", "rraz", "ndola", "luz", "stella"}},
  {{"Brum", "Gralt", "Horv", "Skeld", "Wolm", "Drenk", "Falt", "Krov", "Stelm", "Ulf", "Varn", "Tresk", "Olb", "Jorm", "Pelk", "Sund", "Nad", "Zwer"},
   {"a", "e", "o", "i"},
   {"en", "ers", "ing", "el", "ar", "un"},
   {"thold", "vik", "mund", "gast", "drup", "felden", "hamn", "brok", "stedt", "vorn", "skar", "lunden", "zell", "marsk", "nitz", "dorn"}},
  {{"Ash", "Corm", "Dunv", "Elth", "Fenw", "Harl", "Keth", "Mor", "Pent", "Ross", "Thorn", "Wyv", "Bram", "Culv", "Gorst", "Ilv", "Nesk", "Trev"},
   {"a", "e", "i", "o"},
   {"er", "in", "en", "il", "an", "or"},
   {"wyck", "combry", "lorne", "mereth", "stowen", "dalgh", "garrick", "hallow", "porth", "rigg", "vane", "thwell", "dwin", "moor", "scaur", "neth"}},
  {{"Kam", "Dast", "Nor", "Bal", "Zher", "Tav", "Rost", "Mish", "Gur", "Ors", "Yel", "Sham", "Kez", "Dul", "Vash", "Ard", "Puz", "Hel"},
   {"a", "i", "o", "u"},
   {"ava", "ire", "ulo", "azi", "eshi", "onu"},
   {"ndur", "zhan", "vosker", "rkend", "bekar", "tepur", "mahl", "gorvat", "lidor", "shavar", "ntaq", "rzun", "lgash", "mdeh", "stovar", "jmir"}},
  {{"Elo", "Ani", "Tua", "Sire", "Maho", "Ike", "Lune", "Oda", "Pira", "Rae", "Ume", "Yasi", "Chae", "Dovi", "Hele", "Nari", "Quela", "Sovi"},
   {"la", "ri", "no", "va"},
   {"the", "mi", "su", "ka", "ne", "do"},
   {"ndra", "thiel", "mora", "ssai", "ruel", "lantha", "neth", "dara", "quil", "rioth", "vaye", "sheva", "lune", "ngai", "mire", "stal"}},
  {{"Fa", "Ko", "Lu", "Ma", "Nu", "Pa", "Ra", "Se", "Ta", "Ve", "Wa", "Ho", "Ika", "Ofu", "Une", "Mele", "Siko", "Tuo"},
   {"lo", "ngu", "ri", "ve"},
   {"ta", "ka", "no", "mu", "la", "hi"},
   {"valu", "ngatai", "ponu", "leva", "hiku", "rongo", "taveu", "mala", "fanua", "nuko", "sele", "wairo", "tofe", "raku", "lahi", "pewa"}},
}};
// clang-format on

std::vector<std::size_t> shuffled(dice& rolls, std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (auto left = count; left > 1; --left) {
    std::swap(order[left - 1], order[rolls.below(static_cast<std::uint32_t>(left))]);
  }
  return order;
}

template <std::size_t Count>
std::string_view one_of(dice& rolls, std::array<std::string_view, Count> const& sounds) {
  return sounds[rolls.below(Count)];
}

}  // namespace

name_maker::name_maker(dice& rolls, std::uint8_t speech)
    : rolls_{rolls},
      speech_{speech},
      starts_{shuffled(rolls, speeches.at(speech).starts.size())},
      ends_{shuffled(rolls, speeches.at(speech).ends.size())} {}

std::string name_maker::next(std::set<std::string>& taken) {
  auto name = drawn();
  while (!taken.insert(name).second) name = drawn();
  return name;
}

std::string name_maker::drawn() {
  auto const& sounds = speeches[speech_];
  std::string name{sounds.starts[starts_[made_ % starts_.size()]]};
  name += rolls_.chance(longer_share) ? one_of(rolls_, sounds.middles) : one_of(rolls_, sounds.vowels);
  name += sounds.ends[ends_[made_ % ends_.size()]];
  ++made_;
  return name;
}

}  // namespace causeway::sample
