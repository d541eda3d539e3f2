import type { FrameWords } from './shape.ts';

const nothingChanged = 'Ni newidiwyd dim.';

export const cy: FrameWords = {
  product: 'Redress',
  skip: 'Neidio i’r cynnwys',
  nav: {
    label: 'Golygon',
    work: 'Fy ngwaith',
    board: 'Bwrdd',
    mail: 'Post',
    search: 'Chwilio',
    calendar: 'Calendr',
    trends: 'Tueddiadau',
  },
  header: {
    signedInAs: (name) => `Wedi mewngofnodi fel ${name}`,
    notices: 'Fy hysbysiadau',
    signOut: 'Allgofnodi',
    settings: 'Gosodiadau',
    account: (name) => `Gosodiadau, wedi mewngofnodi fel ${name}`,
    colours: 'Lliwiau',
    theme: { device: 'Fel y ddyfais', light: 'Golau', dark: 'Tywyll', contrast: 'Cyferbyniad uchel' },
  },
  signIn: {
    working: 'Yn eich mewngofnodi…',
    lead: 'Mae eich cyfrif cyngor yn agor Redress.',
    out: 'Rydych wedi allgofnodi',
    outLead: 'Caewch y ffenestr hon, neu mewngofnodwch eto i barhau.',
    button: 'Mewngofnodi',
    failed: {
      title: 'Nid oedd modd eich mewngofnodi',
      detail: 'Canslwyd y mewngofnodi, neu gwrthododd y gwasanaeth mewngofnodi ef.',
      kept: nothingChanged,
      todo: 'Rhowch gynnig arall arni. Os digwydd eto, efallai y bydd rhaid i’ch gweinyddwr ganiatáu Redress ar gyfer eich cyfrif.',
    },
    noRole: {
      title: 'Nid oes gennych rôl yn Redress eto',
      detail: 'Rydych wedi mewngofnodi, ond nid oes gan eich cyfrif rôl sy’n caniatáu i chi weld post nac achosion.',
      kept: nothingChanged,
      todo: 'Gofynnwch i’ch gweinyddwr am rôl yn Redress, yna mewngofnodwch eto.',
    },
  },
  signInEnded: {
    title: 'Mae eich mewngofnodi wedi dod i ben',
    detail: 'Er diogelwch, am gyfnod penodol y mae mewngofnodi’n para, ac mae eich cyfnod chi ar ben.',
    kept: 'Ni newidiwyd dim. Mae’r hyn a deipioch yn dal ar eich sgrin.',
    todo: 'Mewngofnodwch eto a gwneud yr hyn yr oeddech yn ei wneud.',
  },
  loading: 'Yn llwytho…',
  offline: {
    title: 'Rydych all-lein',
    lead: (when) => `Yn dangos yr hyn oedd yma ${when}. Bydd Redress yn rhoi cynnig arall arni ohono’i hun.`,
    leadBlank: 'Ni ellir cyrraedd Redress. Bydd yn rhoi cynnig arall arni ohono’i hun.',
  },
  unreadable: {
    title: 'Rhoddodd Redress ateb nad yw’r dudalen hon yn ei ddeall',
    detail: 'Efallai fod y dudalen yn hŷn na’r gweinydd, neu fod rhywbeth rhyngddynt wedi newid yr ateb.',
    kept: nothingChanged,
    todo: 'Ail-lwythwch y dudalen.',
  },
  broken: {
    title: 'Ni ellid dangos yr olwg hon',
    detail: 'Efallai fod y dudalen yn hŷn na’r gweinydd, neu na chyrhaeddodd rhan ohoni.',
    kept: nothingChanged,
    todo: 'Ail-lwythwch y dudalen. Os digwydd eto, dywedwch wrth eich gweinyddwr pa olwg ydoedd.',
  },
  notice: {
    kept: 'Yr hyn a gadwyd',
    todo: 'Yr hyn y gallwch ei wneud',
    reference: 'Cyfeirnod',
    tryAgain: 'Rhoi cynnig arall arni',
    reload: 'Ail-lwytho’r dudalen',
    dismiss: 'Cau',
    signInAgain: 'Mewngofnodi eto',
  },
  newWindow: 'yn agor mewn ffenestr newydd',
  close: 'Cau’r ffenestr',
  cancel: 'Canslo',
  saving: 'Yn cadw…',
  loadingFile: 'Yn lawrlwytho…',
};
