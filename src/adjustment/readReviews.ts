import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";

/** The most reviews that something waits for. */
export const REVIEW_COUNT_MAX = 1_000;

/** A number of reviews, at least one. */
export function readReviews(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  return readCount(value, { from: 1, to: REVIEW_COUNT_MAX, code: "count_out_of_range" }, path, issues);
}

/** A number of reviews, perhaps none. */
export function readReviewsFromZero(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  return readCount(value, { from: 0, to: REVIEW_COUNT_MAX, code: "count_out_of_range" }, path, issues);
}
