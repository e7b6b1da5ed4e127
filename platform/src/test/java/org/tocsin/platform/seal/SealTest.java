package org.tocsin.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;

class SealTest {

    private static final String SETTING = "SOME_KEYSET";
    private static final byte[] CONTENT = "赵钱孙 13912345678".getBytes(UTF_8);

    @BeforeAll
    static void registerKeys() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Test
    void opensWhatItClosedForTheSameRecordOnly() throws Exception {
        Seal seal = sealWith(text(keyset()));

        byte[] sealed = seal.close("record:1", CONTENT);

        assertThat(seal.open("record:1", sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("赵钱孙", "139");
        assertUnavailable(() -> seal.open("record:2", sealed));
    }

    @Test
    void takesTheKeysetFromAFileToo(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("keys.json"), text(keyset()));
        Seal seal = sealWith(file.toString());

        assertThat(seal.open("a", seal.close("a", CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void afterARotationBothKeysOpenAndTheNewOneCloses() throws Exception {
        KeysetHandle old = keyset();
        byte[] before = sealWith(text(old)).close("a", CONTENT);
        KeysetHandle rotated =
                KeysetHandle.newBuilder(old)
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedAeadParameters.AES256_GCM)
                                        .withRandomId()
                                        .makePrimary())
                        .build();
        Seal now = sealWith(text(rotated));

        byte[] after = now.close("a", CONTENT);

        assertThat(now.open("a", before)).isEqualTo(CONTENT);
        assertThat(now.open("a", after)).isEqualTo(CONTENT);
        assertUnavailable(() -> sealWith(text(old)).open("a", after));
    }

    @Test
    void withoutAKeysetNothingIsClosedAndNothingOpens() {
        Seal none = Seal.of(Optional.empty(), SETTING);

        assertThat(none.isReady()).isFalse();
        assertThatThrownBy(() -> none.close("a", CONTENT))
                .isInstanceOf(IllegalStateException.class);
        assertUnavailable(() -> none.open("a", new byte[40]));
    }

    @Test
    void aBrokenKeysetIsNotQuoted() {
        for (String broken : new String[] {"{\"key\":\"c2VjcmV0\"}", "{", "/no/such/file"}) {
            assertThatThrownBy(() -> sealWith(broken))
                    .hasMessageContaining(SETTING)
                    .hasNoCause()
                    .satisfies(
                            thrown ->
                                    assertThat(thrown.getMessage())
                                            .doesNotContain("c2VjcmV0", "/no/such/file"));
        }
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
        assertThatThrownBy(c)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE))
                .hasNoCause();
    }

    private static KeysetHandle keyset() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private static Seal sealWith(String keyset) {
        return Seal.of(Optional.of(keyset), SETTING);
    }
}
