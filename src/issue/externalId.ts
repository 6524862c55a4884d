const LENGTH_MAX = 200;
const SPACE = 0x20;
const LAST_PRINTABLE = 0x7e;
/** Control and format characters (zero-width ones among them), line and paragraph marks, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/** Whether a value can be the id of a person, customer or fact of another system: visible text, 1 to 200 characters. */
export function isExternalId(value: unknown): value is string {
  if (typeof value !== "string" || value.length === 0 || value.length > LENGTH_MAX) return false;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code < SPACE || code > LAST_PRINTABLE) return isVisibleText(value);
  }

  return value.charCodeAt(0) !== SPACE && value.charCodeAt(value.length - 1) !== SPACE;
}

function isVisibleText(text: string): boolean {
  return !INVISIBLE.test(text) && text.trim() === text;
}

/** What two ids have in common exactly when they are the same text, however their letters are composed. */
export function idKey(id: string): string {
  for (let at = 0; at < id.length; at++) if (id.charCodeAt(at) > LAST_PRINTABLE) return id.normalize("NFC");

  return id;
}
