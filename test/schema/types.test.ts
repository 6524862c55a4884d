import type {
  AccrualState,
  AdjustmentUndo,
  Calendar,
  ClosedPeriod,
  ClosedStatement,
  Condition,
  DecimalInput,
  Fact,
  Goal,
  GoalTemplate,
  Handover,
  Hold,
  IncentivePlan,
  Issue,
  KeyResult,
  Linkage,
  ManualAdjustment,
  Metric,
  Objective,
  PaceRule,
  Participant,
  Period,
  RateTable,
  Recalibration,
  RecordedReceipt,
  Rounding,
  Statement,
  StatementLine,
  Target,
  TargetVersion,
  Trigger,
  TriggerState,
} from "incentive-rules";
import type * as schemas from "incentive-rules/schema";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { accrualStateShape } from "../../src/schema/accrualStateSchema.js";
import type { adjustmentUndoShape } from "../../src/schema/adjustmentUndoSchema.js";
import type { calendarShape } from "../../src/schema/calendarSchema.js";
import type { closedStatementShape } from "../../src/schema/closedStatementSchema.js";
import type { conditionShape } from "../../src/schema/conditionSchema.js";
import type { factShape } from "../../src/schema/factSchema.js";
import type { goalShape } from "../../src/schema/goalSchema.js";
import type { goalTemplateShape } from "../../src/schema/goalTemplateSchema.js";
import type { handoverShape } from "../../src/schema/handoverSchema.js";
import type { holdShape } from "../../src/schema/holdSchema.js";
import type { issueShape } from "../../src/schema/issueShape.js";
import type { keyResultShape } from "../../src/schema/keyResultShape.js";
import type { linkageShape } from "../../src/schema/linkageSchema.js";
import type { manualAdjustmentShape } from "../../src/schema/manualAdjustmentSchema.js";
import type { metricShape } from "../../src/schema/metricSchema.js";
import type { objectiveShape } from "../../src/schema/objectiveSchema.js";
import type { paceRuleShape } from "../../src/schema/paceRuleSchema.js";
import type { participantShape } from "../../src/schema/participantSchema.js";
import type { closedPeriodShape, periodShape } from "../../src/schema/periodSchema.js";
import type { planShape } from "../../src/schema/planSchema.js";
import type { rateTableShape } from "../../src/schema/rateTableSchema.js";
import type { recalibrationShape } from "../../src/schema/recalibrationSchema.js";
import type { recordedReceiptShape } from "../../src/schema/recordedReceiptSchema.js";
import type { roundingShape } from "../../src/schema/roundingSchema.js";
import type { statementLineShape } from "../../src/schema/statementLineShape.js";
import type { statementShape } from "../../src/schema/statementSchema.js";
import type { targetShape } from "../../src/schema/targetSchema.js";
import type { targetVersionShape } from "../../src/schema/targetVersionSchema.js";
import type { triggerShape } from "../../src/schema/triggerSchema.js";
import type { triggerStateShape } from "../../src/schema/triggerStateSchema.js";

/** A model as a document has it: every figure that may be a number in a call is text. */
type Written<Model> = DecimalInput extends Model
  ? string | Exclude<Model, DecimalInput>
  : Model extends object
    ? { [Key in keyof Model]: Written<Model[Key]> }
    : Model;

test("the fields of each schema are those of its interface, none more or less", () => {
  expectTypeOf<z.infer<typeof accrualStateShape>>().toEqualTypeOf<AccrualState>();
  expectTypeOf<z.infer<typeof adjustmentUndoShape>>().toEqualTypeOf<AdjustmentUndo>();
  expectTypeOf<z.infer<typeof calendarShape>>().toEqualTypeOf<Calendar>();
  expectTypeOf<z.infer<typeof closedPeriodShape>>().toEqualTypeOf<ClosedPeriod>();
  expectTypeOf<z.infer<typeof closedStatementShape>>().toEqualTypeOf<ClosedStatement>();
  expectTypeOf<z.infer<typeof conditionShape>>().toEqualTypeOf<Condition>();
  expectTypeOf<z.infer<typeof goalShape>>().toEqualTypeOf<Goal>();
  expectTypeOf<z.infer<typeof handoverShape>>().toEqualTypeOf<Handover>();
  expectTypeOf<z.infer<typeof holdShape>>().toEqualTypeOf<Hold>();
  expectTypeOf<z.infer<typeof issueShape>>().toEqualTypeOf<Issue>();
  expectTypeOf<z.infer<typeof metricShape>>().toEqualTypeOf<Metric>();
  expectTypeOf<z.infer<typeof paceRuleShape>>().toEqualTypeOf<PaceRule>();
  expectTypeOf<z.infer<typeof participantShape>>().toEqualTypeOf<Participant>();
  expectTypeOf<z.infer<typeof periodShape>>().toEqualTypeOf<Period>();
  expectTypeOf<z.infer<typeof planShape>>().toEqualTypeOf<IncentivePlan>();
  expectTypeOf<z.infer<typeof rateTableShape>>().toEqualTypeOf<RateTable>();
  expectTypeOf<z.infer<typeof linkageShape>>().toEqualTypeOf<Linkage>();
  expectTypeOf<z.infer<typeof recalibrationShape>>().toEqualTypeOf<Recalibration>();
  expectTypeOf<z.infer<typeof roundingShape>>().toEqualTypeOf<Rounding>();
  expectTypeOf<z.infer<typeof statementLineShape>>().toEqualTypeOf<StatementLine>();
  expectTypeOf<z.infer<typeof statementShape>>().toEqualTypeOf<Statement>();
  expectTypeOf<z.infer<typeof triggerShape>>().toEqualTypeOf<Trigger>();
  expectTypeOf<z.infer<typeof triggerStateShape>>().toEqualTypeOf<TriggerState>();
});

test("and where a call takes numbers too, documents have text", () => {
  expectTypeOf<z.infer<typeof factShape>>().toEqualTypeOf<Written<Fact>>();
  expectTypeOf<z.infer<typeof goalTemplateShape>>().toEqualTypeOf<Written<GoalTemplate>>();
  expectTypeOf<z.infer<typeof keyResultShape>>().toEqualTypeOf<Written<KeyResult>>();
  expectTypeOf<z.infer<typeof objectiveShape>>().toEqualTypeOf<Written<Objective>>();
  expectTypeOf<z.infer<typeof manualAdjustmentShape>>().toEqualTypeOf<Written<ManualAdjustment>>();
  expectTypeOf<z.infer<typeof recordedReceiptShape>>().toEqualTypeOf<Written<RecordedReceipt>>();
  expectTypeOf<z.infer<typeof targetShape>>().toEqualTypeOf<Written<Target>>();
  expectTypeOf<z.infer<typeof targetVersionShape>>().toEqualTypeOf<Written<TargetVersion>>();
});

test("what a parse function gives is what a compute function takes", () => {
  expectTypeOf<ReturnType<typeof schemas.parseClosedStatement>>().toEqualTypeOf<ClosedStatement>();
  expectTypeOf<ReturnType<typeof schemas.parseFact>>().toEqualTypeOf<Fact>();
  expectTypeOf<ReturnType<typeof schemas.parsePlan>>().toEqualTypeOf<IncentivePlan>();
  expectTypeOf<ReturnType<typeof schemas.parseStatement>>().toEqualTypeOf<Statement>();
  expectTypeOf<ReturnType<typeof schemas.parseTarget>>().toEqualTypeOf<Target>();
});
