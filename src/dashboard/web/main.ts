import { sendForm } from './act.ts';
import { listenForChanges } from './changes.ts';
import { listenForKeys } from './keys.ts';
import { takeWriteKey } from './write-key.ts';

// Pages are whole without this. It keeps them up to date, sends what is done on them, and knows the keys.
const login = document.querySelector<HTMLElement>('[data-start]');
if (login !== null) {
  sessionStorage.setItem('write-key', login.dataset.writeKey ?? '');
  location.replace(login.dataset.start ?? '/');
} else if (document.documentElement.dataset.project !== undefined) {
  takeWriteKey();
  listenForChanges();
  listenForKeys();
  document.addEventListener('submit', sendForm);
}
