import { isDeepStrictEqual } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { apportion, compileCommission, measureFacts, type RateTable, runTriggers, settlePlan } from "incentive-rules";
import {
  createDeals,
  createGuideMonth,
  createMonth,
  createRandom,
  createWatch,
  type DealRow,
  type Deals,
  METRICS,
  TABLES,
} from "./data.js";
import { median, race, runNode } from "./measure.js";
import * as rivals from "./rivals.js";

/** A goal is reached when the ratio is at most the goal. */
interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly goal: number;
  readonly met: boolean;
}

const DEAL_COUNT = 1_000_000;
const PERSON_COUNT = 2_000;
/** decimal.js gets a tenth of the rows and ten times the time: it would take half a minute a table otherwise. */
const DECIMAL_SHARE = 10;
const ROUNDS = 9;

const asJson = process.argv.includes("--json");
const rows: Row[] = [];
const say = (text: string) => {
  if (!asJson) console.log(text);
};

function report(name: string, ratio: number, goal: number, detail: string): void {
  rows.push({ name, ratio: Number(ratio.toFixed(3)), goal, met: ratio <= goal });
  say(`${ratio <= goal ? "met   " : "MISSED"} ${ratio.toFixed(3).padStart(8)} ≤ ${goal}  ${name} (${detail})`);
}

const ms = (time: number) => `${time.toFixed(1)} ms`;
const deals = createDeals(DEAL_COUNT, PERSON_COUNT);
const sample: Deals = { ...deals, rows: deals.rows.slice(0, DEAL_COUNT / DECIMAL_SHARE) };

for (const [kind, table] of Object.entries(TABLES)) {
  benchColumns(kind, table);
  benchRows(kind, table);
  benchPeriods(kind, table);
}
benchSettlement();
benchPools();
benchTriggers();
benchMemory();
await benchBundle();
benchColdImport();

if (asJson) console.log(JSON.stringify({ rows }));
else say(`\n${rows.filter(({ met }) => met).length} of ${rows.length} goals met`);

function benchColumns(kind: string, table: (typeof TABLES)[keyof typeof TABLES]): void {
  const commission = compileCommission(table);
  const bands = rivals.floatBands(table.bands);
  const decimalTable = rivals.decimalBands(table.bands);
  const columns = { owner: deals.owner, credited: deals.cents, targets: deals.targetCents };
  const time = race(
    {
      exact: () => commission.accrueColumns(columns),
      float: () => rivals.floatColumns(deals, bands),
    },
    ROUNDS,
  );
  const decimalTime = race({ decimal: () => rivals.decimalRows(sample.rows, deals, decimalTable) }, 1).decimal;
  const detail = `${ms(time.exact)}, floats ${ms(time.float)}, decimal.js about ${ms(decimalTime * DECIMAL_SHARE)}`;
  report(`1M deals in columns, ${kind} table ÷ idiomatic floats`, time.exact / time.float, 0.8, detail);
  const exact = commission.accrueColumns(columns).parts;
  const floats = rivals.floatColumns(deals, bands);
  const wrong = exact.reduce((count, part, at) => count + (Math.round((floats[at] ?? 0) * 100) === part ? 0 : 1), 0);
  say(`       floats get ${wrong} of ${DEAL_COUNT} deals wrong`);
}

