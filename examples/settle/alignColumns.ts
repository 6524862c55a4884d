/** A column: texts begin at its left edge, figures have their points below each other and end at its right edge. */
export interface TextColumn {
  readonly title: string;
  readonly holds: "text" | "figure";
}

/**
 * Writes rows as lines of plain text, the titles first; each row has a text for each column.
 *
 * A column that is empty in every row is left out.
 */
export function alignColumns(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const padded = columns.flatMap(({ title, holds }, at) => {
    const cells = rows.map((row) => row[at] ?? "");
    if (cells.every((cell) => cell === "")) return [];
    const texts = [title, ...(holds === "figure" ? alignPoints(cells) : cells)];
    const width = longestOf(texts.map(widthOf));
    const pad = (text: string) => " ".repeat(width - widthOf(text));
    return [texts.map((text) => (holds === "figure" ? pad(text) + text : text + pad(text)))];
  });

  return ["", ...rows].map((_, line) =>
    padded
      .map((texts) => texts[line])
      .join("  ")
      .trimEnd(),
  );
}

/** Gives each figure the space on its right that a longer fraction of another one takes. */
function alignPoints(figures: readonly string[]): readonly string[] {
  const fractions = figures.map((figure) => figure.length - figure.split(/[.%]/, 1).join("").length);
  const longest = longestOf(fractions);

  return figures.map((figure, at) => (figure === "" ? "" : figure + " ".repeat(longest - (fractions[at] ?? 0))));
}

function longestOf(lengths: readonly number[]): number {
  return lengths.reduce((longest, length) => Math.max(longest, length), 0);
}

/** Characters that a terminal gives two columns: East Asian scripts, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Marks that are drawn over the character before them. */
const COMBINING = /\p{M}/u;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!COMBINING.test(character)) width += WIDE.test(character) ? 2 : 1;
  }

  return width;
}
