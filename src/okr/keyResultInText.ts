import { hasOwnKey } from "../issue/hasOwnKey.js";
import { ownValue } from "../issue/readKeys.js";
import { figureText, measureInText } from "../metric/measureInText.js";
import type { KeyResult, KeyResultScoring } from "./objective.js";
import type { Zone } from "./zone.js";

/** A key result that nothing was reported of, as a document has it: figures that a call gave as numbers are text. */
export function keyResultInText(keyResult: KeyResult): KeyResult {
  const scoring = ownValue(keyResult, "scoring");
  const measure = measureInText(keyResult.measure);

  return { ...keyResult, measure, ...(scoring === undefined ? {} : { scoring: scoringInText(scoring) }) };
}

function scoringInText(scoring: KeyResultScoring): KeyResultScoring {
  return scoring.kind === "zones" ? { ...scoring, zones: scoring.zones.map(zoneInText) } : { ...scoring };
}

function zoneInText(zone: Zone): Zone {
  return hasOwnKey(zone, "at") && zone.at !== undefined ? { ...zone, at: figureText(zone.at) } : { ...zone };
}
