import { nearestDate } from '../../../adapters/cli/nearest-date.js';
import { BEGINNING, DEFAULTS, desk, member, type Desk } from './support/desk.js';

// What a clerk gets wrong, as it would be typed, and what acta says to it. Nothing is ever recorded.

let clerk: Desk;
beforeAll(async () => {
  clerk = desk();
  clerk.file('beginning.yaml', BEGINNING);
  expect((await clerk.acta('record', 'beginning.yaml')).exit).toBe(0);
});
afterAll(() => clerk.clear());

const commands = (yaml: string): string => `${DEFAULTS}commands:\n${yaml}`;

const refused = async (
  name: string,
  content: string | Uint8Array,
  said: readonly string[],
  ...options: readonly string[]
): Promise<void> => {
  clerk.file(name, content);
  const { exit, out, err } = await clerk.acta('record', name, ...options);
  expect(err.split('\n').filter(Boolean)).toEqual([
    ...said.map((line) => `${name}: ${line}`),
    'No se asentó nada.',
  ]);
  expect(out).toBe('');
  expect(exit).toBe(2);
  expect(await clerk.entriesOf()).toHaveLength(5);
};

const ID = 'un identificador (letras sin acento, cifras, guiones; hasta 64)';

describe('a command that acta does not know', () => {
  it('is told the one that was meant', () =>
    refused('a.yaml', commands('  - { id: a, type: TomarPosicion, data: {} }\n'), [
      'línea 7, columna 20, type: "TomarPosicion" no es un comando que acta conozca. ¿Quiso decir TakePosition?',
    ]));

  it('is told where all are, when it is like none; its header is looked at all the same', () =>
    refused('a.yaml', commands('  - { id: a, type: Xyz, recordedBy: Costa Rica }\n'), [
      'línea 7, columna 20, type: "Xyz" no es un comando que acta conozca. Todos: acta schema --help.',
      `línea 7, columna 37, recordedBy: "Costa Rica" no es ${ID}.`,
    ]));

  it('or has no type', () =>
    refused('a.yaml', commands('  - { id: a }\n'), [
      'línea 7, columna 5, type: falta el tipo del comando (type). Todos: acta schema --help.',
    ]));
});

describe('a command with the wrong fields', () => {
  it('is told all of them at once, with the names that were meant', () =>
    refused(
      'a.yaml',
      commands('  - { id: a, type: AdmitMember, data: { membre: HN, names: { es: x } }, ocurredAt: 2019 }\n'),
      [
        `línea 7, columna 39, data.member: falta: se espera ${ID}.`,
        'línea 7, columna 41, data.membre: "membre" no es un campo de AdmitMember. ¿Quiso decir member?',
        'línea 7, columna 73, ocurredAt: "ocurredAt" no es un campo de un comando. ¿Quiso decir occurredAt?',
      ],
    ));

  it('is told what was left empty, of another type, impossible, or not one of the words', () =>
    refused(
      'a.yaml',
      commands(`  - id: a
    type: AdmitMember
    occurredAt: 2019-02-30
    basis: { kind: ilustrative }
    data:
      member:
      names: { es: true }
  - id: b
    type: GrantPermission
    data: { observer: OIM, permission: }
`),
      [
        'línea 9, columna 17, occurredAt: "2019-02-30" no existe: ese mes tiene 28 días. ¿Quiso decir 2019-02-28?',
        'línea 10, columna 20, basis.kind: "ilustrative" no es uno de: witnessed, source, external, inferred, illustrative. ¿Quiso decir illustrative?',
        `línea 12, columna 14, data.member: está vacío: se espera ${ID}.`,
        'línea 13, columna 20, data.names.es: true no es un texto (con algo escrito y sin caracteres de control).',
        'línea 16, columna 40, data.permission: está vacío: se espera uno de: attend-open-sessions, attend-closed-sessions, join-dialogues, speak, submit-documents, present-agenda-items.',
      ],
    ));

  it('is told the place within a list', () =>
    refused(
      'a.yaml',
      commands(`  - id: a
    type: SubmitProposal
    data: { proposal: p, organ: vm, kind: text, title: { es: T }, about: [{ kind: tex, text: t }], by: [CR, 'Costa Rica'] }
`),
      [
        'línea 9, columna 83, data.about[0].kind: "tex" no es uno de: act, activity, group, mandate, meeting, organ, party, presidency, text, other. ¿Quiso decir text?',
        `línea 9, columna 109, data.by[1]: "Costa Rica" no es ${ID}.`,
      ],
    ));
});

