# start.sh sources this inside a terminal of ours, with `event`, `own` and `conversation` set. It notes in the user's state
# what the agent does, in a file named after the conversation: the event, why the user is needed, if they are, and which
# terminal it was, by an id that stays when the terminal is renamed (src/io/client/hook-notes.ts reads it, and the
# terminal's process sees it). It starts no program, and reads the input of events that start none.

# Sets why the client asks for permission: to use a tool, to put a question, or to follow a plan.
permission_reason() {
  IFS= read -r input
  tool=${input#*'"tool_name":"'}
  case ${tool%%'"'*} in
    ExitPlanMode) reason=plan ;;
    AskUserQuestion) reason=question ;;
    *) reason=permission ;;
  esac
}

# Succeeds if a notification says that the user is needed, and nothing said so before, and more exactly.
is_news() {
  IFS= read -r input
  kind=${input#*'"notification_type":"'}
  case ${kind%%'"'*} in
    permission_prompt | worker_permission_prompt) reason=permission ;;
    elicitation_dialog | elicitation_url_dialog | agent_needs_input) reason=question ;;
    *) return 1 ;;
  esac
  noted=
  if [ -r "$own/agents/$conversation" ]; then read -r noted _ <"$own/agents/$conversation"; fi
  [ "$noted" != PermissionRequest ]
}

note_event() {
  reason=-
  case $event in
    UserPromptSubmit | Stop | SessionEnd) ;;
    PermissionRequest) permission_reason ;;
    Notification) is_news || return ;;
    StopFailure)
      IFS= read -r input
      # A subagent failed, and the agent goes on.
      case $input in *'"agent_id":"'*) return ;; esac
      ;;
    *) return ;;
  esac
  [ -d "$own/agents" ] || mkdir -p "$own/agents" || return
  printf '%s %s %s\n' "$event" "$reason" "$SESSION_JOURNAL_TERM_ID" >"$own/agents/$conversation"
}

case $conversation:$SESSION_JOURNAL_TERM_ID in
  :* | *[!A-Za-z0-9_:-]*) ;;
  *) (umask 077 && note_event) 2>/dev/null || : ;;
esac
