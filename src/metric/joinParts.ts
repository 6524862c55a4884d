import type { ReadFact } from "./readFact.js";

/** The parts of two people in one fact, each as it was apportioned: they are added up and never split again. */
export function joinParts(fact: ReadFact, other: ReadFact | undefined): ReadFact {
  const [own, others] = [fact.rest.split, other?.rest.split];
  if (own === undefined || others === undefined) return fact;

  return { ...fact, rest: { ...fact.rest, split: { ...own, at: [...others.at, ...own.at] } } };
}
