import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";

/** A handover that was checked. */
export interface ReadHandover {
  readonly id: string;
  readonly path: IssuePath;
  /** Key of whoever earned it. */
  readonly from: string;
  readonly on: PlainDate;
  readonly recordedOn: PlainDate;
  /** By the keys of their ids, in units of 10⁻¹⁰. */
  readonly to: ReadonlyMap<string, bigint>;
  /** Keys; `undefined` where nothing is said. */
  readonly deals: ReadonlySet<string> | undefined;
  readonly customers: ReadonlySet<string> | undefined;
}

const KEYS = ["id", "from", "on", "to", "deals", "customers", "recordedOn"] as const;
const HANDOVER_COUNT_MAX = 100_000;
const ID_COUNT_MAX = 100_000;
const SHARE_COUNT_MAX = 1_000;
const ISSUE_COUNT_MAX = 100;

/** Reads handovers, each id once, by date and id; there may be none. */
export function readHandovers(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadHandover[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const list = readList(value, { path, lengthMax: HANDOVER_COUNT_MAX }, issues) ?? [];
  const handovers: ReadHandover[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const handover = readHandover(list[at], [...path, at], issues);
    if (handover === undefined) continue;
    const { id } = handover;
    if (seen.has(idKey(id))) {
      const expected = "each handover once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected, value: id }));
    }
    seen.add(idKey(id));
    handovers.push(handover);
  }

  return handovers.sort((left, right) => compareText(left.on, right.on) || compareText(left.id, right.id));
}

/** What is wrong with a handover as such. */
export function checkHandover(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readHandover(value, [], issues);

  return issues;
}

function readHandover(value: unknown, path: IssuePath, issues: Issue[]): ReadHandover | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const pathTo = (key: string): IssuePath => [...path, key];
  const id = readExternalId(ownValue(value, "id"), pathTo, "id", issues);
  const from = idKey(readExternalId(ownValue(value, "from"), pathTo, "from", issues));
  const on = readDate(ownValue(value, "on"), pathTo("on"), issues);
  const to = readShares(ownValue(value, "to"), from, pathTo("to"), issues);
  const keys = (key: "deals" | "customers") => readKeySet(ownValue(value, key), pathTo(key), issues);
  const [deals, customers] = [keys("deals"), keys("customers")];
  const recorded = ownValue(value, "recordedOn");
  const recordedOn = recorded === undefined ? on : readDate(recorded, pathTo("recordedOn"), issues);
  if (on === undefined || recordedOn === undefined) return undefined;

  return { id, path, from, on, recordedOn, to, deals, customers };
}

function readShares(value: unknown, from: string, path: IssuePath, issues: Issue[]): ReadonlyMap<string, bigint> {
  const shares = new Map<string, bigint>();
  const list = readList(value, { path, lengthMax: SHARE_COUNT_MAX }, issues) ?? [];
  let left = RATIO_ONE;
  for (const [at, given] of list.entries()) {
    const own = [...path, at];
    if (!readKeys(given, ["participant", "share"], own, issues)) continue;
    const participant = ownValue(given, "participant");
    const key = idKey(readExternalId(participant, (name) => [...own, name], "participant", issues));
    if (shares.has(key) || key === from) {
      const expected = "somebody else, and each once";
      const code = "id_duplicate";
      issues.push(createIssue({ code, path: [...own, "participant"], expected, value: participant }));
    }
    const share = readShare(ownValue(given, "share"), [...own, "share"], issues) ?? 0n;
    if (share > left) {
      const expected = `at most ${formatExact(left, RATIO_SCALE)}, what is left of 1`;
      const code = "rate_out_of_range";
      issues.push(createIssue({ code, path: [...own, "share"], expected, value: ownValue(given, "share") }));
    }
    left -= share;
    shares.set(key, share);
  }

  return shares;
}

function readKeySet(value: unknown, path: IssuePath, issues: Issue[]): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  const list = readList(value, { path, lengthMax: ID_COUNT_MAX }, issues) ?? [];

  return new Set(list.map((id, at) => idKey(readExternalId(id, () => [...path, at], "", issues))));
}
