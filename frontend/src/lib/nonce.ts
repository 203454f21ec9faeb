/**
 * Gives every style element that a library makes the page's nonce. Most libraries take it as a setting; the scroll lock
 * of dialogs and drawers does not.
 */
export function nonceForStyles(): void {
  const nonce = styleNonce();
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}

/** The nonce that the server wrote into the page for style elements; undefined where no server filled it in. */
export function styleNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content && !content.startsWith('{{') ? content : undefined;
}
