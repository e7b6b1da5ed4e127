package org.tocsin.responsibility.document.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tocsin.platform.print.Press;
import org.tocsin.platform.print.Sheet;
import org.tocsin.responsibility.document.domain.AgreementDocument;

/** The paper form of an agreement (责任书), printed from its frozen content alone. */
@ApplicationScoped
public class AgreementForm {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Template template;

    AgreementForm(@Location("agreement.html") Template template) {
        this.template = template;
    }

    /**
     * PDF/A with an empty signature field for each side; the same content always gives the same
     * bytes.
     *
     * @param canonical RFC 8785 JSON
     */
    public byte[] print(byte[] canonical) {
        PrintedContent content = read(canonical);
        AgreementPage page = AgreementPage.of(content, AgreementDocument.digestOf(canonical));
        return Press.print(
                new Sheet(
                        template.data("page", page).render(),
                        content.issuedAt(),
                        List.of(SignatureField.SUPERIOR, SignatureField.SUBORDINATE)));
    }

    private static PrintedContent read(byte[] canonical) {
        try {
            return JSON.readValue(canonical, PrintedContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
