#!/bin/sh
# Runs a command on a machine that seems to have no /proc, as on macOS: in a mount namespace of its own, an empty file
# system lies over /proc. `ps` goes on answering there, unless WITHOUT_PS is set. Needs root and Linux.
#   scripts/without-proc.sh node node_modules/.bin/vitest run test/io/disk test/io/client test/hooks
if [ "$1" != inside ]; then
  exec unshare -m "$0" inside "$@"
fi
shift
# The mounts go with the namespace, and this folder stays empty.
place=${TMPDIR:-/tmp}/session-journal-without-proc
mkdir -p "$place" || exit 1
mount -t tmpfs none "$place" && mkdir "$place/proc" "$place/empty" && mount --bind /proc "$place/proc" || exit 1
cp -L /bin/ps "$place/real-ps" || exit 1
if [ -n "$WITHOUT_PS" ]; then
  printf '#!/bin/sh\nexit 1\n' >"$place/ps"
else
  printf '#!/bin/sh\nexec unshare -m sh -c '\''mount -n --bind "$0/proc" /proc && exec "$0/real-ps" "$@"'\'' %s "$@"\n' "$place" >"$place/ps"
fi
chmod +x "$place/ps"
mount --bind "$place/ps" "$(readlink -f /bin/ps)" && mount --bind "$place/empty" /proc || exit 1
# Without /proc, Node knows where it lies only if it is started by its full path.
program=$(command -v "$1") || exit 127
shift
exec "$program" "$@"
