import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/without-proc.sh', import.meta.url));

/** The words before a command that make it run as on macOS: without `/proc`, but with a `ps` that answers. */
export const withoutProc: readonly string[] = [script];

/** The words before a command that make it run where neither `/proc` nor `ps` says anything about processes. */
export const withoutProcAndPs: readonly string[] = ['env', 'WITHOUT_PS=1', script];

/** Why `withoutProc` doesn't work here, as for anybody but root; '' if it works. */
export function whyProcStays(): string {
  const { status, stderr } = spawnSync(script, ['true'], { encoding: 'utf8' });
  return status === 0 ? '' : `no mount namespaces here: ${stderr ?? 'not Linux'}`.trim();
}
