const csi = '\x1b[';
const off = (modes: readonly number[]): string => modes.map((mode) => `${csi}?${mode}l`).join('');

/** What a client writes before the first screen: it keeps the outer terminal's title, to be put back. */
export const enterText = `${csi}22;2t`;

// Whatever the program inside turned on. Kitty's keyboard stack is emptied on both screens, because each has its own.
const modes = [
  // What comes after this must be drawn at once.
  off([2026]),
  // Mouse, focus, bracketed paste, and colour scheme reports.
  off([9, 1000, 1002, 1003, 1005, 1006, 1015, 1016, 1004, 2004, 2031]),
  `${csi}<99u`,
  // modifyOtherKeys, application cursor keys and keypad, insert, origin, reverse screen; wrap on.
  `${csi}>4m${csi}?1l\x1b>${csi}4l${csi}?6l${csi}?5l${csi}?7h`,
  // Scroll region (which moves the cursor), colours, hyperlink, character set.
  `\x1b7${csi}r\x1b8${csi}0m\x1b]8;;\x1b\\\x1b(B\x0f`,
].join('');

/**
 * Returns what gives the outer terminal back as it was: all modes off, the normal screen, the cursor shown with its usual
 * shape, and the title from before. `isSwitching` leaves the title for the terminal that comes next.
 */
export function undoText({ isSwitching = false }: { readonly isSwitching?: boolean } = {}): string {
  const title = isSwitching ? '' : `${csi}23;2t`;
  return `${modes}${off([1049])}${csi}<99u${csi}0 q${csi}?25h${csi}0m${title}`;
}

/** Returns what puts an emptied normal screen in place, for the first screen of a terminal to be drawn on. */
export function clearText(): string {
  return `${modes}${csi}H${csi}2J`;
}
