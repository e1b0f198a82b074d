/** Says whether a conversation's id may name a file: the client's own always may. */
export function isSafeConversation(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,128}$/.test(id);
}
