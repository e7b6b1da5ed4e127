package org.tocsin.local.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jose4j.lang.JoseException;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/**
 * Signs an agreement on the signer's own side: fetches the frozen content, makes sure that it is
 * what was issued, signs it with a key that stays here, and hands in the signature.
 */
public final class AgreementSigner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STALE = 412;
    private static final int ATTEMPTS = 3;

    private final Gateway gateway;
    private final Path keys;
    private final String user;

    /**
     * @param keys the directory of the demo keys
     */
    public AgreementSigner(URI gateway, String token, Path keys, String user) {
        this.gateway = new Gateway(gateway, token);
        this.keys = keys;
        this.user = user;
    }

    /** Which side signs. */
    public enum Party {
        superior,
        subordinate
    }

    /** What came of it: the agreement's number and status, and the key that was used. */
    public record Signed(String agreementNo, String status, String kid, Path keyFile) {}

    public Signed sign(String agreementId, Party party) {
        String path = "/api/v1/agreements/" + agreementId;
        JsonNode agreement = gateway.get(path).expect(200).json();
        String unit = agreement.path(party.name()).path("unitId").asText();
        Path file = keys.resolve(user + "-" + unit + ".jwk");
        try {
            DemoKey key = DemoKey.readOrMake(file);
            register(key, unit);
            byte[] content = gateway.get(path + "/content").expect(200).body();
            requireIssued(content, agreement.path("digest").asText());
            JsonNode signed = handIn(path, party, key.kid(), key.sign(content));
            return new Signed(
                    signed.path("agreementNo").asText(),
                    signed.path("status").asText(),
                    key.kid(),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "密钥文件 %1$s 无法使用；删除它后重试会生成新密钥。",
                            "The key file %1$s cannot be used; delete it and a new key is made.",
                            file),
                    e);
        }
    }

    private void register(DemoKey key, String unit) throws JoseException, IOException {
        String path = "/api/v1/units/" + unit + "/signing-keys";
        if (gateway.get(path + "/" + key.kid()).is(200)) {
            return;
        }
        ObjectNode request = JSON.createObjectNode();
        request.set("jwk", JSON.readTree(key.publicJwk()));
        request.put("label", DemoKey.LABEL).put("demo", true);
        gateway.post(path, request.toString()).expect(201);
    }

    /** Nobody signs what is not the content whose digest was fixed at the issue. */
    private static void requireIssued(byte[] content, String digest) {
        try {
            byte[] found = MessageDigest.getInstance("SHA-256").digest(content);
            if (!HexFormat.of().formatHex(found).equals(digest)) {
                throw new LaunchFailure(
                        Sentence.of(
                                "收到的内容与签发时固定的摘要不符，未签署。",
                                "The content received does not have the digest fixed at the issue;"
                                        + " nothing was signed."));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The other side may sign at the same moment: the content is the same, only the version moves.
     */
    private JsonNode handIn(String path, Party party, String kid, String jws) {
        String body =
                JSON.createObjectNode()
                        .put("party", party.name().toUpperCase(Locale.ROOT))
                        .put("jws", jws)
                        .put("kid", kid)
                        .toString();
        Gateway.Answer answer = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String version = gateway.get(path).expect(200).etag();
            answer = gateway.post(path + "/signatures", version, body);
            if (!answer.is(STALE)) {
                break;
            }
        }
        return answer.expect(200).json();
    }
}
