package org.tocsin.platform.bulk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.tocsin.platform.problem.Text;

/**
 * {@code Content-Disposition} with an ASCII name for old clients and the Chinese one as RFC 8187
 * says.
 */
final class FileName {

    private FileName() {}

    static String attachment(Text name, LocalDate day, String extension) {
        String suffix = "-" + day + "." + extension;
        String ascii = name.en().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String chinese =
                URLEncoder.encode(name.zh() + suffix, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s%s\"; filename*=UTF-8''%s"
                .formatted(ascii, suffix, chinese);
    }
}
