import { type RankSeparation, rankParticipants } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type RankedCase, rankCasesSchema } from "../support/rankCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("rank.cases.json", rankCasesSchema);

/** The name of the metric stands for the tie-breaker. */
const nameOf = (separation: RankSeparation | null): string | null =>
  separation?.by === "tie_breaker" ? separation.metric : (separation?.by ?? null);

function run({ input, expected }: RankedCase): void {
  const { places, unranked, top } = rankParticipants(input);
  expect(places.map(({ participant, place }) => [participant, place])).toEqual(expected.places);
  expect(unranked).toEqual(expected.unranked ?? []);
  expect(top).toEqual(expected.top ?? null);
  if (expected.values !== undefined) expect(places.map(({ value }) => value)).toEqual(expected.values);
  if (expected.tiedWith !== undefined) expect(places.map(({ tiedWith }) => tiedWith)).toEqual(expected.tiedWith);
  if (expected.separatedBy !== undefined) {
    expect(places.map(({ separatedBy }) => nameOf(separatedBy))).toEqual(expected.separatedBy);
  }
}

describe("rankParticipants", () => {
  for (const one of file.cases) {
    test(`${one.id}: ${one.name}`, () => {
      if (one.kind === "ranked") run(one);
      else {
        const places = refusalOf(() => callUntyped(rankParticipants, one.input)).map(({ code, path }) => ({
          code,
          path,
        }));
        expect(places).toEqual(one.expected.issues);
      }
    });
  }

  test("takes 100,000 entries of which all are level", () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => ({ participant: `P-${at}`, value: 1 }));
    const { places, top } = rankParticipants({ entries, method: "dense", top: { count: 3, ties: "include" } });
    expect(places.every(({ place, tiedWith }) => place === 1 && tiedWith === 99_999)).toBe(true);
    expect(top?.participants.length).toBe(100_000);
  });

  test("stops at a hundred issues", () => {
    const entries = Array.from({ length: 100_000 }, () => ({ participant: "P", value: "x" }));
    expect(refusalOf(() => rankParticipants({ entries, method: "dense" })).length).toBe(100);
  });
});
