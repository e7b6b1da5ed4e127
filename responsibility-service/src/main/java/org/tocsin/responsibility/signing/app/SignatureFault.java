package org.tocsin.responsibility.signing.app;

import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Why a signature is not accepted. */
public enum SignatureFault {
    MALFORMED("jws-malformed", "不是有效的 JWS 紧凑序列", "Not a JWS in compact serialisation"),
    NOT_DETACHED(
            "jws-not-detached",
            "须为分离式签名：header..signature，不含正文",
            "Must be detached: header..signature, without the payload"),
    ALGORITHM(
            "algorithm-not-allowed",
            "签名算法不在允许范围：ES256、ES384、RS256",
            "Only ES256, ES384 and RS256 are allowed"),
    HEADER(
            "jws-header-not-allowed",
            "签名头只可含 alg、kid、typ、cty、iat",
            "The header may hold only alg, kid, typ, cty and iat"),
    OTHER_KEY("kid-mismatch", "签名头中的 kid 与所报密钥不符", "The header's kid names another key"),
    INVALID(
            "signature-invalid",
            "签名与本责任书内容或密钥不符",
            "The signature does not fit this agreement's content or this key"),
    KEY_UNKNOWN("key-unknown", "未登记此密钥", "No such key is registered"),
    KEY_OF_ANOTHER(
            "key-of-another-person",
            "该密钥登记在他人名下（《电子签名法》第十三条）",
            "The key is registered to another person (Electronic Signature Law Art. 13)"),
    KEY_OF_OTHER_UNIT(
            "key-of-another-unit",
            "该密钥不是为此方单位登记的",
            "The key is not registered for this side's unit"),
    KEY_REVOKED("key-revoked", "该密钥已撤销", "The key has been revoked");

    private final String code;
    private final Text message;

    SignatureFault(String code, String zh, String en) {
        this.code = code;
        this.message = Text.of(zh, en);
    }

    public String code() {
        return code;
    }

    /** The problem document's cause, pointing into the body of the request. */
    public Refusal refusal() {
        String pointer = name().startsWith("KEY") ? "/kid" : "/jws";
        Violation violation = new Violation(pointer, code, message);
        return this == MALFORMED
                ? new Refusal.Invalid(violation)
                : new Refusal.RuleBroken(message, List.of(violation));
    }
}
