/**
 * Which rewards go with which goals (目标-激励联动表): a plain JSON document, a row for each thing that is aimed at.
 *
 * @example High-end customers are won and grown
 * ```ts
 * import { checkLinkageTable, type Linkage } from "incentive-rules";
 *
 * const linkage: Linkage = {
 *   id: "linkage",
 *   version: "2027-1",
 *   rows: [
 *     { metrics: ["signed"], components: ["commission"] },
 *     { focus: "high-end customers", metrics: ["key-customers", "lifetime-value"], components: ["signing", "growth"] },
 *     { focus: "existing customers", metrics: ["repeat-rate", "cross-sell"], components: ["loyalty"] },
 *   ],
 * };
 *
 * checkLinkageTable(linkage); // => []
 * ```
 *
 * @see GUIDE G25 and G26
 */
export interface Linkage {
  /** Where editors find the schema of this document; it changes nothing. */
  readonly $schema?: string | undefined;
  /** 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  /** Names the version, in the same letters. */
  readonly version: string;
  /** A name for people; it changes nothing. */
  readonly label?: string | undefined;
  /** 1 to 1,000, in any order. What stands in several counts once. */
  readonly rows: readonly LinkageRow[];
}

/** Some metrics of goals, and what is paid for them. */
export interface LinkageRow {
  /** What is aimed at while the row is in force (战略重心), 1 to 200 visible characters. Absent: whatever is aimed at. */
  readonly focus?: string | undefined;
  /** Ids of the metrics of the goals, each once, 1 to 100. */
  readonly metrics: readonly string[];
  /** Ids of the components of the plan that pay for them, each once, 1 to 100: each goes with each of the metrics. */
  readonly components: readonly string[];
}
