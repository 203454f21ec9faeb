/** The nonce that the server wrote into the page for style elements; undefined where no server filled it in. */
export function styleNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content && !content.startsWith('{{') ? content : undefined;
}
