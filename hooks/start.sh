# Sourced by every line of hooks.json with `event` set, in the shell that the client starts for it: decides with the
# shell's own means whether the hook program is needed at all, since starting Node costs 20 times what this does.
#   PostToolUse                       only while this conversation waits for its memory
#   UserPromptExpansion, PreToolUse   always: the client calls these for our commands only
#   any other                         a .sessions folder at or above the working directory, a session bound to this
#                                     conversation, or a client that was in a project before (`/clear` hands that on)
#   UserPromptSubmit                  and then only if this conversation is not settled (`src/journal/target/settled.ts` leaves a mark),
#                                     or no word of the prompt shows that it does not ask to go on
# Where it cannot tell (a linked worktree, no home folder) the program is started and decides. The trap in hooks.json
# makes every end of this shell a good one: an exit code 2 would erase the person's prompt.
case ${XDG_STATE_HOME:-}:${OS:-} in
  /*) state=$XDG_STATE_HOME ;;
  *:Windows_NT) state=${LOCALAPPDATA:-} ;;
  *) state=${HOME:+$HOME/.local/state} ;;
esac
own=$state/session-journal
conversation=${CLAUDE_CODE_SESSION_ID:-}
client=${CLAUDE_PID:-$PPID}
case $event in
  PostToolUse) [ -z "$state" ] || [ -e "$own/pending/$conversation" ] || exit 0 ;;
  UserPromptExpansion | PreToolUse) ;;
  *)
    if [ -n "$state" ] && ! [ -e "$own/bindings/$conversation.json" ] && ! [ -e "$own/clients/$client.json" ]; then
      # Without links in it: what stands above a link is another way up.
      cd -P . 2>/dev/null
      dir=${PWD:-}
      while ! [ -d "$dir/.sessions" ] && ! [ -f "$dir/.git" ]; do
        if [ -d "$dir/.git" ]; then exit 0; fi
        case $dir in */*) dir=${dir%/*} ;; *) exit 0 ;; esac
      done
    fi
    ;;
esac
[ -r "${CLAUDE_PLUGIN_ROOT}/dist/hook.cjs" ] || exit 0

# Whether a mark is whole, and no file that it names is newer; those with a + must be there.
is_settled() {
  [ -f "$1" ] || return 1
  ended=
  while IFS= read -r line; do
    case $line in
      +/* | \?/*)
        if [ -e "${line#?}" ]; then
          [ "$1" -nt "${line#?}" ] || return 1
        else
          case $line in +*) return 1 ;; esac
        fi
        ;;
      end) ended=1 ;;
      *) return 1 ;;
    esac
  done <"$1"
  [ -n "$ended" ]
}

# Whether the prompt of an event holds a word of small letters that is in none of the phrases for going on.
means_something_else() {
  # To look through a long one takes some shells longer than Node.
  [ ${#1} -le 9999 ] || return 1
  prompt=${1#*'"prompt":"'}
  case $prompt in "$1" | *'"prompt":"'* | */session-*) return 1 ;; esac
  # Within a text of JSON each quote has a backslash before it: this is where it ends, or an earlier place in it.
  prompt=${prompt%%'","'*}
  prompt=${prompt%%'"}'*}
  set -f
  for word in $prompt; do
    case $word in
      *[!abcdefghijklmnopqrstuvwxyz]*) ;;
      *) case $words in *" $word "*) ;; *) return 0 ;; esac ;;
    esac
  done
  set +f
  return 1
}

# The program itself never fails: when this does, there is no Node, or one that cannot start. Certificates, which Node
# would read before anything else in twice the time of its own start, are for connections, and the program makes none.
run_program() {
  CLAUDE_PID=$client NODE_EXTRA_CA_CERTS='' node "${CLAUDE_PLUGIN_ROOT}/dist/hook.cjs" "$event" 2>/dev/null
}

if [ "$event" = UserPromptSubmit ] && [ -n "$state" ] && is_settled "$own/settled/$conversation"; then
  . "${CLAUDE_PLUGIN_ROOT}/dist/words.sh"
  # The shell's own reading takes a call for each character, which is less than starting `cat`; more lines may follow.
  IFS= read -r input
  if means_something_else "$input"; then exit 0; fi
  export SESSION_JOURNAL_SETTLED=1
  { printf '%s\n' "$input"; cat; } | run_program && exit 0
else
  run_program && exit 0
fi
if [ "$event" = SessionStart ]; then
  printf '%s\n' '{"systemMessage":"session-journal: Node 20 or newer is not on PATH, so the session is not restored after a compaction"}'
fi
exit 0
