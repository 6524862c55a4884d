import type { CommissionLine, Statement } from "incentive-rules";
import type { TextColumn } from "./alignColumns.js";
import { moneyText } from "./moneyText.js";
import { percentText } from "./percentText.js";

/** Columns and rows of texts. */
export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** What each statement pays: a row for each commission line, the statement's total in its first. */
export function statementTable({
  statements,
  names,
  scale,
}: {
  readonly statements: readonly Statement[];
  /** By participant id. */
  readonly names: ReadonlyMap<string, string>;
  /** Fraction digits of what is paid. */
  readonly scale: number;
}): TextTable {
  const rows = statements.flatMap(({ participant, total, lines }) => {
    const [first, ...others] = lines.flatMap((line) => (line.kind === "commission" ? line : []));
    const head = [participant, names.get(participant) ?? ""];
    const sum = total ?? "blocked";
    return [
      [...head, ...lineCells(first, scale), sum],
      ...others.map((line) => [...head, ...lineCells(line, scale), ""]),
    ];
  });

  return { columns: COLUMNS, rows };
}

const COLUMNS: readonly TextColumn[] = [
  { title: "participant", holds: "text" },
  { title: "name", holds: "text" },
  { title: "component", holds: "text" },
  { title: "credited", holds: "figure" },
  { title: "target", holds: "figure" },
  { title: "share", holds: "figure" },
  { title: "attainment", holds: "figure" },
  { title: "amount", holds: "figure" },
  { title: "total", holds: "figure" },
];

function lineCells(line: CommissionLine | undefined, scale: number): readonly string[] {
  if (line === undefined) return ["", "", "", "", "", ""];
  const { component, amount, working } = line;
  const { credited, target, attainment } = working;
  const share = target?.proration == null ? "" : `${target.proration.part}/${target.proration.of}`;

  return [
    component,
    moneyText(credited, scale),
    target === null ? "" : moneyText(target.target, scale),
    share,
    // Cut, not rounded: nobody below 80% reads 80.00%.
    percentText(attainment),
    amount,
  ];
}
