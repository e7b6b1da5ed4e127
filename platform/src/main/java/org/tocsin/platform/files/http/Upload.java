package org.tocsin.platform.files.http;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/**
 * The one file of a form, which the HTTP layer has written to the disk.
 *
 * @param name what its sender calls it
 */
public record Upload(Path bytes, @Nullable String name) {

    private static final String PART = "file";

    public static Upload of(MultipartFormDataInput form, long maxSize) throws IOException {
        Map<String, Collection<FormValue>> parts = form.getValues();
        for (String sent : parts.keySet()) {
            if (!sent.equals(PART)) {
                throw refused("unknown-part", "只接收名为 file 的部分", "Only a part named file is taken");
            }
        }
        Collection<FormValue> files = parts.getOrDefault(PART, java.util.List.of());
        if (files.size() != 1 || !files.iterator().next().isFileItem()) {
            throw refused(
                    "one-file-needed",
                    "须恰有一个名为 file 的文件部分",
                    "There must be exactly one part named file, and it must be a file");
        }
        FormValue file = files.iterator().next();
        if (file.getFileItem().getFileSize() > maxSize) {
            throw new Refusal.Of(
                    ProblemType.BODY_TOO_LARGE,
                    Text.of(
                            "文件超过 %d 字节".formatted(maxSize),
                            "The file is larger than %d bytes".formatted(maxSize)));
        }
        return new Upload(file.getFileItem().getFile(), file.getFileName());
    }

    private static Refusal refused(String code, String zh, String en) {
        return new Refusal.Invalid(Violation.of("/" + PART, code, zh, en));
    }
}
