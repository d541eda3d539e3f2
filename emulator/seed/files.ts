import { crc32, deflateSync } from 'node:zlib';

/** Files that travel with messages: small, valid, and the same bytes each time. */

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const u32 = (value: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value >>> 0);
  return out;
};

/** A stream of bytes that depends on `seed` alone (Numerical Recipes' linear congruence). */
function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
}

/** A coat-of-arms-sized PNG of coloured bands, as logos and screen shots go. */
export function png(width: number, height: number, seed: number): Uint8Array {
  const next = noise(seed);
  const bands = Array.from({ length: 4 }, () => [next(), next(), next()]);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, () => bands[Math.floor((y * 4) / height)]!).flat()]),
  );
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * A grey baseline JPEG (ITU T.81) of 8 by 8 pixel tiles, `across` by `down`, each one flat: only the first
 * coefficient of a block is coded, with 4-bit codes for the nine size classes and one bit to end the block.
 */
export function jpeg(across: number, down: number, seed: number): Uint8Array {
  const next = noise(seed);
  let bits = '';
  let before = 0;
  for (let tile = 0; tile < across * down; tile += 1) {
    const light = Math.floor(tile / across) * Math.floor(200 / down) + (next() % 48) - 120;
    const step = light - before;
    before = light;
    const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
    const value = step < 0 ? step + 2 ** size - 1 : step;
    bits += `${size.toString(2).padStart(4, '0')}${size === 0 ? '' : value.toString(2).padStart(size, '0')}0`;
  }
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const scan: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8), 2);
    scan.push(byte, ...(byte === 0xff ? [0] : []));
  }
  const segment = (marker: number, body: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);
  const codes = (kind: number, lengths: Readonly<Record<number, number>>, symbols: number[]): Buffer =>
    segment(
      0xc4,
      Buffer.from([kind, ...Array.from({ length: 16 }, (_, length) => lengths[length + 1] ?? 0), ...symbols]),
    );
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from([0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(8)])),
    segment(0xc0, Buffer.concat([Buffer.from([8]), u16(down * 8), u16(across * 8), Buffer.from([1, 1, 0x11, 0])])),
    codes(0x00, { 4: 9 }, [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    codes(0x10, { 1: 1 }, [0]),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from(scan),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A one-page PDF 1.4 with a line of Helvetica for each line of text (ASCII). */
export function pdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  return Buffer.from(`${out}startxref\n${out.indexOf('xref\n0 ')}\n%%EOF\n`, 'latin1');
}

/** A zip of stored files (APPNOTE 6.3, no compression, the DOS epoch as date). */
export function zip(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0021, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, label, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, label]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const xml = (body: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
const OPEN_XML = 'http://schemas.openxmlformats.org';

/** A Word document with one paragraph for each line. */
export function docx(lines: readonly string[]): Uint8Array {
  const word = `${OPEN_XML}/wordprocessingml/2006/main`;
  const office = `${OPEN_XML}/officeDocument/2006/relationships/officeDocument`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  return zip([
    [
      '[Content_Types].xml',
      xml(
        `<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      xml(
        `<Relationships xmlns="${OPEN_XML}/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    ['word/document.xml', xml(`<w:document xmlns:w="${word}"><w:body>${paragraphs}</w:body></w:document>`)],
  ]);
}

/** Bytes that compress to nothing useful, behind a signature where given: scans, films, and Outlook's winmail.dat. */
export function bulk(length: number, seed: number, signature: readonly number[] = []): Uint8Array {
  const next = noise(seed);
  const out = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) out[at] = signature[at] ?? next();
  return out;
}
