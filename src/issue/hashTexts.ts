import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 in hex of texts one after the other, each with its length, so that no two lists are written alike. */
export function hashTexts(texts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(texts.map((text) => `${text.length}:${text}`).join(""))));
}
