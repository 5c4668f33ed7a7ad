import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Action } from '../action.js';
import { serve } from './serve.js';
import type { Surroundings } from '../surroundings.js';

type Option = readonly [flags: string, es: string, en: string];

const OPTIONS: readonly Option[] = [
  ['--config <file>', 'un archivo de ajustes (JSON)', 'a file of settings (JSON)'],
  ['--host <address>', 'en qué dirección (127.0.0.1)', 'at which address (127.0.0.1)'],
  ['--port <number>', 'en qué puerto (8080)', 'at which port (8080)'],
  ['--authentication <how>', 'none (solo esta máquina) o tokens', 'none (this machine only) or tokens'],
  ['--tokens <file>', 'el archivo de tokens', 'the file of tokens'],
  ['--trust-proxy <number>', 'cuántos proxies hay delante (0)', 'how many proxies stand before it (0)'],
  [
    '--heartbeat <ms>',
    'cada cuánto da señal una lectura en vivo (15000)',
    'how often a live stream gives a sign (15000)',
  ],
  [
    '--patience <ms>',
    'cuánto se espera a quien lee despacio (10000)',
    'how long a slow reader is waited for (10000)',
  ],
  [
    '--follow <address>',
    'seguir a otro servicio: copiar sus libros y responder con ellos',
    'follow another service: copy its books and answer from them',
  ],
  [
    '--leader-key <key>',
    'la clave con que firma ese servicio (allí: acta signing-key show)',
    'the key that service signs with (there: acta signing-key show)',
  ],
  [
    '--policy <file>',
    'pedir a los testigos de esta política que cofirmen cada punto',
    'ask the witnesses of this policy to cosign each checkpoint',
  ],
  ['--log <level>', 'silent, error, warn, info o debug', 'silent, error, warn, info or debug'],
];

const ABOUT: Bilingual = {
  es: 'sirve los libros de este almacén por HTTP, hasta que se la detenga',
  en: 'serve the books of this store over HTTP, until it is stopped',
};

const NOTES: Bilingual = {
  es: 'Todo ajuste puede darse también en el entorno (ACTA_PORT, ACTA_AUTHENTICATION …) o en el archivo; lo escrito aquí cuenta más. Véase docs/guide-http.md.',
  en: 'Every setting can also be given in the environment (ACTA_PORT, ACTA_AUTHENTICATION …) or in the file; what is written here counts more. See docs/guide-http.md.',
};

/** `acta serve` */
export const addServe = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action) => Promise<void>,
): void => {
  const command = acta.command('serve').description(say(lang, ABOUT));
  for (const [flags, es, en] of OPTIONS) command.option(flags, say(lang, { es, en }));
  command
    .addHelpText('after', examplesIn(lang, EXAMPLES, NOTES))
    .action(({ config, ...flags }: Readonly<Record<string, string | undefined>>) =>
      run(async (names, screen) => {
        const failure = await serve(names, { flags, file: config, book: names.book }, around, screen);
        if (failure === undefined) return 0;
        screen.complain(...failure.said);
        return failure.exit;
      }),
    );
};

const EXAMPLES = [
  'acta serve',
  'acta serve --port 9000 --log warn',
  'acta serve --config acta.json',
  'acta --store sqlite:copy/acta.db serve --follow https://acta.example.org --leader-key acta.example.org+0a1b2c3d+AX…',
];
