# Every line of hooks.json sources this file, with `event` set, in the shell that the client starts for it (PreCompact
# by way of compact.sh). It decides in plain shell whether the hook program is needed, because starting Node takes 20
# times as long.
#   UserPromptExpansion, PreToolUse   always needed: the client sends these only for our commands
#   PermissionRequest                 needed where the person may have turned on `approvals: everywhere`, and not in a run:
#                                     the client shows its dialog meanwhile
#   BeforeBash                        PreToolUse for any Bash line, as below; but never needed for our commands
#   AfterBash                         PostToolUse of the Bash tool; also needed if the client says that the command
#                                     changed files, and the conversation wants to know that (the file CommandEdits)
#   a conversation with a folder in the user's state folder
#                                     the folder's file for the event decides
#                                     (src/journal/conversation/wanted-events.ts). No file: not needed. An empty file:
#                                     needed. A file with one path per line: needed if one of the paths is newer than
#                                     the file, or if the event is a prompt that may ask to continue, or a Bash line
#                                     that begins with a line of the file
#   Notification, StopFailure         never needed: inside a terminal of ours, note.sh notes them, as it does other events
#   any other conversation            needed if there is a .sessions folder in the working directory or above it, or if
#                                     the client was in a project before (`/clear` passes that on); never before or
#                                     after a tool call
# If it cannot tell (a linked worktree, no home folder), it starts the program, which then decides. The trap in
# hooks.json makes this shell always exit with 0, because exit code 2 would erase the user's prompt.
# zsh doesn't split words unless it is told to.
if [ -n "${ZSH_VERSION:-}" ]; then emulate sh; fi
case ${XDG_STATE_HOME:-}:${OS:-} in
  /*) state=$XDG_STATE_HOME ;;
  *:Windows_NT) state=${LOCALAPPDATA:-} ;;
  *) state=${HOME:+$HOME/.local/state} ;;
esac
own=$state/session-journal
conversation=${CLAUDE_CODE_SESSION_ID:-}
client=${CLAUDE_PID:-$PPID}
words_decide=
lines_decide=
edits_decide=
after_bash=
if [ "$event" = AfterBash ]; then
  event=PostToolUse
  after_bash=1
fi

# Succeeds if the file of an event says that the program is needed. If not, `lines` says how many lines the file has.
is_wanted() {
  [ -s "$1" ] || return 0
  lines=0
  while IFS= read -r watched; do
    if [ "$watched" -nt "$1" ]; then return 0; fi
    lines=$((lines + 1))
  done <"$1"
  return 1
}

# Succeeds if the previous version left something for this conversation. To be removed after one release.
has_former_state() {
  case $event in
    BeforeBash) return 1 ;;
    PostToolUse) [ -n "$conversation" ] && [ -e "$own/pending/$conversation" ] ;;
    *) [ -e "$own/bindings/$conversation.json" ] ;;
  esac
}

# Succeeds if the working directory is in a project, or may be.
may_be_project() {
  # The path must have no links in it, because above a link another path leads up.
  cd -P . 2>/dev/null
  dir=${PWD:-}
  while ! [ -d "$dir/.sessions" ] && ! [ -f "$dir/.git" ]; do
    if [ -d "$dir/.git" ]; then return 1; fi
    case $dir in */*) dir=${dir%/*} ;; *) return 1 ;; esac
  done
}

# Succeeds if a file has the word that lets dialogs be answered from elsewhere. The program reads it exactly.
says_everywhere() {
  [ -r "$1" ] || return 1
  while IFS= read -r setting || [ -n "$setting" ]; do
    case $setting in *everywhere*) return 0 ;; esac
  done <"$1"
  return 1
}

# Succeeds if the person, or an organisation, may have turned that on.
may_answer_dialogs() {
  case ${XDG_CONFIG_HOME:-} in /*) config=$XDG_CONFIG_HOME ;; *) config=${HOME:-}/.config ;; esac
  says_everywhere "$config/session-journal/config.json" ||
    says_everywhere /etc/session-journal/config.json ||
    says_everywhere '/Library/Application Support/session-journal/config.json'
}

if [ -n "${SESSION_JOURNAL_TERM_ID:-}" ] && [ -n "$state" ]; then . "${CLAUDE_PLUGIN_ROOT}/hooks/note.sh"; fi

program=hook.cjs
case $event in
  Notification | StopFailure) exit 0 ;;
  UserPromptExpansion | PreToolUse) ;;
  PermissionRequest)
    if [ -n "${SESSION_JOURNAL_RUN:-}" ] || ! may_answer_dialogs; then exit 0; fi
    program=run-hook.cjs
    ;;
  *)
    if [ -z "$state" ]; then
      :
    elif [ -n "$conversation" ] && [ -d "$own/conversations/$conversation" ]; then
      wish=$own/conversations/$conversation/$event
      [ -e "$wish" ] || exit 0
      if ! is_wanted "$wish"; then
        case $event in
          UserPromptSubmit)
            # Newer than this file, whose time lies ahead: time for a reminder.
            due=$own/conversations/$conversation/Reminder
            if ! [ -e "$due" ] || ! is_wanted "$due"; then words_decide=1; fi
            ;;
          # The first line is the path of the session.
          BeforeBash)
            if [ "$lines" = 1 ]; then exit 0; fi
            lines_decide=1
            ;;
          PostToolUse)
            if [ -z "$after_bash" ] || ! [ -e "$own/conversations/$conversation/CommandEdits" ]; then exit 0; fi
            edits_decide=1
            ;;
          *) exit 0 ;;
        esac
      fi
    elif ! has_former_state; then
      case $event in BeforeBash | PostToolUse | Stop | TaskCompleted | SessionEnd) exit 0 ;; esac
      if ! [ -e "$own/clients/$client.json" ] && ! may_be_project; then exit 0; fi
    fi
    ;;
esac
[ -r "${CLAUDE_PLUGIN_ROOT}/dist/hook.cjs" ] || exit 0

# Succeeds if the prompt of an event has a lower-case word that is in none of the phrases that mean "continue", and can't
# be one that continues with something it names.
means_something_else() {
  # For a long prompt, some shells take longer than starting Node.
  [ ${#1} -le 9999 ] || return 1
  prompt=${1#*'"prompt":"'}
  case $prompt in "$1" | *'"prompt":"'* | */session-*) return 1 ;; esac
  # In a JSON string each quote has a backslash before it. So this cuts at the end of the prompt, or earlier within it.
  prompt=${prompt%%'","'*}
  prompt=${prompt%%'"}'*}
  if may_name_work "$prompt"; then return 1; fi
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

