import { type ExplanationBlock, sumText, type TableBlock } from "./explanation.js";

/** Writes an explanation as plain text: a line for a row, columns by name and not by width. */
export function writeExplanationText(blocks: readonly ExplanationBlock[], separator: string): string {
  return `${blocks.map((block) => textOf(block, separator)).join("\n")}\n`;
}

/** Writes an explanation as Markdown (GitHub's), in which nothing of an id or a reason is markup. */
export function writeExplanationMarkdown(blocks: readonly ExplanationBlock[]): string {
  return `${blocks.map(markdownOf).join("\n\n")}\n`;
}

function textOf(block: ExplanationBlock, separator: string): string {
  switch (block.kind) {
    case "title":
      return oneLine(block.text);
    case "heading":
    case "total":
      return `\n${oneLine(block.text)}`;
    case "paragraph":
      return `  ${oneLine(block.text)}`;
    case "sum":
      return `  ${sumText(block)}`;
    case "table":
      return rowsOf(block, separator).join("\n");
  }
}

function rowsOf({ header, rows }: TableBlock, separator: string): string[] {
  return rows.map((row) => {
    const cells = row.flatMap((cell, at) => (cell === "" ? [] : [at === 0 ? cell : `${header[at] ?? ""} ${cell}`]));
    return `    ${oneLine(cells.join(separator))}`;
  });
}

function markdownOf(block: ExplanationBlock): string {
  switch (block.kind) {
    case "title":
      return `# ${escaped(block.text)}`;
    case "heading":
      return `## ${escaped(block.text)}`;
    case "paragraph":
      return escapedBlock(block.text);
    case "total":
      return `**${escaped(block.text)}**`;
    case "sum":
      return escapedBlock(sumText(block));
    case "table":
      return [block.header, block.header.map(() => "---"), ...block.rows]
        .map((cells, at) => `| ${cells.map((cell) => (at === 1 ? cell : escaped(cell))).join(" | ")} |`)
        .join("\n");
  }
}

/** Line breaks and what else would move the cursor. */
const BREAKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu;

function oneLine(text: string): string {
  return text.replace(BREAKS, " ");
}

/** Markdown's marks; and what GitHub would make a link or a mention of. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** The same at the beginning of a block, where a number or a dash would start a list. */
function escapedBlock(text: string): string {
  return escaped(text)
    .replace(/^(\s*\d+)(?=[.)])/, "$1\\")
    .replace(/^(?=\s*[-+=])/, "\\");
}