describe('an id', () => {
  it('is missing', () =>
    refused('a.yaml', commands('  - { type: AdmitMember, data: { member: HN, names: { es: H } } }\n'), [
      'línea 7, columna 5, id: falta: cada comando lleva una etiqueta propia (como "acuerdo-3") o un UUID, para que no se asiente dos veces.',
    ]));

  it('is a UUID with a digit too few', () =>
    refused(
      'a.yaml',
      commands(member('HN', 'Honduras').replace('admitir-hn', '0000000-0000-4000-8000-000000000000')),
      ['línea 7, columna 11, id: "0000000-0000-4000-8000-000000000000" parece un UUID, pero no lo es.'],
    ));

  it('stands for two different commands', () =>
    refused('a.yaml', commands(member('HN', 'Honduras') + member('hn', 'Otra')), [
      'línea 8, columna 5, id: "admitir-hn" ya es el id de otro comando (línea 7). Cada uno lleva el suyo.',
    ]));

  it('is no label', () =>
    refused('a.yaml', commands(member('HN', 'Honduras').replace('admitir-hn', '""')), [
      'línea 7, columna 11, id: una etiqueta tiene entre 1 y 200 caracteres, y ninguno de control.',
    ]));
});

describe('what stands around the commands', () => {
  it('has fields that do not belong', () =>
    refused('a.yaml', 'book: crm\ndefault: {}\ndefaults: { id: x, recordBy: ST }\ncommands: []\n', [
      'línea 2, columna 1: "default" no es un campo de un archivo de comandos. ¿Quiso decir defaults?',
      'línea 3, columna 13: "id" no es un campo que "defaults" pueda dar a todos. Los que hay: book, occurredAt, recordedBy, onBehalfOf, basis, source, correlation, causation.',
      'línea 3, columna 20: "recordBy" no es un campo que "defaults" pueda dar a todos. ¿Quiso decir recordedBy?',
    ]));

  it('is not what it should be', () =>
    refused('a.yaml', 'book: [crm]\ndefaults: no\ncommands: { id: a }\n', [
      'línea 1, columna 7: "book" es el identificador de un libro.',
      'línea 2, columna 11: "defaults" es un grupo de campos, como recordedBy u occurredAt.',
      'línea 3, columna 11: "commands" debe ser la lista de los comandos.',
    ]));

  it.each([
    [
      'a.yaml',
      'hola',
      'esto no es un archivo de comandos: se espera una lista de comandos, o "commands:" con ella.',
    ],
    ['a.yaml', '# nada\n', 'el archivo está vacío: no hay ningún comando.'],
    ['a.json', '', 'el archivo está vacío: no hay ningún comando.'],
    ['a.jsonl', '\n\n', 'el archivo está vacío: no hay ningún comando.'],
    ['a.yaml', '[]', 'el archivo está vacío: no hay ningún comando.'],
  ])('is nothing to record: %s %j', (name, content, said) =>
    refused(name, content, [`línea 1, columna 1: ${said}`]),
  );

  it('is a list of other things', () =>
    refused('a.yaml', '- hola\n', [
      'línea 1, columna 3: esto no es un comando: se esperan sus campos (id, type, data …).',
    ]));

  it('is for another book than --book', () =>
    refused(
      'a.yaml',
      commands(member('HN', 'Honduras').replace('{ id', '{ book: otro, id')),
      ['línea 7, columna 13, book: este comando es para el libro "otro", y --book pide "crm".'],
      '--book',
      'crm',
    ));

  it('is for two books, and all or nothing is asked', () =>
    refused(
      'a.yaml',
      commands(member('HN', 'Honduras') + member('PA', 'Panamá').replace('{ id', '{ book: otro, id')),
      ['línea 8, columna 5: --atomic asienta en un solo libro, y aquí hay comandos para crm y para otro.'],
      '--atomic',
    ));
});