function benchRows(kind: string, table: RateTable & (typeof TABLES)[keyof typeof TABLES]): void {
  const commission = compileCommission(table);
  const bands = rivals.floatBands(table.bands);
  const decimalTable = rivals.decimalBands(table.bands);
  const time = race(
    { exact: () => exactRows(deals, commission), float: () => rivals.floatRows(deals, bands) },
    ROUNDS - 2,
  );
  const small = race(
    {
      exact: () => exactRows(sample, commission),
      decimal: () => rivals.decimalRows(sample.rows, sample, decimalTable),
    },
    3,
  );
  const detail = `${ms(time.exact)}, floats ${ms(time.float)}`;
  report(`1M deals as objects with text, ${kind} table ÷ tuned floats`, time.exact / time.float, 1.2, detail);
  const smallDetail = `${ms(small.exact)}, decimal.js ${ms(small.decimal)} for a tenth`;
  report(`the same, ${kind} table ÷ decimal.js`, small.exact / small.decimal, 1 / 8, smallDetail);
  benchLists(kind, commission, bands);
  const byDecimal = rivals.decimalRows(sample.rows, sample, decimalTable);
  const byColumns = exactRows(sample, commission);
  const byLists = accrueLists(listsOf(sample), commission);
  const floats = rivals.floatRows(sample, bands);
  say(`       exact versions differ on ${differences(byDecimal, byColumns)} (columns) and`);
  say(`       ${differences(byDecimal, byLists)} (accrue) of ${sample.rows.length} deals from decimal.js;`);
  say(`       floats on ${differences(byDecimal, floats)}`);
}

/** What a service with flat rows does: one pass in, one run, one pass out. */
function exactRows(
  { rows, participants, targetTexts }: Deals,
  commission: ReturnType<typeof compileCommission>,
): Map<string, rivals.Part[]> {
  const position = new Map(participants.map((participant, at) => [participant, at]));
  const lists: rivals.Part[][] = participants.map(() => []);
  const owner = new Uint32Array(rows.length);
  const credited = new Float64Array(rows.length);
  let at = 0;
  for (const row of rows) {
    owner[at] = position.get(row.participant) ?? 0;
    credited[at] = commission.toMinorUnits(row.credited);
    at++;
  }
  const targets = Float64Array.from(targetTexts, commission.toMinorUnits);
  const { parts } = commission.accrueColumns({ owner, credited, targets });
  at = 0;
  for (const row of rows) {
    lists[owner[at] ?? 0]?.push({ id: row.id, amount: commission.toAmount(parts[at] ?? 0) });
    at++;
  }

  return new Map(participants.map((participant, at) => [participant, lists[at] ?? []]));
}

interface PersonList {
  readonly participant: string;
  readonly target: string;
  readonly credits: readonly DealRow[];
}

/** The deals of each person together, as they come out of JSON. */
function listsOf({ rows, participants, targetTexts }: Deals): PersonList[] {
  const lists = new Map<string, DealRow[]>(participants.map((participant) => [participant, []]));
  for (const row of rows) lists.get(row.participant)?.push(row);

  return participants.map((participant, at) => ({
    participant,
    target: targetTexts[at] ?? "1",
    credits: JSON.parse(JSON.stringify(lists.get(participant) ?? [])),
  }));
}

function accrueLists(
  lists: readonly PersonList[],
  commission: ReturnType<typeof compileCommission>,
): Map<string, readonly rivals.Part[]> {
  return new Map(
    lists.map(({ participant, target, credits }) => [participant, commission.accrue({ target, credits }).parts]),
  );
}

function benchLists(
  kind: string,
  commission: ReturnType<typeof compileCommission>,
  bands: readonly rivals.FloatBand[],
): void {
  const lists = listsOf(deals);
  const time = race(
    { exact: () => accrueLists(lists, commission), float: () => rivals.floatLists(lists, bands) },
    ROUNDS - 2,
  );
  const detail = `${ms(time.exact)}, floats ${ms(time.float)}`;
  report(`the same, a list a person by accrue, ${kind} table ÷ tuned floats`, time.exact / time.float, 1.2, detail);
}

function differences(
  left: ReadonlyMap<string, readonly rivals.Part[]>,
  right: ReadonlyMap<string, readonly rivals.Part[]>,
): number {
  let count = 0;
  for (const [participant, parts] of left) {
    const others = right.get(participant) ?? [];
    parts.forEach((part, at) => {
      if (Number(part.amount) !== Number(others[at]?.amount)) count++;
    });
  }

  return count;
}

