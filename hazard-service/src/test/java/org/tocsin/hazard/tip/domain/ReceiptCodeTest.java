package org.tocsin.hazard.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    @Test
    void isAHundredRandomBitsThatCanBeReadOut() {
        assertThat(Stream.generate(ReceiptCode::random).limit(1000).map(ReceiptCode::text))
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void forgivesHowItWasWrittenDown() {
        String hash = new ReceiptCode("0123A-1BCDE-FGH1J-KMNP0").hash();

        assertThat(new ReceiptCode("o123a-ibcde-fghlj-kmnpO").hash()).isEqualTo(hash);
        assertThat(new ReceiptCode("0123A1BCDEFGH1JKMNP0").hash()).isEqualTo(hash);
        assertThat(new ReceiptCode("0123A-1BCDE-FGH1J-KMNP1").hash()).isNotEqualTo(hash);
    }

    @Test
    void isNotPrinted() {
        ReceiptCode code = ReceiptCode.random();

        assertThat(code.toString()).doesNotContain(code.text());
    }
}
