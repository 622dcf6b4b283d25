//! The program: one name, many sub-commands.
#include "app/commands.h"

int main(int argc, char** argv) {
  return causeway::app::run(argc, argv);
}
