package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;

/**
 * One version of a checklist (检查表). What was answered must stay readable as it was asked, so a
 * published version never changes: the next one takes its place.
 */
@Entity
@Table(name = "checklist")
public class Checklist {

    /** Division of a checklist that ships with the service and belongs to nobody. */
    public static final String EVERYWHERE = "";

    @Id private UUID id;
    @Version private long version;
    private String code;
    private int edition;
    private String division;

    @Enumerated(EnumType.STRING)
    private ChecklistStatus status;

    @Embedded private ChecklistHead head;

    @ElementCollection
    @CollectionTable(name = "checklist_item", joinColumns = @JoinColumn(name = "checklist_id"))
    @OrderColumn(name = "ordinal")
    private List<CheckItem> items = new ArrayList<>();

    @Column(name = "item_count")
    private int itemCount;

    @Embedded private @Nullable Publication publication;
    @Embedded private @Nullable Withdrawal withdrawal;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Checklist() {} // Hibernate

    /**
     * A draft.
     *
     * @param edition counts the versions of a code, from 1
     */
    public Checklist(UUID id, int edition, ChecklistForm form, Instant now) {
        this.id = id;
        this.edition = edition;
        this.division = form.division();
        this.code = form.code();
        this.status = ChecklistStatus.DRAFT;
        write(form, now);
    }

    /** Of the library that ships with the service: published, for everybody. */
    public static Checklist ofLibrary(UUID id, int edition, ChecklistForm form, Publication when) {
        Checklist checklist = new Checklist(id, edition, form, when.at());
        checklist.division = EVERYWHERE;
        checklist.publish(when);
        return checklist;
    }

    /**
     * @throws Refusal.RuleBroken if the form names another code or division
     */
    public void revise(ChecklistForm form, Instant now) {
        require(ChecklistStatus.DRAFT, ChecklistStep.REVISE);
        ChecklistRules.sameIdentity(this, form);
        items.clear();
        write(form, now);
    }

    public void publish(Publication when) {
        require(ChecklistStatus.DRAFT, ChecklistStep.PUBLISH);
        status = ChecklistStatus.PUBLISHED;
        publication = when;
        updatedAt = when.at();
    }

    public void withdraw(Withdrawal when) {
        require(ChecklistStatus.PUBLISHED, ChecklistStep.WITHDRAW);
        status = ChecklistStatus.WITHDRAWN;
        withdrawal = when;
        updatedAt = when.at();
    }

    private void write(ChecklistForm form, Instant now) {
        head = ChecklistHead.of(form);
        items.addAll(form.items());
        itemCount = items.size();
        updatedAt = now;
    }

    private void require(ChecklistStatus lawfulIn, ChecklistStep step) {
        if (status != lawfulIn) {
            throw new Refusal.WrongState(
                    "checklist", code + "/" + edition, status.name(), step.slug());
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public int edition() {
        return edition;
    }

    /** {@link #EVERYWHERE}, or whose subtree it is for. */
    public String division() {
        return division;
    }

    public ChecklistStatus status() {
        return status;
    }

    public ChecklistHead head() {
        return head;
    }

    public List<CheckItem> items() {
        return Collections.unmodifiableList(items);
    }

    public int itemCount() {
        return itemCount;
    }

    public @Nullable Publication publication() {
        return publication;
    }

    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
