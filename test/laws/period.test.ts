import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import fc from "fast-check";
import {
  addDays,
  businessDateOf,
  type Cadence,
  type Calendar,
  countDays,
  countWorkingDays,
  isWorkingDay,
  overlapOf,
  type Period,
  periodFromLabel,
  periodLabel,
  periodOf,
  periodsOverlap,
  splitPeriod,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { CADENCES } from "../../src/period/cadence.js";
import { compileCalendar } from "../../src/period/compileCalendar.js";
import { dayNumber, daysBetween, weekdayOf } from "../../src/period/dayNumber.js";
import { isPlainDate } from "../../src/period/plainDate.js";
import { shiftDays } from "../../src/period/shiftDays.js";
import { toUtcDate } from "../../src/period/utcDate.js";
import { refusalOf } from "../support/refusalOf.js";
import { RUNS } from "./arbitraries.js";

// The oracle: the host's Date in UTC, one day after the other.
const DAY = 86_400_000;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const isoWeekday = (day: number): number => new Date(day * DAY).getUTCDay() || 7;
const FIRST = dayOf("1900-01-01");
const LAST = dayOf("9999-12-31");

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const near = fc.integer({ min: dayOf("2019-12-01"), max: dayOf("2030-02-01") });
const day = fc.oneof(
  near,
  near,
  fc.integer({ min: FIRST, max: LAST }),
  fc.constantFrom(FIRST, FIRST + 1, LAST - 1, LAST),
);
const date = day.map(dateOf);
const length = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3_000 }));
const period = fc
  .tuple(day, length)
  .map(([start, days]) => ({ start: dateOf(start), end: dateOf(Math.min(LAST, start + days)) }));
const cadence = fc.constantFrom(...CADENCES);
const month = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);

/** Calendars whose dates lie about a period, some of them twice. */
const calendarAbout = ({ start, end }: { readonly start: string; readonly end: string }): fc.Arbitrary<Calendar> => {
  const about = fc.integer({ min: Math.max(FIRST, dayOf(start) - 10), max: Math.min(LAST, dayOf(end) + 10) });
  return fc
    .record({
      fiscalYearStart: fc.option(month, { nil: undefined }),
      weekend: fc.option(fc.uniqueArray(weekday, { maxLength: 7 }), { nil: undefined }),
      holidays: fc.array(about.map(dateOf), { maxLength: 20 }),
      extra: fc.array(about.map(dateOf), { maxLength: 20 }),
      fortnightAnchor: date,
    })
    .map(({ extra, ...calendar }) => ({
      ...calendar,
      workingDays: extra.filter((one) => !calendar.holidays.includes(one)),
    }));
};

const situation = period.chain((whole) =>
  fc.record({ whole: fc.constant(whole), cadence, calendar: calendarAbout(whole) }),
);

