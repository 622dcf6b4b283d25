# What the scripts share: steps with their time, the two sets of packages, and installing what is missing.
# Sourced, never run. The network's own settings (proxy, certificates) are the caller's business.
# shellcheck shell=bash disable=SC2034 # the sets are used by those who source this

# What building and running needs, as Debian 12 names it.
build_packages=(
  cmake
  g++
  libbz2-dev
  libcli11-dev
  libfmt-dev
  libhwy-dev
  libisal-dev
  liblzma-dev
  libsimdjson-dev
  libxxhash-dev
  libzstd-dev
  ninja-build
  pkg-config
  zlib1g-dev
)

# What the whole test suite needs besides.
test_packages=(
  bgpdump
  bzip2
  clang-19
  clang-format-19
  clang-tidy-19
  libbenchmark-dev
  libclang-rt-19-dev
  libgmock-dev
  libgtest-dev
  librapidcheck-dev
  llvm-19
  python3
  xz-utils
  zstd
)

say() {
  printf '%s\n' "$*" >&2
}

# fail SENTENCE…: ends the script with status 2, "it could not run".
fail() {
  say "$(basename "$0"): $*"
  exit 2
}

# step TITLE COMMAND…: runs the command between a line that announces it and one that gives its time. A failure
# inside it ends the script with status 1. (A subshell, because bash ignores set -e in `command || …`.)
step() {
  local title=$1 began=$SECONDS status
  shift
  say "==> $title"
  set +e
  (
    set -e
    "$@"
  )
  status=$?
  set -e
  if ((status != 0)); then
    say "$(basename "$0"): \"$title\" failed after $((SECONDS - began)) s; the lines above say why"
    exit 1
  fi
  say "    done in $((SECONDS - began)) s"
}

# missing_packages NAME…: prints those that are not installed. Asks dpkg only, never the network.
missing_packages() {
  local name status
  for name in "$@"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)
    [[ $status == installed ]] || printf '%s\n' "$name"
  done
}

# may_use_sudo: sudo is there and either needs no password or has a terminal to ask on.
may_use_sudo() {
  command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }
}

# as_root COMMAND…: runs the command as root, in the caller's environment.
as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    sudo -E "$@"
  fi
}

# size_of_install NAME…: apt's own words on how large the packages are, without installing anything.
size_of_install() {
  LC_ALL=C apt-get install -y --no-install-recommends --print-uris "$@" |
    sed -n -e 's/^Need to get \(.*\) of archives\.$/\1 to download/p' \
      -e 's/^After this operation, \(.*\) of additional disk space will be used\.$/\1 on disk/p' |
    paste -sd, - | sed 's/,/, /'
}

# install_missing WHAT NAME…: installs the packages that are missing, after saying which and how large they are.
install_missing() {
  local what=$1 missing by_hand
  shift
  if [[ ! -x $(command -v dpkg-query) || ! -x $(command -v apt-get) ]]; then
    fail "packages are installed with apt-get, which is not here; use Debian 12, or install what it calls: $*"
  fi
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then
    say "==> $what: everything is installed"
    return
  fi
  by_hand="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  say "==> $what: missing packages (${#missing[@]}): ${missing[*]}"
  if ((EUID != 0)) && ! may_use_sudo; then
    fail "packages are missing and this user is neither root nor able to use sudo; as root, run: $by_hand"
  fi
  as_root apt-get update -q >&2 || fail "apt-get update failed (is the network up?); as root, run: $by_hand"
  say "    size: $(size_of_install "${missing[@]}")"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-remove --no-install-recommends "${missing[@]}" >&2 ||
    fail "installing failed; as root, run: $by_hand"
}

# job_count: how many compilers may run at once: one per core, but each may take 1.5 GiB.
job_count() {
  local cores memory_kib by_memory
  cores=$(nproc)
  memory_kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo 2>/dev/null || true)
  by_memory=$((${memory_kib:-0} / 1572864))
  ((by_memory >= 1)) || by_memory=1
  echo $((cores < by_memory ? cores : by_memory))
}

# build_preset NAME ARGUMENT…: configures and builds a preset of CMakePresets.json.
build_preset() {
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" --parallel "$(job_count)" "${@:2}" >&2
}
