package org.tocsin.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.tocsin.platform.time.Moments;

/**
 * Prints sheets as PDF/A-2u: every font embedded, every text extractable, fit for an archive. The
 * same sheet gives the same bytes, today and next year, as long as the typesetter's version stays.
 */
public final class Press {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /**
     * A character that the typeface does not have is printed as its code, {@code 〔U+20BB7〕}.
     *
     * @throws IllegalArgumentException if the sheet is not well-formed
     */
    public static byte[] print(Sheet sheet) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = typesetter(sheet, document).buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            date(document, sheet.at());
            document.setDocumentId(sheet.at().toEpochMilli());
            SignatureFields.add(document, sheet.signatures());
            document.save(OutputStream.nullOutputStream()); // writes the fonts into the document
            ReadableText.mend(document);
            document.save(printed);
            return printed.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PdfRendererBuilder typesetter(Sheet sheet, PDDocument document)
            throws IOException {
        PdfRendererBuilder typesetter = new PdfRendererBuilder();
        typesetter.usePDDocument(document);
        typesetter.withHtmlContent(Typeface.legible(sheet.xhtml()), null);
        typesetter.withProducer("Tocsin");
        typesetter.usePdfAConformance(PdfAConformance.PDFA_2_U);
        typesetter.useColorProfile(SRGB);
        typesetter.useFont(
                Typeface.REGULAR.in(document), Typeface.FAMILY, 400, FontStyle.NORMAL, true);
        typesetter.useFont(
                Typeface.BOLD.in(document), Typeface.FAMILY, 700, FontStyle.NORMAL, true);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            typesetter.useExternalResourceAccessControl((_, _) -> false, when);
        }
        return typesetter;
    }

    /** The typesetter dates a document by its own clock, in two places. */
    private static void date(PDDocument document, Instant at) throws IOException {
        Calendar date = GregorianCalendar.from(at.atZone(Moments.CHINA));
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String description = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String day =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Moments.CHINA).withNano(0));
        metadata.importXMPMetadata(
                description
                        .replaceAll("(<xmp:(Create|Modify)Date>)[^<]*(</xmp:)", "$1" + day + "$3")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
