import { Problem } from '../../../../adapters/http/problem.js';
import { problemsIn } from './codec.js';
import type { Answer, Sent } from './request.js';

/** What every answer of the service keeps to, whatever was asked. */
export const expectManners = ({ method }: Sent, { status, headers, body }: Answer): void => {
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('server');
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['vary']).toMatch(/Authorization.*Accept-Language/);
  if (status < 400) return;
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  if (method === 'HEAD') return;
  expect(problemsIn(Problem, body)).toEqual([]);
  expect(body).toMatchObject({ status, lang: headers['content-language'] });
  expect(body).toHaveProperty('instance', `urn:uuid:${headers['x-request-id']}`);
  expect(JSON.stringify(body)).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules|<html/i);
};
