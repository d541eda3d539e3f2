import { describe, expect, it } from 'vitest';
import { PresenceBoard } from '../../server/http/presence.ts';
import { AMINA, BRAM, CERYS } from '../support/a-case.ts';

const CASE = 'RD-26-000001';
const names = (board: PresenceBoard, person = AMINA, reference = CASE): string[] =>
  board.others(reference, person).map(({ name, doing }) => `${name} ${doing}`);

describe('who is on a case', () => {
  it('are the others, those who write first, each on their own case', () => {
    const board = new PresenceBoard(() => 0);
    board.say(CASE, AMINA, 'reading');
    board.say(CASE, BRAM, 'reading');
    board.say(CASE, CERYS, 'writing');
    board.say('RD-26-000002', BRAM, 'writing');
    expect(names(board)).toEqual(['Cerys Nobody writing', 'Bram Tolliver reading']);
    expect(names(board, AMINA, 'RD-26-000002')).toEqual(['Bram Tolliver writing']);
  });

  it('is news when somebody comes, changes what they do or goes, and none when they only say it again', () => {
    const board = new PresenceBoard(() => 0);
    const said = (['reading', 'reading', 'writing', 'gone', 'gone'] as const).map((doing) =>
      board.say(CASE, BRAM, doing),
    );
    expect(said).toEqual([true, false, true, true, false]);
    expect(names(board)).toEqual([]);
  });

  it('is no news from somebody who only asks, in a second window too', () => {
    const board = new PresenceBoard(() => 0);
    board.say(CASE, BRAM, 'writing');
    expect(board.say(CASE, BRAM, 'asking')).toBe(false);
    expect(board.say(CASE, CERYS, 'asking')).toBe(false);
    expect(names(board)).toEqual(['Bram Tolliver writing']);
  });

  it('is somebody as long as one of their windows stands, writing as long as one of them writes', () => {
    const board = new PresenceBoard(() => 0);
    expect(board.say(CASE, BRAM, 'reading', 'left')).toBe(true);
    expect(board.say(CASE, BRAM, 'writing', 'right')).toBe(true);
    expect(board.say(CASE, BRAM, 'reading', 'left')).toBe(false);
    expect(names(board)).toEqual(['Bram Tolliver writing']);
    expect(board.say(CASE, BRAM, 'gone', 'left')).toBe(false);
    expect(names(board)).toEqual(['Bram Tolliver writing']);
    expect(board.say(CASE, BRAM, 'gone', 'right')).toBe(true);
    expect(names(board)).toEqual([]);
  });

  it('is not more memory for somebody who says they have a thousand windows', () => {
    const board = new PresenceBoard(() => 0);
    for (let window = 0; window < 1000; window += 1) board.say(CASE, BRAM, 'reading', String(window));
    // The last twenty are kept, and when they have gone nobody is there.
    for (let window = 980; window < 1000; window += 1) board.say(CASE, BRAM, 'gone', String(window));
    expect(names(board)).toEqual([]);
  });

  it('is forgotten after 45 seconds without a word, and kept by one', () => {
    let seconds = 0;
    const board = new PresenceBoard(() => seconds * 1000);
    board.say(CASE, BRAM, 'reading');
    board.say(CASE, CERYS, 'reading');
    seconds = 44;
    board.say(CASE, CERYS, 'reading');
    expect(names(board)).toHaveLength(2);
    seconds = 46;
    expect(names(board)).toEqual(['Cerys Nobody reading']);
  });

  it('is told of to the others when somebody is forgotten, once', () => {
    let seconds = 0;
    const board = new PresenceBoard(() => seconds * 1000);
    board.say(CASE, BRAM, 'writing', 'left');
    board.say('RD-26-000002', CERYS, 'reading');
    seconds = 30;
    board.say(CASE, BRAM, 'reading', 'right');
    expect(board.sweep()).toEqual([]);
    seconds = 46;
    // One window of Bram's is over, which wrote; nobody is on the other case.
    expect(board.sweep()).toEqual([CASE, 'RD-26-000002']);
    expect(board.sweep()).toEqual([]);
    expect(names(board)).toEqual(['Bram Tolliver reading']);
  });
});
