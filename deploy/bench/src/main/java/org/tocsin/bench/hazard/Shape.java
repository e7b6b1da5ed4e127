package org.tocsin.bench.hazard;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A question as the service takes it, and as a plain statement.
 *
 * @param query of the address, without limit
 * @param where besides the caller's scope
 */
record Shape(String name, String query, String where, String order) {

    static final int PAGE = 50;

    private static final String NEWEST = "h.reported_at desc, h.id desc";
    private static final String DUE = "coalesce(h.deadline, '9999-12-31'), h.id";

    static List<Shape> all() {
        return List.of(
                new Shape("default page", "", "1 = 1", NEWEST),
                new Shape(
                        "status and division",
                        "&status=RECTIFYING&division=990101001",
                        "h.status in ('RECTIFYING') and h.division in (select c.descendant from division_closure c"
                                + " where c.ancestor = '990101001')",
                        NEWEST),
                new Shape(
                        "sparse combination",
                        "&status=MERGED&grade=MAJOR&industry=C34&source=INSPECTION&q=" + q("防火门"),
                        "h.status in ('MERGED') and h.grade = 'MAJOR' and h.industry like 'C34%' and h.source = 'INSPECTION'"
                                + " and "
                                + contains("防火门"),
                        NEWEST),
                new Shape("q=消防通道", "&q=" + q("消防通道"), contains("消防通道"), NEWEST),
                new Shape("q=液氨 (rare)", "&q=" + q("液氨"), contains("液氨"), NEWEST),
                new Shape("sort=deadline", "&sort=deadline", "1 = 1", DUE),
                new Shape(
                        "open, sort=deadline",
                        "&status=RECTIFYING&status=REPORTED&status=VERIFIED&sort=deadline",
                        "h.status in ('RECTIFYING', 'REPORTED', 'VERIFIED')",
                        DUE),
                new Shape(
                        "bbox, sort=-updatedAt",
                        "&bbox=120.0,30.4,120.02,30.42&sort=-updatedAt",
                        "h.longitude between 120.0 and 120.02 and h.latitude between 30.4 and 30.42",
                        "h.updated_at desc, h.id desc"));
    }

    String path() {
        return "/api/v1/hazards?limit=" + PAGE + query;
    }

    /** The ids of the first page. */
    List<String> queried(Connection connection) throws SQLException {
        String sql =
                "select * from hazard h where h.division in (select c.descendant from division_closure c"
                        + " where c.ancestor = ?) and (%s) order by %s limit %d"
                                .formatted(where, order, PAGE + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, "990101");
            return ids(select);
        }
    }

    static List<String> ids(PreparedStatement select) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next() && ids.size() < PAGE) {
                ByteBuffer id = ByteBuffer.wrap(rows.getBytes("id"));
                ids.add(new UUID(id.getLong(), id.getLong()).toString());
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    rows.getObject(column);
                }
            }
        }
        return ids;
    }

    private static String q(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String contains(String text) {
        return "(h.hazard_no like '%%%1$s%%' or h.part like '%%%1$s%%' or h.item like '%%%1$s%%' or h.description like '%%%1$s%%')"
                .formatted(text);
    }
}
