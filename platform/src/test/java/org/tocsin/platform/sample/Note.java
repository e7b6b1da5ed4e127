package org.tocsin.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What the platform is tried on: the smallest thing with a scope and a version. */
@Entity
public class Note {

    @Id UUID id;
    @Version long version;
    String division;
    String industry;
    UUID unitId;
    String grid;
    String text;
    Instant writtenAt;

    protected Note() {}

    Note(UUID id, String division, String text, Instant writtenAt) {
        this.id = id;
        this.division = division;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String text() {
        return text;
    }
}
