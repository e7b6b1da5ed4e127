package org.tocsin.responsibility.unit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitPlan;

/** What a scheduled change keeps as text until its day: what to do, and for whom. */
@ApplicationScoped
class PlanTexts {

    private final Caller caller;
    private final ObjectMapper json;

    PlanTexts(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    String of(UnitCommand command) {
        try {
            return json.writerFor(UnitCommand.class).writeValueAsString(command);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the scope and the duties of this moment. */
    String presentCaller() {
        try {
            return json.writeValueAsString(KnownCaller.of(caller));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String callerName() {
        return caller.name();
    }

    UnitCommand command(String text) {
        return read(text, UnitCommand.class);
    }

    KnownCaller planner(UnitPlan plan) {
        return read(plan.planner(), KnownCaller.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
