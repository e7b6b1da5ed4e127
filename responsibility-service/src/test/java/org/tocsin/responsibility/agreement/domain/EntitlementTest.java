package org.tocsin.responsibility.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts for which side; divisions of the demo world. */
class EntitlementTest {

    private static final Entitlement ENTITLEMENT = new Entitlement((a, d) -> d.startsWith(trim(a)));

    private static String trim(String division) {
        return division.endsWith("00") ? division.substring(0, 4) : division;
    }

    @ParameterizedTest
    @CsvSource({
        "committee-office, 990100, REVISE_DRAFT, true",
        "committee-office, 990100, ISSUE, true",
        "committee-office, 990101, ISSUE, false",
        "leader, 990100, ISSUE, true",
        "leader, 990100, REVISE_DRAFT, false",
        "leader, 990101, ISSUE, false",
        "leader, 990100, SIGN_SUPERIOR, true",
        "committee-office, 990100, SIGN_SUPERIOR, true",
        "leader, 990101, SIGN_SUPERIOR, false",
        "bureau-officer, 990100, SIGN_SUPERIOR, false",
        "leader, 990101, SIGN_SUBORDINATE, true",
        "leader, 990102, SIGN_SUBORDINATE, false",
        "committee-office, 990101, SIGN_SUBORDINATE, false",
        "enterprise-officer, 990101, SIGN_SUBORDINATE, false",
        "leader, 990100, TERMINATE, true",
        "leader, 990101, TERMINATE, false",
        "leader, 990100, TAKE_EFFECT, false",
        "committee-office, 990100, SUPERSEDE, false",
    })
    void eachSideActsThroughItsOwnPeople(
            String role, String division, AgreementTransition step, boolean may) {
        Actor actor = new Actor("s", "s", Set.of(role), division, null);

        assertThat(ENTITLEMENT.refusal(step, Agreements.PARTIES, actor).isEmpty()).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "01990000-0000-7000-8000-00000000ea01, true",
        "01990000-0000-7000-8000-00000000eb01, false",
    })
    void anEnterpriseActsThroughItsOwnOfficer(UUID unit, boolean may) {
        Parties parties = new Parties(Agreements.DISTRICT, Agreements.ENTERPRISE);
        Actor officer = new Actor("s", "s", Set.of(Actor.ENTERPRISE_OFFICER), "990101001", unit);

        assertThat(
                        ENTITLEMENT
                                .refusal(AgreementTransition.SIGN_SUBORDINATE, parties, officer)
                                .isEmpty())
                .isEqualTo(may);
    }
}
