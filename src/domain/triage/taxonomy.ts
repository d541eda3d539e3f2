import type { Phrase } from './phrases.ts';
import type { Service } from './proposal.ts';

/** A council's services: which directorate answers for each, and the words people use for it. A council edits this table. */
export const TAXONOMY: Readonly<Record<Service, { readonly directorate: string; readonly words: readonly Phrase[] }>> =
  {
    waste: {
      directorate: 'Environment',
      words: [
        '(bin|bins|binmen|bin men|recycling|refuse|rubbish|fly tip~|fly-tip~|flytip~|dumped|bulky|caddy|garden waste|missed collection|tip|street clean~|litter|graffiti|sweeper|dog (mess|fouling|poo))',
      ],
    },
    highways: {
      directorate: 'Environment',
      words: [
        '(pothole~|pavement|street light~|streetlight~|lamp post|lamppost|road~|kerb|drain~|gully|gullies|traffic lights|gritting|bus (pass|stop|shelter)|resurfac~|verge|zebra crossing|roadworks|blue badge)',
      ],
    },
    housing: {
      directorate: 'Housing',
      words: [
        '(council (flat|house|tenant)|tenancy|housing (officer|register|list|application|repair~)|damp|mould|boiler|repair~|homeless|banding|leaseholder|rent|landlord|eviction|temporary accommodation|sheltered)',
      ],
    },
    council_tax: {
      directorate: 'Resources',
      words: [
        '(council tax|single person discount|summons|liability order|bailiff~|instalment~|treth cyngor|business rates)',
      ],
    },
    benefits: {
      directorate: 'Resources',
      words: [
        '(housing benefit|council tax (support|reduction)|benefit~|discretionary housing payment|overpayment|universal credit|dhp)',
      ],
    },
    planning: {
      directorate: 'Place',
      words: [
        '(planning|extension|application number|conservation area|listed building|building (control|regulations)|planning permission|enforcement notice|land charges|local search|site notice)',
      ],
    },
    parking: {
      directorate: 'Environment',
      words: [
        '(parking|pcn|penalty charge|permit zone|residents permit|resident permit|car park|yellow lines|traffic warden|clamped|civil enforcement)',
      ],
    },
    education: {
      directorate: "Children's Services",
      words: [
        '(school~|ehcp|ehc plan|send|admission~|school (transport|meals|place)|nursery|headteacher|free school meals)',
      ],
    },
    children: {
      directorate: "Children's Services",
      words: [
        "(children's services|childrens services|foster~|child protection|children's social|adoption|looked after|family court|my (son's|daughter's|children's) social worker|early help)",
      ],
    },
    adults: {
      directorate: 'Adult Services',
      words: [
        '(adult social care|care (package|home|assessment|plan|agency|visits)|carer~|direct payment~|respite|day centre|occupational therap~|home care|meals on wheels)',
      ],
    },
    environmental_health: {
      directorate: 'Environment',
      words: [
        '(noise|noisy|rat|rats|mice|pest~|food hygiene|smell~|smoke|bonfire|pollution|environmental health|trading standards|asbestos|loud music|barking|sewage)',
      ],
    },
    parks: {
      directorate: 'Environment',
      words: ['(park|parks|playground|play area|tree|trees|hedge|grass|allotment~|swings|playing field|bandstand)'],
    },
    libraries: {
      directorate: 'Communities',
      words: ['(library|libraries|librarian|library card|overdue book~|llyfrgell)'],
    },
    leisure: {
      directorate: 'Communities',
      words: ['(leisure centre|swimming|pool|gym|sports centre|museum|theatre|arts centre|membership|football pitch)'],
    },
    registrars: {
      directorate: 'Resources',
      words: [
        '(birth certificate|death certificate|registrar~|register (a|the|my|our) (birth|death)|wedding|marriage|ceremony|cemetery|crematorium|grave|burial|citizenship)',
      ],
    },
    elections: {
      directorate: 'Resources',
      words: ['(election~|electoral|polling|postal vote|vote|voter|ballot|canvass)'],
    },
    licensing: {
      directorate: 'Place',
      words: ['(licence|licensing|licenced|taxi~|street trading|temporary event|alcohol licence|hmo licence|premises)'],
    },
    customer_services: {
      directorate: 'Resources',
      words: [
        '(contact centre|call centre|switchboard|on hold|website|online form|reception|customer services|phone line|opening hours|receptionist)',
      ],
    },
    other: { directorate: 'Resources', words: [] },
  };

/** The directorate that answers for a service. */
export const directorateOf = (service: Service): string => TAXONOMY[service].directorate;
