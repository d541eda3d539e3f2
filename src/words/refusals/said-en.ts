import { list } from '../phrases/en.ts';
import { sayingIn } from './saying.ts';

export const said = sayingIn('Nothing was changed.');

export const points = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'point' : 'points'} ${list(numbers)}`;
