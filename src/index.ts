/**
 * What a sales team's goals and incentives say, computed: typed models and pure, exact functions.
 *
 * Documents are plain JSON with decimals as text; functions take one object and give plain JSON back with its working.
 *
 * @module incentive-rules
 */

// adjustment
export type {
  AdjustedGoals,
  AdjustmentUndo,
  EffectPlace,
  GoalChange,
  ProposedChange,
  UndoneGoal,
  UndonePlan,
} from "./adjustment/adjustedGoals.js";
export type { AdjustedPlanInput, AdjustmentInput, SwapTarget } from "./adjustment/adjustmentInput.js";
export { applyAdjustment } from "./adjustment/applyAdjustment.js";
export {
  type BlendedStretch,
  type BlendedTarget,
  blendTargetChange,
  type TargetChange,
  type TargetChangeInput,
} from "./adjustment/blendTargetChange.js";
export { checkLinkage, type LinkageCheckInput, type PayAtTarget } from "./adjustment/checkLinkage.js";
export { checkLinkageTable } from "./adjustment/checkLinkageTable.js";
export { checkRecalibration } from "./adjustment/checkRecalibration.js";
export { checkTargetVersion } from "./adjustment/checkTargetVersion.js";
export { checkTrigger } from "./adjustment/checkTrigger.js";
export {
  computeSwapAttainment,
  type SwapAttainment,
  type SwapAttainmentInput,
  type SwapStretch,
} from "./adjustment/computeSwapAttainment.js";
export { countSwappedLevel, type SwappedLevel, type SwappedLevelInput } from "./adjustment/countSwappedLevel.js";
export {
  type ExcludedWindfall,
  type ExcludedWindfalls,
  excludeWindfalls,
  type WindfallDeal,
  type WindfallDeals,
} from "./adjustment/excludeWindfalls.js";
export { type ChangedGoals, type ExplainGoalChangeOptions, explainGoalChange } from "./adjustment/explainGoalChange.js";
export { type ExplainRealignmentOptions, explainRealignment } from "./adjustment/explainRealignment.js";
export { flagWindfall, type WindfallInput } from "./adjustment/flagWindfall.js";
export type { Linkage, LinkageRow } from "./adjustment/linkage.js";
export type {
  ApartWeight,
  LinkageCheck,
  LinkageFinding,
  LinkageMend,
  LinkedComponent,
  LinkedGoals,
  MissingLinkedComponent,
  PayAgainstGoal,
  PayWithoutGoal,
  UnmeasuredLink,
  UnpaidGoal,
} from "./adjustment/linkageCheck.js";
export { lintTrigger } from "./adjustment/lintTrigger.js";
export type {
  AssessedShare,
  ForecastWindfall,
  IndexWorking,
  MethodWorking,
  PlainWorking,
  RunRateWorking,
  ShareWorking,
} from "./adjustment/methodWorking.js";
export type { PlanChange, RealignedPlan } from "./adjustment/realignedPlan.js";
export { type RealignmentCost, type RealignmentInput, realignPlan } from "./adjustment/realignPlan.js";
export type {
  AttainmentSpread,
  JudgedAttainments,
  JudgedGate,
  JudgedTurnover,
  RecalibratedTarget,
  RecalibratedTargets,
  RecalibratedTotal,
  RecalibrationFairness,
  RecalibrationState,
  RecalibrationWorking,
  SegmentGates,
} from "./adjustment/recalibratedTargets.js";
export { type RecalibrationInput, recalibrateTargets } from "./adjustment/recalibrateTargets.js";
export type {
  AttainmentGate,
  ChangeBounds,
  Conservation,
  GroupConservation,
  IndexMethod,
  NoConservation,
  PlainTakerMeasure,
  Recalibration,
  RecalibrationGate,
  RecalibrationMethod,
  ReliefMethod,
  RespreadMethod,
  RunRateMethod,
  ShareBound,
  TakerMeasure,
  Takers,
  TakerWeight,
  TargetLoss,
  TerritoryChange,
  TerritoryMethod,
  TotalConservation,
  TurnoverCount,
  TurnoverGate,
  WeightedTakerMeasure,
} from "./adjustment/recalibration.js";
export { runTriggers, type TriggerRunInput } from "./adjustment/runTriggers.js";
export { stepTrigger, type TriggerStepInput } from "./adjustment/stepTrigger.js";
export type { TargetResult } from "./adjustment/targetResult.js";
export type { TargetList, TargetVersion, VersionedTarget } from "./adjustment/targetVersion.js";
export type {
  NoDataPolicy,
  SignalAggregate,
  Trigger,
  TriggerCondition,
  TriggerLife,
  TriggerLimit,
  TriggerReason,
  TriggerSignal,
} from "./adjustment/trigger.js";
export type { ApprovalTier, TriggerApproval } from "./adjustment/triggerApproval.js";
export type {
  AddComponentEffect,
  AddDimensionEffect,
  LevelCount,
  PauseGoalEffect,
  ProposeReviewEffect,
  ScaleTargetEffect,
  SwapMetricEffect,
  SwapProgress,
  TiltWeightsEffect,
  TriggerEffect,
  WeightFactor,
} from "./adjustment/triggerEffect.js";
export type {
  DecisionObservation,
  EventObservation,
  ReviewObservation,
  TriggerObservation,
} from "./adjustment/triggerObservation.js";
export type { LoggedStep, SwapConflict, TriggerRun } from "./adjustment/triggerRun.js";
export type { FiredCycle, SignalValues, TriggerPhase, TriggerState } from "./adjustment/triggerState.js";
export type {
  DecidedEvent,
  ExpiredEvent,
  PlainEvent,
  ProposedEvent,
  RecoveredEvent,
  ResetEvent,
  TriggerEvent,
  TriggerFindings,
  TriggerStep,
} from "./adjustment/triggerStep.js";
export { type UndoInput, undoAdjustment } from "./adjustment/undoAdjustment.js";
export { type PlanUndoInput, type RestoredPlan, undoPlanAdjustment } from "./adjustment/undoPlanAdjustment.js";
export type { Windfall, WindfallBounds, WindfallCheck, WindfallReason, WindfallTerms } from "./adjustment/windfall.js";
// award
export type { Award, AwardBound, AwardWorking, UndecidedFact, WithheldAward } from "./award/award.js";
export type {
  AmountPay,
  AwardCredit,
  AwardLimit,
  AwardMeasure,
  AwardMultiplier,
  AwardPay,
  AwardRule,
  AwardWindow,
  CountMeasure,
  CustomerListing,
  CustomerTest,
  DayWindow,
  DistinctMeasure,
  FirstDaysTenure,
  FirstMonthTenure,
  RatePay,
  RollingWindow,
  SingleFactMeasure,
  SumMeasure,
  Tenure,
  WeekWindow,
} from "./award/awardRule.js";
export { checkAwardRule } from "./award/checkAwardRule.js";
export type { ContestTerms, Prize, PrizeTies } from "./award/contestTerms.js";
export {
  type AwardParticipant,
  type AwardsInput,
  type EvaluatedAwards,
  evaluateAwards,
} from "./award/evaluateAwards.js";
export { type Contest, type ContestInput, evaluateContest, type Winner } from "./award/evaluateContest.js";
// bonus
export type { BonusMeasurement } from "./bonus/bonusMeasurement.js";
export type {
  BonusGate,
  BonusMeasure,
  BonusMultiplier,
  BonusTerms,
  CappedEffect,
  CurveMeasure,
  CurveMultiplier,
  FactorEffect,
  FactorMultiplier,
  GateEffect,
  MatrixMeasure,
  NothingEffect,
  ScorecardMeasure,
} from "./bonus/bonusTerms.js";
export type {
  AppliedMultiplier,
  BonusWorking,
  CurveWorking,
  GateWorking,
  MatrixCell,
  MatrixWorking,
  MeasureWorking,
  ScorecardWorking,
} from "./bonus/bonusWorking.js";
export { checkBonus } from "./bonus/checkBonus.js";
export { type Bonus, type BonusInput, computeBonus } from "./bonus/computeBonus.js";
export { computeMatrixPayout, type MatrixInput, type MatrixPayout } from "./bonus/computeMatrixPayout.js";
export {
  type AttainedPayoutInput,
  computePayout,
  type MeasuredPayoutInput,
  type Payout,
  type PayoutInput,
} from "./bonus/computePayout.js";
export { computeScorecard, type Scorecard, type ScorecardInput, type ScoredLine } from "./bonus/computeScorecard.js";
export type { CurveReading, PayoutSegment } from "./bonus/curveReading.js";
export type { MeasuredMetric } from "./bonus/measuredMetric.js";
export type { PayoutCurve, PayoutPoint } from "./bonus/payoutCurve.js";
export type { MatrixAxis, MatrixCells, PayoutMatrix } from "./bonus/payoutMatrix.js";
export type {
  AttainmentScore,
  CurveScore,
  InverseScore,
  LineScore,
  ScoreBounds,
  ScorecardLine,
  ScorecardMissing,
  ValueScore,
} from "./bonus/scorecard.js";
// cash
export type { AgeingBand } from "./cash/ageingBand.js";
export type { CashDeduction, CashReceipt } from "./cash/cashReceipt.js";
export type {
  ClawbackTerms,
  ClawbackWindow,
  FullClawback,
  ProRataClawback,
  ShareClawback,
} from "./cash/clawbackTerms.js";
export { type Clawback, type ClawbackInput, computeClawback } from "./cash/computeClawback.js";
export type {
  DealRelease,
  ReceiptRelease,
  Release,
  ReleaseAdjustment,
  ReleaseFigures,
  ReleaseWorking,
} from "./cash/release.js";
export { type ReleaseInput, releaseCommission } from "./cash/releaseCommission.js";
export type { ReleaseState, StoredDeal } from "./cash/releaseState.js";
export type { ReleaseMethod } from "./cash/releaseTerms.js";
export type { SignedDeal } from "./cash/signedDeal.js";
// commission
export type { AccrualState } from "./commission/accrualState.js";
export type { AccruedColumns, ColumnsInput } from "./commission/accrueColumns.js";
export {
  type Accrual,
  type AccrualInput,
  type AccruedPart,
  accrueCommission,
  type Credit,
  type CreditsInput,
} from "./commission/accrueCommission.js";
export { checkRateTable } from "./commission/checkRateTable.js";
export type { CommissionTerms } from "./commission/commissionTerms.js";
export type { BandLine, CommissionWorking, KickerLine } from "./commission/commissionWorking.js";
export { type CompiledCommission, compileCommission } from "./commission/compileCommission.js";
export {
  type Commission,
  type CommissionInput,
  type CreditedInput,
  computeCommission,
} from "./commission/computeCommission.js";
export type {
  BandBoundary,
  BandRange,
  PerUnitBand,
  RateBand,
  RatedBand,
  RateMethod,
  RateTable,
} from "./commission/rateTable.js";
export {
  type FoundCredit,
  type SolvedCredit,
  type SolveInput,
  solveCredit,
  type UnboundedCredit,
  type UnreachableEarnings,
} from "./commission/solveCredit.js";
// condition
export { checkCondition } from "./condition/checkCondition.js";
export type {
  AllCondition,
  AnyCondition,
  AttainmentOperand,
  AttributeOperand,
  BetweenCondition,
  CompareCondition,
  Comparison,
  Condition,
  CountOperand,
  InCondition,
  MetricOperand,
  NotCondition,
  Operand,
} from "./condition/condition.js";
export type {
  AllResult,
  AnyResult,
  BetweenResult,
  CompareResult,
  ComparisonFinding,
  ConditionResult,
  InResult,
  NotResult,
} from "./condition/conditionResult.js";
export { type EvaluationInput, evaluateCondition } from "./condition/evaluateCondition.js";
export type { UnknownReason } from "./condition/judge.js";
export type {
  AttainmentValue,
  AttributeOperandValue,
  CountValue,
  MetricValue,
  OperandValue,
} from "./condition/operandValue.js";
export type { Verdict } from "./condition/verdict.js";
// draw
export type {
  AdvanceFirstDraw,
  Draw,
  DrawAmount,
  DrawFields,
  DrawRecovery,
  ForgivableDraw,
  MinimumFields,
  NegativePolicy,
  NonRecoverableDraw,
  RecoverableDraw,
  RepaidNextPeriodDraw,
} from "./draw/draw.js";
export { type DrawInput, settleDraw } from "./draw/settleDraw.js";
export type { DrawBalance, RecoveryLimit, SettledDraw } from "./draw/settledDraw.js";
// goal
export {
  type AppliedTemplate,
  type AppliedTemplates,
  applyGoalTemplates,
  type TemplatePerson,
  type TemplatesInput,
} from "./goal/applyGoalTemplates.js";
export {
  type Assignment,
  type AssignmentCorridor,
  type AssignmentInput,
  assessAssignment,
} from "./goal/assessAssignment.js";
export type {
  BlendableMeasure,
  BlendedCascadeMeasure,
  Cascade,
  CascadeConversion,
  CascadedChild,
  CascadeMeasure,
  CascadeMultiplier,
  CascadePart,
  CascadeShare,
  LevelMultiplier,
  PlainCascadeMeasure,
  RoleMultiplier,
  TenureMultiplier,
} from "./goal/cascade.js";
export { type CascadeInput, cascadeGoal } from "./goal/cascadeGoal.js";
export { type AlignmentInput, checkAlignment } from "./goal/checkAlignment.js";
export { checkGoal } from "./goal/checkGoal.js";
export { checkGoalTemplate } from "./goal/checkGoalTemplate.js";
export { checkSmart, type SmartInput } from "./goal/checkSmart.js";
export { compoundOverAssignment, type OverAssignmentInput } from "./goal/compoundOverAssignment.js";
export type { ConversionStep, ConvertedFigure, GoalConversion, NamedRounding } from "./goal/conversion.js";
export {
  type ConvertedTarget,
  convertTarget,
  type TargetConversionInput,
} from "./goal/convertTarget.js";
export type { DerivedFigure } from "./goal/deriveKeyResults.js";
export type {
  CompanyOwner,
  Goal,
  GoalCommitment,
  GoalOwner,
  GoalRollup,
  GoalScope,
  PersonOwner,
  TeamOwner,
} from "./goal/goal.js";
export type {
  FromToOfGoal,
  GoalFigure,
  GoalFigureRounding,
  GoalTemplate,
  MeasureOfGoal,
  RatePerDayOfGoal,
  TemplateKeyResult,
  ThresholdOfGoal,
} from "./goal/goalTemplate.js";
export {
  type CarriedPart,
  type CoveredGoal,
  type GoalCarrier,
  type GoalCoverage,
  type GoalCoverageInput,
  measureGoalCoverage,
} from "./goal/measureGoalCoverage.js";
export type { Calibration, CalibrationTopic, DataReview, DataReviewTopic, Review } from "./goal/review.js";
export { type ReviewCalendarInput, reviewCalendar } from "./goal/reviewCalendar.js";
export type {
  AttainableCheck,
  AttainableReason,
  CapacityReason,
  FocusReason,
  HistoryReason,
  LimitReason,
  MeasurableCheck,
  MeasurableReason,
  NoReason,
  PeersReason,
  ProposedWeight,
  RelevantCheck,
  ScopeDimension,
  SmartCheck,
  SmartVerdict,
  SpecificCheck,
  TimeBoundCheck,
  TimeBoundReason,
} from "./goal/smartCheck.js";
export type {
  CapacityEvidence,
  CapacityLimit,
  FocusShare,
  HistoryEvidence,
  KnownMetric,
  SmartEvidence,
  StepsEvidence,
  StrategyEvidence,
  WeightedGoal,
} from "./goal/smartEvidence.js";
export type { SmartGoal } from "./goal/smartGoal.js";
export {
  type GoalSpread,
  type GoalSpreadInput,
  type GoalSpreadRow,
  spreadGoal,
} from "./goal/spreadGoal.js";
export { type SpreadInput, type SpreadRow, spreadTarget, type TargetSpread } from "./goal/spreadTarget.js";
export type { SpreadMeasure } from "./goal/spreadUnits.js";
// issue
export type { Issue, IssueCode, IssuePath } from "./issue/issue.js";
export { RulesError } from "./issue/rulesError.js";
// lint
export { lintPlan } from "./lint/lintPlan.js";
export type {
  Attainability,
  AttainabilityFinding,
  Corridor,
  CorridorText,
  GoalDirection,
  PeerResults,
  PeerShare,
  Peers,
  PeerTerms,
  Quantile,
  QuantileMethod,
} from "./metric/attainability.js";
export {
  type AttainabilityPreset,
  type AttainabilityPresetName,
  attainabilityPreset,
} from "./metric/attainabilityPreset.js";
export type { Attainment, AttainmentTerms } from "./metric/attainment.js";
export { checkPaceRule } from "./metric/checkPaceRule.js";
export { type AttainabilityInput, computeAttainability } from "./metric/computeAttainability.js";
export { type AttainmentInput, computeAttainment } from "./metric/computeAttainment.js";
export {
  type ControlLimits,
  type ControlLimitsInput,
  type ControlSignal,
  computeControlLimits,
} from "./metric/computeControlLimits.js";
export { type Cusum, type CusumInput, computeCusum } from "./metric/computeCusum.js";
export { computePace, type PaceInput } from "./metric/computePace.js";
export {
  type CurrentValue,
  computeProgress,
  type ProgressInput,
  type UnnamedFromTo,
} from "./metric/computeProgress.js";
export { computeRuns, type Run, type Runs, type RunsInput } from "./metric/computeRuns.js";
export { computeStaleness, type StalenessInput } from "./metric/computeStaleness.js";
export { computeTeamAttainment } from "./metric/computeTeamAttainment.js";
export type { CountedAmount } from "./metric/countAmount.js";
export type {
  CountedDays,
  CountedExpectation,
  DayCount,
  DayPosition,
  Expectation,
  ExpectationTiming,
  LinearExpectation,
  SeasonalExpectation,
  StatedExpectation,
} from "./metric/expectation.js";
export type { AttributeValue, CreditOverlay, Fact, FactCredit, SharedCredit, WeightedCredit } from "./metric/fact.js";
export type {
  Forecast,
  ForecastInput,
  ForecastMissing,
  RateBasis,
  RunRateForecast,
  SeasonalForecast,
  TrendBasis,
  TrendForecast,
  TrendPoint,
} from "./metric/forecast.js";
export { forecastAttainment } from "./metric/forecastAttainment.js";
export type { GoalRange } from "./metric/goalRange.js";
export type { Grouping, GroupMember, ParticipantGroups } from "./metric/grouping.js";
// metric
export type { LevelChange } from "./metric/levelChange.js";
export { type MeasureInput, measureFacts } from "./metric/measureFacts.js";
export type { Measurement } from "./metric/measurement.js";
export type {
  AttributeName,
  CountDistinctMetric,
  CountMetric,
  CreditedMetric,
  DaysBetweenMetric,
  FactFilter,
  FigureMetric,
  FirstFact,
  LevelMetric,
  MeasuredField,
  Metric,
  MetricFields,
  RatioMetric,
  SumMetric,
} from "./metric/metric.js";
export type { MetricCredit, OverlayCredit } from "./metric/metricCredit.js";
export type { Pace, PaceStatus, RunRate } from "./metric/pace.js";
export { type PacePreset, type PacePresetName, pacePreset } from "./metric/pacePreset.js";
export type { PaceRule } from "./metric/paceRule.js";
export type { DailyTotal, Progress, ProgressValue, UnknownProgress } from "./metric/progress.js";
export type {
  BenchmarkMeasure,
  BetweenMeasure,
  BinaryMeasure,
  FromToMeasure,
  Milestone,
  MilestonesMeasure,
  ProgressMeasure,
  RankMeasure,
  RatePerDayMeasure,
  ThresholdBound,
  ThresholdFromStart,
  ThresholdMeasure,
  ToleratedBetweenMeasure,
  ZeroRangePolicy,
} from "./metric/progressMeasure.js";
export type { CheckIn, DueCheckIn, RegularCheckIn, Staleness } from "./metric/staleness.js";
export type { ExcludedStatusBand, IncludedStatusBand, LastStatusBand, StatusBand } from "./metric/statusBand.js";
export type {
  MemberAttainment,
  TeamAttainment,
  TeamAttainmentInput,
  TeamMember,
  TeamTarget,
} from "./metric/teamAttainment.js";
export type { ZeroTargetPolicy } from "./metric/zeroTargetPolicy.js";
// money
export { type ApportionInput, apportion } from "./money/apportion.js";
export { type Conversion, type ConversionInput, convertAmount } from "./money/convertAmount.js";
export { currencyScale } from "./money/currencyScale.js";
export { decimal } from "./money/decimal.js";
export type { DecimalInput, DecimalLike } from "./money/decimalInput.js";
export type { ExactQuotient } from "./money/exactQuotient.js";
export type { LimitedFigure } from "./money/limitedFigure.js";
export type { Proration } from "./money/proration.js";
export type { Rounding, RoundingMode } from "./money/rounding.js";
export type { ApportionMethod } from "./money/shareUnits.js";
// okr
export { type AlignmentPreset, alignmentPreset } from "./okr/alignmentPreset.js";
export type { AlignmentDeductionTerms, AlignmentTerms } from "./okr/alignmentTerms.js";
export {
  type CarriedKeyResult,
  type CarriedObjective,
  type CarryOverInput,
  carryOverObjective,
  type LeftKeyResult,
} from "./okr/carryOverObjective.js";
export { checkObjective } from "./okr/checkObjective.js";
export { lintObjective, type ObjectiveLintInput } from "./okr/lintObjective.js";
export { type NetConfidence, type NetConfidenceInput, netConfidence } from "./okr/netConfidence.js";
export type {
  GivenScoring,
  KeyResult,
  KeyResultCheckIn,
  KeyResultScoring,
  Objective,
  ProgressScoring,
  ZoneScoring,
} from "./okr/objective.js";
export { placeInZones, type ZonesInput } from "./okr/placeInZones.js";
export {
  type NextWeightRow,
  type ResplitInput,
  type ResplitWeight,
  resplitWeights,
  type WeightRow,
} from "./okr/resplitWeights.js";
export {
  type ProgressRollUpInput,
  type RolledUpItem,
  type RolledUpProgress,
  type RollUpTerms,
  rollUpProgress,
  type SummedItem,
  type SumRollUp,
  type ValueWeightedItem,
  type ValueWeightedRollUp,
  type WeightedItem,
  type WeightedRollUp,
} from "./okr/rollUpProgress.js";
export {
  type DatedStatusItem,
  type GapStatus,
  type LatestStatus,
  type MeanStatus,
  type RolledUpStatus,
  rollUpStatus,
  type StatusItem,
  type StatusRank,
  type StatusRollUpInput,
  type WorstStatus,
} from "./okr/rollUpStatus.js";
export {
  type AlignmentDeducted,
  type AlignmentFinding,
  type AlignmentHealth,
  type AlignmentScoreInput,
  scoreAlignment,
} from "./okr/scoreAlignment.js";
export { type KeyResultInput, type ScoredKeyResult, scoreKeyResult } from "./okr/scoreKeyResult.js";
export {
  type ObjectiveInput,
  type ScoredObjective,
  type ScoredWithWeight,
  scoreObjective,
} from "./okr/scoreObjective.js";
export { type Quality, type QualityInput, scoreQuality } from "./okr/scoreQuality.js";
export { type StatusInput, type StatusOnScale, statusOnScale } from "./okr/statusOnScale.js";
export type { StatusScale } from "./okr/statusScale.js";
export { type StatusScaleName, type StatusScalePreset, statusScalePreset } from "./okr/statusScalePreset.js";
export type { MissingPolicy } from "./okr/weightedMean.js";
export type { Zone, ZoneAt, ZoneByShare, ZonesBetween } from "./okr/zone.js";
export type { ZoneReading, ZoneStretch } from "./okr/zoneReading.js";
// period
export { type AddDaysInput, addDays } from "./period/addDays.js";
export { type BusinessDateInput, businessDateOf } from "./period/businessDateOf.js";
export type { Cadence } from "./period/cadence.js";
export type { Calendar, IsoWeekday, MonthNumber } from "./period/calendar.js";
export { checkCalendar } from "./period/checkCalendar.js";
export { countDays } from "./period/countDays.js";
export { type CountWorkingDaysInput, countWorkingDays } from "./period/countWorkingDays.js";
export { isWorkingDay, type WorkingDayInput } from "./period/isWorkingDay.js";
export { overlapOf } from "./period/overlapOf.js";
export type { ClosedPeriod, Period, PeriodInput } from "./period/period.js";
export { periodFromLabel } from "./period/periodFromLabel.js";
export { type PeriodLabelInput, periodLabel } from "./period/periodLabel.js";
export { periodOf } from "./period/periodOf.js";
export { periodsOverlap } from "./period/periodsOverlap.js";
export type { PlainDate } from "./period/plainDate.js";
export { splitPeriod } from "./period/splitPeriod.js";
export type { ManualAdjustment } from "./plan/adjustment.js";
export type { AwardLine, AwardLineWorking } from "./plan/awardLine.js";
export type { BonusLine, BonusLineWorking } from "./plan/bonusLine.js";
export type { CarriedLine, CarriedLineWorking } from "./plan/carriedLine.js";
export { checkPlan } from "./plan/checkPlan.js";
export type {
  ClosedAdjustmentLine,
  ClosedAwardLine,
  ClosedBlockedStatement,
  ClosedCapLine,
  ClosedCarriedLine,
  ClosedDrawLine,
  ClosedFactsLine,
  ClosedFloor,
  ClosedHoldbackLine,
  ClosedHoldLine,
  ClosedLine,
  ClosedPart,
  ClosedPaymentLine,
  ClosedSettledStatement,
  ClosedStatement,
  ClosedStatementFields,
  ClosedStretch,
  ClosedStretchLine,
  ClosedTrueUpLine,
} from "./plan/closedStatement.js";
export { closeStatement } from "./plan/closeStatement.js";
export type {
  CommissionLine,
  CommissionLineWorking,
  FactPart,
  RolledUpCredit,
  SplitWorking,
  TargetShare,
  TargetWorking,
} from "./plan/commissionLine.js";
export type {
  AwardComponent,
  BonusComponent,
  CommissionComponent,
  Component,
  ComponentFields,
  ContestComponent,
  FactBounds,
  PoolComponent,
  RoleWeight,
} from "./plan/component.js";
export type { ContestLine, ContestLineWorking, SettledContest } from "./plan/contestLine.js";
// plan
export { diffStatements, type StatementDifference, type StatementPair } from "./plan/diffStatements.js";
export type { DrawLine, DrawLineWorking } from "./plan/drawLine.js";
export {
  type BlockedEstimate,
  type EarningsEstimate,
  type EstimateFields,
  type EstimateInput,
  estimateEarnings,
  type SettledEstimate,
} from "./plan/estimateEarnings.js";
export { type ExplainOptions, explainStatement } from "./plan/explainStatement.js";
export type {
  GoalChangeKind,
  GoalChangePolicy,
  GoalChangeProtection,
  PlainGoalChange,
  ProtectedGoalChange,
} from "./plan/goalChange.js";
export type { Handover, HandoverShare } from "./plan/handover.js";
export type { DealHold, Hold, HoldFields, ParticipantHold } from "./plan/hold.js";
export type { Holdback } from "./plan/holdback.js";
export type { HeldAmount, HoldbackLine, HoldbackLineWorking, KeptBack } from "./plan/holdbackLine.js";
export type { HoldLine, HoldLineWorking, HoldReason, WaitingAmount } from "./plan/holdLine.js";
export type {
  IncentivePlan,
  ProrationBasis,
  ReturnsPolicy,
} from "./plan/incentivePlan.js";
export type { LeftOut } from "./plan/leftOut.js";
export type { MeasuredFacts } from "./plan/measuredFacts.js";
export type { MeasuredLevel } from "./plan/measuredLevel.js";
export type { NextBand, NextBands } from "./plan/nextBands.js";
export type { Participant } from "./plan/participant.js";
export type {
  HandedOverPayment,
  OwnPayment,
  PaymentCash,
  PaymentFigures,
  PaymentLine,
  PaymentLineWorking,
  PaymentPart,
  PaymentPartFields,
} from "./plan/paymentLine.js";
export type { CarriedExcess, PlanCapLine, PlanCapLineWorking } from "./plan/planCapLine.js";
export type { PlanCaps } from "./plan/planCaps.js";
export type { PlanDraw } from "./plan/planDraw.js";
export type { LeaverPayment, PaymentOnBooking, PaymentOnCash, PlanPayment } from "./plan/planPayment.js";
export type { PoolDecision } from "./plan/poolDecision.js";
export type {
  IneligibleMember,
  MemberShare,
  MovedShare,
  PoolLine,
  PoolLineWorking,
  SettledPool,
} from "./plan/poolLine.js";
export type { ProtectionLine, ProtectionLineWorking } from "./plan/protectionLine.js";
export type { RampedTarget } from "./plan/rampedTarget.js";
export type { RampStepWorking, RampWorking } from "./plan/rampWorking.js";
export type { RecordedReceipt } from "./plan/recordedReceipt.js";
export { RULES_VERSION } from "./plan/rulesVersion.js";
export { settlementId } from "./plan/settlementId.js";
export type { PriorSettlements, SettlementInput } from "./plan/settlementInput.js";
export { type Settlement, settlePlan } from "./plan/settlePlan.js";
export type {
  AdjustmentLine,
  AdjustmentLineWorking,
  BlockedStatement,
  ComputedLine,
  LimitLine,
  ReturnClawback,
  ReturnLine,
  ReturnLineWorking,
  ReturnPart,
  SettledStatement,
  Statement,
  StatementFields,
  StatementLine,
  TrueUpFloor,
  TrueUpLine,
  TrueUpLineWorking,
  TrueUpPart,
} from "./plan/statement.js";
export type { ParticipantTarget, Target, TargetFields, TeamTargetRow } from "./plan/target.js";
export type { TargetRamp } from "./plan/targetRamp.js";
export type { UncountedProspect } from "./plan/uncountedProspects.js";
// pool
export {
  type Allocation,
  type AllocationInput,
  allocatePool,
  type MovedAmount,
  type PoolMember,
  type PoolShare,
} from "./pool/allocatePool.js";
export { type FundedPool, fundPool, type PoolInput } from "./pool/fundPool.js";
export type {
  ExcessRateFund,
  FixedFund,
  PerHeadFund,
  PoolFund,
  PoolFunding,
  TotalRateFund,
} from "./pool/poolFunding.js";
export type { PoolMargin, PoolMove } from "./pool/poolMove.js";
export type { BlendedPart, BlendedSplit, PlainSplit, PoolSplit } from "./pool/poolSplit.js";
// rank
export type { RankDirection, RankEntry, RankMethod, RankTop, TieBreaker } from "./rank/rankEntry.js";
export type { RankedParticipant, Ranking, RankSeparation, TopParticipants } from "./rank/ranking.js";
export { type RankInput, rankParticipants } from "./rank/rankParticipants.js";
// rollout
export { comparePlans } from "./rollout/comparePlans.js";
export type { ComparisonInput } from "./rollout/comparisonInput.js";
export type { PayDistribution } from "./rollout/payDistribution.js";
export type {
  ComparedComponent,
  ComparedParticipant,
  ComparedTotals,
  ExtremeDifference,
  PlanComparison,
} from "./rollout/planComparison.js";
export type {
  LeftOutComponent,
  PlanSimulation,
  SimulatedComponent,
  SimulatedRow,
  SimulatedTotals,
} from "./rollout/planSimulation.js";
export { reconcile } from "./rollout/reconcile.js";
export type {
  CauseTotal,
  ComponentCause,
  DifferenceCause,
  PlainCause,
  ReconciledAmounts,
  ReconciledComponent,
  ReconciledParticipant,
  Reconciliation,
} from "./rollout/reconciliation.js";
export type { PaidAmount, ReconciliationInput } from "./rollout/reconciliationInput.js";
export { simulatePlan } from "./rollout/simulatePlan.js";
export type { AttainmentsSimulation, PeopleSimulation, SimulationInput } from "./rollout/simulationInput.js";
