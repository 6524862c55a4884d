import { type ReadAgeingBand, readAgeing, UNAGED } from "../cash/readAgeing.js";
import { RELEASE_METHODS, type ReleaseMethod } from "../cash/releaseTerms.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { PlanPayment } from "./planPayment.js";

/** When a version pays, checked. */
export type ReadPayment = ReadBooking | ReadCashPayment;

/** At once. */
export interface ReadBooking {
  readonly kind: "booking";
}

/** As invoices or receipts come. */
export interface ReadCashPayment {
  readonly kind: Exclude<PlanPayment["kind"], "booking">;
  readonly method: ReleaseMethod;
  /** One open band of 1 where cash does not age. */
  readonly ageing: readonly ReadAgeingBand[];
  /** For how many days leavers are still paid; `undefined` for ever. */
  readonly withinDays: number | undefined;
}

/** Reads when a plan pays; at once where nothing is said. */
export function readPlanPayment(value: unknown, path: IssuePath, issues: Issue[]): ReadPayment | undefined {
  if (value === undefined) return { kind: "booking" };
  const cash = ["method", "ageing", "leavers"] as const;
  const keys = { booking: [], invoice: cash, receipt: cash } as const;
  const given = readKinded<PlanPayment["kind"], (typeof cash)[number]>(value, keys, path, issues);
  if (given === undefined) return undefined;
  if (given.name === "booking") return { kind: given.name };
  const method = readOneOf(given.own("method"), RELEASE_METHODS, [...path, "method"], issues);
  const aged = given.own("ageing");
  const ageing = aged === undefined ? UNAGED : readAgeing(aged, [...path, "ageing"], issues);
  const withinDays = readLeavers(given.own("leavers"), [...path, "leavers"], issues);

  return method === undefined ? undefined : { kind: given.name, method, ageing, withinDays };
}

const DAYS_MAX = 3_660;

function readLeavers(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  if (value === undefined || !readKeys(value, ["withinDays"], path, issues)) return undefined;
  const range = { from: 0, to: DAYS_MAX, code: "days_out_of_range" } as const;

  return readCount(ownValue(value, "withinDays"), range, [...path, "withinDays"], issues);
}
