const name = 'write-key';
const channel = new BroadcastChannel('session-journal-key');

/** Returns the key that changes need; '' in a tab that may only read. */
export function writeKey(): string {
  return sessionStorage.getItem(name) ?? '';
}

/** Shows what can be done if this tab has the key, and asks the other tabs for it otherwise. */
export function takeWriteKey(): void {
  channel.addEventListener('message', ({ data }) => {
    if (data === 'who has it?' && writeKey() !== '') channel.postMessage({ key: writeKey() });
    else if (typeof data?.key === 'string' && writeKey() === '') keep(data.key);
  });
  if (writeKey() === '') channel.postMessage('who has it?');
  else show();
}

function keep(key: string): void {
  sessionStorage.setItem(name, key);
  show();
}

function show(): void {
  document.documentElement.classList.add('can');
}
