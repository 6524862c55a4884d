import type {
  CustomerListing,
  Fact,
  Handover,
  Hold,
  IncentivePlan,
  LeftOut,
  ManualAdjustment,
  Participant,
  PeriodInput,
  PoolDecision,
  RecordedReceipt,
  Target,
} from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `settlement.cases.json`, `pay-`, `draw-`, `hold-`, `credit-`, `cash-`, `ramp-` and `change-settlement.cases.json` in `test/cases`: periods settled by plans, and what is refused. */
export interface SettlementCases {
  /** Plans by the names that cases call them by. */
  readonly plans: Readonly<Record<string, IncentivePlan>>;
  readonly cases: readonly SettlementCase[];
}

export type SettlementCase = SettledCase | RefusedSettlementCase;

/** The one plan of a case, or its versions. */
interface PlanFields {
  readonly plan: string | readonly string[];
  /** What is different about the plan, or about each version, in this case. */
  readonly with?: Partial<IncentivePlan> | undefined;
}

/** Periods settled one after the other, each by what is known by then. */
export interface SettledCase extends CaseHead, PlanFields {
  readonly kind: "settled";
  readonly participants: readonly Participant[];
  readonly targets?: readonly Target[] | undefined;
  readonly customers?: readonly CustomerListing[] | undefined;
  readonly steps: readonly SettlementStep[];
}

/** One settlement; earlier ones of the case are its `prior`, and their facts and adjustments are given again. */
export interface SettlementStep {
  readonly period: PeriodInput;
  /** Facts that are new. */
  readonly facts?: readonly Fact[] | undefined;
  /** Earlier facts, receipts and handovers that are no longer given. */
  readonly without?: readonly string[] | undefined;
  /** Adjustments that are new. */
  readonly adjustments?: readonly ManualAdjustment[] | undefined;
  /** Targets that are new. */
  readonly targets?: readonly Target[] | undefined;
  /** Moves within pools that are new. */
  readonly poolMoves?: readonly PoolDecision[] | undefined;
  /** Receipts, invoices and handovers that are new. */
  readonly receipts?: readonly RecordedReceipt[] | undefined;
  readonly invoices?: readonly RecordedReceipt[] | undefined;
  readonly handovers?: readonly Handover[] | undefined;
  /** Holds as they are now; those of the step before where absent. */
  readonly holds?: readonly Hold[] | undefined;
  readonly cutOff?: string | undefined;
  readonly expected: ExpectedSettlement;
}

export interface ExpectedSettlement {
  /** All statements by participant; of each the fields given, of a blocked one the codes and paths of its issues. */
  readonly statements: readonly ExpectedStatement[];
  /** All pools of the period; of each the fields given. None where absent. */
  readonly pools?: readonly object[] | undefined;
  /** All contests of the period, likewise. */
  readonly contests?: readonly object[] | undefined;
  /** None where absent. */
  readonly leftOut?: readonly LeftOut[] | undefined;
}

/** Fields of lines and parts are compared by name, so that a misspelt one fails. */
export interface ExpectedStatement {
  readonly participant: string;
  readonly total: string | null;
  readonly status?: "settled" | "blocked" | undefined;
  readonly lines?: readonly object[] | undefined;
  readonly issues?: readonly object[] | undefined;
}

/** Refused as a whole by `settlePlan`. */
export interface RefusedSettlementCase extends CaseHead, PlanFields {
  readonly kind: "refused";
  /** Everything but the plan. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: ExpectedIssues;
}

/** What `settlePlan` checks itself: an unknown key or a malformed figure in it fails the case. */
const checkedBySettlePlan = <Value>() => z.custom<Value>((value) => typeof value === "object" && value !== null);

const planFields = {
  plan: z.union([z.string(), z.array(z.string())]),
  with: checkedBySettlePlan<Partial<IncentivePlan>>().optional(),
};

const stepSchema = z.strictObject({
  period: z.union([z.string(), z.strictObject({ start: z.string(), end: z.string() })]),
  facts: z.array(checkedBySettlePlan<Fact>()).optional(),
  without: z.array(z.string()).min(1).optional(),
  adjustments: z.array(checkedBySettlePlan<ManualAdjustment>()).optional(),
  targets: z.array(checkedBySettlePlan<Target>()).optional(),
  poolMoves: z.array(checkedBySettlePlan<PoolDecision>()).optional(),
  receipts: z.array(checkedBySettlePlan<RecordedReceipt>()).optional(),
  invoices: z.array(checkedBySettlePlan<RecordedReceipt>()).optional(),
  handovers: z.array(checkedBySettlePlan<Handover>()).optional(),
  holds: z.array(checkedBySettlePlan<Hold>()).optional(),
  cutOff: z.string().optional(),
  expected: z.strictObject({
    statements: z.array(
      z.strictObject({
        participant: z.string(),
        total: z.string().nullable(),
        status: z.enum(["settled", "blocked"]).optional(),
        lines: z.array(z.looseObject({})).optional(),
        issues: z.array(z.looseObject({})).optional(),
      }),
    ),
    pools: z.array(z.looseObject({})).optional(),
    contests: z.array(z.looseObject({})).optional(),
    leftOut: z.array(checkedBySettlePlan<LeftOut>()).optional(),
  }),
});

export const settlementCasesSchema: z.ZodType<SettlementCases> = z.strictObject({
  plans: z.record(z.string(), checkedBySettlePlan<IncentivePlan>()),
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...caseHeadFields,
        ...planFields,
        kind: z.literal("settled"),
        participants: z.array(checkedBySettlePlan<Participant>()),
        targets: z.array(checkedBySettlePlan<Target>()).optional(),
        customers: z.array(checkedBySettlePlan<CustomerListing>()).optional(),
        steps: z.array(stepSchema).min(1),
      }),
      z.strictObject({
        ...caseHeadFields,
        ...planFields,
        kind: z.literal("refused"),
        input: z.record(z.string(), z.unknown()),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
