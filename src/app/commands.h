//! The sub-commands, each in a file of its own.
#pragma once

namespace CLI {
class App;
}

namespace causeway::app {

/// What the process answers: 0 done, 1 the answer is no, 2 it could not run.
enum exit_status : int { exit_done = 0, exit_no = 1, exit_failed = 2 };

/// The whole program.
int run(int argc, char** argv);

/// Each adds one sub-command to `program`; when it is the one called, it sets `status`.
void add_cone_command(CLI::App& program, int& status);
void add_depend_command(CLI::App& program, int& status);
void add_infer_command(CLI::App& program, int& status);
void add_mrt_command(CLI::App& program, int& status);
void add_paths_command(CLI::App& program, int& status);
void add_read_command(CLI::App& program, int& status);
void add_routes_command(CLI::App& program, int& status);
void add_sample_command(CLI::App& program, int& status);
void add_score_command(CLI::App& program, int& status);
void add_sweep_command(CLI::App& program, int& status);
void add_validate_command(CLI::App& program, int& status);
void add_world_command(CLI::App& program, int& status);

/// Sub-commands of `causeway world`.
void add_world_build_command(CLI::App& world, int& status);
void add_world_show_command(CLI::App& world, int& status);
void add_world_check_command(CLI::App& world, int& status);

}  // namespace causeway::app
