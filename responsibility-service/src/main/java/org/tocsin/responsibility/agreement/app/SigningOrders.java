package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.tocsin.responsibility.agreement.domain.Party;
import org.tocsin.responsibility.document.app.SignatureField;
import org.tocsin.responsibility.signing.app.CertificateChain;
import org.tocsin.responsibility.signing.app.KeyKind;
import org.tocsin.responsibility.signing.app.PdfSignatures;
import org.tocsin.responsibility.signing.app.PdfSigning;
import org.tocsin.responsibility.signing.app.SignatureFault;

/**
 * Words what is to be signed. Nothing is kept between that and the signature: the same agreement,
 * certificates and signing time always give the same bytes.
 */
@ApplicationScoped
class SigningOrders {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PdfSignatures pdfs;
    private final ObjectMapper json;

    SigningOrders(PdfSignatures pdfs, ObjectMapper json) {
        this.pdfs = pdfs;
        this.json = json;
    }

    /** The signature field of a side. */
    static String field(Party party) {
        return switch (party) {
            case SUPERIOR -> SignatureField.SUPERIOR;
            case SUBORDINATE -> SignatureField.SUBORDINATE;
        };
    }

    ToBeSigned order(
            SignaturePreparation preparation,
            CertificateChain chain,
            SignatureDesk.Papers papers,
            Instant now) {
        Instant signingTime = now.truncatedTo(ChronoUnit.SECONDS); // PDF and JWS know no less
        KeyKind kind = chain.keyKind().orElseThrow(SignatureFault.WEAK_KEY::refusal);
        return new ToBeSigned(
                signingTime,
                json(algorithm(kind, preparation), chain, papers, signingTime),
                kind.signsPdf()
                        ? new ToBeSigned.Pdf(
                                kind.pdfAlgorithm(),
                                pdfs.toBeSigned(
                                        papers.document().pdf(),
                                        signing(preparation.party(), chain, papers, signingTime)),
                                papers.document().digest())
                        : null);
    }

    /** The document with the signature appended; not verified yet. */
    byte[] sign(SignatureRequest request, CertificateChain chain, SignatureDesk.Papers papers) {
        byte[] value;
        try {
            value = Base64.getMimeDecoder().decode(request.pdfSignature());
        } catch (IllegalArgumentException malformed) {
            throw SignatureFault.PDF_INVALID.refusal();
        }
        return pdfs.sign(
                papers.document().pdf(),
                signing(
                        request.party(),
                        chain,
                        papers,
                        request.signingTime().truncatedTo(ChronoUnit.SECONDS)),
                value);
    }

    private static PdfSigning signing(
            Party party, CertificateChain chain, SignatureDesk.Papers papers, Instant at) {
        return new PdfSigning(field(party), chain, at, "签署 " + papers.agreement().agreementNo());
    }

    private static String algorithm(KeyKind kind, SignaturePreparation preparation) {
        List<String> possible = kind.jwsAlgorithms();
        String wanted = preparation.algorithm();
        if (wanted != null && !possible.contains(wanted)) {
            throw SignatureFault.ALGORITHM.refusal();
        }
        return wanted == null ? possible.getFirst() : wanted;
    }

    private ToBeSigned.Json json(
            String algorithm, CertificateChain chain, SignatureDesk.Papers papers, Instant at) {
        ObjectNode header = json.createObjectNode();
        header.put("alg", algorithm);
        header.put("iat", at.getEpochSecond());
        chain.encoded().forEach(header.putArray("x5c")::add);
        header.put("x5t#S256", chain.thumbprint());
        String encoded;
        try {
            encoded =
                    URL.encodeToString(
                            json.writeValueAsString(header).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        String payload = URL.encodeToString(papers.content().canonical());
        return new ToBeSigned.Json(algorithm, encoded, encoded + "." + payload);
    }
}
