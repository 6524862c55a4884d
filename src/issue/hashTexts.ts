import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 in hex of texts one after the other, each with its length, so that no two lists are written alike. */
export function hashTexts(texts: readonly string[]): string {
  const hash = sha256.create();
  for (const text of texts) hash.update(utf8ToBytes(`${text.length}:${text}`));

  return bytesToHex(hash.digest());
}
