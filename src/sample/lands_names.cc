//! Invented names for places: syllables that follow each other as in one language.
#include "sample/lands_names.h"

#include <array>
#include <cassert>
#include <string_view>

namespace causeway::sample {

namespace {

struct speech_sounds {
  std::array<std::string_view, 12> starts;
  std::array<std::string_view, 8> middles;
  std::array<std::string_view, 12> ends;
};

// clang-format off
constexpr std::array<speech_sounds, speech_count> speeches = {{
  {{"Velc", "Mard", "Brisc", "Tolv", "Aurv", "Sarc", "Dulm", "Peln", "Lorv", "Quist", "Fandr", "Cold"},
   {"a", "e", "o", "ime", "are", "olu", "ani", "evo"},
   {"ndrea", "vessa", "rmonte", "lquin", "stiera", "vanto", "mbrosa", "rdelle", "zzaro", "ntiva", "lmira", "ssombra"}},
  {{"Brum", "Gralt", "Horv", "Skeld", "Wolm", "Drenk", "Falt", "Krov", "Stelm", "Ulf", "Varn", "Tresk"},
   {"a", "e", "en", "o", "ers", "ing", "el", "ar"},
   {"thold", "vik", "mund", "gast", "drup", "felden", "hamn", "brok", "stedt", "vorn", "skar", "lunden"}},
  {{"Ash", "Corm", "Dunv", "Elth", "Fenw", "Harl", "Keth", "Mor", "Pen", "Ross", "Thorn", "Wyv"},
   {"a", "e", "er", "in", "o", "en", "i", "il"},
   {"wyck", "combry", "lorne", "mereth", "stowen", "dale", "garrick", "hallow", "port", "rigg", "vane", "thwell"}},
  {{"Kam", "Dast", "Nor", "Bal", "Zher", "Tav", "Rost", "Mish", "Gur", "Ors", "Yel", "Sham"},
   {"a", "i", "o", "u", "ava", "ire", "ulo", "azi"},
   {"ndur", "zhan", "vosker", "rkend", "bekar", "tepur", "mahl", "gorvat", "lidor", "shavar", "ntaq", "rzun"}},
  {{"Elo", "Ani", "Tua", "Sire", "Maho", "Ike", "Lune", "Oda", "Pira", "Rae", "Ume", "Yasi"},
   {"la", "ri", "no", "va", "the", "mi", "su", "ka"},
   {"ndra", "thiel", "mora", "ssai", "ruel", "lantha", "neth", "dara", "quil", "rioth", "vaye", "sheva"}},
  {{"Fa", "Ko", "Lu", "Ma", "Nu", "Pa", "Ra", "Se", "Ta", "Ve", "Wa", "Ho"},
   {"lo", "ngu", "ri", "ta", "ve", "ka", "no", "mu"},
   {"valu", "ngatai", "ponu", "leva", "hiku", "rongo", "taveu", "mala", "fanua", "nuko", "sele", "wairo"}},
}};
// clang-format on

std::string drawn_name(dice& rolls, speech_sounds const& sounds) {
  auto const pick = [&](auto const& parts) {
    return parts[rolls.below(static_cast<std::uint32_t>(parts.size()))];
  };
  std::string name{pick(sounds.starts)};
  name += pick(sounds.middles);
  name += pick(sounds.ends);
  return name;
}

}  // namespace

std::string invent_name(dice& rolls, std::uint8_t speech, std::set<std::string>& taken) {
  assert(speech < speech_count);
  auto name = drawn_name(rolls, speeches[speech]);
  while (!taken.insert(name).second) name = drawn_name(rolls, speeches[speech]);
  return name;
}

}  // namespace causeway::sample
