import { describe, expect, it } from 'vitest';
import { answersOf, batchOf, partOf } from '../../server/graph/batch-body.ts';
import type { GraphRequest } from '../../server/graph/request.ts';

const request = (more: Partial<GraphRequest> = {}): GraphRequest => ({
  operation: 'do something',
  method: 'GET',
  path: '/me',
  ...more,
});

describe('a batch', () => {
  it('numbers its parts and gives each its headers and body', () => {
    const parts = [
      request({ path: '/users/a/messages/x/$value', headers: { Prefer: 'IdType="ImmutableId"' } }),
      request({ method: 'POST', path: '/sites/s/lists/l/items', json: { fields: { Title: 'A “b”' } } }),
      request({
        method: 'PUT',
        path: '/drives/d/root:/x.eml:/content',
        bytes: { content: new Uint8Array([0, 255, 10]), mediaType: 'message/rfc822' },
      }),
    ].map(partOf);
    expect(JSON.parse(Buffer.from(batchOf(parts)).toString())).toEqual({
      requests: [
        { id: '0', method: 'GET', url: '/users/a/messages/x/$value', headers: { Prefer: 'IdType="ImmutableId"' } },
        {
          id: '1',
          method: 'POST',
          url: '/sites/s/lists/l/items',
          headers: { 'Content-Type': 'application/json' },
          body: { fields: { Title: 'A “b”' } },
        },
        {
          id: '2',
          method: 'PUT',
          url: '/drives/d/root:/x.eml:/content',
          headers: { 'Content-Type': 'message/rfc822' },
          body: 'AP8K',
        },
      ],
    });
  });

  it('gives each call its own answer, whatever the order, and calls a missing one lost', () => {
    const requests = [request(), request({ wantsBytes: true }), request({ wantsBytes: true }), request()];
    const answers = answersOf(
      {
        responses: [
          { id: '2', status: 404, headers: { 'Retry-After': 3 }, body: { error: { code: 'ErrorItemNotFound' } } },
          { id: '0', status: 200, body: { id: 'me' } },
          { id: '1', status: 200, body: 'AP8K' },
        ],
      },
      requests,
    );
    expect(answers[0]).toMatchObject({ status: 200, json: { id: 'me' } });
    expect(answers[1]).toMatchObject({ status: 200, bytes: new Uint8Array([0, 255, 10]), json: undefined });
    expect(answers[2]).toMatchObject({
      status: 404,
      headers: { 'retry-after': '3' },
      json: { error: { code: 'ErrorItemNotFound' } },
    });
    expect(answers[3]).toBe('lost');
  });

  it('calls everything lost when the answer is none', () => {
    expect(answersOf('<html>', [request(), request()])).toEqual(['lost', 'lost']);
  });
});
