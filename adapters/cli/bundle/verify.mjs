// Verifies a bundle of a book of acta. One file, no dependency: it runs with Node.js 20 or later
//
//   node verify.mjs [folder] [--key <line>]… [--lang es|en]
//
// (it exits with 0 when all is as it was signed, with 1 when something is not, and with 2 when it was called wrongly)
// and in a browser, offline, within the index.html of a bundle. It was written apart from acta and shares no line with
// it, so that neither covers up for the other; it is short enough to be read before it is trusted.
//
// What it checks: the manifest and the checkpoint are signed with a key of the log (C2SP signed-note, tlog-checkpoint;
// Ed25519); every file is the one that the manifest names by its SHA-256, and there is no other; of every entry both
// texts are canonical JSON (RFC 8785) and agree, its number is its place and its id is its command's (RFC 9562, UUIDv5),
// and the entries of a command are all there; the tiles (C2SP tlog-tiles) and the root (RFC 6962) follow from the
// envelopes. An entry from behind closed doors is there by the hash of its leaf only. What it does not know are the
// rules by which entries were accepted, nor how the answers follow from them: `acta verify` does.

const TILE_WIDTH = 256;
const ENVELOPES = 'entries/envelopes.jsonl';
const DATA = 'entries/data.jsonl';

// What is not seen, ends a line, turns the direction of writing or is half a character.
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2028\u2029\u2060-\u2064\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;
const escaped = (unseen) =>
  unseen.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** A name from outside: in quotes and spelled out where it could pass for more than a name, such as another line. */
const named = (name) =>
  /^[\p{L}\p{M}\p{N}./\\:@~_+=-]+$/u.test(name) ? name : JSON.stringify(name).replace(UNSEEN, escaped);

const ofFile = (es, en) => (file) => [`${named(file)}: ${es}`, `${named(file)}: ${en}`];

const SAID = {
  unreadable: ofFile(
    'no se entiende: no es como acta lo escribe.',
    'it cannot be understood: it is not as acta writes it.',
  ),
  unsigned: ofFile(
    'no lo firmó ninguna de las claves en que se confía, o se cambió después.',
    'none of the trusted keys signed it, or it was changed afterwards.',
  ),
  unchecked: ofFile(
    'este programa no puede comprobar firmas Ed25519; use otro más nuevo, o Node.js.',
    'this program cannot check Ed25519 signatures; use a newer one, or Node.js.',
  ),
  changed: ofFile(
    'no es el archivo que se firmó (SHA-256).',
    'it is not the file that was signed (SHA-256).',
  ),
  missing: ofFile('falta, y está en lo que se firmó.', 'it is missing, and stands in what was signed.'),
  unknown: ofFile(
    'no está en lo que se firmó: alguien lo puso después.',
    'it does not stand in what was signed: somebody put it there afterwards.',
  ),
  otherCheckpoint: () => [
    'checkpoint: no es el punto firmado que nombra el manifiesto.',
    'checkpoint: it is not the checkpoint that the manifest names.',
  ],
  lines: (file, lines, size) => [
    `${file}: tiene ${lines} líneas y se firmaron ${size} asientos.`,
    `${file}: it has ${lines} lines and ${size} entries were signed.`,
  ],
  envelope: (entry) => [
    `Asiento ${entry}: su sobre no es JSON canónico (RFC 8785).`,
    `Entry ${entry}: its envelope is not canonical JSON (RFC 8785).`,
  ],
  data: (entry) => [
    `Asiento ${entry}: sus datos no son JSON canónico (RFC 8785).`,
    `Entry ${entry}: its data is not canonical JSON (RFC 8785).`,
  ],
  otherData: (entry) => [
    `Asiento ${entry}: sus datos no son los que su sobre dice (SHA-256).`,
    `Entry ${entry}: its data is not what its envelope says (SHA-256).`,
  ],
  place: (entry) => [
    `Asiento ${entry}: su sobre dice otro número u otro libro.`,
    `Entry ${entry}: its envelope says another number or another book.`,
  ],
  id: (entry) => [
    `Asiento ${entry}: su identificador no es el que le da su comando (UUIDv5).`,
    `Entry ${entry}: its id is not the one that its command gives it (UUIDv5).`,
  ],
  torn: (entry) => [
    `Asiento ${entry}: los asientos de su comando no están todos, seguidos y en orden.`,
    `Entry ${entry}: the entries of its command are not all there, side by side and in order.`,
  ],
  leaf: (entry) => [
    `Asiento ${entry}: no es aquel cuya hoja está en las teselas: fue cambiado después.`,
    `Entry ${entry}: it is not the one whose leaf is in the tiles: it was changed afterwards.`,
  ],
  tile: ofFile(
    'no es la tesela que resulta de los asientos.',
    'it is not the tile that follows from the entries.',
  ),
  root: (size) => [
    `Los ${size} asientos no dan la raíz que se firmó: alguno fue cambiado, movido o quitado.`,
    `The ${size} entries do not give the root that was signed: one was changed, moved or taken out.`,
  ],
};

