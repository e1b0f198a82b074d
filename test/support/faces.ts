/** The systems next to the journal, each with its faces: the 3 to 6 files that verbs and the dashboard may import. */
export const faces: Readonly<Record<string, readonly string[]>> = {
  conversations: [
    'src/conversations/answer/answer.ts',
    'src/conversations/ask/ask-child.ts',
    'src/conversations/find/find-conversations.ts',
    'src/conversations/show/render-chat.ts',
    'src/conversations/find/render-list.ts',
    'src/conversations/answer/search-conversations.ts',
  ],
  capture: [
    'src/capture/share/due.ts',
    'src/capture/share/sharing.ts',
    'src/capture/take/ask-for-capture.ts',
    'src/capture/take/due-captures.ts',
    'src/capture/view/listed-captures.ts',
    'src/capture/why/why.ts',
  ],
  runs: [
    'src/runs/files/change-run.ts',
    'src/runs/view/approvals.ts',
    'src/runs/view/control-runs.ts',
    'src/runs/view/known-runs.ts',
    'src/runs/view/set-mode.ts',
    'src/runs/view/shown-events.ts',
  ],
  terminals: [
    'src/terminals/control/attach.ts',
    'src/terminals/control/control-terminal.ts',
    'src/terminals/control/known-terminals.ts',
    'src/terminals/control/start-terminal.ts',
    'src/terminals/daemon/run-daemon.ts',
    'src/terminals/files/terminal-record.ts',
  ],
  dashboard: [
    'src/dashboard/read/report-page.ts',
    'src/dashboard/report/report.ts',
    'src/dashboard/server/serve.ts',
    'src/dashboard/server/server-file.ts',
    'src/dashboard/server/start-server.ts',
    'src/dashboard/server/tickets.ts',
  ],
};
