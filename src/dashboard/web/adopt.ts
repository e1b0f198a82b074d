/**
 * Makes a part of the page the same as another one, and leaves alone what is the same already: so what is open stays
 * open, what is typed stays typed, and the focus stays where it is.
 */
export function adopt(old: Element, next: Element): void {
  // What the page's script shows there is its own.
  if (old.hasAttribute('data-kept')) return;
  adoptAttributes(old, next);
  const fresh = [...next.childNodes];
  for (const [index, child] of fresh.entries()) {
    const before = matching(old, index, child);
    if (before === undefined)
      old.insertBefore(document.importNode(child, true), old.childNodes[index] ?? null);
    else if (child instanceof Element) {
      if (!before.isEqualNode(child)) adopt(before as Element, child);
    } else if (before.nodeValue !== child.nodeValue) before.nodeValue = child.nodeValue;
  }
  const rest = [...old.childNodes].filter((node) => !isOurs(node));
  for (const node of rest.slice(fresh.length)) node.remove();
}

// What went wrong stands at the end of its form, and stays there to be read whatever changes meanwhile.
function isOurs(node: Node): boolean {
  return node instanceof Element && node.hasAttribute('data-ours');
}

// The node at this place if it is of the same kind, or a later one with the same id, moved here.
function matching(old: Element, index: number, child: Node): ChildNode | undefined {
  const here = old.childNodes[index];
  const id = idOf(child);
  if (here === undefined || isOurs(here)) return undefined;
  if (here.nodeType === child.nodeType && here.nodeName === child.nodeName && idOf(here) === id) return here;
  for (let at = index + 1; id !== '' && at < old.childNodes.length; at += 1) {
    const later = old.childNodes[at];
    if (later !== undefined && later.nodeName === child.nodeName && idOf(later) === id) {
      old.insertBefore(later, here);
      return later;
    }
  }
  return undefined;
}

function idOf(node: Node): string {
  return node instanceof Element ? node.id || (node.getAttribute('data-key') ?? '') : '';
}

function adoptAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !isOwn(old, name)) old.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (old.getAttribute(name) !== value && !isOwn(old, name)) old.setAttribute(name, value);
  }
}

// What the person opened or typed is theirs.
function isOwn(element: Element, name: string): boolean {
  if (element instanceof HTMLDetailsElement) return name === 'open';
  if (element instanceof HTMLInputElement && element.type !== 'hidden')
    return name === 'value' && (element === document.activeElement || element.value !== element.defaultValue);
  return element instanceof HTMLTextAreaElement && name === 'value';
}
