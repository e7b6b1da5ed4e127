package org.tocsin.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTest {

    private static final Instant AT = Instant.parse("2026-03-02T03:40:00Z");

    private byte[] print(String body) {
        return Press.print(
                new Sheet(
                        "<html><head><title>样张</title><style>body { font-family: sheet }</style></head><body>"
                                + body
                                + "</body></html>",
                        AT));
    }

    private String read(String body) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(body))) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @Test
    void theSameSheetGivesTheSameBytesAtAnotherTime() throws Exception {
        byte[] first = print("<p>现场检查<b>记录</b></p>");
        Thread.sleep(Duration.ofMillis(1100)); // dates in a PDF have seconds

        assertThat(print("<p>现场检查<b>记录</b></p>")).isEqualTo(first);
        assertThat(print("<p>现场检查<b>纪录</b></p>")).isNotEqualTo(first);
    }

    @Test
    void chineseTextComesBackAsItWasWritten() throws Exception {
        String written = "我们是人民的工厂，用电与金属加工：母龟、长、青、龙、麦、鱼、竹、言、足、里、面";

        assertThat(read("<p>" + written + "</p>").replaceAll("\\R", "")).isEqualTo(written);
    }

    @Test
    void aDigestComesBackWithoutLigatures() throws Exception {
        String digest = "68ffc68ff99ffib453fl";

        assertThat(read("<p>" + digest + "</p>")).isEqualTo(digest);
    }

    @Test
    void charactersOutsideTheTypefaceArePrintedAsTheirCodes() throws Exception {
        assertThat(read("<p>𠮷田\u200b建国 \ue000</p>")).isEqualTo("〔U+20BB7〕田建国 〔U+E000〕");
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        try (PDDocument document = Loader.loadPDF(print("<p>宋<b>体</b></p>"))) {
            PDPage page = document.getPage(0);
            assertThat(page.getResources().getFontNames()).hasSize(2);
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void aSheetThatIsNotWellFormedIsNotPrinted() {
        assertThatThrownBy(() -> print("<p>未闭合")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void everyCharacterThatEnterprisesReallyFiledCanBePrinted() throws Exception {
        Path filed =
                Path.of(System.getProperty("tocsin.root"))
                        .resolve("../shared/data/self-check-findings.txt");
        assumeTrue(Files.exists(filed), "skipped: the real self-checks are not beside the project");
        Set<String> characters = new TreeSet<>();
        Files.readString(filed).codePoints().forEach(c -> characters.add(Character.toString(c)));

        assertThat(characters).hasSizeGreaterThan(1000);
        assertThat(characters).allSatisfy(c -> assertThat(Typeface.legible(c)).isEqualTo(c));
    }
}