describe('YAML', () => {
  it.each([
    [
      '- id: a\n\ttype: X\n',
      'línea 2, columna 2: la sangría lleva un tabulador: en YAML se hace con espacios.',
    ],
    ['a: [1, 2\n', 'línea 2, columna 1: falta cerrar con "]".'],
    ['a: "x\n', 'línea 2, columna 1: faltan las comillas que cierran el texto.'],
    [
      '- id: a: b\n',
      'línea 1, columna 7: hay dos puntos (:) de más en la línea, o la sangría no es la debida. Un texto con ": " va entre comillas.',
    ],
    [
      '- id: @a\n',
      'línea 1, columna 7: un texto no puede empezar con este carácter: póngalo entre comillas.',
    ],
    [
      'a: !!timestamp 2019-11-14\n',
      'línea 1, columna 4: acta no lee etiquetas de YAML (!, !!). Un texto que empieza con ! va entre comillas.',
    ],
    [
      '- a\n---\n- b\n',
      'línea 2, columna 1: el archivo tiene varios documentos (---). Escriba todos los comandos en uno.',
    ],
    ['['.repeat(100_000), 'línea 1, columna 41: hay más de 32 niveles, uno dentro de otro.'],
    ['- '.repeat(100_000), 'línea 1, columna 80: hay más de 32 niveles, uno dentro de otro.'],
    [
      `a: ${'['.repeat(33)}${']'.repeat(33)}`,
      'línea 1, columna 36: hay más de 32 niveles, uno dentro de otro.',
    ],
    ['a: &a [*a]\n', 'línea 1, columna 8: hay más de 32 niveles, uno dentro de otro.'],
  ])('%#', (content, said) => refused('a.yaml', content, [said]));

  it('has a field twice, and another fault further down', () =>
    refused(
      'a.yaml',
      commands('  - id: a\n    type: AdmitMember\n    id: b\n    data: { member: HN, names: {} }\n'),
      [
        'línea 9, columna 5: el campo "id" está escrito dos veces (antes, en la línea 7). Quite uno.',
        'línea 10, columna 32, data.names: {} no es un texto en español (es) o en inglés (en).',
      ],
    ));

  it('repeats itself without end', () => {
    const tenfold = (name: string, of: string): string =>
      `${name}: &${name} [${Array(10).fill(of).join(',')}]\n`;
    const laughs =
      tenfold('a', 'x') + tenfold('b', '*a') + tenfold('c', '*b') + tenfold('d', '*c') + tenfold('e', '*d');
    return refused('a.yaml', laughs, [
      'línea 4, columna 29: los valores repetidos con * pasan de 10000. Escríbalos donde hacen falta.',
    ]);
  });
});

describe('JSON', () => {
  const here = (what: string): string => `esto no es JSON: aquí debería venir ${what}.`;
  it.each([
    ['[{"id": "a",}]', `línea 1, columna 13: ${here('un nombre de campo entre comillas')}`],
    ["[{'id': 1}]", `línea 1, columna 3: ${here('un nombre de campo entre comillas')}`],
    ['[{"id": "a\n"}]', `línea 1, columna 9: ${here('una comilla (") que cierre el texto')}`],
    ['{"id": nada}', `línea 1, columna 8: ${here('un valor (los textos, entre comillas)')}`],
    ['{"id": 01}', `línea 1, columna 8: ${here('un valor (los textos, entre comillas)')}`],
    ['{"id" "a"}', `línea 1, columna 7: ${here('":"')}`],
    ['[{}\n,\n{}', `línea 3, columna 3: ${here('una coma o "]"')}`],
    ['[]\n[]', `línea 2, columna 1: ${here('el final, pero sigue algo más')}`],
    ['["\\x"]', 'línea 1, columna 2: hay una secuencia con \\ que JSON no conoce.'],
    ['['.repeat(100_000), 'línea 1, columna 34: hay más de 32 niveles, uno dentro de otro.'],
  ])('%#', (content, said) => refused('a.json', content, [said]));

  it('gives a number where there is text: JSON tells them apart', () =>
    refused(
      'a.json',
      '{\n\t"id": "a", "type": "AdmitMember", "book": "crm", "occurredAt": 2019,\n\t"recordedBy": "ST", "basis": {"kind": "witnessed"}, "data": {"member": "HN", "names": {"es": "H"}}\n}',
      ['línea 2, columna 65, occurredAt: 2019 no es un momento, como "2019-11-14".'],
    ));

  it('is wrong in several lines of JSONL', () => {
    const line = JSON.stringify({
      id: 'x',
      type: 'AdmitMembr',
      book: 'crm',
      occurredAt: '2019',
      recordedBy: 'ST',
      basis: { kind: 'witnessed' },
      data: {},
    });
    return refused('a.jsonl', `${line}\n\n{"id":\n{"id" 1}\n`, [
      'línea 1, columna 18, type: "AdmitMembr" no es un comando que acta conozca. ¿Quiso decir AdmitMember?',
      `línea 3, columna 7: ${here('un valor (los textos, entre comillas)')}`,
      `línea 4, columna 7: ${here('":"')}`,
    ]);
  });
});

