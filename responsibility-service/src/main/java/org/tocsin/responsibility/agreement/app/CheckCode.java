package org.tocsin.responsibility.agreement.app;

import java.util.Locale;
import org.tocsin.platform.problem.Text;

/** What is checked of a signature, and which rule of the Electronic Signature Law asks for it. */
public enum CheckCode {
    SIGNER_ENTITLED(
            null, false, Text.of("签名人在签署时有权代表该方", "The signer was entitled to sign for this side")),
    KEY_OF_SIGNER(
            "13(1)", false, Text.of("密钥登记在签名人本人名下", "The key is registered to the signer alone")),
    KEY_OF_UNIT("13(1)", false, Text.of("密钥为该方单位登记", "The key is registered for this side's unit")),
    PRIVATE_KEY_WITH_SIGNER(
            "13(2)",
            false,
            Text.of(
                    "本服务只持有公钥，私钥由签名人独自控制",
                    "The service holds the public key only; the private key is under the"
                            + " signer's sole control")),
    KEY_NOT_REVOKED(
            "15", false, Text.of("密钥在签署时未被撤销", "The key was not revoked at the time of signing")),
    ALGORITHM_ALLOWED(
            null,
            true,
            Text.of("算法与密钥强度符合要求", "The algorithm is allowed and the key is strong enough")),
    SIGNATURE_VALID(
            "13(3)",
            true,
            Text.of("签名由该密钥作出且未被改动", "The signature was made by this key and is unchanged")),
    CONTENT_UNCHANGED(
            "13(4)",
            true,
            Text.of(
                    "所签内容与签发时固定的摘要一致",
                    "The content signed has the digest that was fixed at the issue"));

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
