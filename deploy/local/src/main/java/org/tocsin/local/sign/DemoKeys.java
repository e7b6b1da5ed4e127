package org.tocsin.local.sign;

import java.nio.file.Path;
import java.util.List;

/** The demo people's keys for their own units, made at the first start. */
public final class DemoKeys {

    private static final String UNITS = "01990000-0000-7000-8000-";

    private DemoKeys() {}

    private record Pair(String user, String unitId, String unit) {}

    private static final List<Pair> PAIRS =
            List.of(
                    new Pair("city-leader", UNITS + "000000000001", "示范市人民政府"),
                    new Pair("leader-a", UNITS + "0000000000a1", "东岭区人民政府"),
                    new Pair("leader-b", UNITS + "0000000000b1", "西川区人民政府"),
                    new Pair("enterprise-a", UNITS + "00000000ea01", "东岭精工机械有限公司"),
                    new Pair("enterprise-b", UNITS + "00000000eb01", "西川新材料化工有限公司"));

    /** Keys that are there stay as they are. Gives the anchors that the services are to trust. */
    public static Path make(Path keys) {
        Path anchors = new DemoAuthority(keys).anchors();
        for (Pair pair : PAIRS) {
            DemoSigner.of(keys, pair.user()).file(pair.unitId(), pair.unit());
        }
        return anchors;
    }
}