function benchPeriods(kind: string, table: RateTable & (typeof TABLES)[keyof typeof TABLES]): void {
  const commission = compileCommission(table);
  const bands = rivals.floatBands(table.bands);
  const decimalTable = rivals.decimalBands(table.bands);
  const random = createRandom(7);
  const periods = Array.from({ length: 200_000 }, () => {
    const target = 50_000 + Math.floor(random() * 1_000) * 500;
    return { credited: (target * 1.6 * random()).toFixed(2), target: target.toFixed(2) };
  });
  const few = periods.slice(0, periods.length / DECIMAL_SHARE);
  const time = race(
    {
      exact: () => periods.map((period) => commission.compute(period)),
      float: () => periods.map(({ credited, target }) => rivals.floatPeriod(credited, target, bands)),
    },
    ROUNDS - 2,
  );
  const decimalTime = race(
    { decimal: () => few.map(({ credited, target }) => rivals.decimalPeriod(credited, target, decimalTable)) },
    1,
  ).decimal;
  const detail = `${ms(time.exact)}, floats ${ms(time.float)}, decimal.js about ${ms(decimalTime * DECIMAL_SHARE)}`;
  report(`200,000 periods with band lines, ${kind} table ÷ floats`, time.exact / time.float, 1, detail);
  let decimalDiffers = 0;
  let floatTotalDiffers = 0;
  let floatDiffers = 0;
  for (const period of few) {
    const exact = commission.compute(period);
    const byDecimal = rivals.decimalPeriod(period.credited, period.target, decimalTable);
    const byFloat = rivals.floatPeriod(period.credited, period.target, bands);
    if (!isDeepStrictEqual(byDecimal, exact)) decimalDiffers++;
    if (!isDeepStrictEqual(byFloat, exact)) floatDiffers++;
    if (byFloat.total !== exact.total) floatTotalDiffers++;
  }
  say(`       of ${few.length} results with all their lines decimal.js differs in ${decimalDiffers}, floats in`);
  say(`       ${floatDiffers}, and in ${floatTotalDiffers} of them in the total`);
}

/** Facts in any order, checked, credited, sorted, paid and explained, against grouping and accruing the same deals. */
function benchSettlement(): void {
  const { usual } = TABLES;
  const commission = compileCommission(usual);
  const month = createMonth(deals, usual);
  const lists = listsOf(deals);
  const { facts } = month;
  const time = race(
    {
      settle: () => settlePlan(month),
      accrue: () => accrueRows(deals, commission),
      accrueLists: () => accrueLists(lists, commission),
      measure: () => measureFacts({ metrics: METRICS, facts, by: "participant" }),
    },
    ROUNDS - 4,
  );
  const detail = `${ms(time.settle)}, accrual ${ms(time.accrue)}, of lists that are there already ${ms(time.accrueLists)}`;
  report("1M facts settled by a plan ÷ accrual of the same deals", time.settle / time.accrue, 3, detail);
  report("5 metrics of 1M facts ÷ the same accrual", time.measure / time.accrue, 5, ms(time.measure));
  const guideMonth = createGuideMonth(deals);
  const guide = race({ settle: () => settlePlan(guideMonth) }, ROUNDS - 6).settle;
  report("1M facts settled by the guide's plan ÷ the same accrual", guide / time.accrue, 5, ms(guide));
  const few = createMonth(createDeals(DEAL_COUNT / 100, PERSON_COUNT / 100), usual);
  const small = race({ settle: () => settlePlan(few) }, 50).settle;
  // Ten thousand facts stay in the processor's caches and a million do not, which alone is half as much again.
  report("1M facts settled ÷ 100 × 10k facts", time.settle / (100 * small), 2, `10k facts ${ms(small)}`);
}

/** Flat rows, as facts are: put together by person and accrued. */
function accrueRows(
  { rows, participants, targetTexts }: Deals,
  commission: ReturnType<typeof compileCommission>,
): Map<string, readonly rivals.Part[]> {
  const lists = new Map<string, DealRow[]>(participants.map((participant) => [participant, []]));
  for (const row of rows) lists.get(row.participant)?.push(row);

  return new Map(
    participants.map((participant, at) => {
      const { parts } = commission.accrue({ target: targetTexts[at] ?? "1", credits: lists.get(participant) ?? [] });
      return [participant, parts];
    }),
  );
}

