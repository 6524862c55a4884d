import type { Component } from "../plan/component.js";
import { explainTerms } from "../plan/explainTerms.js";
import { type ExplanationBlock, paragraph } from "../plan/explanation.js";
import { listNames, type NamedVersion, type NoteTeller, nameIn } from "./noteTeller.js";
import type { PlanChange } from "./realignedPlan.js";

/** What is paid for from the first day on that was not, or in another way; what is no longer. */
export function noteChanges(teller: NoteTeller): ExplanationBlock[] {
  const { note, realigned, next, previous } = teller;
  const idsOf = (kind: PlanChange["kind"], of: PlanChange["of"]) =>
    realigned.changes.flatMap((change) => (change.kind === kind && change.of === of ? [change.id] : []));
  const metrics = (["added", "replaced", "dropped"] as const).flatMap((kind) => {
    const names = idsOf(kind, "metric").map((id) => nameIn((kind === "dropped" ? previous : next).metrics, id));
    return names.length === 0 ? [] : [note.metrics[kind](listNames(names, teller))];
  });
  const ofVersion = ({ components }: NamedVersion, ids: readonly string[]) =>
    ids.flatMap((id) => components.get(id) ?? []);
  const dropped = ofVersion(previous, idsOf("dropped", "component")).map((one) => componentName(one, teller));

  return [
    ...ofVersion(next, idsOf("added", "component")).map((one) =>
      note.added(componentName(one, teller), termsIn(next, one, teller)),
    ),
    ...ofVersion(next, idsOf("replaced", "component")).flatMap((one) => replacedTexts(one, teller)),
    ...(dropped.length === 0 ? [] : [note.dropped(listNames(dropped, teller))]),
    ...metrics,
  ].map(paragraph);
}

/** What is paid for as it was. */
export function noteStays(
  teller: Pick<NoteTeller, "words" | "terms" | "note" | "next">,
  changes: readonly PlanChange[],
): ExplanationBlock[] {
  const { note, next } = teller;
  const changed = new Set(changes.flatMap(({ of, id }) => (of === "component" ? [id] : [])));
  const names = next.plan.components.filter(({ id }) => !changed.has(id)).map((one) => componentName(one, teller));

  return names.length === 0 ? [] : [paragraph(note.staying(listNames(names, teller)))];
}

function replacedTexts(component: Component, teller: NoteTeller): readonly string[] {
  const { note, previous, next } = teller;
  const now = termsIn(next, component, teller);
  const old = previous.components.get(component.id);
  const before = old === undefined ? now : termsIn(previous, old, teller);
  const name = componentName(component, teller);

  return before === now
    ? [note.replaced(name, `${now}${teller.terms.space}${note.otherTerms}`)]
    : [note.replaced(name, now), note.before(before)];
}

function termsIn({ plan, metrics }: NamedVersion, component: Component, { words, terms }: NoteTeller): string {
  return explainTerms(component, { words, terms, currency: plan.currency, metrics });
}

/** By what it is and its name. */
function componentName(component: Component, { words }: Pick<NoteTeller, "words">): string {
  return words.trueUpOf[component.kind](nameIn(new Map([[component.id, component]]), component.id));
}
