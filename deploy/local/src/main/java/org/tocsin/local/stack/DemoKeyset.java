package org.tocsin.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.tocsin.local.realm.SecretFile;

/**
 * A keyset that this installation seals personal data with, one for each purpose. It is a DEMO: it
 * lies in the clear beside the data that it protects. The file is what {@code tinkey create-keyset
 * --key-template AES256_GCM} would write; one key of 256 random bits.
 */
public final class DemoKeyset {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    /** Protobuf: field 3 of AesGcmKey, bytes. */
    private static final byte KEY_VALUE = 0x1A;

    private DemoKeyset() {}

    /**
     * The file, made when it is first asked for; readable by the owner alone.
     *
     * @param purpose begins the name of the file
     */
    public static Path in(Path secrets, String purpose) {
        Path file = secrets.resolve(purpose + "-keyset-DEMO.json");
        try {
            return Files.exists(file) ? file : SecretFile.write(file, fresh());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fresh() {
        byte[] key = new byte[2 + KEY_BYTES];
        RANDOM.nextBytes(key);
        key[0] = KEY_VALUE;
        key[1] = KEY_BYTES;
        int id = RANDOM.nextInt(1, Integer.MAX_VALUE);
        ObjectNode keyset = new ObjectMapper().createObjectNode();
        keyset.put("primaryKeyId", id);
        ObjectNode entry = keyset.putArray("key").addObject();
        entry.putObject("keyData")
                .put("typeUrl", "type.googleapis.com/google.crypto.tink.AesGcmKey")
                .put("value", Base64.getEncoder().encodeToString(key))
                .put("keyMaterialType", "SYMMETRIC");
        entry.put("status", "ENABLED").put("keyId", id).put("outputPrefixType", "TINK");
        return keyset.toPrettyString();
    }
}