function benchPools(): void {
  const random = createRandom(11);
  const pools = Array.from({ length: 100_000 }, () => ({
    total: (1_000 + random() * 50_000).toFixed(2),
    weights: Array.from({ length: 12 }, () => (random() * 90_000).toFixed(2)),
  }));
  const few = pools.slice(0, pools.length / DECIMAL_SHARE / 4);
  const time = race(
    {
      exact: () => pools.map((pool) => apportion(pool)),
      float: () => pools.map(({ total, weights }) => rivals.floatPool(total, weights)),
    },
    ROUNDS - 4,
  );
  const decimal = race({ decimal: () => few.map(({ total, weights }) => rivals.decimalPool(total, weights)) }, 1);
  const decimalTime = decimal.decimal * DECIMAL_SHARE * 4;
  const detail = `${ms(time.exact)}, floats ${ms(time.float)}, decimal.js about ${ms(decimalTime)}`;
  report("100,000 pools of 12 ÷ floats", time.exact / time.float, 1.2, detail);
  const equal = few.filter((pool) => String(apportion(pool)) === String(rivals.decimalPool(pool.total, pool.weights)));
  const small = Array.from({ length: 20_000 }, () => ({
    total: (Math.floor(random() * 10_000) / 100).toFixed(2),
    weights: Array.from({ length: 12 }, () => String(Math.floor(random() * 10))),
  })).filter(({ weights }) => weights.some((weight) => weight !== "0"));
  const wrong = small.filter((pool) => String(apportion(pool)) !== String(rivals.floatPool(pool.total, pool.weights)));
  say(`       decimal.js differs on ${few.length - equal.length} of ${few.length} pools;`);
  say(`       floats on ${wrong.length} of ${small.length} with small whole weights`);
}

/** Ten times the reviews and ten times the triggers take a hundred times as long, and no longer. */
function benchTriggers(): void {
  const [large, small] = [createWatch(10_000, 1_000), createWatch(1_000, 100)];
  const largeTime = race({ run: () => runTriggers(large) }, 1).run;
  const smallTime = race({ run: () => runTriggers(small) }, 20).run;
  const detail = `${ms(largeTime)}, 1,000 × 100 ${ms(smallTime)}`;
  report("10,000 reviews × 1,000 triggers ÷ 100 × (1,000 × 100)", largeTime / (100 * smallTime), 2, detail);
}

function benchMemory(): void {
  const runs = Array.from({ length: 3 }, () => Number(runNode(["--expose-gc", "bench/memory.mjs"]).output));
  report("bytes a deal beyond the input, 1M deals in columns", median(runs), 16, "median of 3 processes");
}

async function benchBundle(): Promise<void> {
  const kilobytes = async (contents: string) => {
    const result = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    return gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1_000;
  };
  const own = await kilobytes('export { computeCommission } from "incentive-rules";');
  const decimal = await kilobytes('export { Decimal } from "decimal.js";');
  report("kB of `import { computeCommission }`, minified, gzip", own, 20, `decimal.js alone ${decimal.toFixed(1)} kB`);
}

function benchColdImport(): void {
  const script = (code: string) => ["--input-type=module", "--eval", code];
  const decimalJs = 'await import("decimal.js");';
  const times = { empty: [] as number[], own: [] as number[], decimal: [] as number[] };
  for (let round = 0; round < 11; round++) {
    times.empty.push(runNode(script("")).ms);
    times.own.push(runNode(script('await import("incentive-rules");')).ms);
    times.decimal.push(runNode(script(decimalJs)).ms);
  }
  const more = median(times.own) - median(times.empty);
  const decimalMore = median(times.decimal) - median(times.empty);
  report("ms of a cold import beyond an empty module", more, 40, `decimal.js alone ${decimalMore.toFixed(1)} ms`);
}
