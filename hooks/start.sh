# Sourced by every line of hooks.json with `event` set, in the shell that the client starts for it: decides with the
# shell's own means whether the hook program is needed at all, since starting Node costs 20 times what this does.
#   PostToolUse                       only while this conversation waits for its memory
#   UserPromptExpansion, PreToolUse   always: the client calls these for our commands only
#   any other                         a .sessions folder at or above the working directory, a session bound to this
#                                     conversation, or a client that was in a project before (`/clear` hands that on)
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
# The program itself never fails: when this does, there is no Node, or one that cannot start. Certificates, which Node
# would read before anything else in twice the time of its own start, are for connections, and the program makes none.
CLAUDE_PID=$client NODE_EXTRA_CA_CERTS='' node "${CLAUDE_PLUGIN_ROOT}/dist/hook.cjs" "$event" 2>/dev/null && exit 0
if [ "$event" = SessionStart ]; then
  printf '%s\n' '{"systemMessage":"session-journal: Node 20 or newer is not on PATH, so the session is not restored after a compaction"}'
fi
exit 0
