import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { decimalText } from "../money/decimalInput.js";
import { SETTLEMENT_KEYS } from "./readSettlement.js";
import { RULES_VERSION } from "./rulesVersion.js";
import type { SettlementInput } from "./settlementInput.js";

/**
 * Names a settlement by what went into it: the SHA-256 of the canonical JSON (RFC 8785) of `{ input, rules }`, where
 * `rules` is {@link RULES_VERSION}. Same input, same id, on every host; 64 hexadecimal digits.
 *
 * The order of an object's keys makes no difference, nor does a key that is `undefined`; a `Decimal` counts as its text.
 * Lists in another order, `1.5` for `"1.5"`, and a record in `prior` for its statement are another input. Whether the input can be settled is not asked.
 *
 * @throws {@link RulesError} `unknown_key`, `type_mismatch`, `structure_not_plain`, `structure_too_deep`,
 * `structure_too_large`, `text_malformed`, `key_forbidden`
 *
 * @example
 * ```ts
 * import { type SettlementInput, settlementId } from "incentive-rules";
 *
 * const input: SettlementInput = {
 *   plan: {
 *     id: "sales",
 *     version: "1",
 *     currency: "CNY",
 *     effective: { start: "2026-01-01" },
 *     metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *     components: [
 *       {
 *         id: "commission",
 *         kind: "commission",
 *         metric: "signed",
 *         table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
 *       },
 *     ],
 *   },
 *   period: "2026-11",
 *   participants: [{ id: "Ann" }],
 *   facts: [],
 * };
 *
 * settlementId(input) === settlementId({ ...input, cutOff: undefined }); // => true
 * settlementId(input) === settlementId({ ...input, period: "2026-12" }); // => false
 * ```
 */
export function settlementId(input: SettlementInput): string {
  const issues: Issue[] = [];
  if (!readKeys(input, SETTLEMENT_KEYS, [], issues)) return refuse(NAME, issues);
  const hash = sha256.create();
  const add = (text: string) => hash.update(utf8ToBytes(text));
  add('{"input":{');
  let mark = "";
  for (const key of [...SETTLEMENT_KEYS].sort()) {
    const value: unknown = Object.hasOwn(input, key) ? input[key] : undefined;
    if (value === undefined) continue;
    add(`${mark}${JSON.stringify(key)}:`);
    for (const text of jsonTexts(value, [key], issues)) add(text);
    throwIssues(NAME, issues);
    mark = ",";
  }
  add(`},"rules":${JSON.stringify(RULES_VERSION)}}`);

  return bytesToHex(hash.digest());
}

const NAME = "settlementId";

/** A list item by item, since there may be a million facts. */
function* jsonTexts(value: unknown, path: IssuePath, issues: Issue[]): Iterable<string> {
  if (!Array.isArray(value)) {
    yield jsonOf(value, path, issues);
    return;
  }
  yield "[";
  for (let at = 0; at < value.length && issues.length === 0; at++) {
    yield `${at === 0 ? "" : ","}${jsonOf(value[at], [...path, at], issues)}`;
  }
  yield "]";
}

function jsonOf(value: unknown, path: IssuePath, issues: Issue[]): string {
  return canonicalJson(guardStructure(value, issues, path, decimalText), path, issues);
}

/** Keys by UTF-16 code unit, as the standard has it; written here, since a host can bend what `JSON.stringify` does with objects. */
function canonicalJson(value: unknown, path: IssuePath, issues: Issue[]): string {
  if (Array.isArray(value)) {
    return `[${value.map((item, at) => canonicalJson(item, [...path, at], issues)).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, [...path, key], issues)}`).join(",")}}`;
  }
  const isPlain = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!isPlain) issues.push(createIssue({ code: "structure_not_plain", path, expected: "plain data", value }));

  return isPlain ? JSON.stringify(value) : "";
}
