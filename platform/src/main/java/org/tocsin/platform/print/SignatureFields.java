package org.tocsin.platform.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Empty signature fields without an appearance, on the last page, where the signatures stand. */
final class SignatureFields {

    private SignatureFields() {}

    static void add(PDDocument document, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        PDPage last = document.getPage(document.getNumberOfPages() - 1);
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        List<PDField> fields = new ArrayList<>();
        List<PDAnnotation> annotations = new ArrayList<>(last.getAnnotations());
        for (String name : names) {
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(name);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle());
            widget.setPrinted(true);
            widget.setPage(last);
            annotations.add(widget);
            fields.add(field);
        }
        form.setFields(fields);
        last.setAnnotations(annotations);
    }
}
