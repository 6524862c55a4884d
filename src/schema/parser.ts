import type * as z from "zod";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readJson } from "../issue/readJson.js";
import { RulesError } from "../issue/rulesError.js";
import { schemaIssues } from "./schemaIssues.js";

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
  /** Says what is wrong in this library's words; the schema has the last word on what is right, and says it elsewhere. */
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
  const found = check(value);
  const isFound = placesIn(found);
  const others = schemaIssues(value, parsed.error.issues).filter(({ path }) => !isFound(path));

  return { success: false, error: new RulesError(functionName, [...found, ...others]) };
}

/** The same for callers that want an exception. */
export function parseModel<Model>(parser: ModelParser<Model>, valueOrText: unknown): Model {
  const parsed = safeParseModel(parser, valueOrText);
  if (!parsed.success) throw parsed.error;

  return parsed.data;
}

/** Whether something was found at a place or around it. */
function placesIn(found: readonly Issue[]): (path: IssuePath) => boolean {
  const places = new Set(found.map(({ path }) => JSON.stringify(path)));

  return (path) => [path.length, ...path.keys()].some((length) => places.has(JSON.stringify(path.slice(0, length))));
}
