import { compareText } from "../issue/compareText.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { readCurrencyScale } from "../money/currencyScale.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { readUnitsFromZero } from "../money/readUnits.js";
import { readPaid } from "./readPaid.js";
import { readStatements } from "./readStatements.js";
import { reconcilePerson } from "./reconcilePerson.js";
import type { Reconciliation } from "./reconciliation.js";
import type { ReconciliationInput } from "./reconciliationInput.js";
import { writeReconciliation } from "./writeReconciliation.js";

/**
 * Holds statements against what another system paid (a parallel run, 并行试算), and says where differences come from.
 *
 * A difference is ours less theirs. It is put down to true-ups, adjustments or returns of ours only where some of these are
 * exactly the difference, and no others are; to rounding within `tolerance`, exactly on it too; else to the components
 * that differ, where the other system pays by component, or it is `unexplained`. What is not there counts as 0: whom one
 * system pays nothing and the other does not list is the `same`. Differences add up to that of the totals, causes to the
 * differences. Statements may come from JSON.
 *
 * @throws {@link RulesError} `list_empty` without a statement, `id_duplicate` for a participant with two statements or
 * paid twice (for a component), `pay_ambiguous` for one paid both in one figure and by component, `statements_mismatch`
 * for statements of several periods or currencies, `total_off_scale` for what is finer than a minor unit,
 * `amount_negative` for a tolerance below 0, `amount_malformed`, `id_malformed`, `list_too_long`, `key_missing`,
 * `unknown_key`, `type_mismatch`, `statement_unbalanced` and other codes of stored statements
 *
 * @example The other system rounds each deal, and has not corrected October
 * ```ts
 * import { reconcile, settlePlan, type Fact, type IncentivePlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
 *     },
 *   ],
 * };
 * const participants = [{ id: "Ann" }, { id: "Bo" }, { id: "Cy" }];
 * const deal = (id: string, on: string, participant: string, amount: string): Fact => ({
 *   id,
 *   kind: "deal",
 *   on,
 *   participant,
 *   amount,
 * });
 * const prior = settlePlan({ plan, period: "2026-10", participants, facts: [] });
 * const { statements } = settlePlan({
 *   plan,
 *   period: "2026-11",
 *   participants,
 *   facts: [
 *     deal("D-1", "2026-10-30", "Ann", "5000"),
 *     deal("D-2", "2026-11-09", "Ann", "20000"),
 *     deal("D-3", "2026-11-09", "Bo", "100.40"),
 *     deal("D-4", "2026-11-10", "Bo", "100.40"),
 *     deal("D-5", "2026-11-09", "Cy", "700"),
 *   ],
 *   prior,
 * });
 *
 * const { participants: people, totals } = reconcile({
 *   statements,
 *   paid: [
 *     { participant: "Ann", amount: "200" },
 *     { participant: "Bo", amount: "2.00" },
 *     { participant: "Cy", amount: "7" },
 *   ],
 *   tolerance: "0.01",
 * });
 *
 * people.map(({ participant, causes }) => [participant, causes]);
 * // => [["Ann", [{ kind: "true_up", amount: "50.00" }]], ["Bo", [{ kind: "rounding", amount: "0.01" }]], ["Cy", [{ kind: "same", amount: "0.00" }]]]
 * totals; // => { ours: "259.01", theirs: "209.00", difference: "50.01" }
 * ```
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const issues: Issue[] = [];
  if (!readKeys(input, ["statements", "paid", "tolerance"], [], issues)) return refuse(NAME, issues);
  const statements = readStatements(ownValue(input, "statements"), issues);
  throwIssues(NAME, issues);
  const currency = [...statements.values()][0]?.currency ?? "";
  const scales = [...statements.values()].map(({ scale: own }) => own);
  const scale = scales.reduce((most, own) => Math.max(most, own), readCurrencyScale(currency, [], []) ?? 0);
  const paid = readPaid(ownValue(input, "paid"), scale, issues);
  const units = readUnitsFromZero(ownValue(input, "tolerance") ?? "0", scale, ["tolerance"], issues) ?? 0n;
  throwIssues(NAME, issues);
  const tolerance = units * 10n ** BigInt(AMOUNT_SCALE - scale);
  const people = [...new Set([...statements.keys(), ...paid.keys()])]
    .sort(compareText)
    .map((key) => reconcilePerson(statements.get(key), paid.get(key), tolerance));

  return { currency, ...writeReconciliation(people, scale) };
}

const NAME = "reconcile";
