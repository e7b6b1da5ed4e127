package org.tocsin.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/**
 * Pages for people, one for each member of the catalogue, so that every problem's {@code type}
 * leads somewhere.
 */
final class ProblemPages {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="stylesheet" href="/assets/tocsin.css">
            <link rel="icon" href="/assets/tocsin.svg" type="image/svg+xml">
            </head>
            <body class="plain">
            <main>
            <p class="back"><a href="/">警钟 Tocsin</a> · <a href="/problems">问题目录 Problem catalogue</a></p>
            %2$s
            </main>
            </body>
            </html>
            """;

    private ProblemPages() {}

    static String page(ProblemType type) {
        Text detail = HttpFaults.detailOf(type);
        Text advice = Advice.of(type);
        String body =
                """
                <p class="status">HTTP %d · <code>%s</code></p>
                <h1>%s</h1>
                <p>%s。%s</p>
                <section lang="en">
                <h1>%s</h1>
                <p>%s. %s</p>
                </section>
                """
                        .formatted(
                                type.status(),
                                type.uri(),
                                type.title().zh(),
                                detail.zh(),
                                advice.zh(),
                                type.title().en(),
                                detail.en(),
                                advice.en());
        return PAGE.formatted(type.title().zh() + " · " + type.title().en(), body);
    }

    static String catalogue() {
        String rows =
                Arrays.stream(ProblemType.values())
                        .map(
                                type ->
                                        "<tr><td>%d</td><td><a href=\"%s\"><code>%s</code></a></td><td>%s</td><td lang=\"en\">%s</td></tr>"
                                                .formatted(
                                                        type.status(),
                                                        type.uri(),
                                                        type.slug(),
                                                        type.title().in(Locale.SIMPLIFIED_CHINESE),
                                                        type.title().in(Locale.ENGLISH)))
                        .collect(Collectors.joining("\n"));
        return PAGE.formatted(
                "问题目录 · Problem catalogue",
                "<h1>问题目录 <span lang=\"en\">Problem catalogue</span></h1>\n<table>\n<thead><tr><th>HTTP</th><th>type</th><th>中文</th><th>English</th></tr></thead>\n<tbody>\n"
                        + rows
                        + "\n</tbody></table>");
    }
}
