import type { SeedMessage } from '../message.ts';

/** Other tongues and scripts, and letters that do not show. */
export const languages: readonly SeedMessage[] = [
  {
    id: 'lang-welsh',
    shows: 'a report in Welsh',
    label: 'service_request',
    service: 'highways',
    flags: ['not_english'],
    sent: '16d 13:14',
    from: 'Eirlys Môn-Thompson <eirlys.mt@hanningmail.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Goleuadau stryd, Ffordd y Bont (Bridge Road)',
    text: `Annwyl Gyngor,

Mae dwy lamp wedi torri ger y bont ers nos Sul, rhifau 12 ac 13. A fyddech cystal â'u trwsio? Gwn fod y Saesneg yn
haws i chi, ond mae Mam yn darllen dros fy ysgwydd.

Gyda diolch,
Eirlys Môn-Thompson`,
  },
  {
    id: 'lang-urdu',
    shows: 'right-to-left Urdu with an English postscript',
    label: 'complaint',
    service: 'housing',
    flags: ['not_english', 'housing_landlord', 'vulnerable'],
    sent: '18d 20:46',
    from: 'غلام رسول بینیٹ <ghulam.rb@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'ہیٹنگ کی مرمت نہیں ہوئی',
    text: `السلام علیکم،

ہمارے گھر کی ہیٹنگ تین ہفتے سے بند ہے۔ میں نے دو بار فون کیا، ہر بار کہا گیا کہ کل کوئی آئے گا، مگر کوئی نہیں آیا۔
میری والدہ بیمار ہیں۔ براہ کرم جلد کسی کو بھیجیں۔

غلام رسول بینیٹ
7 Orchard Rise

P.S. My son says write in English also: heating 3 weeks broke, you say tomorrow, tomorrow.`,
  },
  {
    id: 'lang-arabic-mixed',
    shows: 'Arabic and English in the same lines, with direction marks',
    label: 'contact',
    service: 'education',
    flags: ['not_english'],
    sent: '23d 18:21',
    from: 'Rana Khoury-Blythe <rana.kb@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'سؤال عن المدرسة',
    text: `مرحبا، عندي سؤال: متى يفتح التسجيل لمدرسة \u2066Ropewalk Primary\u2069 للسنة القادمة؟ ابني عمره \u20664\u2069 سنوات. شكرا لكم`,
  },
  {
    id: 'lang-somali',
    shows: 'Somali: asks about a school bus',
    label: 'contact',
    service: 'education',
    flags: ['not_english'],
    sent: '43d 10:29',
    from: 'Asha Nuur-Webb <asha.nw@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'Baska dugsiga',
    text: `Salaan, waxaan rabaa inaan ogaado goorta uu baska dugsigu yimaado Tannery Court. Mahadsanid. Asha`,
  },
  {
    id: 'lang-chinese',
    shows: 'Chinese: asks for a bin calendar',
    label: 'contact',
    service: 'waste',
    flags: ['not_english'],
    sent: '35d 22:12',
    from: '陈 惠玲 <huiling.chen@postbox.example>',
    to: 'contact',
    maker: 'webmail',
    subject: '请问垃圾收集时间',
    text: `您好，我刚搬到 Harrow End Road 12 号，请问黑色垃圾桶是星期几收？有没有中文的日历？谢谢！`,
  },
  {
    id: 'lang-emoji',
    shows: 'hardly a word without a picture',
    label: 'service_request',
    service: 'parks',
    sent: '9d 15:42',
    from: '🌻 Tilly 🌻 <tilly.marrable@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: '🌳💥🚗😱',
    text: `hiya 👋🏽 tree 🌳 down across the path at Pellow Meadow by the 🦆 pond, buggies can't get thru 👩🏾‍🍼🚫 can u move it
🙏🙏`,
  },
  {
    id: 'lang-zero-width',
    shows: 'zero-width characters between the letters',
    label: 'complaint',
    service: 'customer_services',
    sent: '20d 07:37',
    from: 'Quentin Oddie-Marsh <quentin.om@chalkpit.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Your on\u200Bline form',
    text: `I pasted this from your own web form, which los\u200Bt it thr\u200Bee times run\u200Bning. No\u200Bbody has an\u200Bswered my phone mes\u200Bsages ei\u00ADther. Is there any\u2060one there?

Q. Oddie-Marsh`,
  },
  {
    id: 'lang-windows-1252',
    shows: 'curly quotes and a euro sign in windows-1252',
    label: 'contact',
    service: 'leisure',
    sent: '47d 16:39',
    from: 'Claude Peverill-Dubois <claude.pd@larkmail.example>',
    to: 'contact',
    charset: 'windows-1252',
    subject: 'Twinning weekend',
    text: `Our friends from Saint-Évroul-les-Forêts arrive on Friday – 38 of them – and ask whether the baths take “la carte” or
only cash… they say €5 is too much. I say it’s £5. Claude`,
  },
  {
    id: 'lang-latin-1',
    shows: 'ISO 8859-1 from an old desktop',
    label: 'contact',
    service: 'libraries',
    sent: '56d 10:50',
    from: 'Björn Håkansson-Firth <bjorn.hf@hanningmail.example>',
    to: 'contact',
    charset: 'iso-8859-1',
    subject: 'Reading group in Swedish',
    text: `Hej! Would the library have six copies of any one novel in Swedish? Moa Mårtenson perhaps. We are six and meet on
Sundays, with buns. Björn`,
  },
];
