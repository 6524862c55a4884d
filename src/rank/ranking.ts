/** What put a participant behind the one listed before. */
export type RankSeparation =
  | {
      /** The values differ. */
      readonly by: "value";
    }
  | {
      /** The values are equal, and a tie-breaker differs. */
      readonly by: "tie_breaker";
      /** The first that does. */
      readonly metric: string;
    }
  | {
      /** All figures are equal; the other one reached them first. */
      readonly by: "reached_on";
    }
  | {
      /** Nothing: the two are level, and `ordinal` went by their ids. */
      readonly by: "participant";
    };

/** A participant's place. */
export interface RankedParticipant {
  /** Id as it was given. */
  readonly participant: string;
  /** From 1. */
  readonly place: number;
  /** The figure; a quotient half-up to ten digits. */
  readonly value: string;
  /** How many others are level: equal in value, tie-breakers and date. By `ordinal` they have other places all the same. */
  readonly tiedWith: number;
  /** What put it behind the one before; `null` for the first, and where the two share a place. */
  readonly separatedBy: RankSeparation | null;
}

/** Who is in the top. */
export interface TopParticipants {
  /** Ids in the order of the places. */
  readonly participants: readonly string[];
  /** Ids of those who are level across the end of the top and were left out by `exclude` or `cut`. */
  readonly tiedOut: readonly string[];
}

/** Places, in their order. */
export interface Ranking {
  /** By place; those who are level by id, by code point. */
  readonly places: readonly RankedParticipant[];
  /** Ids of those without a value, by code point. */
  readonly unranked: readonly string[];
  /** The top that was asked for; `null` where none was. */
  readonly top: TopParticipants | null;
}
