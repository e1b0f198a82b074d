# Sourced by every line of hooks.json, with `event` set, in the shell that the client starts for it. Decides with the
# shell's own means whether the hook program is needed, because starting Node costs 20 times as much.
#   UserPromptExpansion, PreToolUse   always: the client calls these for our commands only
#   a conversation with a folder in the person's state
#                                     what its file for the event says (src/journal/conversation/wanted-events.ts): no file, not needed;
#                                     an empty one, needed; with a path a line, needed if a path is newer than the file,
#                                     or if the event is a prompt that may ask to continue
#   any other conversation            a .sessions folder at or above the working directory, or a client that was in a
#                                     project before (`/clear` hands that on); never after a tool call
# Where it cannot tell (a linked worktree, no home folder), the program is started and decides. The trap in hooks.json
# makes this shell exit with 0 in any case: an exit code of 2 would erase the person's prompt.
case ${XDG_STATE_HOME:-}:${OS:-} in
  /*) state=$XDG_STATE_HOME ;;
  *:Windows_NT) state=${LOCALAPPDATA:-} ;;
  *) state=${HOME:+$HOME/.local/state} ;;
esac
own=$state/session-journal
conversation=${CLAUDE_CODE_SESSION_ID:-}
client=${CLAUDE_PID:-$PPID}
words_decide=

# Whether the file of an event asks for the program.
is_wanted() {
  [ -s "$1" ] || return 0
  while IFS= read -r watched; do
    if [ "$watched" -nt "$1" ]; then return 0; fi
  done <"$1"
  return 1
}

# Whether the version before left something for this conversation; looked for until the next release.
has_former_state() {
  case $event in
    PostToolUse) [ -n "$conversation" ] && [ -e "$own/pending/$conversation" ] ;;
    *) [ -e "$own/bindings/$conversation.json" ] ;;
  esac
}

# Whether the working directory is in a project, or may be.
may_be_project() {
  # Without links in it: what stands above a link is another way up.
  cd -P . 2>/dev/null
  dir=${PWD:-}
  while ! [ -d "$dir/.sessions" ] && ! [ -f "$dir/.git" ]; do
    if [ -d "$dir/.git" ]; then return 1; fi
    case $dir in */*) dir=${dir%/*} ;; *) return 1 ;; esac
  done
}

case $event in
  UserPromptExpansion | PreToolUse) ;;
  *)
    if [ -z "$state" ]; then
      :
    elif [ -n "$conversation" ] && [ -d "$own/conversations/$conversation" ]; then
      wish=$own/conversations/$conversation/$event
      [ -e "$wish" ] || exit 0
      if ! is_wanted "$wish"; then
        if [ "$event" != UserPromptSubmit ]; then exit 0; fi
        words_decide=1
      fi
    elif ! has_former_state; then
      if [ "$event" = PostToolUse ]; then exit 0; fi
      if ! [ -e "$own/clients/$client.json" ] && ! may_be_project; then exit 0; fi
    fi
    ;;
esac
[ -r "${CLAUDE_PLUGIN_ROOT}/dist/hook.cjs" ] || exit 0

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

if [ -n "$words_decide" ]; then
  . "${CLAUDE_PLUGIN_ROOT}/dist/words.sh"
  # The shell's own reading takes a call for each character, which is less than starting `cat`; more lines may follow.
  IFS= read -r input
  if means_something_else "$input"; then exit 0; fi
  export SESSION_JOURNAL_UNCHANGED=1
  { printf '%s\n' "$input"; cat; } | run_program && exit 0
else
  run_program && exit 0
fi
if [ "$event" = SessionStart ]; then
  printf '%s\n' '{"systemMessage":"session-journal: Node 20 or newer is not on PATH, so the session is not restored after a compaction"}'
fi
exit 0
