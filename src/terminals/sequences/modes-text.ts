import { type Charsets, mouseModes, type TrackedState } from './tracker.ts';

const csi = '\x1b[';
const on = (modes: readonly number[]): string => modes.map((mode) => `${csi}?${mode}h`).join('');
const off = (modes: readonly number[]): string => modes.map((mode) => `${csi}?${mode}l`).join('');

// These two wrap what is drawn, or depend on where the cursor is; those that write them choose the moment.
const separate: readonly number[] = [6, 25, 2026];

/**
 * Resets all that a program may have set in a terminal, whatever it was doing: an open string ends, and the terminal is
 * in its normal screen.
 */
export const resetText = [
  // Ends an open string and asks the terminal to draw nothing before all is there. The keyboard's stack is one for each
  // screen, and leaving the alternate one brings back how text looked before.
  `\x1b\\${on([2026])}${csi}<99u${off([1049])}${csi}<99u${csi}!p`,
  // Not all terminals know the soft reset.
  `${csi}m\x1b]8;;\x1b\\\x1b(B\x1b)B\x0f${csi}4l${csi}20l\x1b>${off([1, 5, 6, 12, 45])}${on([7])}`,
  off([...mouseModes, 1004, 2004, 2031]),
  `${csi}>4m${csi}?5W${csi}r${csi} q`,
].join('');

/** Returns what sets the modes that a program set; the cursor stays where it is. */
export function modesText(state: TrackedState): string {
  const hasMouse = mouseModes.some((mode) => state.modes.get(mode) === true);
  const modes = [...state.modes].filter(([mode, isOn]) => {
    if (separate.includes(mode)) return false;
    // Nobody knows how a terminal has ?1007 when it starts.
    return mode === 1007 || isOn !== (mode === 7) || (hasMouse && mouseModes.includes(mode));
  });
  return [
    charsetsText(state.charsets),
    ...modes.map(([mode, isOn]) => modeText(mode, isOn)),
    state.insert ? `${csi}4h` : '',
    state.newLine ? `${csi}20h` : '',
    state.modifyOtherKeys >= 0 ? `${csi}>4;${state.modifyOtherKeys}m` : '',
    state.cursorShape === 0 ? '' : `${csi}${state.cursorShape} q`,
  ].join('');
}

const typingModes: readonly number[] = [1, 66, 1004, 2004, 2031, ...mouseModes];

/** Returns what makes a terminal send keys, pastes and the mouse as the program wants them, and changes nothing else. */
export function typingText({ modes, keyboard, alternate, modifyOtherKeys }: TrackedState): string {
  const set = [...modes].filter(([mode, isOn]) => isOn && typingModes.includes(mode));
  return [
    `\x1b>${off(typingModes.filter((mode) => mode !== 66))}${csi}>4m`,
    ...set.map(([mode]) => modeText(mode, true)),
    modifyOtherKeys >= 0 ? `${csi}>4;${modifyOtherKeys}m` : '',
    `${csi}<99u${keyboardText(alternate === 0 ? keyboard.normal : keyboard.alternate)}`,
  ].join('');
}

function modeText(mode: number, isOn: boolean): string {
  // More terminals know the keypad like this, and it is mentioned only if it is on.
  if (mode === 66) return '\x1b=';
  return `${csi}?${mode}${isOn ? 'h' : 'l'}`;
}

const shifts: readonly string[] = ['', '\x0e', '\x1bn', '\x1bo'];

/** Returns what chooses character sets, from the usual ones. */
export function charsetsText({ sets, inUse }: Charsets): string {
  const chosen = sets.map((set, at) => (set === 'B' ? '' : `\x1b${'()*+'[at]}${set}`));
  return `${chosen.join('')}${shifts[inUse]}`;
}

/** Returns what puts a screen's stack of keyboard flags in place of an empty one. */
export function keyboardText(stack: readonly number[]): string {
  const [first = 0, ...pushed] = stack;
  return [first === 0 ? '' : `${csi}=${first};1u`, ...pushed.map((flags) => `${csi}>${flags}u`)].join('');
}

/** Returns what shows or hides the cursor, and ends what was drawn unless the program itself is drawing. */
export function closingText({ modes }: TrackedState): string {
  const hidden = modes.get(25) === false ? off([25]) : on([25]);
  return `${hidden}${off([2026])}${modes.get(2026) === true ? on([2026]) : ''}`;
}