// ---- bytes ----

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => {
  try {
    return bytes === undefined ? undefined : utf8.decode(bytes);
  } catch {
    return undefined;
  }
};
const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
/** Only what is written the one way it can be. */
const fromBase64 = (text) => {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return base64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
};

const digest = async (algorithm, bytes) => new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
const sha256 = (bytes) => digest('SHA-256', bytes);
const leafHash = (leaf) => sha256(joined([0], leaf));
const nodeHash = (left, right) => sha256(joined([1], left, right));

// ---- signed notes ----

/** `name+id+base64`: its parts, where the id is the one that name and key have. */
const keyOf = async (line) => {
  const [, name, id, written] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  const typed = written === undefined ? undefined : fromBase64(written);
  // Its first byte says what it signs with: 1 is Ed25519.
  if (typed?.length !== 33 || typed[0] !== 1) return undefined;
  const hash = await sha256(joined(bytesOf(`${name}\n`), typed));
  return hex(hash.subarray(0, 4)) === id ? { name, id, bytes: typed.subarray(1), line } : undefined;
};

const noteOf = (written) => {
  const cut = written?.lastIndexOf('\n\n') ?? -1;
  if (cut < 0 || !written.endsWith('\n')) return undefined;
  const signatures = written
    .slice(cut + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, signed] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
      const bytes = signed === undefined ? undefined : fromBase64(signed);
      return bytes?.length > 4
        ? { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) }
        : undefined;
    });
  return signatures.includes(undefined) ? undefined : { text: written.slice(0, cut + 1), signatures };
};

/** The keys that signed a note, among those trusted for its log; none where one of them signed something else. */
const signersOf = async (note, origin, keys) => {
  const signers = [];
  for (const { name, id, bytes } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id && name === origin);
    if (key === undefined) continue;
    const imported = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify']);
    const holds = await crypto.subtle.verify({ name: 'Ed25519' }, imported, bytes, bytesOf(note.text));
    if (!holds) return [];
    signers.push(key);
  }
  return signers;
};

/** What is wrong with the signatures of a file; the keys that signed it are added to `by`. */
const signatureFinding = async (file, note, origin, { keys, by }) => {
  try {
    const signers = await signersOf(note, origin, keys);
    for (const { line } of signers) by.add(line);
    return signers.length > 0 ? [] : [SAID.unsigned(file)];
  } catch {
    return [SAID.unchecked(file)];
  }
};

const checkpointOf = (text) => {
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([^\n]+)\n$/.exec(text ?? '') ?? [];
  return root === undefined ? undefined : { origin, size: Number(size), root };
};

const manifestOf = (note) => {
  const [head, about, reach, acta] =
    /^acta bundle v1\n((?:[^\n]+\n){3})entries (public|whole)\nacta (\S+)\n/.exec(note?.text ?? '') ?? [];
  const checkpoint = checkpointOf(about);
  if (checkpoint === undefined) return undefined;
  const files = new Map();
  for (const line of note.text.slice(head.length, -1).split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (path === undefined) return undefined;
    files.set(path, hash);
  }
  return { checkpoint, reach, acta, files };
};

