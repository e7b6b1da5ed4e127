package org.tocsin.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.sign.AgreementSigner;
import org.tocsin.local.sign.DemoSigner;

/**
 * Loads a district written by us through the API, as its people would: 40 units, 60 enterprises, a
 * year of inspections, hazards in every state, accidents of two years, signed agreements. The same
 * on every machine, and a load that was broken off goes on where it stopped.
 */
public final class DemoDistrict {

    private final URI gateway;
    private final UnaryOperator<String> token;
    private final Path keys;
    private final DemoCalendar calendar;
    private final Consumer<Sentence> progress;

    /** {@code home}: where the launcher keeps its state. */
    public DemoDistrict(
            URI gateway,
            UnaryOperator<String> token,
            Path keys,
            Path home,
            Consumer<Sentence> progress) {
        this.gateway = gateway;
        this.token = token;
        this.keys = keys;
        this.calendar = DemoCalendar.of(home.resolve("data").resolve("demo-today"));
        this.progress = progress;
    }

    public void load() {
        try (DemoApi api = new DemoApi(gateway, token)) {
            Map<String, String> units =
                    new DirectoryStep(api).run(counter("单位与企业", "units and enterprises"));
            new AgreementStep(
                            api,
                            calendar,
                            (user, id, superior) -> sign(api.token(user), user, id, superior))
                    .run(units, counter("责任书", "agreements"));
            new AccidentStep(api, calendar).run(units, counter("两年事故", "accidents of two years"));
            List<String> findings =
                    new VisitStep(api, calendar)
                            .run(units, counter("一年检查", "a year of inspections"));
            new HazardStep(api, calendar).run(units, findings, counter("隐患", "hazards"));
        }
    }

    private void sign(String accessToken, String user, String agreementId, boolean superior) {
        new AgreementSigner(gateway, accessToken, DemoSigner.of(keys, user), Optional.empty())
                .sign(
                        agreementId,
                        Optional.of(
                                superior
                                        ? AgreementSigner.Party.superior
                                        : AgreementSigner.Party.subordinate));
    }

    private Counter counter(String zh, String en) {
        return new Counter(new Sentence(zh, en), progress);
    }
}
