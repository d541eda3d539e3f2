import { list } from '../phrases/cy.ts';
import { sayingIn } from './saying.ts';

export const said = sayingIn('Ni newidiwyd dim.');

export const points = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'pwynt' : 'pwyntiau'} ${list(numbers)}`;
