import { subjectOf, testFact } from "./factTest.js";
import type { ReadFact } from "./readFact.js";
import type { ReadLevel } from "./readLevel.js";

/** How a thing is moved. */
type MoveKind = "enter" | "sign" | "leave";

/** A thing comes in, or goes out. */
export interface LevelMove {
  readonly kind: MoveKind;
  readonly subject: string;
  readonly fact: ReadFact;
}

/** A fact takes back a signing, or what took it back. */
export interface SigningChange {
  /** Id of the fact that signed. */
  readonly signing: string;
  readonly fact: ReadFact;
  /** -1 when nothing is left of it after this, +1 when something is again. */
  readonly countChange: -1 | 0 | 1;
}

/** What a fact moves; `undefined` where it moves nothing. */
export function levelMoveOf(fact: ReadFact, level: ReadLevel): LevelMove | undefined {
  const subject = subjectOf(fact, level.of);
  const kind = subject === undefined ? undefined : moveKindOf(fact, level);
  if (subject === undefined || kind === undefined) return undefined;

  // What takes a contract back may be of its kind, and signs nothing.
  return kind === "sign" && fact.rest.reverses !== undefined ? undefined : { kind, subject, fact };
}

/** What a fact does to an earlier signing; `undefined` where it does nothing to one. */
export function signingChangeOf(fact: ReadFact, level: ReadLevel): SigningChange | undefined {
  const { reversal } = fact.rest;
  if (level.signed === undefined || reversal === undefined) return undefined;
  const { original, countChange } = reversal;

  return moveKindOf(original, level) === "sign" ? { signing: original.id, fact, countChange } : undefined;
}

/** A fact of several sorts is of the first of them. */
function moveKindOf(fact: ReadFact, { enter, signed, leave }: ReadLevel): MoveKind | undefined {
  if (testFact(fact, enter) === "true") return "enter";
  if (signed !== undefined && testFact(fact, signed) === "true") return "sign";

  return testFact(fact, leave) === "true" ? "leave" : undefined;
}
