/** Which row goes on which page. */

/** The room there is, in points. */
export interface Room {
  /** For rows on the first page. */
  first: number;
  /** For rows on each later page. */
  next: number;
  /** What comes after the last row and may not be parted from it. */
  tail: number;
}

/**
 * Puts rows on pages in order, as many as fit on each, so that what follows the last row (the
 * totals) stands on the same page as at least that row. Gives the indexes of the rows by page; the
 * tail belongs to the last page.
 *
 * A row that is higher than a page has a page to itself. Where the last row and the tail together
 * are higher than a page, the tail has the last page to itself.
 */
export function paginate(heights: readonly number[], room: Room): number[][] {
  const pages: number[][] = [[]];
  const roomOf = (page: number) => page === 0 ? room.first : room.next;
  let used = 0;
  heights.forEach((height, row) => {
    if (used + height > roomOf(pages.length - 1) && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(row);
    used += height;
  });
  if (used + room.tail <= roomOf(pages.length - 1)) return pages;

  const last = pages.at(-1)!.at(-1);
  if (last === undefined || heights[last]! + room.tail > room.next) return [...pages, []];
  pages.at(-1)!.pop();
  // A first page without rows still carries the heading; a later one that lost its only row goes.
  if (pages.length > 1 && pages.at(-1)!.length === 0) pages.pop();
  return [...pages, [last]];
}
