package org.tocsin.responsibility.document.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;

/** The paper form, from content alone. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementFormTest {

    private final AgreementForm form;

    AgreementFormTest(AgreementForm form) {
        this.form = form;
    }

    private static byte[] content(String title, int duties) {
        String list =
                IntStream.rangeClosed(1, duties)
                        .mapToObj(
                                i ->
                                        "{\"accountablePerson\":\"责任人%d\",\"item\":\"第%d项：组织开展重大事故隐患排查整治\"}"
                                                .formatted(i, i))
                        .collect(Collectors.joining(","));
        return """
               {"agreementId":"01990000-0000-7000-8000-00000000a901","agreementNo":"ZR-990101-2026-000001",\
               "dutyItems":[%s],"format":"tocsin.agreement.v1","issuedAt":"2026-01-05T02:30:00Z",\
               "limits":[{"limit":59,"measure":"ACCIDENTS"},{"limit":1234567.5,"measure":"DIRECT_LOSS_CNY"}],\
               "periodEnd":"2026-12-31","periodStart":"2026-01-01","rewardAndPenalty":null,\
               "subordinate":{"division":"990101","kind":"GOVERNMENT","name":"东岭区人民政府","principal":null,"unitId":"01990000-0000-7000-8000-0000000000a1"},\
               "superior":{"division":"990100","kind":"GOVERNMENT","name":"示范市人民政府","principal":"周明远","unitId":"01990000-0000-7000-8000-000000000001"},\
               "supersedesId":null,"targets":[],"title":"%s","aFieldOfALaterVersion":1}"""
                .formatted(list, title)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void theSameContentGivesTheSameBytesOnEveryThread() throws Exception {
        byte[] expected = form.print(content("责任书", 3));
        List<Future<byte[]>> printed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                printed.add(threads.submit(() -> form.print(content("责任书", 3))));
            }
        }
        for (Future<byte[]> one : printed) {
            assertThat(one.get()).isEqualTo(expected);
        }
        assertThat(form.print(content("责任状", 3))).isNotEqualTo(expected);
    }

    @Test
    void whatIsMarkupElsewhereIsTextHere() throws Exception {
        assertThat(text(form.print(content("<b>目标</b> & {page.digest} 𠮷", 0))))
                .contains("<b>目标</b>&{page.digest}〔U+20BB7〕")
                .contains("二、责任清单无。", "三、工作目标无。", "按有关规定执行");
    }

    @Test
    void aLongDutyListGoesOverPagesWithItsHeadAndTheirNumbers() throws Exception {
        byte[] pdf = form.print(content("责任书", 200));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document).replaceAll("\\s", ""))
                    .contains("序号责任事项责任人", "共" + pages + "页", "第2页");
        }
        assertThat(text(pdf)).contains("责任人200", "1234567.5元");
    }
}
