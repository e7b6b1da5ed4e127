package org.tocsin.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Seals what must not lie in the clear (AEAD, Google Tink) with the keyset of the configuration,
 * each content to its own record: what is moved to another record does not open. The primary key of
 * the keyset seals, every key of it opens, and each sealed content begins with the id of its key:
 * keys are rotated by adding one.
 */
public final class Seal {

    private static final Logger LOG = Logger.getLogger(Seal.class);

    private final Optional<Aead> key;
    private final String setting;

    private Seal(Optional<Aead> key, String setting) {
        this.key = key;
        this.setting = setting;
    }

    /**
     * @param keyset Tink's JSON, or the path of a file that holds it; empty for a seal that is not
     *     ready
     * @param setting what the operator has to look at if something is wrong with it
     * @throws IllegalStateException if it is no keyset; without a word of it
     */
    public static Seal of(Optional<String> keyset, String setting) {
        return new Seal(keyset.map(text -> read(text, setting)), setting);
    }

    /** Whether there is a keyset. */
    public boolean isReady() {
        return key.isPresent();
    }

    /**
     * @param record names the one record that it opens for
     * @throws IllegalStateException if the seal is not ready: nothing is kept in the clear instead
     */
    public byte[] close(String record, byte[] content) {
        Aead aead = key.orElseThrow(() -> new IllegalStateException(setting + " names no keyset"));
        try {
            return aead.encrypt(content, bytes(record));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The content could not be sealed", e);
        }
    }

    /**
     * @throws Refusal.Of (503) if none of the keys opens it for this record
     */
    public byte[] open(String record, byte[] sealed) {
        try {
            return key.orElseThrow(() -> cannotOpen(record)).decrypt(sealed, bytes(record));
        } catch (GeneralSecurityException e) {
            throw cannotOpen(record);
        }
    }

    /** What is sealed cannot be had; the reason is the operator's to find. */
    public Refusal cannotOpen(String record) {
        LOG.errorf("What is sealed to %s does not open with the keys of %s", record, setting);
        return new Refusal.Of(
                ProblemType.UNAVAILABLE,
                Text.of(
                        "现有密钥无法打开加密内容，请检查 " + setting,
                        "What is sealed does not open with the keys at hand: check " + setting));
    }

    private static byte[] bytes(String record) {
        return record.getBytes(StandardCharsets.UTF_8);
    }

    private static Aead read(String keyset, String setting) {
        try {
            AeadConfig.register();
            String text =
                    keyset.stripLeading().startsWith("{")
                            ? keyset
                            : Files.readString(Path.of(keyset));
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // Not the cause: a parser may quote the keys in it.
            throw new IllegalStateException(
                    setting
                            + " is neither a Tink keyset in JSON nor the path of a readable file with one ("
                            + e.getClass().getSimpleName()
                            + ")");
        }
    }
}
