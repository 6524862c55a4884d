import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { CreditName } from "./metricCredit.js";
import { type ReadCredits, readCredits } from "./readCredits.js";
import { overlayCredit } from "./readMetricCredit.js";

/** Who is credited on top, and by which name. */
export interface ReadOverlay {
  readonly credit: CreditName;
  readonly credits: ReadCredits;
}

const OVERLAY_COUNT_MAX = 20;

/** Reads the overlays of a fact by name, each once; the credits of each are whole by themselves. */
export function readOverlays(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadOverlay[] | undefined {
  const list = readList(value, { path, lengthMax: OVERLAY_COUNT_MAX }, issues);
  const overlays = new Map<CreditName, ReadOverlay>();
  for (const [at, item] of (list ?? []).entries()) {
    if (!readKeys(item, ["name", "credits"], [...path, at], issues)) continue;
    const name = readRuleId(ownValue(item, "name"), [...path, at, "name"], issues);
    const credits = readCredits(ownValue(item, "credits"), [...path, at, "credits"], issues);
    if (name === undefined || credits === undefined) continue;
    const credit = overlayCredit(name);
    if (overlays.has(credit)) {
      const expected = "each overlay once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "name"], expected, value: name }));
    }
    overlays.set(credit, { credit, credits });
  }

  return [...overlays.values()].sort((left, right) => compareText(left.credit, right.credit));
}