# Succeeds if the Bash line of an event, which is in a JSON string, begins with a line of a file.
begins_with_one() {
  while IFS= read -r beginning; do
    case $2 in "$beginning"*) return 0 ;; esac
  done <"$1"
  return 1
}

# Sets `node` to the first Node on PATH that no repository can bring: in no relative folder, in none that anybody may write
# to, and not in the repository of the working directory. Somebody's whole home may be a repository, so a Node in there is
# taken if there is no other. Empty if there is none.
find_node() {
  node=
  cd -P . 2>/dev/null
  top=${PWD:-}
  while [ -n "$top" ] && ! [ -e "$top/.git" ] && ! [ -d "$top/.sessions" ]; do top=${top%/*}; done
  main=$top
  # In a linked worktree, this file says where the main one is.
  if [ -f "$top/.git" ]; then
    IFS= read -r main <"$top/.git"
    main=${main#gitdir: }
    main=${main%%/.git/*}
  fi
  rest=${PATH:-}:
  while [ -n "$rest" ]; do
    entry=${rest%%:*}
    rest=${rest#*:}
    case $entry in
      /tmp | /var/tmp | /dev/shm) ;;
      /*)
        if [ -x "$entry/node" ] && ! [ -d "$entry/node" ]; then
          case $entry/ in
            "${top:-//}"/* | "${main:-//}"/*) node=${node:-$entry/node} ;;
            *)
              node=$entry/node
              return
              ;;
          esac
        fi
        ;;
    esac
  done
}

# The program itself never fails, so if this does, there is no Node, or Node cannot start. Certificates are emptied,
# because Node would read them first, which takes twice as long as its own start, and the program makes no connections.
run_program() {
  find_node
  if [ "$event" = PermissionRequest ]; then set --; else set -- "$event"; fi
  CLAUDE_PID=$client NODE_EXTRA_CA_CERTS='' "${node:-false}" "${CLAUDE_PLUGIN_ROOT}/dist/$program" "$@" 2>/dev/null
}

if [ "$event" = BeforeBash ]; then
  IFS= read -r input
  bash_line=${input#*'"command":"'}
  case $bash_line in *session-journal*) exit 0 ;; esac
  if [ -n "$lines_decide" ] && ! begins_with_one "$wish" "$bash_line"; then exit 0; fi
  { printf '%s\n' "$input"; cat; } | run_program && exit 0
elif [ -n "$edits_decide" ]; then
  # Starting `cat` takes as long as `read` does for 3,000 characters, and a command may have printed ten times as many.
  input=$(cat)
  # In a JSON string, there is a backslash before each quote.
  case $input in *'"bashEditDiff":'*) ;; *) exit 0 ;; esac
  printf '%s\n' "$input" | run_program && exit 0
elif [ -n "$words_decide" ]; then
  . "${CLAUDE_PLUGIN_ROOT}/dist/words.sh"
  # `read` makes one system call per character, which still takes less time than starting `cat`. More lines may follow.
  IFS= read -r input
  if means_something_else "$input"; then exit 0; fi
  export SESSION_JOURNAL_UNCHANGED=1
  { printf '%s\n' "$input"; cat; } | run_program && exit 0
else
  run_program && exit 0
fi
if [ "$event" = SessionStart ]; then
  if [ -z "$node" ]; then
    reason='there is no node on PATH'
  elif ! "$node" -e '' >/dev/null 2>&1 && NODE_OPTIONS='' "$node" -e '' >/dev/null 2>&1; then
    reason='Node does not start with your NODE_OPTIONS'
  else
    reason='the node on PATH is older or does not start'
  fi
  printf '{"systemMessage":"session-journal needs Node 20 or newer, but %s. The session is not restored after a compaction"}\n' "$reason"
fi
exit 0
