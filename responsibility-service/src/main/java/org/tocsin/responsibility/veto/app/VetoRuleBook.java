package org.tocsin.responsibility.veto.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.tocsin.responsibility.veto.domain.VetoRules;

/** The rules of vetoes, read from a file that a leader can read too. */
@Startup
@ApplicationScoped
public class VetoRuleBook {

    private static final String BUILT_IN = "/veto-rules.json";

    private final VetoRules rules;

    VetoRuleBook(VetoSettings settings, ObjectMapper json) {
        try (InputStream file =
                settings.rules().isPresent()
                        ? Files.newInputStream(settings.rules().get())
                        : VetoRuleBook.class.getResourceAsStream(BUILT_IN)) {
            rules = json.readValue(file, VetoRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The rules of vetoes (tocsin.veto.rules) cannot be read", unreadable);
        }
    }

    public VetoRules rules() {
        return rules;
    }
}
