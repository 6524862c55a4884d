import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { readUnits } from "../money/readUnits.js";

/** What another system paid a participant. */
export interface PaidParticipant {
  readonly id: string;
  /** In millionths, by component; `null` is everything. */
  readonly amounts: Map<string | null, bigint>;
}

const KEYS = ["participant", "component", "amount"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads what was paid, by the keys of participants' ids: in one figure or by component, each once. */
export function readPaid(value: unknown, scale: number, issues: Issue[]): ReadonlyMap<string, PaidParticipant> {
  const paid = new Map<string, PaidParticipant>();
  if (!Array.isArray(value)) {
    const code = value === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path: ["paid"], expected: "a list of what was paid", value }));
    return paid;
  }
  const list: readonly unknown[] = value;
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["paid", at];
    const row = list[at];
    if (!readKeys(row, KEYS, path, issues)) continue;
    const id = readExternalId(ownValue(row, "participant"), (key) => [...path, key], "participant", issues);
    const named = ownValue(row, "component");
    const component = named === undefined ? null : readRuleId(named, [...path, "component"], issues);
    const units = readUnits(ownValue(row, "amount"), scale, [...path, "amount"], issues);
    if (component === undefined || units === undefined) continue;
    const { amounts } = paid.get(idKey(id)) ?? { amounts: new Map<string | null, bigint>() };
    if (amounts.has(component)) {
      const expected = "each participant, or each component of one, once";
      issues.push(createIssue({ code: "id_duplicate", path, expected, value: component ?? id }));
    } else if (amounts.size > 0 && (component === null || amounts.has(null))) {
      const expected = "a participant's pay either in one figure or by component";
      issues.push(createIssue({ code: "pay_ambiguous", path, expected, value: id }));
    }
    amounts.set(component, units * 10n ** BigInt(AMOUNT_SCALE - scale));
    paid.set(idKey(id), { id, amounts });
  }

  return paid;
}
