// What this page says itself, below the heading, and the server doesn't know of.
const notes = new Map<string, HTMLElement>();

/** Shows a note below the heading, in place of one with the same name. */
export function showNote(name: string, text: string): void {
  hideNote(name);
  const note = document.createElement('p');
  note.id = name;
  note.className = 'note panel pad sm';
  note.setAttribute('role', 'status');
  note.textContent = text;
  notes.set(name, note);
  showNotes();
}

/** Hides a note; says whether there was one. */
export function hideNote(name: string): boolean {
  notes.get(name)?.remove();
  return notes.delete(name);
}

/** Shows the notes again, after the page was made anew. */
export function showNotes(): void {
  for (const note of notes.values()) document.querySelector('.top')?.after(note);
}
