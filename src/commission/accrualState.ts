import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readAmount } from "../money/readAmount.js";
import type { CompiledTable } from "./compiledTable.js";

/**
 * Where an accrual stands between two deals: small JSON to store and to go on from.
 *
 * It belongs to one participant, one period and one table.
 */
export interface AccrualState {
  /** Version of this shape. */
  readonly version: 1;
  /** Fingerprint of table, rounding and proration (SHA-256, hex): a state is not gone on with under other terms. */
  readonly table: string;
  /** The period's target, not yet prorated, or `null` where the table does without. */
  readonly target: string | null;
  /** Credit in all when the period began. */
  readonly opening: string;
  /** Credit in all so far, the opening with it. */
  readonly credited: string;
}

/** The state's figures in millionths. */
export interface ReadState {
  readonly target: bigint | undefined;
  readonly opening: bigint;
  readonly credited: bigint;
}

/** What two tables have in common exactly when they pay the same: labels and ways of writing a figure are left out. */
export function fingerprintOf({ table, rounding, proration }: CompiledTable): string {
  const bands = table.bands.map(({ upTo, pay, kicker }) => [String(upTo ?? ""), String(pay), String(kicker)]);
  const share = [String(proration.part), String(proration.of)];
  const terms = [table.measuredBy, table.method, table.boundary, rounding.scale, rounding.mode, share, bands];

  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(terms))));
}

/** Reads a state that was stored, or notes why it cannot be gone on with. */
export function readState(value: unknown, fingerprint: string, issues: Issue[]): ReadState | undefined {
  const state = readFields(value, ["state"], issues);
  if (state !== undefined && state.table !== fingerprint) {
    const expected = `the fingerprint of this table and rounding, ${fingerprint}`;
    issues.push(createIssue({ code: "state_mismatch", path: ["state", "table"], expected, value: state.table }));
  }

  return state;
}

/** What is wrong with a state as such, whichever table it belongs to. */
export function checkAccrualState(value: unknown): Issue[] {
  const issues: Issue[] = [];
  const state = readFields(value, [], issues);
  if (state !== undefined && !/^[0-9a-f]{64}$/.test(String(state.table))) {
    const expected = "the fingerprint of a table, 64 hexadecimal digits";
    issues.push(createIssue({ code: "state_mismatch", path: ["table"], expected, value: state.table }));
  }

  return issues;
}

function readFields(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): (ReadState & { readonly table: unknown }) | undefined {
  const keys = ["version", "table", "target", "opening", "credited"] as const;
  if (!readKeys(value, keys, path, issues)) return undefined;
  const version = ownValue(value, "version");
  const target = ownValue(value, "target");
  if (version !== 1) {
    issues.push(createIssue({ code: "state_mismatch", path: [...path, "version"], expected: "1", value: version }));
  }

  return {
    table: ownValue(value, "table"),
    target: target === null ? undefined : readAmount(target, [...path, "target"], issues),
    opening: readAmount(ownValue(value, "opening"), [...path, "opening"], issues) ?? 0n,
    credited: readAmount(ownValue(value, "credited"), [...path, "credited"], issues) ?? 0n,
  };
}