// ---- entries ----

/** RFC 8785, for what acta stores: texts, safe whole numbers, true and false, lists, groups. */
const canonical = (value, depth = 32) => {
  if (depth < 0 || value === null) throw new Error('none of it');
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new Error('half a character');
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('no safe whole number');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth - 1)).join(',')}]`;
  const fields = Object.keys(value).sort();
  return `{${fields.map((key) => `${canonical(key)}:${canonical(value[key], depth - 1)}`).join(',')}}`;
};

const parsed = (text) => {
  try {
    const value = JSON.parse(text);
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

const uuid5 = async (namespace, name) => {
  const hash = (await digest('SHA-1', joined(fromHex(namespace.replaceAll('-', '')), bytesOf(name)))).slice(
    0,
    16,
  );
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hex(hash).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const linesOf = (files, path) => {
  const text = textOf(files.get(path)) ?? '';
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
};

const closedLeaf = (line) => {
  const [, written] = /^\{"closed":true,"leaf":"([^"]+)"\}$/.exec(line) ?? [];
  const leaf = written === undefined ? undefined : fromBase64(written);
  return leaf?.length === 32 ? leaf : undefined;
};

const entryFindings = async (number, said, data, origin) => {
  if (said === undefined) return [SAID.envelope(number)];
  const findings = [];
  if (parsed(data) === undefined) findings.push(SAID.data(number));
  if (hex(await sha256(bytesOf(data))) !== said.dataDigest) findings.push(SAID.otherData(number));
  if (said.number !== number || !origin.endsWith(`/books/${said.book}/log`))
    findings.push(SAID.place(number));
  if ((await uuid5(String(said.command?.id), String(said.command?.index))) !== said.id)
    findings.push(SAID.id(number));
  return findings;
};

/** The entries of a command stand side by side, none missing; what cannot be read may be part of one. */
const commandFindings = (commands) => {
  const findings = [];
  let next;
  commands.forEach((command, number) => {
    const isFree = next === undefined && number > 0 && commands[number - 1] === undefined;
    const fits =
      next === undefined ? command?.index === 0 : command?.id === next.id && command.index === next.index;
    if (command !== undefined && !fits && !isFree) findings.push(SAID.torn(number));
    const goesOn = command !== undefined && command.index + 1 < command.of;
    next = goesOn ? { id: command.id, index: command.index + 1 } : undefined;
  });
  return next === undefined ? findings : [...findings, SAID.torn(commands.length - 1)];
};

// ---- the tree ----

/** The hash over some leaves (RFC 6962 §2.1): split at the largest power of two below their number. */
const rootOver = async (hashes, from = 0, to = hashes.length) => {
  if (to - from === 0) return sha256(new Uint8Array());
  if (to - from === 1) return hashes[from];
  let width = 1;
  while (width * 2 < to - from) width *= 2;
  return nodeHash(await rootOver(hashes, from, from + width), await rootOver(hashes, from + width, to));
};

const tilePath = (level, index, width) => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g);
  const place = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
  return `tile/${level}/${place}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
};

/** Every tile against the hashes that the entries give; a leaf that differs is told by the number of its entry. */
const tileFindings = async (files, leaves) => {
  const findings = [];
  let hashes = leaves;
  for (let level = 0; hashes.length > 0; level += 1) {
    const above = [];
    for (let at = 0; at < hashes.length; at += TILE_WIDTH) {
      const wanted = hashes.slice(at, at + TILE_WIDTH);
      const path = tilePath(level, at / TILE_WIDTH, wanted.length);
      const tile = files.get(path) ?? new Uint8Array();
      if (!same(tile, joined(...wanted))) {
        findings.push(SAID.tile(path));
        if (level === 0 && tile.length === wanted.length * 32)
          wanted.forEach((hash, place) => {
            if (!same(tile.subarray(place * 32, place * 32 + 32), hash)) findings.push(SAID.leaf(at + place));
          });
      }
      if (wanted.length === TILE_WIDTH) above.push(await rootOver(wanted));
    }
    hashes = above;
  }
  return findings;
};

