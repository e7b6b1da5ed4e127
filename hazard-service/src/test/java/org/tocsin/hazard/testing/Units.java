package org.tocsin.hazard.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.platform.time.Ids;

/** Puts enterprises into the directory's copy, as the events of responsibility-service would. */
@ApplicationScoped
public class Units {

    private final Directory directory;

    Units(Directory directory) {
        this.directory = directory;
    }

    /** A new enterprise in the town of district A: engineering, grid G01. */
    public UUID inTownA() {
        return learn(Ids.next(), "990101001", "C3411", "990101001-G01");
    }

    public UUID inTownB() {
        return learn(Ids.next(), "990102001", "C2614", "990102001-G01");
    }

    /** In the high-tech zone, whose code does not begin like its parent's, district A. */
    public UUID inZoneOfA() {
        return learn(Ids.next(), "990171", "E4710", null);
    }

    public UUID in(String division, String industry, String grid) {
        return learn(Ids.next(), division, industry, grid);
    }

    /** The unit is somewhere else from now on. */
    public void move(UUID id, String division, String industry, String grid) {
        learn(id, division, industry, grid);
    }

    /**
     * The fixed enterprises A and B of the demo world, which the enterprise officers' tokens name.
     */
    public void demo() {
        learn(People.ENTERPRISE_A, "990101001", "C3411", "990101001-G01");
        learn(People.ENTERPRISE_B, "990102001", "C2614", "990102001-G01");
    }

    /** The safety committee of district A, which may supervise what lies in the district. */
    public UUID committeeOfA() {
        return authority("01990000-0000-7000-8000-0000000000a2", "COMMITTEE", "990101");
    }

    public UUID committeeOfB() {
        return authority("01990000-0000-7000-8000-0000000000b2", "COMMITTEE", "990102");
    }

    public UUID governmentOfTheCity() {
        return authority("01990000-0000-7000-8000-000000000001", "GOVERNMENT", "990100");
    }

    private UUID authority(String id, String kind, String division) {
        UUID unit = UUID.fromString(id);
        directory.learn(
                unit,
                new UnitState(
                        kind, "东岭区安全生产委员会", division, null, null, null, true, null, null, null));
        return unit;
    }

    private UUID learn(UUID id, String division, String industry, String grid) {
        directory.learn(
                id,
                new UnitState(
                        "ENTERPRISE",
                        "东岭精工机械有限公司",
                        division,
                        industry,
                        grid,
                        null,
                        true,
                        null,
                        null,
                        null));
        return id;
    }
}
