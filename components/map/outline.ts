/** A cell of the tile grid. */
export type Cell = { column: number; row: number };
export type Point = readonly [x: number, y: number];

/**
 * The closed outlines of a set of cells, in cell units, corners only: outer rings run clockwise (on a screen), holes the
 * other way. Cells that touch at a corner only stay apart.
 */
export function outline(cells: readonly Cell[]): Point[][] {
  const edges = boundaryEdges(cells);
  const rings: Point[][] = [];
  for (const start of edges.values()) {
    if (start.used) continue;
    const ring: Point[] = [];
    let edge: Edge | undefined = start;
    while (edge !== undefined && !edge.used) {
      edge.used = true;
      ring.push(edge.from);
      edge = next(edges, edge);
    }
    rings.push(cornersOf(ring));
  }
  return rings;
}

/** Outlines as the data of an SVG path, each cell `size` wide. */
export function outlinePath(cells: readonly Cell[], size: number): string {
  return outline(cells)
    .map((ring) => `M${ring.map(([x, y]) => `${x * size} ${y * size}`).join("L")}Z`)
    .join("");
}

type Edge = { from: Point; to: Point; used: boolean };

/** The sides that no two cells share, clockwise round each cell. */
function boundaryEdges(cells: readonly Cell[]): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  const unique = new Map(cells.map((cell) => [`${cell.column} ${cell.row}`, cell]));
  for (const { column: x, row: y } of unique.values()) {
    const corners: Point[] = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ];
    for (const [index, from] of corners.entries()) {
      const to = corners[(index + 1) % 4] as Point;
      if (!edges.delete(name(to, from))) edges.set(name(from, to), { from, to, used: false });
    }
  }
  return edges;
}

/** The edge that goes on from the end of another. Where two do, the one that turns right keeps corner-touching cells apart. */
function next(edges: Map<string, Edge>, edge: Edge): Edge | undefined {
  const [x, y] = edge.to;
  const dx = x - edge.from[0];
  const dy = y - edge.from[1];
  const turns: Point[] = [
    [x - dy, y + dx],
    [x + dx, y + dy],
    [x + dy, y - dx],
  ];
  for (const to of turns) {
    const found = edges.get(name(edge.to, to));
    if (found !== undefined && !found.used) return found;
  }
  return undefined;
}

function cornersOf(ring: Point[]): Point[] {
  return ring.filter((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] as Point;
    const after = ring[(index + 1) % ring.length] as Point;
    return (before[0] - point[0]) * (after[1] - point[1]) !== (before[1] - point[1]) * (after[0] - point[0]);
  });
}

function name(from: Point, to: Point): string {
  return `${from[0]} ${from[1]} ${to[0]} ${to[1]}`;
}
