package org.tocsin.accident.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.directory.domain.Unit.Announcement;
import org.tocsin.platform.time.Ids;

/** Puts units into the directory's copy, as the events of responsibility-service would. */
@ApplicationScoped
public class Units {

    private final Directory directory;

    Units(Directory directory) {
        this.directory = directory;
    }

    /** A new enterprise in the town of district A: engineering, grid G01. */
    public UUID inTownA() {
        return learn(Ids.next(), "ENTERPRISE", "990101001", "C3411", "990101001-G01");
    }

    public UUID inTownB() {
        return learn(Ids.next(), "ENTERPRISE", "990102001", "C2614", "990102001-G01");
    }

    public UUID government(String division) {
        return learn(Ids.next(), "GOVERNMENT", division, null, null);
    }

    /** The fixed enterprises A and B of the demo world, which the tokens name. */
    public void demo() {
        learn(People.ENTERPRISE_A, "ENTERPRISE", "990101001", "C3411", "990101001-G01");
        learn(People.ENTERPRISE_B, "ENTERPRISE", "990102001", "C2614", "990102001-G01");
    }

    public UUID learn(UUID id, String kind, String division, String industry, String grid) {
        directory.learn(
                new Announcement(
                        id,
                        kind,
                        "东岭精工机械有限公司",
                        division,
                        industry,
                        grid,
                        null,
                        null,
                        true,
                        null,
                        null,
                        null));
        return id;
    }
}
