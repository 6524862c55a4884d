import type { Issue } from "../issue/issue.js";
import { type ExplanationBlock, paragraph } from "../plan/explanation.js";
import { listNames, listRows, type NoteTeller, nameIn } from "./noteTeller.js";

/** What has no component, no metric or no goal any more, or may hurt. */
export function noteOpen(teller: NoteTeller): ExplanationBlock[] {
  const { note, realigned, next } = teller;
  const { missing, leftOver, unmeasured, findings } = realigned;
  const left = leftOver.map((id) => nameIn(next.components, id));
  const codes = [...new Set(findings.map(({ code }) => code))];
  const rows = codes.map((code) => {
    const places = findings.filter((finding) => finding.code === code).flatMap((finding) => placeOf(finding, teller));
    return [code, listNames([...new Set(places)], teller)];
  });

  return [
    ...(missing.length === 0 ? [] : [paragraph(note.missing(listNames(missing, teller)))]),
    ...(left.length === 0 ? [] : [paragraph(note.leftOver(listNames(left, teller)))]),
    ...(unmeasured.length === 0 ? [] : [paragraph(note.unmeasured(listNames(unmeasured, teller)))]),
    ...(rows.length === 0 ? [] : [paragraph(note.findings)]),
    ...listRows(note.findingHeader, rows, teller),
  ];
}

/** The component or the metric that a finding is about; none where it is about the plan. */
function placeOf({ path }: Issue, { next }: NoteTeller): readonly string[] {
  const [list, at] = path;
  if ((list !== "components" && list !== "metrics") || typeof at !== "number") return [];
  const one = next.plan[list][at];

  return one === undefined ? [] : [nameIn(next[list], one.id)];
}
