package org.tocsin.hazard.tip.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.hazard.tip.domain.ReporterIdentity;
import org.tocsin.local.stack.DemoKeyset;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;

class IdentitySealTest {

    private static final UUID TIP = UUID.fromString("01990000-0000-7000-8000-0000000000a9");
    private static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-0000000000aa");
    private static final ReporterIdentity WHO =
            new ReporterIdentity("赵钱孙", "13912345678", null, true);

    @BeforeAll
    static void registerKeys() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Test
    void opensWhatItSealed() throws Exception {
        IdentitySeal seal = sealWith(text(keyset()));

        byte[] sealed = seal.seal(TIP, WHO);

        assertThat(seal.open(TIP, sealed)).isEqualTo(WHO);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("赵钱孙", "139");
    }

    @Test
    void takesTheKeysetFromAFileToo(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("keys.json"), text(keyset()));
        IdentitySeal seal = sealWith(file.toString());

        assertThat(seal.open(TIP, seal.seal(TIP, WHO))).isEqualTo(WHO);
    }

    @Test
    void takesTheKeysetThatTheLauncherMakesOnce(@TempDir Path secrets) {
        Path keyset = DemoKeyset.in(secrets, "tip");
        byte[] sealed = sealWith(keyset.toString()).seal(TIP, WHO);

        Path again = DemoKeyset.in(secrets, "tip");

        assertThat(sealWith(again.toString()).open(TIP, sealed)).isEqualTo(WHO);
        assertThat(keyset.getFileName().toString()).contains("DEMO");
    }

    @Test
    void anIdentityThatIsMovedToAnotherTipDoesNotOpen() throws Exception {
        IdentitySeal seal = sealWith(text(keyset()));
        byte[] sealed = seal.seal(TIP, WHO);

        assertUnavailable(() -> seal.open(OTHER, sealed));
    }

    @Test
    void afterARotationBothKeysOpenAndTheNewOneSeals() throws Exception {
        KeysetHandle old = keyset();
        byte[] before = sealWith(text(old)).seal(TIP, WHO);
        KeysetHandle rotated =
                KeysetHandle.newBuilder(old)
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedAeadParameters.AES256_GCM)
                                        .withRandomId()
                                        .makePrimary())
                        .build();
        IdentitySeal now = sealWith(text(rotated));

        byte[] after = now.seal(TIP, WHO);

        assertThat(now.open(TIP, before)).isEqualTo(WHO);
        assertThat(now.open(TIP, after)).isEqualTo(WHO);
        assertUnavailable(() -> sealWith(text(old)).open(TIP, after));
    }

    @Test
    void withoutAKeysetNothingIsKeptAndNothingOpens() {
        IdentitySeal none = sealWith("");

        assertThatThrownBy(() -> none.seal(TIP, WHO)).isInstanceOf(Refusal.RuleBroken.class);
        assertUnavailable(() -> none.open(TIP, new byte[40]));
    }

    @Test
    void aBrokenKeysetStopsTheStartAndIsNotQuoted() {
        for (String broken : new String[] {"{\"key\":\"c2VjcmV0\"}", "{", "/no/such/file"}) {
            assertThatThrownBy(() -> sealWith(broken))
                    .hasStackTraceContaining("TOCSIN_TIP_KEYSET")
                    .satisfies(
                            thrown ->
                                    assertThat(stackOf(thrown))
                                            .doesNotContain("c2VjcmV0", "/no/such/file"));
        }
    }

    private static String stackOf(Throwable thrown) {
        var text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
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

    private static IdentitySeal sealWith(String keyset) {
        TipSettings settings =
                new SmallRyeConfigBuilder()
                        .withDefaultValues(
                                Map.ofEntries(
                                        Map.entry("tocsin.tips.keyset", keyset),
                                        Map.entry("tocsin.tips.keyset-is-demo", "false"),
                                        Map.entry("tocsin.tips.gateways", "127.0.0.1/32"),
                                        Map.entry("tocsin.tips.filing.per-address", "1"),
                                        Map.entry("tocsin.tips.filing.in-all", "1"),
                                        Map.entry("tocsin.tips.filing.window", "PT1H"),
                                        Map.entry("tocsin.tips.lookup.per-address", "1"),
                                        Map.entry("tocsin.tips.lookup.in-all", "1"),
                                        Map.entry("tocsin.tips.lookup.window", "PT1H")))
                        .withMapping(TipSettings.class)
                        .build()
                        .getConfigMapping(TipSettings.class);
        return new IdentitySeal(settings, new ObjectMapper());
    }
}
