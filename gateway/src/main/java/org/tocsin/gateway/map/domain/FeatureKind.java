package org.tocsin.gateway.map.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** What stands on the map. */
@Schema(name = "MapFeatureKind", description = "What stands on the map 图层类别")
public enum FeatureKind {
    HAZARD("hazards", "隐患", "Hazard"),
    ACCIDENT("accidents", "事故", "Accident");

    private final String collection;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    FeatureKind(String collection, String zh, String en) {
        this.collection = collection;
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** The path of a record of this kind. */
    public String href(Object id) {
        return "/api/v1/" + collection + "/" + id;
    }
}
