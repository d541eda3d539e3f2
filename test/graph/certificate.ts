import { createSign, generateKeyPairSync } from 'node:crypto';

/** A self-signed certificate with its key as PEM, made for one test run (X.509 v1, RFC 5280 section 4.1, in bare DER). */
export function makeCertificate(): { readonly pem: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sha256WithRsa = seq(Buffer.from('06092a864886f70d01010b', 'hex'), Buffer.from('0500', 'hex'));
  const commonName = Buffer.concat([Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('Redress test'))]);
  const name = seq(der(0x31, der(0x30, commonName)));
  const validity = seq(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('490101000000Z')));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const body = seq(der(0x02, Buffer.from([7])), sha256WithRsa, name, validity, name, key);
  const signature = createSign('sha256').update(body).sign(privateKey);
  const certificate = seq(body, sha256WithRsa, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    pem: `${privateKey.export({ type: 'pkcs8', format: 'pem' })}-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const seq = (...all: Buffer[]): Buffer => der(0x30, Buffer.concat(all));
