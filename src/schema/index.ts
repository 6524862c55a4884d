/**
 * Zod schemas of the documents, and functions that read them from values and JSON text. Needs the peer `zod`.
 *
 * @module incentive-rules/schema
 */

export { accrualStateSchema, parseAccrualState, safeParseAccrualState } from "./accrualStateSchema.js";
export { adjustmentUndoSchema, parseAdjustmentUndo, safeParseAdjustmentUndo } from "./adjustmentUndoSchema.js";
export { calendarSchema, parseCalendar, safeParseCalendar } from "./calendarSchema.js";
export { closedStatementSchema, parseClosedStatement, safeParseClosedStatement } from "./closedStatementSchema.js";
export { conditionSchema, parseCondition, safeParseCondition } from "./conditionSchema.js";
export { factSchema, parseFact, safeParseFact } from "./factSchema.js";
export { goalSchema, parseGoal, safeParseGoal } from "./goalSchema.js";
export { goalTemplateSchema, parseGoalTemplate, safeParseGoalTemplate } from "./goalTemplateSchema.js";
export { handoverSchema, parseHandover, safeParseHandover } from "./handoverSchema.js";
export { holdSchema, parseHold, safeParseHold } from "./holdSchema.js";
export { keyResultSchema, parseKeyResult, safeParseKeyResult } from "./keyResultSchema.js";
export { linkageSchema, parseLinkage, safeParseLinkage } from "./linkageSchema.js";
export { manualAdjustmentSchema, parseManualAdjustment, safeParseManualAdjustment } from "./manualAdjustmentSchema.js";
export { metricSchema, parseMetric, safeParseMetric } from "./metricSchema.js";
export { objectiveSchema, parseObjective, safeParseObjective } from "./objectiveSchema.js";
export { paceRuleSchema, parsePaceRule, safeParsePaceRule } from "./paceRuleSchema.js";
export type { Parsed, Refused, SafeParsed } from "./parser.js";
export { parseParticipant, participantSchema, safeParseParticipant } from "./participantSchema.js";
export { parsePeriod, periodSchema, safeParsePeriod } from "./periodSchema.js";
export { parsePlan, planSchema, safeParsePlan } from "./planSchema.js";
export { parseRateTable, rateTableSchema, safeParseRateTable } from "./rateTableSchema.js";
export { parseRecalibration, recalibrationSchema, safeParseRecalibration } from "./recalibrationSchema.js";
export { parseRecordedReceipt, recordedReceiptSchema, safeParseRecordedReceipt } from "./recordedReceiptSchema.js";
export { parseRounding, roundingSchema, safeParseRounding } from "./roundingSchema.js";
export { parseStatement, safeParseStatement, statementSchema } from "./statementSchema.js";
export { parseTarget, safeParseTarget, targetSchema } from "./targetSchema.js";
export { parseTargetVersion, safeParseTargetVersion, targetVersionSchema } from "./targetVersionSchema.js";
export { parseTrigger, safeParseTrigger, triggerSchema } from "./triggerSchema.js";
export { parseTriggerState, safeParseTriggerState, triggerStateSchema } from "./triggerStateSchema.js";
