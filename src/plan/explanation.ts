/** A statement in words, before it is written as text or Markdown. */
export type ExplanationBlock = TitleBlock | ParagraphBlock | TableBlock | SumBlock;

/** Names what follows. */
export interface TitleBlock {
  readonly kind: "title" | "heading";
  readonly text: string;
}

/** One sentence or more; `total` is the one that matters. */
export interface ParagraphBlock {
  readonly kind: "paragraph" | "total";
  readonly text: string;
}

/** Rows whose first cell names them; a cell may be empty. */
export interface TableBlock {
  readonly kind: "table";
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Amounts, as they are printed, that make another. */
export interface SumBlock {
  readonly kind: "sum";
  readonly terms: readonly string[];
  readonly total: string;
}

/** A sum that says something: not that of one term. */
export function sumBlocks(terms: readonly string[], total: string): SumBlock[] {
  return terms.length < 2 ? [] : [{ kind: "sum", terms, total }];
}

/** A table that has rows. */
export function tableBlocks(header: readonly string[], rows: readonly (readonly string[])[]): TableBlock[] {
  return rows.length === 0 ? [] : [{ kind: "table", header, rows }];
}

/** `800.00 + 600.00 - 350.00 = 1,050.00`; one term is the total. */
export function sumText({ terms, total }: Omit<SumBlock, "kind">): string {
  const [first = total, ...others] = terms;
  if (others.length === 0) return total;
  const signed = others.map((term) => (term.startsWith("-") ? ` - ${term.slice(1)}` : ` + ${term}`));

  return `${first}${signed.join("")} = ${total}`;
}

/** One paragraph. */
export function paragraph(text: string): ParagraphBlock {
  return { kind: "paragraph", text };
}
