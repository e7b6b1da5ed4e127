package org.tocsin.responsibility.signing.app;

import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Why a signature is not accepted. */
public enum SignatureFault {
    MALFORMED("/jws", "jws-malformed", "不是有效的 JWS 紧凑序列", "Not a JWS in compact serialisation"),
    NOT_DETACHED(
            "/jws",
            "jws-not-detached",
            "须为分离式签名：header..signature，不含正文",
            "Must be detached: header..signature, without the payload"),
    ALGORITHM(
            "/jws",
            "algorithm-not-allowed",
            "签名算法不在允许范围：ES256、ES384、RS256、PS256、SM2-SM3",
            "Only ES256, ES384, RS256, PS256 and SM2-SM3 are allowed"),
    HEADER(
            "/jws",
            "jws-header-not-allowed",
            "签名头只可含 alg、x5c、x5t#S256、kid、typ、cty、iat",
            "The header may hold only alg, x5c, x5t#S256, kid, typ, cty and iat"),
    OTHER_CERTIFICATE(
            "/jws",
            "jws-certificate-mismatch",
            "签名头 x5c 的首个证书须为所报签名证书",
            "The first certificate of the header's x5c must be the signer's"),
    INVALID(
            "/jws",
            "signature-invalid",
            "签名与本责任书内容或证书不符",
            "The signature does not fit this agreement's content or this certificate"),
    PDF_MISSING(
            "/pdfSignature",
            "pdf-signature-missing",
            "除 SM2 外须同时签署 PDF",
            "Every key but SM2 signs the PDF too"),
    PDF_NOT_POSSIBLE(
            "/pdfSignature",
            "pdf-signature-not-possible",
            "SM2 密钥只签 JWS，不签 PDF",
            "An SM2 key signs the JWS alone, not the PDF"),
    PDF_INVALID(
            "/pdfSignature",
            "pdf-signature-invalid",
            "签名与当前 PDF、签署时间或证书不符",
            "The signature does not fit the PDF as it stands, the signing time or the certificate"),
    TIME(
            "/signingTime",
            "signing-time-off",
            "签署时间与服务器时间相差过大，请重新获取待签数据",
            "The signing time is too far from the server's; get the data to be signed anew"),
    CHAIN_MALFORMED(
            "/certificateChain",
            "certificate-malformed",
            "证书链无法读取，或超过五级",
            "The certificates cannot be read, or are more than five"),
    UNTRUSTED(
            "/certificateChain",
            "certificate-untrusted",
            "证书链未通向受信任的认证机构（《电子签名法》第十六条）",
            "The chain does not end in a trusted certification service (Electronic Signature Law"
                    + " Art. 16)"),
    EXPIRED("/certificateChain", "certificate-expired", "证书已过期", "A certificate has expired"),
    NOT_YET_VALID(
            "/certificateChain",
            "certificate-not-yet-valid",
            "证书尚未生效",
            "A certificate is not valid yet"),
    REVOKED("/certificateChain", "certificate-revoked", "证书已吊销", "A certificate was revoked"),
    LIST_OUT_OF_DATE(
            "/certificateChain",
            "revocation-list-out-of-date",
            "该认证机构的吊销列表已过期，无法核实",
            "The issuer's revocation list is out of date, so nothing can be said"),
    KEY_USAGE(
            "/certificateChain",
            "certificate-key-usage",
            "证书的密钥用途不含数字签名或抗抵赖",
            "The certificate's key usage is not for signatures"),
    WEAK_KEY(
            "/certificateChain",
            "key-too-weak",
            "密钥须为 P-256、P-384、SM2 或不少于 2048 位的 RSA，证书摘要不弱于 SHA-256",
            "Keys must be P-256, P-384, SM2 or RSA of at least 2048 bits, and certificates be signed"
                    + " with SHA-256 or better"),
    OTHER_PERSON(
            "/certificateChain",
            "certificate-of-another-person",
            "证书主体的 UID 或 serialNumber 不是本人登录名（《电子签名法》第十三条）",
            "The certificate's UID or serialNumber is not the caller's login (Electronic Signature"
                    + " Law Art. 13)"),
    OTHER_UNIT(
            "/certificateChain",
            "certificate-of-another-unit",
            "证书主体的 O 或 organizationIdentifier 不是此方单位",
            "The certificate's O or organizationIdentifier is not this side's unit");

    private final String pointer;
    private final String code;
    private final Text message;

    SignatureFault(String pointer, String code, String zh, String en) {
        this.pointer = pointer;
        this.code = code;
        this.message = Text.of(zh, en);
    }

    public String code() {
        return code;
    }

    /** The problem document's cause, pointing into the body of the request. */
    public Refusal refusal() {
        Violation violation = new Violation(pointer, code, message);
        return this == MALFORMED || this == CHAIN_MALFORMED
                ? new Refusal.Invalid(violation)
                : new Refusal.RuleBroken(message, List.of(violation));
    }
}
