import type * as z from "zod";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { readJson } from "../issue/readJson.js";
import { RulesError } from "../issue/rulesError.js";
import { textIssues } from "./textIssues.js";

/** What a `safeParse…` function gives back: the model, or the error that its `parse…` would have thrown. */
export type SafeParsed<Model> = Parsed<Model> | Refused;

/** A document that was read. */
export interface Parsed<Model> {
  /** It was. */
  readonly success: true;
  /** The model, a frozen copy. */
  readonly data: Model;
}

/** A document that was refused. */
export interface Refused {
  /** It was not read. */
  readonly success: false;
  /** Why. */
  readonly error: RulesError;
}

/** A model with the two things that are known of it: its zod schema and its own check. */
export interface ModelParser<Model> {
  /** Names the error. */
  readonly functionName: string;
  readonly schema: z.ZodType<Model>;
  /** Says what is wrong in this library's words; the schema has the last word on what is right. */
  readonly check: (value: unknown) => readonly Issue[];
}

/** The one core of all parse functions: text is read strictly, any value is guarded, then the schema decides. */
export function safeParseModel<Model>(
  { functionName, schema, check }: ModelParser<Model>,
  valueOrText: unknown,
): SafeParsed<Model> {
  const issues: Issue[] = [];
  const value = typeof valueOrText === "string" ? readJson(valueOrText, issues) : guardStructure(valueOrText, issues);
  if (issues.length > 0) return { success: false, error: new RulesError(functionName, issues) };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { success: true, data: parsed.data };
  const found = [check, textIssues, () => parsed.error.issues.map(issueOf)]
    .map((find) => find(value))
    .find((list) => list.length > 0);

  return { success: false, error: new RulesError(functionName, found ?? []) };
}

/** The same for callers that want an exception. */
export function parseModel<Model>(parser: ModelParser<Model>, valueOrText: unknown): Model {
  const parsed = safeParseModel(parser, valueOrText);
  if (!parsed.success) throw parsed.error;

  return parsed.data;
}

/** What zod alone found, should a schema be stricter than the check beside it. */
function issueOf({ path, message }: z.core.$ZodIssue): Issue {
  const place = path.filter((key) => typeof key !== "symbol");

  return createIssue({ code: "type_mismatch", path: place, expected: "what the schema says", value: message });
}
