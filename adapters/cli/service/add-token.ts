import type { Command } from 'commander';
import * as E from 'fp-ts/lib/Either.js';
import { resolve } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { TokenId, type TokenRecord } from '../../../src/ports/tokens.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Action } from '../action.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import { newToken, type TypedToken } from './new-token.js';

/** Beside the default store. */
export const DEFAULT_TOKENS = 'data/tokens.json';

type Run = (action: Action) => Promise<void>;

/** `acta token issue | list | revoke` */
export const addToken = (acta: Command, lang: Lang, around: Surroundings, run: Run): void => {
  const option = (es: string, en: string): string => say(lang, { es, en });
  const file = [
    '--file <file>',
    option(`el archivo de tokens (${DEFAULT_TOKENS})`, `the file of tokens (${DEFAULT_TOKENS})`),
  ] as const;
  const shelf = (typed: { readonly file?: string }) =>
    around.openTokens(resolve(around.cwd, typed.file ?? DEFAULT_TOKENS));
  const token = acta
    .command('token')
    .description(
      option('los tokens con los que se llama al servicio', 'the tokens the service is called with'),
    )
    .addHelpText('after', examplesIn(lang, EXAMPLES));
  token
    .command('issue')
    .description(option('expide un token; se muestra una sola vez', 'issue a token; it is shown once'))
    .option(
      '--party <code>',
      option(
        'de quién: un miembro, un observador, la Secretaría',
        'whose: a member, an observer, the Secretariat',
      ),
    )
    .option(
      '--auditor',
      option(
        'de una auditoría: lee los datos de todo asiento',
        'of an auditor: reads what is about every entry',
      ),
    )
    .option(
      '--operator',
      option('de quien opera el servicio: no asienta nada', 'of whoever runs the service: records nothing'),
    )
    .option(
      '--follower',
      option(
        'de un seguidor (acta serve --follow): recibe cada asiento entero',
        'of a follower (acta serve --follow): is sent every entry whole',
      ),
    )
    .option('--label <text>', option('para qué oficina o programa', 'for which office or program'))
    .option('--days <number>', option('cuántos días vale (90)', 'how many days it holds (90)'))
    .option('--read-only', option('solo para leer', 'for reading only'))
    .option(...file)
    .action((typed: TypedToken & { readonly file?: string }) =>
      run(async ({ book }, screen) => {
        const asked = newToken({ ...typed, book }, around.clock());
        if (E.isLeft(asked)) return complain(screen, ...asked.left);
        const issued = shelf(typed).issue(asked.right, around.clock());
        if (E.isLeft(issued)) return complain(screen, issued.left);
        screen.print(issued.right.token);
        screen.complain(ONCE);
        return Promise.resolve(0);
      }),
    );
  token
    .command('list')
    .description(option('los tokens expedidos, sin su secreto', 'the tokens issued, without their secret'))
    .option(...file)
    .action((typed: { readonly file?: string }) =>
      run(({ json }, screen) => {
        const all = shelf(typed).all();
        if (E.isLeft(all)) return Promise.resolve(complain(screen, all.left));
        screen.print(
          json
            ? JSON.stringify(all.right, null, 2)
            : all.right.map((one) => line(one, around.clock())).join('\n'),
        );
        return Promise.resolve(0);
      }),
    );
  token
    .command('revoke')
    .argument('<id>', option('su identificador', 'its id'))
    .description(option('revoca un token, desde este momento', 'revoke a token, from this moment on'))
    .option(...file)
    .action((id: string, typed: { readonly file?: string }) =>
      run((_settings, screen) => {
        if (!TokenId.is(id)) return Promise.resolve(complain(screen, TokenId.reason(id)));
        const revoked = shelf(typed).revoke(id, around.clock());
        if (E.isLeft(revoked)) return Promise.resolve(complain(screen, revoked.left));
        if (revoked.right === undefined) return Promise.resolve(complain(screen, unknown(id)));
        screen.print(line(revoked.right, around.clock()));
        return Promise.resolve(0);
      }),
    );
};

const EXAMPLES = [
  'acta token issue --book crm --party ST --label "Secretaría"',
  'acta token list',
  'acta token revoke 0a1b2c3d4e5f',
];

const complain = (screen: Terminal, ...said: readonly Bilingual[]): ExitCode => {
  screen.complain(...said);
  return 2;
};

const ONCE: Bilingual = {
  es: 'Guárdelo ahora: no vuelve a mostrarse. Quien lo tenga habla por esa parte.',
  en: 'Keep it now: it is not shown again. Whoever holds it speaks for that party.',
};

const unknown = (id: string): Bilingual => ({
  es: `No hay ningún token ${id}. Véanse con acta token list.`,
  en: `There is no token ${id}. See them with acta token list.`,
});

/** `0a1b2c3d4e5f  ST in crm  read, record  until 2027-01-01  Secretaría` */
const line = ({ id, grant, label, expiresAt, revokedAt }: TokenRecord, now: string): string => {
  const holder = grant.holder.kind === 'party' ? grant.holder.party : grant.holder.kind;
  const state = revokedAt === undefined ? (now < expiresAt ? '→' : '✗') : '✗';
  const until = (revokedAt ?? expiresAt).slice(0, 10);
  return [
    id,
    `${holder} (${grant.books.join(', ')})`,
    grant.scopes.join('+'),
    `${state} ${until}`,
    label,
  ].join('  ');
};
