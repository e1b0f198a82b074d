import { type AskedCall, inputText } from './asked-call.ts';
import { isEditing, isReading, namedPath } from './tools.ts';

/** A call, with the absolute path that it names; empty for none. */
export interface RuleCall extends Pick<AskedCall, 'tool' | 'input' | 'cwd'> {
  readonly place: string;
}

/** What a rule is used for: one that allows must name the whole call, one that denies any part of it. */
export type RuleUse = 'allow' | 'deny';

/**
 * Says whether a rule in the client's form, such as `Bash(npm test *)` or `Edit(src/**)`, names a call. The client
 * applies its rules itself: where this finds none, the person is asked first, and the client decides then.
 */
export function isNamedBy(rule: string, call: RuleCall, use: RuleUse): boolean {
  const [, tool = '', , detail = '*'] = /^\s*([\w*-]+)(\(([\s\S]*)\))?\s*$/.exec(rule) ?? [];
  if (!isToolNamed(tool, call.tool)) return false;
  if (detail === '*' || detail === '') return true;
  if (call.tool === 'Bash') return isLineNamed(detail, inputText(call, 'command'), use);
  if (call.tool === 'WebFetch') return `domain:${hostOf(inputText(call, 'url'))}` === detail;
  if (isEditing(call.tool) || isReading(call.tool)) return isPathNamed(detail, call);
  return Object.values(call.input).includes(detail);
}

// A rule for Edit is for all tools that change a file, one for Read for all that read. `mcp__server` is all of a server.
function isToolNamed(named: string, tool: string): boolean {
  if (named === tool || (named === 'Edit' && isEditing(tool)) || (named === 'Read' && isReading(tool)))
    return true;
  if (!named.startsWith('mcp__')) return false;
  return patternOf(named, '.*').test(tool) || tool.startsWith(`${named}__`);
}

const joints = /[;&|\n(){}`]+|\$\(/;

function isLineNamed(detail: string, line: string, use: RuleUse): boolean {
  const pattern = patternOf(detail.replace(/:\*$/, ' *'), '[\\s\\S]*');
  const matches = (part: string): boolean => {
    return part === detail || pattern.test(part) || pattern.test(`${part} `);
  };
  if (use === 'deny') return [line, ...line.split(joints)].some((part) => matches(part.trim()));
  // Whether a rule holds for all parts of a line, only the client knows. It would put the question so that the run can't be
  // parked; ours can.
  return line === detail || (!/[;&|\n(){}`<>$]/.test(line) && matches(line));
}

// Whose home `~/` is, is the client's to know.
function isPathNamed(detail: string, call: RuleCall): boolean {
  const below = detail.replace(/^(?:\.?\/|~\/)/, '');
  const folder = detail.startsWith('~/') ? '/**' : call.cwd;
  const wish = detail.includes('/') ? `${folder}/${below}` : `${folder}/**/${below}`;
  return pathPattern(detail.startsWith('//') ? detail.slice(1) : wish).test(call.place || namedPath(call));
}

function pathPattern(text: string): RegExp {
  const source = text
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      return part === '*' ? '[^/]*' : escapePattern(part);
    })
    .join('');
  return new RegExp(`^${source}(?:/.*)?$`, 's');
}

function patternOf(text: string, star: string): RegExp {
  return new RegExp(`^${text.split('*').map(escapePattern).join(star)}$`);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/@]*@)?([^/:?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
