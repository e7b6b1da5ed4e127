package org.tocsin.platform.files.examination;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.content.TakenAt;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Finds out what an upload is from its bytes alone; what its sender calls it proves nothing. The
 * file is read to its end, and copied without what must not be kept.
 */
@IfBuildProperty(name = "tocsin.files.enabled", stringValue = "true")
@ApplicationScoped
public class Examination {

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final FileSettings settings;

    Examination(FileSettings settings) {
        this.settings = settings;
    }

    /**
     * What an upload turned out to be.
     *
     * @param width in pixels, {@code null} for documents
     * @param position where a picture says it was taken
     */
    public record Finding(
            FileType type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable TakenAt position) {}

    /**
     * Writes the file anew without what describes its maker.
     *
     * @param clean is created; what is left of it after a refusal is the caller's to delete
     * @param taken the types that may come in
     */
    public Finding examine(Path upload, Path clean, Set<FileType> taken) throws IOException {
        if (Files.size(upload) == 0) {
            throw new Refusal.RuleBroken("empty-file", Text.of("文件是空的", "The file is empty"));
        }
        FileType type = typeOf(upload, taken);
        try (Source in = Source.of(upload);
                Sink out = Sink.of(clean)) {
            Cleaned cleaned = format(type).copy(in, out);
            checkPixels(cleaned);
            Exif exif = cleaned.exif();
            return new Finding(
                    type, cleaned.width(), cleaned.height(), exif == null ? null : exif.position());
        } catch (Unreadable unreadable) {
            throw new Refusal.RuleBroken(unreadable.code(), unreadable.why());
        }
    }

    private FileType typeOf(Path upload, Set<FileType> taken) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(upload))) {
            String found = detector.detect(in, new Metadata()).getBaseType().toString();
            return FileType.of(found)
                    .filter(taken::contains)
                    .orElseThrow(() -> unsupported(found, taken));
        }
    }

    private static Refusal unsupported(String found, Set<FileType> taken) {
        List<String> names = taken.stream().sorted().map(FileType::label).toList();
        return new Refusal.Of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                Text.of(
                        "文件内容是 %s；只接收 %s".formatted(found, String.join("、", names)),
                        "The content of the file is %s; taken are %s"
                                .formatted(found, String.join(", ", names))));
    }

    private static Format format(FileType type) {
        return switch (type) {
            case JPEG -> new Jpeg();
            case PNG -> new Png();
            case WEBP -> new WebP();
            case PDF -> new Pdf();
        };
    }

    private void checkPixels(Cleaned cleaned) {
        if (cleaned.pixels() > settings.maxPixels()) {
            throw new Refusal.RuleBroken(
                    "too-many-pixels",
                    Text.of(
                            "图片为 %d × %d 像素，超过 %d 像素"
                                    .formatted(
                                            cleaned.width(),
                                            cleaned.height(),
                                            settings.maxPixels()),
                            "The picture has %d × %d pixels, more than %d"
                                    .formatted(
                                            cleaned.width(),
                                            cleaned.height(),
                                            settings.maxPixels())));
        }
    }
}
