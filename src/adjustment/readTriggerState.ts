import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { readSignalValues } from "./readSignalValues.js";
import type { SignalWindow } from "./signalWindow.js";
import type { FiredCycle, TriggerPhase, TriggerState } from "./triggerState.js";

/** A state that was checked, its values as figures. */
export interface ReadTriggerState extends Pick<TriggerState, "trigger" | "triggerVersion"> {
  readonly standing: Standing;
  readonly cycle: FiredCycle | null;
  readonly signals: ReadonlyMap<string, SignalWindow>;
  readonly observedOn: PlainDate | null;
  readonly reviewedOn: PlainDate | null;
}

/** The phase, and what is counted in it. */
export type Standing = Pick<
  TriggerState,
  "phase" | "since" | "fireCount" | "recoverCount" | "reviewCount" | "missingCount"
>;

const KEYS = [
  "version",
  "trigger",
  "triggerVersion",
  "phase",
  "since",
  "fireCount",
  "recoverCount",
  "reviewCount",
  "missingCount",
  "cycle",
  "signals",
  "observedOn",
  "reviewedOn",
] as const;
/** The names of `TriggerPhase`. */
export const TRIGGER_PHASES = ["inactive", "pending", "proposed", "active", "cooldown"] as const;
/** No count of a state is higher. */
export const STATE_COUNT_MAX = 1_000;

/** Where a trigger stands that was shown nothing yet. */
export function initialState({ id, version }: { readonly id: string; readonly version: string }): ReadTriggerState {
  return {
    trigger: id,
    triggerVersion: version,
    standing: { phase: "inactive", since: null, fireCount: 0, recoverCount: 0, reviewCount: 0, missingCount: 0 },
    cycle: null,
    signals: new Map(),
    observedOn: null,
    reviewedOn: null,
  };
}

/** Reads a state that was stored, or gives `undefined` with issues. */
export function readTriggerState(value: unknown, path: IssuePath, issues: Issue[]): ReadTriggerState | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const own = (key: (typeof KEYS)[number]) => ownValue(document, key);
  const read = <Result>(key: (typeof KEYS)[number], reader: Reader<Result>): Result | undefined =>
    reader(own(key), [...path, key], issues);
  const version = own("version");
  if (version !== 1) {
    issues.push(createIssue({ code: "state_mismatch", path: [...path, "version"], expected: "1", value: version }));
  }
  const state = {
    trigger: read("trigger", readRuleId) ?? "",
    triggerVersion: read("triggerVersion", readRuleId) ?? "",
    standing: {
      phase: read("phase", readPhase) ?? "inactive",
      since: read("since", readDateOrNull) ?? null,
      fireCount: read("fireCount", readStateCount) ?? 0,
      recoverCount: read("recoverCount", readStateCount) ?? 0,
      reviewCount: read("reviewCount", readStateCount) ?? 0,
      missingCount: read("missingCount", readStateCount) ?? 0,
    },
    cycle: read("cycle", readCycle) ?? null,
    signals: read("signals", readSignalValues) ?? new Map(),
    observedOn: read("observedOn", readDateOrNull) ?? null,
    reviewedOn: read("reviewedOn", readDateOrNull) ?? null,
  };

  return issues.length > countBefore ? undefined : state;
}

type Reader<Result> = (value: unknown, path: IssuePath, issues: Issue[]) => Result | undefined;

function readPhase(value: unknown, path: IssuePath, issues: Issue[]): TriggerPhase | undefined {
  return readOneOf(value, TRIGGER_PHASES, path, issues);
}

function readDateOrNull(value: unknown, path: IssuePath, issues: Issue[]): PlainDate | undefined {
  return value === null ? undefined : readDate(value, path, issues);
}

function readStateCount(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  return readCount(value, { from: 0, to: STATE_COUNT_MAX, code: "count_out_of_range" }, path, issues);
}

function readCycle(value: unknown, path: IssuePath, issues: Issue[]): FiredCycle | undefined {
  if (value === null || !readKeys(value, ["period", "count"], path, issues)) return undefined;
  const period = readClosedPeriod(ownValue(value, "period"), [...path, "period"], issues);
  const count = readStateCount(ownValue(value, "count"), [...path, "count"], issues);

  return period === undefined || count === undefined ? undefined : { period, count };
}
