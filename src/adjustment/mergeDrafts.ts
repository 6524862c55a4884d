import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { PlanChange } from "./realignedPlan.js";

/** A list of the next version, and how it came about. */
export interface MergedList<Item> {
  readonly items: readonly Item[];
  /** Of each item where it is in the list that it came from, and whether it is a draft. */
  readonly origins: readonly { readonly isDraft: boolean; readonly at: number }[];
}

/** What there is, with drafts in place of what has their ids, and the others behind it; without what is dropped. */
export function mergeDrafts<Item extends { readonly id: string }>(
  {
    current,
    drafts,
    drop,
  }: { readonly current: readonly Item[]; readonly drafts: readonly Item[]; readonly drop: readonly string[] },
  of: PlanChange["of"],
  issues: Issue[],
): MergedList<Item> {
  const places = new Map<string, number>();
  for (const [at, { id }] of drafts.entries()) {
    if (places.has(id)) {
      const expected = "each draft once";
      issues.push(createIssue({ code: "id_duplicate", path: [`${of}s`, at, "id"], expected, value: id }));
    }
    places.set(id, at);
  }
  const known = new Set(current.map(({ id }) => id));
  const dropped = new Set(drop);
  const kept = current.flatMap((own, at) => {
    const place = places.get(own.id);
    const draft = place === undefined ? undefined : drafts[place];
    if (dropped.has(own.id)) return [];
    if (place === undefined || draft === undefined) return [{ item: own, origin: { isDraft: false, at } }];
    return [{ item: draft, origin: { isDraft: true, at: place } }];
  });
  const added = drafts.flatMap((item, at) => (known.has(item.id) ? [] : [{ item, origin: { isDraft: true, at } }]));
  const merged = [...kept, ...added];

  return { items: merged.map(({ item }) => item), origins: merged.map(({ origin }) => origin) };
}
