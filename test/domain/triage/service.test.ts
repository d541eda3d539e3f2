import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/domain/triage/classify.ts';
import { SERVICES, type Service } from '../../../src/domain/triage/proposal.ts';
import { directorateOf, TAXONOMY } from '../../../src/domain/triage/taxonomy.ts';
import { TRIAGE } from '../../support/triage.ts';

const serviceFor = (subject: string, body: string): Service | null =>
  classify({ from: 'a.resident@mail.example', subject, body }, TRIAGE).service;

/** Two short letters for each service, as people write them: one that names it, one that only tells what it is about. */
const LETTERS: Readonly<Record<Exclude<Service, 'other'>, readonly [string, string]>> = {
  waste: ['Our brown bin was not emptied.', 'Someone has dumped a sofa and four sacks of rubbish in the lay-by.'],
  highways: ['There is a pothole outside the chemist.', 'The lamp posts in our lane have been dark since the storm.'],
  housing: [
    'I am a council tenant and my boiler does not work.',
    'We shall be homeless on Friday. The landlord wants us out.',
  ],
  council_tax: [
    'Please correct the council tax account of 4 Fern Street.',
    'I live alone now and want the single person discount.',
  ],
  benefits: ['My housing benefit has stopped.', 'You say there is an overpayment of £300 on my claim.'],
  planning: [
    'I object to planning application 26/00418.',
    'The neighbour is building a loft conversion over our garden.',
  ],
  parking: ['I want to challenge this PCN.', 'The machine in the car park took my coins.'],
  education: ['We need a school place in Year 4.', 'His EHCP says that he is to have transport.'],
  children: ["My son's social worker has changed again.", 'We foster for you and the foster payments are late.'],
  adults: ["Dad's care package has been cut.", 'Could somebody fit a grab rail and a stairlift for my aunt?'],
  environmental_health: ['There are rats under the shed.', 'The barking and the loud music go on until two.'],
  parks: ['The swings in the playground are broken.', 'A tree has fallen across the allotments.'],
  libraries: ['Is the library open on Sunday?', 'I returned the overdue books on Monday.'],
  leisure: ['The leisure centre is cold.', 'What does a swimming lesson cost?'],
  registrars: ['I need a copy of a birth certificate.', 'How do we give notice of marriage?'],
  elections: ['I have not had my poll card.', 'May I have a postal vote while I am abroad?'],
  licensing: ['Our premises licence runs out in June.', 'The taxi driver refused my guide dog; his plate is 44.'],
  customer_services: [
    'I was forty minutes in the queue of your call centre.',
    'Your website will not let me log in to my account.',
  ],
};

describe('the service a message is about', () => {
  it.each(Object.entries(LETTERS).flatMap(([service, letters]) => letters.map((letter) => [letter, service] as const)))(
    '%s → %s',
    (letter, service) => {
      expect(serviceFor('', letter)).toBe(service);
    },
  );

  it('is what the subject names, not what the body mentions on the way', () => {
    expect(serviceFor('Missed bin', 'It stands on the road by the school, opposite the park.')).toBe('waste');
  });

  it('is not decided by how often a word is said', () => {
    const letter = 'The library turned me away. I came by road. The road was wet. It is a long road, and a dark road.';
    expect(serviceFor('', letter)).toBe('libraries');
  });

  it('is not council tax because people ask what they pay it for', () => {
    expect(serviceFor('', 'Bins missed again. What do I pay my council tax for?')).toBe('waste');
  });

  it('follows the labelling guide where services touch', () => {
    expect(serviceFor('', 'There is graffiti and a fly-tip in our street.')).toBe('waste');
    expect(serviceFor('', 'There are needles and syringes by the slope.')).toBe('environmental_health');
    expect(serviceFor('', 'My bus pass has expired.')).toBe('highways');
    expect(serviceFor('', 'The grave of my parents has sunk.')).toBe('registrars');
    expect(serviceFor('', 'How long does a land charges search take?')).toBe('planning');
    expect(serviceFor('', 'A rogue trader took £400 from me. Is that for trading standards?')).toBe(
      'environmental_health',
    );
  });

  it('is told by a reply’s subject, too: what was carried over still names the matter', () => {
    expect(serviceFor('RE: Your postal vote', 'Yes please, that would be fine.')).toBe('elections');
  });

  it('stays open where nothing tells', () => {
    expect(serviceFor('Hello', 'I am not happy with your answer.')).toBeNull();
    expect(serviceFor('', '')).toBeNull();
  });
});

describe('the directorate that answers', () => {
  it('is known for every service, and each has services', () => {
    const directorates = new Map<string, Service[]>();
    for (const service of SERVICES) {
      const directorate = directorateOf(service);
      directorates.set(directorate, [...(directorates.get(directorate) ?? []), service]);
    }
    expect([...directorates.keys()].sort()).toEqual([
      'Adult Services',
      "Children's Services",
      'Communities',
      'Environment',
      'Housing',
      'Place',
      'Resources',
    ]);
    expect(Object.keys(TAXONOMY)).toEqual([...SERVICES]);
  });
});
