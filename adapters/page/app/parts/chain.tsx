import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box } from '../../../../projections/chain/boxes.js';
import { layersOf } from '../../../../projections/chain/layers.js';
import type { Reader } from '../reader.js';

const WIDTH = 232;
const HEIGHT = 76;
const GAP_X = 18;
const GAP_Y = 44;

interface Placed {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

/** Where each box stands: layer by layer, each layer in the middle. */
export const placed = (
  boxes: readonly Box[],
): { readonly all: readonly Placed[]; readonly width: number; readonly height: number } => {
  const layers = layersOf(boxes);
  const widest = Math.max(1, ...layers.map((layer) => layer.length));
  const width = widest * (WIDTH + GAP_X) + GAP_X;
  const all = layers.flatMap((layer, row) => {
    const indent = (width - (layer.length * (WIDTH + GAP_X) - GAP_X)) / 2;
    return layer.map((box, column) => ({
      box,
      x: indent + column * (WIDTH + GAP_X),
      y: GAP_X + row * (HEIGHT + GAP_Y),
    }));
  });
  return { all, width, height: GAP_X + layers.length * (HEIGHT + GAP_Y) };
};

/** Words on lines of so many letters, at most so many lines. */
export const linesOf = (text: string, letters: number, most: number): readonly string[] => {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > letters) lines.push(word.slice(0, letters));
    else lines[lines.length - 1] = `${last} ${word}`.trim().slice(0, letters);
  }
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, letters - 1)}…`];
};

/** The chain as a picture one can walk: every box is a link to its entry. */
export const Chain = ({
  reader,
  boxes,
}: {
  readonly reader: Reader;
  readonly boxes: readonly Box[];
}): ComponentChildren => {
  const { all, width, height } = placed(boxes);
  const at = new Map(all.map((one) => [one.box.id, one]));
  const picture = useRef<HTMLDivElement>(null);
  // What is asked for stands in the middle of the first row: that is what is to be seen first.
  useLayoutEffect(() => {
    const { current } = picture;
    if (current !== null) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);
  return (
    <div
      ref={picture}
      class="picture"
      tabIndex={0}
      role="group"
      aria-label={reader.say('La cadena, dibujada', 'The chain, drawn')}
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        {all.flatMap(({ box, x, y }) =>
          box.rests.map((id) => {
            const other = at.get(id);
            if (other === undefined) return null;
            const [x1, y1, x2, y2] = [x + WIDTH / 2, y + HEIGHT, other.x + WIDTH / 2, other.y];
            const bend = (y2 - y1) / 2;
            return (
              <path
                key={`${box.id} ${id}`}
                class="arrow"
                d={`M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`}
              />
            );
          }),
        )}
        {all.map(({ box, x, y }) => (
          <a key={box.id} href={reader.to(['entries', String(box.entries[0] ?? 0)])}>
            <rect x={x} y={y} width={WIDTH} height={HEIGHT} rx={6} />
            <text x={x + 10} y={y + 18} class="title">
              {linesOf(box.title, 32, 1)}
            </text>
            {linesOf(box.text, 33, 3).map((line, index) => (
              <text key={index} x={x + 10} y={y + 35 + index * 15}>
                {line}
              </text>
            ))}
          </a>
        ))}
      </svg>
    </div>
  );
};
