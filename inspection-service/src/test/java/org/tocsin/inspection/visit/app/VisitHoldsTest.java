package org.tocsin.inspection.visit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.recordedAtA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.platform.testing.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class VisitHoldsTest {

    private final DemoDirectory directory;
    private final VisitHolds holds;

    VisitHoldsTest(DemoDirectory directory, VisitHolds holds) {
        this.directory = directory;
        this.holds = holds;
    }

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    @Test
    void aSignatureWaitsForWhatIsBeingAdded() {
        String visit = recordedAtA(0);
        CompletableFuture<Integer> signature =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    assertThat(held(visit)).isEqualTo(InspectionStatus.RECORDED);
                                    CompletableFuture<Integer> signing = signed(visit);
                                    assertThatThrownBy(() -> signing.get(1, TimeUnit.SECONDS))
                                            .isInstanceOf(TimeoutException.class);
                                    return signing;
                                });
        assertThat(signature.join()).isEqualTo(200);
        InspectionStatus afterwards = QuarkusTransaction.requiringNew().call(() -> held(visit));
        assertThat(afterwards).isEqualTo(InspectionStatus.SIGNED);
    }

    private InspectionStatus held(String visit) {
        return holds.hold(UUID.fromString(visit));
    }

    private static CompletableFuture<Integer> signed(String visit) {
        return CompletableFuture.supplyAsync(
                () ->
                        change(People.bureauA(), visit, "signatures", Map.of("signatory", "王建国"))
                                .statusCode());
    }
}
