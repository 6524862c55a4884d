import type { Issue } from "../issue/issue.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { ClosedFloor, ClosedLine, ClosedPart, ClosedStatement, ClosedStretch } from "./closedStatement.js";
import { splitFloors } from "./floorPart.js";
import { readStatement } from "./readStatement.js";
import { type StatedLine, type StatedStretch, sumOf } from "./statedLine.js";
import type { Statement } from "./statement.js";

/**
 * Keeps of a statement what a later settlement needs of it, so that a closed month takes a fraction of the room: what each
 * fact was paid, floors, awards with the terms that they were granted by, days and facts of bonuses, shares and prizes, what
 * is owed, held back or waits. Bands, tables, targets, conditions and reasons are left out, so a record cannot be explained.
 *
 * `settlePlan` gives the same to the byte after records, after statements and after any mixture of them, but for the places
 * in `prior` that issues name. The record of a record is the record. Statements may come from JSON.
 *
 * @throws {@link RulesError} `statement_unbalanced` when lines and parts do not add up, `key_missing`, `type_mismatch`,
 * `amount_malformed` and other codes of what the statement holds
 *
 * @example
 * ```ts
 * import { closeStatement, settlePlan } from "incentive-rules";
 *
 * const { statements } = settlePlan({
 *   plan: {
 *     id: "sales",
 *     version: "2026-1",
 *     currency: "CNY",
 *     effective: { start: "2026-01-01" },
 *     metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *     components: [
 *       {
 *         id: "commission",
 *         kind: "commission",
 *         metric: "signed",
 *         table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "80000", rate: "1%" }, { rate: "1.5%" }] },
 *       },
 *     ],
 *   },
 *   period: "2026-11",
 *   participants: [{ id: "Ann" }],
 *   facts: [{ id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "130000" }],
 * });
 *
 * const [record] = statements.map(closeStatement);
 *
 * record?.total; // => "1550.00"
 * record?.lines; // => [{ kind: "commission", component: "commission", amount: "1550.00", parts: [["D-1", "1550.00"]] }]
 * ```
 */
export function closeStatement(statement: Statement | ClosedStatement): ClosedStatement {
  const issues: Issue[] = [];
  const read = readStatement(statement, [], issues);
  throwIssues(NAME, issues);
  if (read === undefined) return refuse(NAME, issues);
  const { id, period, plan, currency, status, scale, lines } = read;
  const fields = { kind: "closed_statement", version: 1, participant: id, period, plan, currency } as const;
  if (status === "blocked") return { ...fields, status, total: null, lines: [] };
  const total = moneyText(sumOf(lines.flatMap(({ parts }) => parts)), scale);

  return { ...fields, status, total, lines: lines.flatMap((line) => writeLine(line, scale)) };
}

const NAME = "closeStatement";

function writeLine(line: StatedLine, scale: number): readonly ClosedLine[] {
  const { kind, period, granted, stretches, owed, keptBefore, waiting, receipts, handovers } = line;
  const component = line.component ?? "";
  const amount = moneyText(sumOf(line.parts), scale);
  const { facts, floors: floored } = splitFloors(line.parts);
  const parts = facts.map((part): ClosedPart => [part.fact, moneyText(part.amount, scale)]);
  const floors = floored.map((part): ClosedFloor => [part.from, moneyText(part.amount, scale)]);
  const ofFacts = { parts, ...(floors.length === 0 ? {} : { floors }) };
  const awards = granted?.map(({ award }) => award);
  if (period !== undefined) {
    const terms = {
      ...(awards === undefined ? {} : { awards }),
      ...(stretches.length === 0 ? {} : { stretches: stretches.map(writeStretch) }),
      ...(owed === undefined ? {} : { owed: moneyText(owed, scale) }),
      ...(receipts.length === 0 ? {} : { receipts }),
      ...(handovers.length === 0 ? {} : { handovers }),
    };
    return [{ kind: "true_up", of: kind, component: line.component, period, amount, ...ofFacts, ...terms }];
  }
  switch (kind) {
    case "commission":
    case "return":
      return [{ kind, component, amount, ...ofFacts }];
    case "payment":
      return [{ kind, component, amount, parts, receipts, handovers }];
    case "award":
      return [{ kind, component, amount, awards: awards ?? [] }];
    case "bonus":
    case "pool":
    case "contest":
      return stretches.map((stretch) => ({ kind, component, amount, stretch: writeStretch(stretch) }));
    case "protection":
    case "carried":
      return [{ kind, component, amount }];
    case "adjustment":
      return parts.map(([adjustment]) => ({ kind, component: null, amount, adjustment }));
    case "plan_cap":
      return [{ kind, component: null, amount }];
    case "holdback":
      return [{ kind, component: null, amount, keptBefore: moneyText(keptBefore ?? 0n, scale) }];
    case "draw":
      return [{ kind, component: null, amount, owed: moneyText(owed ?? 0n, scale) }];
    case "hold":
      return [{ kind, component: null, amount, waiting: moneyText(waiting ?? 0n, scale) }];
  }
}

function writeStretch({ days, team, facts, moves }: StatedStretch): ClosedStretch {
  return {
    days,
    ...(team === undefined ? {} : { team }),
    facts,
    ...(moves.length === 0 ? {} : { moves }),
  };
}

/** With the digits of the total; what is finer than that stays as fine as it is. */
function moneyText(millionths: bigint, scale: number): string {
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);

  return millionths % unit === 0n ? formatFixed(millionths / unit, scale) : formatExact(millionths, AMOUNT_SCALE);
}
