import { quotientFigure } from "../condition/figure.js";
import type { FoundValue } from "../condition/readOperandValues.js";
import type { OperandLookup } from "../condition/resolveCondition.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { countOf } from "../metric/accumulate.js";
import type { ReadFigure } from "../money/readFigure.js";
import { readCutting } from "../period/cadence.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod, Period } from "../period/period.js";
import { periodAround } from "../period/periodAround.js";
import { shiftDays } from "../period/shiftDays.js";
import { dateCounted, factsOn } from "./factsOn.js";
import { type MeasuredDays, PersonFigures, spanOf } from "./personFigures.js";
import type { PersonRow, ReadPerson } from "./readParticipants.js";

/** Whom a condition asks about, and on which days. */
export interface AskedPerson {
  readonly person: ReadPerson;
  readonly measured: MeasuredDays;
  readonly figures: PersonFigures;
}

/** What conditions find that ask about a participant; what is not known is unknown, and no reason to refuse. */
export function personLookup(asked: AskedPerson, issues: Issue[]): OperandLookup {
  const { person, measured, figures } = asked;
  const { end } = spanOf(measured.days);

  return (operand) => {
    if (hasOwnKey(operand, "metric")) return found(figures.actual(operand.metric));
    if (hasOwnKey(operand, "attribute")) return attributeOf(operand.attribute, person, end);
    if (hasOwnKey(operand, "count"))
      return countWithin({ start: shiftDays(end, 1 - operand.days), end }, operand.count, asked);
    const over = ownValue(operand, "over");
    const own = over === undefined ? figures : new PersonFigures(daysUpToNow(over, asked), issues);
    return found(own.attainment(operand.attainment));
  };
}

function found(figure: ReadFigure | undefined): FoundValue {
  return figure === undefined ? undefined : quotientFigure(figure.dividend, figure.divisor);
}

const ATTRIBUTES = ["role", "level", "team", "manager", "region"] as const satisfies readonly (keyof PersonRow)[];

/** What the participant is on the last of the days. */
function attributeOf(name: string, { id, rows }: ReadPerson, end: string): FoundValue {
  if (name === "id") return id;
  const key = ATTRIBUTES.find((own) => own === name);
  const row = rows.find(({ days }) => days.start <= end && (days.end == null || days.end >= end));

  return key === undefined ? undefined : row?.[key];
}

function countWithin({ start, end }: ClosedPeriod, kind: string, { measured }: AskedPerson): FoundValue {
  return within(measured, { start, end })
    .filter((fact) => fact.kind === kind && fact.rest.credit === undefined)
    .reduce((sum, fact) => sum + countOf(fact), 0);
}

/** The days of a fiscal year, half or quarter up to the last that is asked about, as far as the participant was there. */
function daysUpToNow(over: "quarter" | "half" | "year", { person, measured }: AskedPerson): MeasuredDays {
  const { end } = spanOf(measured.days);
  const cutting = readCutting(over, measured.plan.calendar, [], []);
  const span = { start: cutting === undefined ? end : periodAround(end, cutting).start, end };
  const days = person.stays.flatMap((stay: Period) => overlap(stay, span) ?? []);

  return { ...measured, days, facts: factsOn(days, within(measured, span), span) };
}

/** Facts that count in a span. */
function within({ history, plan, periods }: MeasuredDays, span: ClosedPeriod): MeasuredDays["history"] {
  return history.filter((fact) => {
    const date = dateCounted(fact, plan.returns, periods);
    return date !== undefined && date >= span.start && date <= span.end;
  });
}
