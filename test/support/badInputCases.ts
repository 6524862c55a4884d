import * as z from "zod";

/** `test/cases/bad-inputs.cases.json`: what has to be refused, or accepted as a stated value. */
export interface BadInputCases {
  readonly cases: readonly BadInput[];
}

export type BadInput = RejectedInput | AcceptedInput;

const TARGETS = [
  "amount",
  "rate",
  "bands",
  "json",
  "date",
  "plan",
  "deal",
  "deal_days",
  "csv",
  "goal",
  "pool",
  "okr",
  "trigger",
] as const;

interface InputFields {
  readonly id: string;
  /** A sentence: the title of its tests. */
  readonly why: string;
  /** What differs from where it was published. */
  readonly note?: string | undefined;
  /** What the input stands for; each has its adapters. */
  readonly target: (typeof TARGETS)[number];
  /** `{ "$js": "…" }` anywhere in it is an expression for a value that JSON cannot hold. */
  readonly input?: unknown;
}

export interface RejectedInput extends InputFields {
  readonly expect: "rejected";
  /** The code of one of the issues. */
  readonly code: string;
}

export interface AcceptedInput extends InputFields {
  readonly expect: "accepted-as";
  readonly accepted_value?: unknown;
}

const inputFields = {
  id: z.string().regex(/^\S+$/),
  why: z.string().min(1),
  note: z.string().min(1).optional(),
  target: z.enum(TARGETS),
  input: z.unknown(),
};

export const badInputCasesSchema: z.ZodType<BadInputCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("expect", [
      z.strictObject({
        ...inputFields,
        expect: z.literal("rejected"),
        code: z.string(),
      }),
      z.strictObject({ ...inputFields, expect: z.literal("accepted-as"), accepted_value: z.unknown() }),
    ]),
  ),
});

/** The value that an input stands for, its expressions evaluated. */
export function revive(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(revive);
  if (typeof input !== "object" || input === null) return input;
  if ("$js" in input) return evaluate(String(input.$js));

  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, revive(value)]));
}

function evaluate(expression: string): unknown {
  const value: unknown = new Function(`return (${expression});`)();

  return value;
}