describe("dates", () => {
  test("every date there is has its number, weekday and place, and no other day is one", () => {
    let wrong = 0;
    for (let at = FIRST; at <= LAST; at++) {
      const text = dateOf(at);
      if (!isPlainDate(text) || dayNumber(text) !== at || weekdayOf(at) !== isoWeekday(at)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  test("a text is a date exactly when the calendar gives the same text back", () => {
    const figures = (digits: number) =>
      fc.integer({ min: 0, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, "0"));
    const likely = fc
      .tuple(fc.oneof(figures(4), fc.constantFrom("1899", "1900", "2024", "2100")), figures(2), figures(2))
      .map((parts) => parts.join("-"));
    const broken = fc
      .tuple(date, fc.nat({ max: 9 }), fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom("/", ":", "٣", "-", "0")))
      .map(([text, at, mark]) => text.slice(0, at) + mark + text.slice(at + 1));
    holds(fc.oneof(likely, broken, fc.string()), (text) => {
      const parsed = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
      const isDate = !Number.isNaN(parsed) && dateOf(parsed / DAY) === text && text >= "1900";
      expect(isPlainDate(text)).toBe(isDate);
    });
  });

  test("days added and days between are each other's inverse, within the range of dates", () => {
    holds(fc.tuple(day, fc.integer({ min: -5_000, max: 5_000 })), ([from, days]) => {
      const to = from + days;
      if (to < FIRST || to > LAST) {
        expect(refusalOf(() => addDays({ date: dateOf(from), days }))[0]?.code).toBe("date_out_of_range");
        expect(shiftDays(dateOf(from), days)).toBe(dateOf(to < FIRST ? FIRST : LAST));
      } else {
        expect(addDays({ date: dateOf(from), days })).toBe(dateOf(to));
        expect(daysBetween(dateOf(from), dateOf(to))).toBe(days);
      }
    });
  });
});

describe("periods", () => {
  test("the period of a date contains it, and all its days give the same one", () => {
    holds(
      fc.tuple(date, situation, fc.double({ min: 0, max: 1, noNaN: true })),
      ([on, { cadence, calendar }, share]) => {
        const around = periodOf(on, cadence, calendar);
        expect(around.start <= on && on <= around.end).toBe(true);
        const within = dateOf(dayOf(around.start) + Math.floor(share * (countDays(around) - 1)));
        expect(periodOf(within, cadence, calendar)).toEqual(around);
      },
    );
  });

  test("the pieces of a period follow one another and cover it, each within the period of its cadence", () => {
    holds(situation, ({ whole, cadence, calendar }) => {
      const pieces = splitPeriod(whole, cadence, calendar);
      expect(pieces[0]?.start).toBe(whole.start);
      expect(pieces.at(-1)?.end).toBe(whole.end);
      for (const [at, piece] of pieces.entries()) {
        const next = pieces[at + 1];
        if (next !== undefined) expect(dayOf(next.start)).toBe(dayOf(piece.end) + 1);
        expect(overlapOf(whole, periodOf(piece.start, cadence, calendar))).toEqual(piece);
      }
    });
  });

  test("fortnights and weeks that are not cut have 14 and 7 days, and begin 14 days or a Monday apart", () => {
    holds(fc.tuple(near, date), ([on, fortnightAnchor]) => {
      const fortnight = periodOf(dateOf(on), "fortnight", { fortnightAnchor });
      expect(countDays(fortnight)).toBe(14);
      expect(Math.abs(dayOf(fortnight.start) - dayOf(fortnightAnchor)) % 14).toBe(0);
      const week = periodOf(dateOf(on), "week");
      expect(countDays(week)).toBe(7);
      expect(isoWeekday(dayOf(week.start))).toBe(1);
    });
  });

  test("the overlap of two periods is the days that lie in both", () => {
    const small = fc.integer({ min: dayOf("2026-11-01"), max: dayOf("2026-12-15") });
    const open = fc
      .tuple(small, fc.option(fc.nat({ max: 20 }), { nil: undefined }), fc.constantFrom(null, undefined))
      .map(([start, days, none]): Period => {
        return { start: dateOf(start), end: days === undefined ? none : dateOf(start + days) };
      });
    const contains = (one: Period, on: string) => one.start <= on && on <= (one.end ?? "9999-12-31");
    holds(fc.tuple(open, open, small.map(dateOf)), ([one, other, on]) => {
      const shared = overlapOf(one, other);
      expect(shared !== undefined && contains(shared, on)).toBe(contains(one, on) && contains(other, on));
      expect(overlapOf(other, one)).toEqual(shared);
      expect(periodsOverlap(one, other)).toBe(shared !== undefined);
    });
  });
});

describe("labels", () => {
  const LABELLED: readonly Cadence[] = CADENCES.filter((one) => one !== "fortnight");

  test("every period of a cadence but the fortnight has one, that is read back to it", () => {
    holds(fc.tuple(near.map(dateOf), fc.constantFrom(...LABELLED), fc.option(month, { nil: undefined })), (input) => {
      const [on, cadence, fiscalYearStart] = input;
      const around = periodOf(on, cadence, { fiscalYearStart });
      const label = periodLabel({ period: around, calendar: { fiscalYearStart } });
      expect(label).not.toBeNull();
      expect(periodFromLabel(label ?? "", { fiscalYearStart })).toEqual(around);
    });
  });

  test("a label of any stretch is read back to the stretch", () => {
    holds(fc.tuple(period, month), ([whole, fiscalYearStart]) => {
      const label = periodLabel({ period: whole, calendar: { fiscalYearStart } });
      if (label !== null) expect(periodFromLabel(label, { fiscalYearStart })).toEqual(whole);
    });
  });

  test("a text is refused, or names a period that bears it, or its other name", () => {
    const year = fc.constantFrom("2026", "FY2026", "2020", "FY2027");
    const likely = fc
      .tuple(
        year,
        fc.constantFrom("-H", "-Q", "-B", "-W", "-M", "-", "-11-H", "-11-"),
        fc.nat({ max: 60 }),
        fc.boolean(),
      )
      .map(([of, mark, number, padded]) => `${of}${mark}${padded ? String(number).padStart(2, "0") : number}`);
    holds(fc.oneof(likely, likely, fc.string()), (text) => {
      const codes = refusalOf(() => periodFromLabel(text, { fiscalYearStart: 1 })).map(({ code }) => code);
      if (codes.length > 0) {
        expect(codes).toEqual(["label_malformed"]);
        return;
      }
      const named = periodLabel({ period: periodFromLabel(text, { fiscalYearStart: 1 }) });
      expect(named).toBe(
        text
          .replace(/^FY(\d{4})-M(\d)$/, "$1-0$2")
          .replace(/^FY(\d{4})-M/, "$1-")
          .replace(/^FY/, ""),
      );
    });
  });

  test("weeks are those of ISO 8601, by date-fns", () => {
    holds(near.map(dateOf), (on) => {
      const [year, week] = (periodLabel({ period: periodOf(on, "week") }) ?? "").split("-W").map(Number);
      expect([year, week]).toEqual([getISOWeekYear(toUtcDate(on)), getISOWeek(toUtcDate(on))]);
    });
  });
});

describe("working days", () => {
  const isWorking = (at: number, { weekend = [6, 7], holidays = [], workingDays = [] }: Calendar): boolean => {
    const isWeekend = weekend.some((one) => one === isoWeekday(at));
    return workingDays.includes(dateOf(at)) || (!isWeekend && !holidays.includes(dateOf(at)));
  };

  test("of a period are those counted day by day", () => {
    holds(situation, ({ whole, calendar }) => {
      let count = 0;
      for (let at = dayOf(whole.start); at <= dayOf(whole.end); at++) if (isWorking(at, calendar)) count++;
      expect(countWorkingDays({ period: whole, calendar })).toBe(count);
      expect(compileCalendar(calendar).countWorkingDays(whole)).toBe(count);
    });
  });

  test("a date is one or none, as if it were a period of a day", () => {
    holds(situation, ({ whole: { start }, calendar }) => {
      expect(isWorkingDay({ date: start, calendar })).toBe(isWorking(dayOf(start), calendar));
    });
  });

  test("of the pieces add up to those of the whole", () => {
    holds(situation, ({ whole, cadence, calendar }) => {
      const pieces = splitPeriod(whole, cadence, calendar);
      const sum = pieces.reduce((days, piece) => days + compileCalendar(calendar).countWorkingDays(piece), 0);
      expect(sum).toBe(countWorkingDays({ period: whole, calendar }));
    });
  });
});

test("frozen input is not changed, and a polluted Object.prototype does not matter", () => {
  const calendar: Calendar = {
    fiscalYearStart: 4,
    weekend: [5, 6],
    holidays: ["2026-11-23"],
    fortnightAnchor: "2026-01-05",
  };
  for (const part of [calendar, calendar.weekend, calendar.holidays]) Object.freeze(part);
  const instant = "2026-10-31T16:30:00Z";
  const compute = () => [
    businessDateOf({ instant, timeZone: "Asia/Shanghai" }),
    overlapOf({ start: "2026-11-01" }, { start: "2026-11-23" }),
    ...CADENCES.map((one) => {
      const around = periodOf("2026-11-23", one, calendar);
      const days = [countWorkingDays({ period: around, calendar }), countWorkingDays({ period: around })];
      return [around, periodLabel({ period: around, calendar }), days];
    }),
  ];
  const clean = compute();
  const pollution = {
    in: "host",
    weekStartsOn: 3,
    end: "2026-11-24",
    calendar: {},
    holidays: ["2026-11-24"],
    workingDays: ["2026-11-28"],
    dateStyle: "long",
  };
  for (const [key, value] of Object.entries(pollution)) {
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
  }
  try {
    expect(compute()).toEqual(clean);
    expect(refusalOf(() => countDays(JSON.parse('{"start":"2026-11-23"}')))[0]?.code).toBe("period_open");
  } finally {
    for (const key of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, key);
  }
});
