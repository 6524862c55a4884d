import { readFileSync } from "node:fs";
import { Problem } from "./problem.js";

/** Reads a file as UTF-8, with or without a byte order mark. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    // Other encodings are refused: read as UTF-8, two names could become the same row of replacement characters.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem({ message: `${file}: is not UTF-8 text; save it as UTF-8`, exitCode: 1 });
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