describe('a file that is no text', () => {
  it.each([
    [
      Buffer.from('\ufeff- id: a', 'utf16le'),
      'línea 1, columna 1: el archivo está en UTF-16. Guárdelo como UTF-8 (en el editor: «Guardar con codificación»).',
    ],
    [
      Buffer.from('- id: abc', 'utf16le'),
      'línea 1, columna 1: el archivo está en UTF-16. Guárdelo como UTF-8 (en el editor: «Guardar con codificación»).',
    ],
    [
      Buffer.from('- id: a\n  x: Montaña', 'latin1'),
      'línea 2, columna 11: el archivo no está en UTF-8: el byte 0xF1 parece "ñ" en Latin-1. Guárdelo como UTF-8.',
    ],
    [
      Buffer.from([0x61, 0xc3, 0xa9, 0x0a, 0x82]),
      'línea 2, columna 1: el archivo no está en UTF-8: el byte 0x82. Guárdelo como UTF-8.',
    ],
    [
      Buffer.from('- id: a\n- \0b\n'),
      'línea 2, columna 3: hay un carácter NUL (U+0000): esto no es un archivo de texto, o está dañado.',
    ],
    [
      Buffer.alloc(64 * 1024 * 1024 + 1, 'x'),
      'el archivo pasa de 64 MiB. Divídalo en varios y asiéntelos en orden.',
    ],
  ])('%#', (content, said) => refused('a.yaml', content, [said]));

  it('is not there, or is a folder; both are told', async () => {
    const { exit, err } = await clerk.acta('record', 'begining.yaml', '.', 'beginning.yaml/x');
    expect(err).toBe(
      [
        'begining.yaml: no existe ese archivo. ¿Quiso decir beginning.yaml?',
        '.: es una carpeta, no un archivo. Nombre el archivo que está en ella.',
        'beginning.yaml/x: no existe ese archivo.',
        'No se asentó nada.\n',
      ].join('\n'),
    );
    expect(exit).toBe(2);
  });
});

it('says the same in English', async () => {
  clerk.file('a.yaml', commands('  - { id: a, type: TomarPosicion, dato: {}, source: }\n'));
  const { err } = await clerk.acta('record', 'a.yaml', '--lang', 'en');
  expect(err).toBe(
    [
      'a.yaml: line 7, column 20, type: "TomarPosicion" is not a command that acta knows. Did you mean TakePosition?',
      'a.yaml: line 7, column 53, source: empty: expected a group of fields.',
      'Nothing was recorded.\n',
    ].join('\n'),
  );
});

describe('a date', () => {
  it.each([
    ['2019-2-3', '2019-02-03'],
    ['14/11/2019', '2019-11-14'],
    ['2019-11-31', '2019-11-30'],
    ['2019/11/14', '2019-11-14'],
    ['2019-13-14', undefined],
    ['ayer', undefined],
  ])('written %s is told the one that was meant', (written, meant) =>
    expect(nearestDate(written)).toBe(meant),
  );

  it('is told in an option, too', async () => {
    const { err } = await clerk.acta('members', '--on', '14/11/2019');
    expect(err).toContain('¿Quiso decir 2019-11-14?');
  });
});

it('is told that YAML groups are not merged, and nothing else of that file', () =>
  refused('a.yaml', 'x: &x { type: AdmitMember }\ncommands:\n  - { id: a, <<: *x }\n', [
    'línea 3, columna 14: acta no mezcla grupos con <<: escriba los campos aquí, o póngalos en "defaults", que los da a todos los comandos.',
  ]));

it('does not miss a book where only the file is wrong', () =>
  refused(
    'a.jsonl',
    `{"id":"a","type":"AdmitMember","recordedBy":"ST","occurredAt":"2019","basis":{"kind":"witnessed"},"data":{"member":"HN","names":{"es":"x"}}}\n{\n`,
    ['línea 2, columna 2: esto no es JSON: aquí debería venir un nombre de campo entre comillas.'],
  ));

it('tells the length of a text that is too long', () =>
  refused(
    'a.yaml',
    commands(
      `  - { id: a, type: AdmitMember, data: { member: HN, names: { es: ${'x'.repeat(200_001)} } } }\n`,
    ),
    [
      'línea 7, columna 66, data.names.es: el texto tiene 200001 caracteres, y el límite es 200000: guárdelo aparte y cítelo.',
    ],
  ));

it('tells problems as JSON, too', async () => {
  clerk.file('a.yaml', commands('  - { id: a, type: TomarPosicion }\n'));
  const { exit, out, err } = await clerk.acta('record', 'a.yaml', '--json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toEqual({
    outcome: 'bad-input',
    dryRun: false,
    atomic: false,
    commands: [],
    problems: [
      {
        file: 'a.yaml',
        line: 7,
        column: 20,
        field: 'type',
        es: '"TomarPosicion" no es un comando que acta conozca. ¿Quiso decir TakePosition?',
        en: '"TomarPosicion" is not a command that acta knows. Did you mean TakePosition?',
      },
    ],
  });
  expect(exit).toBe(2);
});
