import fc from "fast-check";
import { type RankEntry, type RankInput, type RankMethod, rankParticipants } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

/** Few figures, written in many ways, so that many are level. */
const figure = fc.oneof(
  fc.constantFrom("0", "0.5", "50%", "-1", "1", "1.0", "0.3333333333"),
  fc.constantFrom(
    { dividend: "1", divisor: "2" },
    { dividend: "1", divisor: "3" },
    { dividend: "2", divisor: "6" },
    { dividend: "-3", divisor: "3" },
  ),
  fc.integer({ min: -3, max: 3 }),
);
const date = fc.option(fc.constantFrom("2026-11-02", "2026-11-03"), { nil: undefined });
const direction = fc.constantFrom("highest_first" as const, "lowest_first" as const, undefined);
const entry = (tieBreakerCount: number) =>
  fc.record({
    participant: fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom(..."aBé客\u{20000}Ａ") }),
    value: fc.option(figure, { freq: 5 }),
    tieValues: fc.array(fc.option(figure, { freq: 5 }), { minLength: tieBreakerCount, maxLength: tieBreakerCount }),
    reachedOn: date,
  });
const input: fc.Arbitrary<RankInput & { readonly entries: RankEntry[] }> = fc
  .array(
    direction.map((own) => ({ metric: "m", direction: own })),
    { maxLength: 2 },
  )
  .chain((tieBreakers) =>
    fc.record({
      entries: fc.uniqueArray(entry(tieBreakers.length), {
        maxLength: 12,
        selector: ({ participant }) => participant.normalize("NFC"),
      }),
      method: fc.constantFrom<RankMethod>("competition", "dense", "ordinal"),
      direction,
      tieBreakers: fc.constant(tieBreakers.length === 0 ? undefined : tieBreakers),
      top: fc.record({
        count: fc.integer({ min: 1, max: 14 }),
        ties: fc.constantFrom("include" as const, "exclude" as const, "cut" as const),
      }),
    }),
  );

type Figure = RankEntry["value"];

/** By the words: below zero where the left figure goes ahead; what is missing goes behind. */
function orderOf(left: Figure, right: Figure, direction: RankInput["direction"]): number {
  const [own, other] = [left, right].map((one) => {
    if (one === null || one === undefined) return undefined;
    const isQuotient = typeof one === "object" && "dividend" in one;
    return isQuotient ? Rational.of(one.dividend).over(Rational.of(one.divisor)) : Rational.of(String(one));
  });
  if (own === undefined || other === undefined) return Number(own === undefined) - Number(other === undefined);
  return direction === "lowest_first" ? own.compare(other) : other.compare(own);
}

const dateOrderOf = (left: string, right: string) => Date.parse(left) - Date.parse(right);

/** Below zero where the left entry goes ahead on its merits, zero where the two are level. */
function meritOf({ direction, tieBreakers = [] }: RankInput, left: RankEntry, right: RankEntry): number {
  const orders = [
    orderOf(left.value, right.value, direction),
    ...tieBreakers.map((by, at) => orderOf(left.tieValues?.[at], right.tieValues?.[at], by.direction)),
    dateOrderOf(left.reachedOn ?? "9999-12-31", right.reachedOn ?? "9999-12-31"),
  ];
  return orders.find((order) => order !== 0) ?? 0;
}

const codePointsOf = (text: string) =>
  Array.from(text, (char) => (char.codePointAt(0) ?? 0).toString().padStart(8, "0"));
const byId = (left: string, right: string) => (codePointsOf(left).join() < codePointsOf(right).join() ? -1 : 1);

/** Everything by counting pairs. */
function oracleOf(of: RankInput & { readonly entries: RankEntry[] }) {
  const ranked = of.entries.filter(({ value }) => value !== null);
  const ahead = (one: RankEntry) => ranked.filter((other) => meritOf(of, other, one) < 0);
  const level = (one: RankEntry) => ranked.filter((other) => meritOf(of, other, one) === 0);
  const places = ranked.map((one) => {
    const better = ahead(one);
    const firsts = better.filter(
      (own) =>
        !better.some(
          (other) => other !== own && meritOf(of, other, own) === 0 && byId(other.participant, own.participant) < 0,
        ),
    );
    const position =
      better.length +
      level(one).filter((other) => byId(other.participant, one.participant) < 0 && other !== one).length;
    const places = { competition: better.length, dense: firsts.length, ordinal: position };
    return { participant: one.participant, place: 1 + places[of.method], tiedWith: level(one).length - 1, position };
  });

  return places.sort((left, right) => left.position - right.position).map(({ position, ...place }) => place);
}

describe("rankParticipants", () => {
  test("gives the places that counting every pair gives: by competition 1 + those ahead", () => {
    holds(input, (of) => {
      const places = rankParticipants(of).places.map(({ participant, place, tiedWith }) => ({
        participant,
        place,
        tiedWith,
      }));
      expect(places).toEqual(oracleOf(of));
    });
  });

  test("does not depend on the order of the entries", () => {
    const shuffled = input.chain((of) =>
      fc.shuffledSubarray(of.entries, { minLength: of.entries.length }).map((entries) => ({ of, entries })),
    );
    holds(shuffled, ({ of, entries }) => {
      expect(rankParticipants({ ...of, entries })).toEqual(rankParticipants(of));
    });
  });

  test("lists everybody once, those without a value last and by id", () => {
    holds(input, (of) => {
      const { places, unranked } = rankParticipants(of);
      const listed = [...places.map(({ participant }) => participant), ...unranked];
      expect(listed.sort()).toEqual(of.entries.map(({ participant }) => participant).sort());
      expect(unranked).toEqual([...unranked].sort(byId));
    });
  });

  test("names what separates neighbours: nothing where they share a place", () => {
    holds(input, (of) => {
      const { places } = rankParticipants(of);
      places.forEach(({ place, separatedBy }, at) => {
        const isSeparated = at > 0 && places[at - 1]?.place !== place;
        expect(separatedBy !== null).toBe(isSeparated);
      });
    });
  });

  test("takes into the top whoever has fewer than count ahead, and says of each who is level across its end", () => {
    holds(input, (of) => {
      const { places, top } = rankParticipants({ ...of, method: "competition" });
      const { count = 0, ties } = of.top ?? {};
      const fits = (one: (typeof places)[number]) => one.place + one.tiedWith <= count;
      const reaches = (one: (typeof places)[number]) => one.place <= count;
      const all = places.filter(reaches);
      const inside = { include: all, exclude: all.filter(fits), cut: all.slice(0, count) }[ties ?? "include"];
      expect(top?.participants).toEqual(inside.map(({ participant }) => participant));
      expect(top?.tiedOut).toEqual(all.filter((one) => !inside.includes(one)).map(({ participant }) => participant));
    });
  });
});