// ---- all of it ----

/**
 * Verifies the files of a bundle.
 *
 * @param {Map<string, Uint8Array>} files by their paths
 * @param {readonly string[]} given the keys that are trusted; those that the bundle brings where none is given
 * @returns what is wrong, as pairs of a sentence in Spanish and in English, and what the bundle is
 */
export const verifyBundle = async (files, given = []) => {
  const note = noteOf(textOf(files.get('manifest')));
  const manifest = manifestOf(note);
  if (manifest === undefined) return { findings: [SAID.unreadable('manifest')] };
  const lines = given.length > 0 ? given : (textOf(files.get('keys.txt')) ?? '').split('\n');
  const keys = (await Promise.all(lines.map((line) => keyOf(line.trim())))).filter(Boolean);
  const { origin, size, root } = manifest.checkpoint;
  const trust = { keys, by: new Set() };
  const findings = await signatureFinding('manifest', note, origin, trust);

  const signed = noteOf(textOf(files.get('checkpoint')));
  const checkpoint = checkpointOf(signed?.text);
  if (checkpoint === undefined) findings.push(SAID.unreadable('checkpoint'));
  else {
    findings.push(...(await signatureFinding('checkpoint', signed, origin, trust)));
    if (checkpoint.origin !== origin || checkpoint.size !== size || checkpoint.root !== root)
      findings.push(SAID.otherCheckpoint());
  }

  for (const [path, hash] of manifest.files) {
    const bytes = files.get(path);
    if (bytes === undefined) findings.push(SAID.missing(path));
    else if (hex(await sha256(bytes)) !== hash) findings.push(SAID.changed(path));
  }
  for (const path of files.keys())
    if (path !== 'manifest' && !manifest.files.has(path)) findings.push(SAID.unknown(path));

  const [envelopes, data] = [linesOf(files, ENVELOPES), linesOf(files, DATA)];
  if (envelopes.length !== size) findings.push(SAID.lines(ENVELOPES, envelopes.length, size));
  if (data.length !== size) findings.push(SAID.lines(DATA, data.length, size));
  const leaves = [];
  const commands = [];
  for (const [number, envelope] of envelopes.entries()) {
    const closed = closedLeaf(envelope);
    leaves.push(closed ?? (await leafHash(bytesOf(envelope))));
    const said = closed === undefined ? parsed(envelope) : undefined;
    commands.push(said?.command);
    if (closed === undefined)
      findings.push(...(await entryFindings(number, said, data[number] ?? '', origin)));
  }
  findings.push(...commandFindings(commands), ...(await tileFindings(files, leaves)));
  if (base64(await rootOver(leaves)) !== root) findings.push(SAID.root(size));
  return {
    findings,
    origin,
    size,
    root,
    by: [...trust.by],
    closed: envelopes.filter((line) => closedLeaf(line) !== undefined).length,
    files: files.size,
    isGiven: given.length > 0,
  };
};

/** Why not to begin: what was given as a key and is none; nothing where all are keys. */
export const notKeys = async (given, lang) => {
  const read = await Promise.all(given.map((line) => keyOf(line.trim())));
  const [wrong] = given.filter((_, at) => read[at] === undefined);
  if (wrong === undefined) return undefined;
  return lang === 'es'
    ? `✗ ${named(wrong)} no es una clave para verificar (nombre+número+base64), como la muestra acta signing-key show. Cópiela entera. No se comprobó nada.`
    : `✗ ${named(wrong)} is no key to verify with (name+number+base64), as acta signing-key show prints it. Copy all of it. Nothing was checked.`;
};

