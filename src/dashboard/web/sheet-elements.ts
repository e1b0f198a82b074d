/**
 * Returns what stands for a style element that a library makes: the page's policy allows no style in the page itself, so
 * its text becomes a sheet of the document. It styles the same, and is gone with its element.
 */
function makeSheetElement(): HTMLElement {
  const element = Document.prototype.createElement.call(document, 'i');
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  element.hidden = true;
  Object.defineProperty(element, 'textContent', {
    get: () => '',
    set: (text: string) => sheet.replaceSync(text),
  });
  element.remove = () => {
    Element.prototype.remove.call(element);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  return element;
}

/** Lets libraries of this page make style elements. */
export function allowStyleElements(): void {
  const make = Document.prototype.createElement;
  document.createElement = (name: string, options?: ElementCreationOptions) =>
    name === 'style' ? makeSheetElement() : make.call(document, name, options);
}
