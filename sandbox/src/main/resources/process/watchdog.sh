# Reads "+ pid signal" and "- pid" lines, and "end", from the launcher. When the launcher is gone, however it went,
# the pipe ends and whatever is still registered is ended too. $1 is a file to remove then,
# $2 the pid file of PostgreSQL, whose server may run before the launcher could register it.
trap '' INT HUP TERM

# When a process started, so that a reused pid is never mistaken for it; nothing for the dead and for zombies.
born() {
  if [ -d /proc/self ]; then
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    set -- ${stat##*) }
    [ "$1" = Z ] || echo "${20}"
  else
    ps -o lstart= -p "$1" 2>/dev/null | tr ' ' _
  fi
}

command_of() {
  if [ -d /proc/self ]; then tr '\0' ' ' < "/proc/$1/cmdline"; else ps -o args= -p "$1"; fi 2>/dev/null
}

children=
left=alone
while read -r action pid signal; do
  case $action in
    +) children="$children $pid:$signal:$(born "$pid")" ;;
    -) kept=
       for child in $children; do
         [ "${child%%:*}" = "$pid" ] || kept="$kept $child"
       done
       children=$kept ;;
    end) left=orderly ;;
  esac
done

# Sends the wish of $1 (KILL, or each child's own signal when empty) to those still alive; counts them in $alive.
signal_living() {
  alive=0
  for child in $children; do
    pid=${child%%:*}; rest=${child#*:}; signal=${rest%%:*}; birth=${rest#*:}
    [ -n "$birth" ] && [ "$(born "$pid")" = "$birth" ] || continue
    alive=$((alive + 1))
    case $1 in
      none) ;;
      own) kill -s "$signal" "$pid" 2>/dev/null ;;
      *) kill -s "$1" "$pid" 2>/dev/null ;;
    esac
  done
}

# Told to let go of everything, or left alone?
[ "$left" = orderly ] && exit 0
rm -f "$1"
postmaster=$(head -n 1 "$2" 2>/dev/null)
if [ -n "$postmaster" ] && command_of "$postmaster" | grep -q postgres; then
  children="$children $postmaster:INT:$(born "$postmaster")"
fi
signal_living own
tries=0
while [ "$tries" -lt 80 ]; do
  signal_living none
  [ "$alive" -gt 0 ] || exit 0
  sleep 0.1
  tries=$((tries + 1))
done
signal_living KILL
