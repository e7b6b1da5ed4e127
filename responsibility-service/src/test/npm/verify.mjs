// node verify.mjs <jws> <content file>: verifies a detached JWS with the certificate in its own header.
import { readFileSync } from "node:fs";
import { compactVerify, decodeProtectedHeader, importX509 } from "jose";

const [jws, file] = process.argv.slice(2);
const [header, , signature] = jws.split(".");
const payload = readFileSync(file).toString("base64url");
const { alg, x5c } = decodeProtectedHeader(jws);
const lines = x5c[0].match(/.{1,64}/g).join("\n");
const key = await importX509(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`, alg);
try {
  await compactVerify(`${header}.${payload}.${signature}`, key, { algorithms: [alg] });
  console.log(`${alg} valid`);
} catch (error) {
  console.log(`${alg} ${error.code}`);
}