/** What came of it, in lines. */
export const toldOf = ({ findings, origin, size, root, by = [], closed, files, isGiven }, lang) => {
  const say = (es, en) => (lang === 'es' ? es : en);
  const wrong = findings.map(([es, en]) => `✗ ${say(es, en)}`);
  if (origin === undefined) return wrong;
  const head = [
    say(
      `${named(origin)}: ${size} asientos (${closed} a puerta cerrada), ${files} archivos; raíz ${root}`,
      `${named(origin)}: ${size} entries (${closed} behind closed doors), ${files} files; root ${root}`,
    ),
    ...by.map((line) => say(`Firmado con ${named(line)}`, `Signed with ${named(line)}`)),
  ];
  if (wrong.length > 0) return [...head, ...wrong];
  const trusted = isGiven
    ? []
    : [
        say(
          '! Esta clave la trae el propio archivo. Compárela con la que recibió por otra vía (en papel, en el acta).',
          '! This key comes with the archive itself. Compare it with the one you got another way (on paper, in the minutes).',
        ),
      ];
  return [
    ...head,
    say(
      '✓ Todos los archivos, asientos, hashes y firmas concuerdan.',
      '✓ All files, entries, hashes and signatures agree.',
    ),
    ...trusted,
  ];
};

// ---- where it runs ----

const inNode = async () => {
  const [{ readFile, readdir, stat }, { dirname, join, relative, sep }, { fileURLToPath }, { realpathSync }] =
    await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('node:url'),
      import('node:fs'),
    ]);
  const here = fileURLToPath(import.meta.url);
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== here) return;
  // Node 20 warns that its Ed25519 may still change.
  process.removeAllListeners('warning');
  const keys = [];
  let folder = dirname(here);
  let lang = /^es(?![a-z])/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
    ? 'es'
    : 'en';
  const typed = process.argv.slice(2);
  while (typed.length > 0) {
    const word = typed.shift();
    if (word === '--key') keys.push(typed.shift() ?? '');
    else if (word === '--lang') lang = typed.shift() === 'es' ? 'es' : 'en';
    else folder = word;
  }
  const refused = await notKeys(keys, lang);
  if (refused !== undefined) {
    console.error(refused);
    process.exitCode = 2;
    return;
  }
  const files = new Map();
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      // A link to nowhere or to a folder, a pipe: there, with nothing in it, so it is named as what was not signed.
      const isFile = await stat(path).then(
        (there) => there.isFile(),
        () => false,
      );
      files.set(
        relative(folder, path).split(sep).join('/'),
        isFile ? await readFile(path) : new Uint8Array(),
      );
    }
  } catch (error) {
    console.error(
      lang === 'es'
        ? `✗ "${folder}" no es una carpeta que se pueda leer. Si es un .zip, desempaquételo antes. (${error.message})`
        : `✗ "${folder}" is no folder that can be read. If it is a .zip, unpack it first. (${error.message})`,
    );
    process.exitCode = 2;
    return;
  }
  const outcome = await verifyBundle(files, keys);
  console.log(toldOf(outcome, lang).join('\n'));
  process.exitCode = outcome.findings.length === 0 ? 0 : 1;
};

/** In a page that has a picker of folders, a field for a key and a place to tell in, once for each language. */
const inPage = () => {
  for (const form of document.querySelectorAll('[data-verify]')) {
    const lang = form.dataset.verify;
    const [picker, key, out] = ['input[type=file]', 'input[type=text]', 'output'].map((one) =>
      form.querySelector(one),
    );
    let checks = 0;
    const check = async () => {
      if (picker.files.length === 0) return;
      const turn = (checks += 1);
      out.textContent = '…';
      const files = new Map();
      for (const file of picker.files)
        // The first part of a path is the folder that was picked.
        files.set(
          file.webkitRelativePath.split('/').slice(1).join('/'),
          new Uint8Array(await file.arrayBuffer()),
        );
      const keys = key.value.trim() === '' ? [] : [key.value];
      const told = (await notKeys(keys, lang)) ?? toldOf(await verifyBundle(files, keys), lang).join('\n');
      // A folder or key that was given meanwhile has a turn of its own.
      if (turn === checks) out.textContent = told;
    };
    picker.addEventListener('change', check);
    key.addEventListener('change', check);
  }
};

if (typeof document === 'undefined') await inNode();
else inPage();
