import { readFileSync } from "node:fs";
import { Problem } from "./problem.js";

/** How a file writes its characters as bytes; `gb18030` covers GBK and GB2312. */
export type Encoding = (typeof ENCODINGS)[number];

/** In the order in which they are tried: hardly any other text is by chance well-formed UTF-8. */
export const ENCODINGS = ["utf-8", "gb18030"] as const;

/** A file's text without its byte order mark, and the encoding that it was taken for. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads a file in the first encoding in which all of its bytes are characters, or in the one given. */
export function readText(file: string, encoding?: Encoding): DecodedText {
  const bytes = readBytes(file);
  for (const candidate of encoding === undefined ? ENCODINGS : [encoding]) {
    const text = decode(bytes, candidate);
    if (text !== undefined) return { text, encoding: candidate };
  }
  const expected = encoding ?? ENCODINGS.join(" or ");

  throw new Problem({ message: `${file}: is not text in ${expected}; save it as UTF-8`, exitCode: 1 });
}

/** `undefined` where a byte is no character: replaced, two names could become one and the same. */
function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    // Left to itself, the decoder takes the mark off UTF-8 alone.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    return undefined;
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Problem({ message: `${file}: cannot be read; give a file that can (${error.message})`, exitCode: 1 });
  }
}
