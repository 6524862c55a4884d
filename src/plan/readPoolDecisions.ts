import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readDate } from "../period/readDate.js";
import type { UnitMove } from "../pool/movePoolShares.js";
import { readMovedUnits, readReason } from "../pool/readPoolMoves.js";
import type { PoolDecision } from "./poolDecision.js";

/** A lead's decision that was checked. */
export interface ReadDecision extends Pick<PoolDecision, "id" | "component" | "on" | "reason" | "lead"> {
  /** Key of the team's name. */
  readonly team: string;
  readonly move: UnitMove;
}

const KEYS = ["id", "component", "team", "on", "from", "to", "amount", "reason", "lead"] as const;
const DECISION_COUNT_MAX = 1_000_000;

/** Reads what leads have moved, by date and id; nothing given is nothing moved. */
export function readPoolDecisions(
  value: unknown,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): readonly ReadDecision[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const list = readList(value, { path, lengthMax: DECISION_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();
  const decisions = list.flatMap((row, at) => {
    const rowPath = [...path, at];
    if (!readKeys(row, KEYS, rowPath, issues)) return [];
    const text = (key: "id" | "team" | "from" | "to" | "lead") =>
      readExternalId(ownValue(row, key), (name) => [...rowPath, name], key, issues);
    const [id, team, from, to, lead] = [text("id"), text("team"), text("from"), text("to"), text("lead")];
    const component = readRuleId(ownValue(row, "component"), [...rowPath, "component"], issues);
    const on = readDate(ownValue(row, "on"), [...rowPath, "on"], issues);
    const units = readMovedUnits(ownValue(row, "amount"), scale, [...rowPath, "amount"], issues);
    const reason = readReason(ownValue(row, "reason"), [...rowPath, "reason"], issues);
    if (seen.has(idKey(id))) {
      issues.push(createIssue({ code: "id_duplicate", path: [...rowPath, "id"], expected: "each id once", value: id }));
    }
    seen.add(idKey(id));
    if (component === undefined || on === undefined || reason === undefined || units === undefined) return [];
    const move = { from: idKey(from), to: idKey(to), units, path: rowPath };
    return [{ id, component, team: idKey(team), on, reason, lead, move }];
  });

  return decisions.sort((left, right) => compareText(left.on, right.on) || compareText(left.id, right.id));
}
