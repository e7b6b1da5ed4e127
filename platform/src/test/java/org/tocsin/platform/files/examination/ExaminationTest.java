package org.tocsin.platform.files.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.examination.Examination.Finding;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.testing.files.SampleFiles;

class ExaminationTest {

    private static final Map<FileType, byte[]> PLAIN =
            Map.of(
                    FileType.JPEG, SampleFiles.jpeg(1),
                    FileType.PNG, SampleFiles.png(1),
                    FileType.WEBP, SampleFiles.webp(),
                    FileType.PDF, SampleFiles.pdf("plain"));
    private static final Map<FileType, byte[]> WITH_NOTES =
            Map.of(
                    FileType.JPEG, SampleFiles.jpegOfPhone(1),
                    FileType.PNG, SampleFiles.pngWithNotes(1),
                    FileType.WEBP, SampleFiles.webpWithNotes());

    @TempDir Path directory;
    private final Examination examination = new Examination(settings());

    private record Result(Finding finding, byte[] clean) {}

    @TestFactory
    Stream<DynamicTest> findsTheTypeInTheContentAndKeepsAPlainFileAsItIs() {
        return PLAIN.entrySet().stream()
                .map(
                        sample ->
                                DynamicTest.dynamicTest(
                                        sample.getKey().name(),
                                        () -> {
                                            Result result = examine(sample.getValue());
                                            assertThat(result.finding().type())
                                                    .isEqualTo(sample.getKey());
                                            assertThat(result.clean()).isEqualTo(sample.getValue());
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> offersThePlaceAndKeepsNothingThatSaysWhereOrWithWhat() {
        return WITH_NOTES.entrySet().stream()
                .map(
                        sample ->
                                DynamicTest.dynamicTest(
                                        sample.getKey().name(), () -> strips(sample.getValue())));
    }

    private void strips(byte[] noted) throws IOException, ImageProcessingException {
        assertThat(text(noted)).contains(SampleFiles.MAKER);
        Result result = examine(noted);
        assertThat(result.finding().position().longitude())
                .isCloseTo(SampleFiles.LONGITUDE, within(1e-6));
        assertThat(result.finding().position().latitude())
                .isCloseTo(SampleFiles.LATITUDE, within(1e-6));
        assertThat(text(result.clean())).doesNotContain(SampleFiles.MAKER);
        Metadata left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(result.clean()));
        assertThat(left.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(
                        left.getFirstDirectoryOfType(ExifIFD0Directory.class)
                                .getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
    }

    @Test
    void losesNoPixelOfThePicture() throws IOException {
        assertSamePixels(SampleFiles.jpegOfPhone(1), examine(SampleFiles.jpegOfPhone(1)).clean());
        assertSamePixels(SampleFiles.pngWithNotes(1), examine(SampleFiles.pngWithNotes(1)).clean());
    }

    @Test
    void measuresThePicture() throws IOException {
        assertThat(examine(SampleFiles.jpeg(1)).finding().width()).isEqualTo(64);
        assertThat(examine(SampleFiles.png(1)).finding().height()).isEqualTo(48);
        assertThat(examine(SampleFiles.webp()).finding().width()).isEqualTo(1);
        assertThat(examine(SampleFiles.webpWithNotes()).finding().height()).isEqualTo(1);
    }

    @Test
    void aCleanedPictureIsCleanAlready() throws IOException {
        for (byte[] noted : WITH_NOTES.values()) {
            byte[] once = examine(noted).clean();
            assertThat(examine(once).clean()).isEqualTo(once);
        }
    }

    @Test
    void dropsWhatIsBehindTheEndOfAPicture() throws IOException {
        for (FileType type : WITH_NOTES.keySet()) {
            byte[] plain = PLAIN.get(type);
            assertThat(examine(SampleFiles.join(plain, SampleFiles.zip())).clean())
                    .isEqualTo(plain);
        }
    }

    @Test
    void refusesADocumentThatIsAnArchiveAsWell() {
        byte[] zip = SampleFiles.zip();
        byte[] tail = SampleFiles.ascii("startxref\n1\n%%EOF");
        zip[zip.length - 2] = (byte) tail.length; // the archive's comment is the document's end
        assertRefused(SampleFiles.join(SampleFiles.pdf("a"), zip, tail), "broken-file");
    }

    @Test
    void namesWhatItFoundInsteadOfAPicture() {
        assertUnsupported(SampleFiles.zip(), "application/zip");
        assertUnsupported(SampleFiles.executable(), "application/x-msdownload");
        assertUnsupported(
                SampleFiles.ascii("<!DOCTYPE html><html><script>1</script>"), "text/html");
        assertUnsupported(
                SampleFiles.ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/svg");
        assertUnsupported(SampleFiles.ascii("GIF89a\1\0\1\0"), "image/gif");
        assertUnsupported(SampleFiles.ascii("hello"), "text/plain");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0], "empty-file");
    }

    @Test
    void refusesAPictureWithMorePixelsThanAnybodyCanShow() {
        byte[] header = new byte[13];
        header[0] = 0x7F;
        header[4] = 0x7F;
        byte[] bomb =
                SampleFiles.join(
                        Arrays.copyOf(SampleFiles.png(1), 8),
                        SampleFiles.chunk("IHDR", header),
                        SampleFiles.chunk("IDAT", new byte[1]),
                        SampleFiles.chunk("IEND", new byte[0]));
        assertRefused(bomb, "too-many-pixels");
    }

    @Test
    void refusesAFileThatStopsAnywhereBeforeItsEnd() throws IOException {
        for (byte[] whole : PLAIN.values()) {
            int end = text(whole).stripTrailing().length();
            for (int length = 1; length < end; length += 1 + length / 30) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> examine(cut)).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void neverFailsOtherwiseThanByRefusing() {
        Random random = new Random(20261122);
        for (byte[] noted : WITH_NOTES.values()) {
            for (int i = 0; i < 250; i++) {
                byte[] damaged = noted.clone();
                for (int hits = random.nextInt(4) + 1; hits > 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(examine(damaged).clean().length).isLessThanOrEqualTo(damaged.length);
                } catch (Refusal refused) {
                    assertThat(refused.type().status()).isIn(415, 422);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void assertUnsupported(byte[] file, String found) {
        assertThatThrownBy(() -> examine(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.type())
                                    .isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
                            assertThat(refusal.detail().en()).contains(found);
                            assertThat(refusal.detail().zh()).contains(found);
                        });
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> examine(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(v -> v.code())
                                        .containsExactly(code));
    }

    private static void assertSamePixels(byte[] before, byte[] after) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(pixels(other)).isEqualTo(pixels(one));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private Result examine(byte[] file) throws IOException {
        Path upload = Files.write(directory.resolve("upload"), file);
        Path clean = directory.resolve(UUID.randomUUID().toString());
        try {
            Finding finding = examination.examine(upload, clean, FileType.ALL);
            return new Result(finding, Files.readAllBytes(clean));
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static FileSettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(FileSettings.class)
                .withDefaultValue("tocsin.files.directory", "unused")
                .build()
                .getConfigMapping(FileSettings.class);
    }
}
