package org.tocsin.gateway.atom.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** What is announced to everybody. */
@Schema(name = "BulletinKind", description = "What is announced to everybody 公示类别")
public enum BulletinKind {
    LISTING("listings", "挂牌督办", "Listed hazard"),
    INVESTIGATION("investigations", "事故调查处理情况", "Accident investigation"),
    STATISTICS("statistics", "事故统计", "Accident statistics");

    private final String collection;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    BulletinKind(String collection, String zh, String en) {
        this.collection = collection;
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** The public page where it stands. */
    public String href(String name) {
        return "/api/v1/public/" + collection + "/" + name;
    }
}
