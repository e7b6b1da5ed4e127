package org.tocsin.inspection.visit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.AnswerResult;
import org.tocsin.platform.sql.Columns;

/**
 * Storage of answers. They are many and small and always belong to one visit, so they are rows of
 * one statement and no entities. Not scoped: they are shown with their visits only.
 */
@ApplicationScoped
public class AnswerRepository {

    private static final String INSERT =
            "insert into inspection_answer (inspection_id, checklist_id, item_no, result, remark, finding_id) values ";
    private static final String ROW = "(?,?,?,?,?,?)";

    /** Keeps a statement well below what one packet takes. */
    private static final int ROWS = 100;

    private final DataSource database;

    AnswerRepository(DataSource database) {
        this.database = database;
    }

    public List<Answer> of(UUID inspectionId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select checklist_id, item_no, result, remark, finding_id"
                                        + " from inspection_answer where inspection_id = ?")) {
            select.setBytes(1, Columns.bytes(inspectionId));
            List<Answer> answers = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.add(answer(rows));
                }
            }
            return answers;
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be read", failure);
        }
    }

    /** Adds answers to items that had none, many in one statement. */
    public void add(UUID inspectionId, List<Answer> answers) {
        for (int from = 0; from < answers.size(); from += ROWS) {
            insert(inspectionId, answers.subList(from, Math.min(answers.size(), from + ROWS)));
        }
    }

    /** Puts answers in the place of others. */
    public void replace(UUID inspectionId, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update inspection_answer set result = ?, remark = ?, finding_id = ?"
                                        + " where inspection_id = ? and checklist_id = ? and item_no = ?")) {
            for (Answer answer : answers) {
                update.setString(1, answer.result().name());
                update.setString(2, answer.remark());
                update.setBytes(3, Columns.bytes(answer.findingId()));
                update.setBytes(4, Columns.bytes(inspectionId));
                update.setBytes(5, Columns.bytes(answer.checklistId()));
                update.setInt(6, answer.itemNo());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be corrected", failure);
        }
    }

    private void insert(UUID inspectionId, List<Answer> answers) {
        String sql = INSERT + String.join(",", Collections.nCopies(answers.size(), ROW));
        byte[] visit = Columns.bytes(inspectionId);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 0;
            for (Answer answer : answers) {
                insert.setBytes(++at, visit);
                insert.setBytes(++at, Columns.bytes(answer.checklistId()));
                insert.setInt(++at, answer.itemNo());
                insert.setString(++at, answer.result().name());
                insert.setString(++at, answer.remark());
                insert.setBytes(++at, Columns.bytes(answer.findingId()));
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be written", failure);
        }
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                Columns.uuid(row.getBytes("checklist_id")),
                row.getInt("item_no"),
                AnswerResult.valueOf(row.getString("result")),
                row.getString("remark"),
                Columns.uuid(row.getBytes("finding_id")));
    }
}
