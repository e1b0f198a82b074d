# PreCompact. After a compaction the client shows the command line of hooks.json to the person, so that line is short.
event=PreCompact
. "${CLAUDE_PLUGIN_ROOT}/hooks/start.sh"
