import type { ReadFact } from "./readFact.js";
import type { ReadFilter, Subject } from "./readFilter.js";

/** Whether a fact passes a filter; `unknown` where an attribute that is asked for is missing. */
export function testFact(
  fact: ReadFact,
  { kinds, test }: Pick<ReadFilter, "kinds" | "test">,
): "true" | "false" | "unknown" {
  if (kinds !== undefined && !kinds.has(fact.kind)) return "false";

  return test === undefined ? "true" : test((name) => attributeOf(fact, name));
}

/** What a fact answers when it is asked for an attribute: first its own fields, then its attributes. */
export function attributeOf(fact: ReadFact, name: string): unknown {
  switch (name) {
    case "amount":
    case "kind":
    case "on":
      return fact[name];
    case "quantity":
    case "customer":
      return fact.rest[name];
    case "recordedOn":
      return fact.rest.recordedOn ?? fact.on;
    default: {
      const { attributes } = fact.rest;
      return attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    }
  }
}

/** What a fact is about, as text; `undefined` where it does not say. */
export function subjectOf(fact: ReadFact, subject: Subject): string | undefined {
  if (subject === "customer") return fact.rest.customer;
  const value = attributeOf(fact, subject.attribute);

  return value === undefined || value === null ? undefined : String(value);
}

/** The fact that is asked whether it counts: a reversal counts where the fact counts that it reverses. */
export function askedFact(fact: ReadFact): ReadFact {
  return fact.rest.reversal?.original ?? fact;
}
