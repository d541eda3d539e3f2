import type { NoticesWords } from './shape.ts';

export const cy: NoticesWords = {
  title: 'Fy hysbysiadau',
  lead: 'Yr hyn a ddywedodd Redress wrthych yn y 30 diwrnod diwethaf. Mae’r cyfan yma, beth bynnag a ddaeth ohono yn Teams.',
  today: 'Heddiw',
  yesterday: 'Ddoe',
  fresh: 'Newydd',
  freshCount: (notices) => `${notices.toLocaleString('en-GB')} newydd`,
  yours: {
    'app not installed':
      'Nid yw Redress wedi’i osod i chi yn Teams, neu ni chaiff eich hysbysu. Gofynnwch i TG ei osod.',
    'person not found': 'Nid yw Teams yn adnabod eich cyfrif. Rhowch wybod i TG, a all ei gywiro.',
  },
  empty: {
    title: 'Dim hysbysiadau eto',
    lead: 'Ar ddiwrnodau gwaith mae Redress yn dweud wrthych yn y bore beth sydd i’w wneud, yn y prynhawn beth sydd i’w ateb y diwrnod hwnnw ac sydd heb ei gofnodi, a’r diwrnod wedyn beth sy’n hwyr. Mae pob hysbysiad yn aros yma am 30 diwrnod.',
    toWork: 'Agor fy ngwaith',
  },
  wishes: {
    title: 'Sut y cewch eich atgoffa',
    holds: (digest, urgent) => `${digest}, a ${urgent}.`,
    digestHolds: {
      usual: 'Crynodeb ar amser y cyngor',
      off: 'Dim crynodeb',
      at: (time) => `Crynodeb am ${time}`,
    },
    urgentHolds: { 'in Teams': 'hysbysiadau brys yn Teams', 'in Redress only': 'hysbysiadau brys yma yn unig' },
    digest: {
      label: 'Crynodeb y bore',
      usual: { label: 'Ar yr amser arferol', hint: 'Yn y bore, pan fydd eich cyngor yn ei anfon.' },
      at: {
        label: 'Ar amser o’m dewis i',
        hint: 'Mewn oriau swyddfa ar ddiwrnodau gwaith. Bydd amser cynharach yn aros nes i’r swyddfa agor; ar ôl iddi gau ni ddaw dim.',
      },
      off: { label: 'Ddim o gwbl', hint: 'Mae Fy ngwaith yn dangos yr un peth, ar unrhyw adeg.' },
      time: 'Amser',
    },
    urgent: {
      label: 'Hysbysiadau brys',
      'in Teams': {
        label: 'Yn Teams ac yma',
        hint: 'Mae achos i’w ateb heddiw, yn hwyr, neu mae’r Ombwdsmon yn ei ddisgwyl.',
      },
      'in Redress only': {
        label: 'Yma yn unig',
        hint: 'Dim sŵn yn Teams. Bydd yr hyn a godir gyda chi yn dal i ddod yno.',
      },
    },
    language: { label: 'Iaith yn Teams', hint: 'Mae gan y dudalen hon ei dewis ei hun, ar y brig.' },
    save: 'Cadw',
    saved: (holds) => `Wedi’i gadw. ${holds}`,
  },
};
