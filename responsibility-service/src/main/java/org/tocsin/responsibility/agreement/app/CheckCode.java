package org.tocsin.responsibility.agreement.app;

import java.util.Locale;
import org.tocsin.platform.problem.Text;

/** What is checked of a signature, and which rule of the Electronic Signature Law asks for it. */
public enum CheckCode {
    SIGNER_ENTITLED(
            null, false, Text.of("签名人在签署时有权代表该方", "The signer was entitled to sign for this side")),
    PRIVATE_KEY_WITH_SIGNER(
            "13(2)",
            false,
            Text.of(
                    "签名在签名人一侧作出，私钥从未交给本服务",
                    "The signature was made on the signer's side; the private key was never given to"
                            + " this service")),
    KEY_STRENGTH(
            null,
            true,
            Text.of(
                    "密钥与证书算法强度符合要求",
                    "The keys and the algorithms of the certificates are strong enough")),
    CERTIFICATE_OF_SIGNER("13(1)", true, Text.of("证书主体为签名人本人", "The certificate names the signer")),
    CERTIFICATE_OF_UNIT(
            "13(1)", true, Text.of("证书主体为该方单位", "The certificate names this side's unit")),
    CERTIFICATE_VALID(
            "21(4)",
            true,
            Text.of("签署时证书在有效期内", "The certificates were valid at the time of signing")),
    CERTIFICATE_TRUSTED(
            "16",
            true,
            Text.of("证书链通向受信任的认证机构", "The chain ends in a certification service that is trusted")),
    KEY_USAGE(null, true, Text.of("证书的密钥用途为签名", "The certificate's key usage is for signatures")),
    CERTIFICATE_NOT_REVOKED(
            "15", true, Text.of("签署时证书未被吊销", "The certificates were not revoked at that time")),
    SIGNING_TIME(
            "6(3)",
            true,
            Text.of(
                    "签名声明的时间与服务器收到的时间相符",
                    "The time that the signature claims fits the server's time of receipt")),
    JSON_SIGNATURE_VALID(
            "13(3)",
            true,
            Text.of(
                    "JWS 由该证书的密钥作出且未被改动",
                    "The JWS was made by the certificate's key and is unchanged")),
    PDF_SIGNATURE_VALID(
            "13(3)",
            true,
            Text.of(
                    "PDF 签名由该证书的密钥作出，覆盖当时的整个文件且未被改动",
                    "The signature in the PDF was made by the certificate's key, covers the whole"
                            + " document of that time and is unchanged")),
    CONTENT_UNCHANGED(
            "13(4)",
            true,
            Text.of(
                    "所签内容与签发时固定的摘要一致",
                    "The content signed has the digest that was fixed at the issue")),
    DOCUMENT_UNCHANGED(
            "13(4)",
            true,
            Text.of(
                    "PDF 与签发及签署时固定的摘要一致，其后只追加了已记录的签名",
                    "The PDF has the digests fixed at the issue and at the signing, and nothing was"
                            + " appended but recorded signatures"));

    private final String article;
    private final boolean repeatable;
    private final Text meaning;

    CheckCode(String article, boolean repeatable, Text meaning) {
        this.article = article;
        this.repeatable = repeatable;
        this.meaning = meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Article of the Electronic Signature Law, or {@code null}. */
    public String article() {
        return article;
    }

    /** Whether anybody can check it again at any time from what is published. */
    public boolean repeatable() {
        return repeatable;
    }

    public Text meaning() {
        return meaning;
    }
}
