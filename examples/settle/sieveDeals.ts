import { type IncentivePlan, type Issue, type IssuePath, periodOf, RulesError, settlePlan } from "incentive-rules";
import type { ColumnNames, Field } from "./fieldOf.js";
import { Problem } from "./problem.js";
import type { Deal, DealReading } from "./readDeals.js";

/** Takes out the deals that the library refuses until it refuses none: what a deal is, is decided in one place. */
export function sieveDeals(reading: DealReading, plan: IncentivePlan, columns: ColumnNames): DealReading {
  const unusedRows = [...reading.unusedRows];
  let kept = reading.deals;
  let issues = issuesOf(kept, plan);
  while (issues.length > 0) {
    const reasons = reasonsByPosition(issues, columns);
    kept.forEach(({ line }, at) => {
      const reason = reasons.get(at);
      if (reason !== undefined) unusedRows.push({ line, reason });
    });
    kept = kept.filter((_, at) => !reasons.has(at));
    issues = issuesOf(kept, plan);
  }

  return { ...reading, deals: kept, unusedRows: unusedRows.sort((left, right) => left.line - right.line) };
}

/** Nobody is paid here, so any month will do: facts are checked wherever they lie. */
function issuesOf(deals: readonly Deal[], plan: IncentivePlan): readonly Issue[] {
  const period = periodOf(plan.effective.start, "month");
  try {
    settlePlan({ plan, period, participants: [], facts: deals.map(({ fact }) => fact) });
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return error.issues;
  }

  return [];
}

function reasonsByPosition(issues: readonly Issue[], columns: ColumnNames): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const { path, expected, received, message } of issues) {
    const [list, at, key] = path;
    // Only a deal can be taken out.
    if (list !== "facts" || typeof at !== "number") throw new Problem({ message, exitCode: 1 });
    const field = FIELD_OF.get(key);
    const place = field === undefined ? "" : `${columns.get(field) ?? field}: `;
    const reason = `${place}expected ${expected}, received ${received}`;
    const before = reasons.get(at);
    reasons.set(at, before === undefined ? reason : `${before}; ${reason}`);
  }

  return reasons;
}

/** Fields by the key that a fact has for them. */
const FIELD_OF: ReadonlyMap<IssuePath[number] | undefined, Field> = new Map([
  ["id", "id"],
  ["kind", "kind"],
  ["on", "date"],
  ["participant", "participant"],
  ["credits", "credits"],
  ["customer", "customer"],
  ["amount", "amount"],
  ["currency", "currency"],
  ["rate", "exchange_rate"],
  ["reverses", "reverses"],
  ["recordedOn", "recorded_on"],
] as const);
